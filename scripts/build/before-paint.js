/* global document, location, matchMedia, addEventListener */
/**
 * Runs in the head of the page, before anything is drawn (page-head-plugin.ts writes it there): the
 * theme is that of the reader from the first picture on, and what was written for others (another story, another
 * language, the board where the reader wants the network) is not shown while their own is on its way. If a script of
 * the page does not come, what was written is shown after all, with a sentence; the sentence alone, which
 * stands before all else, where its style sheet does not.
 * `OPENING` stands for the id of the story that the page is written with.
 */
(() => {
  const page = document.documentElement;
  let kept = {};
  try {
    kept = JSON.parse(localStorage.getItem('dominograph.preferences') ?? '{}') ?? {};
  } catch {
    // Stored by somebody else, or not to be had: as if there were nothing.
  }
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  page.dataset.theme = ['light', 'dark', 'projector'].includes(kept.theme) ? kept.theme : dark ? 'dark' : 'light';
  const written = page.lang;
  const asked = written === 'de' ? ['de'] : navigator.languages;
  const known = asked.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag) => tag === 'en' || tag === 'de');
  const wanted = ['en', 'de'].includes(kept.language) ? kept.language : (known ?? 'en');
  const moment = location.hash.length > 1 && location.hash !== '#/OPENING';
  // What the program is going to ask for comes beside it, but not before the style sheet: what was written is read first.
  const parts = {};
  const own = /^(#\/OPENING(\?.*)?)?$/.test(location.hash);
  document.addEventListener(
    'load',
    ({ target }) => {
      if (target !== document.querySelector('[rel=stylesheet]')) return;
      for (const part of (parts[wanted] ?? []).slice(0, own ? 2 : 1)) {
        const link = document.createElement('link');
        link.rel = 'modulepreload';
        link.href = new URL(part, target.href);
        document.head.append(link);
      }
    },
    true,
  );
  if (wanted !== written || moment || kept.picture === 'network') page.dataset.wait = '';
  addEventListener(
    'error',
    ({ target }) => {
      const script = target?.localName === 'script';
      // Style sheets that come later stand behind the first; where they are missed, that is said in place.
      if (!script && target !== document.querySelector('[rel=stylesheet]')) return;
      const tell = () => {
        if (script) delete page.dataset.wait;
        document.getElementById('no-script-loaded')?.removeAttribute('hidden');
      };
      if (document.body) tell();
      addEventListener('DOMContentLoaded', tell);
    },
    true,
  );
})();
