import type { AppPage } from './browser';

/** What a reader sees of the moment they are at: where, what has happened, what is looked at. */
export const shown = (page: AppPage): Promise<Readonly<Record<string, string>>> =>
  page.evaluate(() => {
    const text = (selector: string) =>
      (document.querySelector(selector)?.textContent ?? '').trim().replaceAll(/\s+/g, ' ');
    const lesson = document.querySelector('[data-lesson]');
    // Which step it is, whatever view of it is open: a worksheet has no address of its own.
    if (lesson) return { lesson: lesson.getAttribute('data-lesson') ?? '', step: lesson.getAttribute('data-at') ?? '' };
    const network = document.querySelector('[data-network]');
    return {
      headline: text('h1'),
      language: document.documentElement.lang,
      number: text('.app .third .number'),
      counted: text('.app .third .counted'),
      place: text('.app .third .where'),
      picture: network ? 'network' : 'board',
      selected: text('.app .board [data-c][aria-pressed="true"] .name'),
      boxes: [...document.querySelectorAll('.app .board [data-c]')]
        .map((box) => `${box.getAttribute('data-c') ?? ''} ${/(?:^| )s-(\w+)/.exec(box.className)?.[1] ?? ''}`)
        .sort()
        .join(),
    };
  });

/** Time stands still. */
export const halt = (page: AppPage): Promise<void> =>
  page.evaluate(() => {
    const play = document.querySelector('.app .transport .play');
    if (play instanceof HTMLElement && /^(Pause|Anhalten)$/.test(play.textContent?.trim() ?? '')) play.click();
  });
