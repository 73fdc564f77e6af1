import { expect } from 'vitest';
import type { AppPage } from './browser';

/** Waits until printing shows the sheet: its code comes when the page has nothing else to do. */
export async function printable(page: AppPage): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => {
        dispatchEvent(new Event('beforeprint'));
        const shown = document.querySelector('[data-print]') !== null;
        dispatchEvent(new Event('afterprint'));
        return shown;
      }),
    )
    .toBe(true);
}
