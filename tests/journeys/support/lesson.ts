import { type AppOptions, type AppPage, openApp } from './browser';

/** A page on which a lesson is open. */
export async function openLesson(link: string, options: AppOptions = {}): Promise<AppPage> {
  const page = await openApp({ hash: `#/lesson/${link}`, reducedMotion: 'reduce', ...options });
  await page.locator('[data-lesson] [data-c]').first().waitFor();
  return page;
}
export const held = (page: AppPage) => page.locator('[data-lesson]');
export const press = (page: AppPage, name: string) => held(page).getByRole('button', { name, exact: true }).click();
export const mark = (page: AppPage, name: string) => held(page).getByRole('checkbox', { name, exact: true }).check();
export const stepId = (page: AppPage) => page.locator('[data-step]').getAttribute('data-step');
export const caption = (page: AppPage) => page.locator('[data-caption]');
