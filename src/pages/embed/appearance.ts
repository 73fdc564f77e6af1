import type { Theme } from './commands';
import type { Parameters } from './parameters';

/** `auto` follows the reader's system: the style sheet does that where no theme is set. */
export function setTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'auto') root.removeAttribute('data-theme');
  else root.setAttribute('data-theme', theme);
}

/** What of the written page is shown, as the address says. */
export function setAppearance(box: HTMLElement, { bg, theme, list, legend, links, title, motion }: Parameters): void {
  const root = document.documentElement;
  root.classList.add('on');
  root.classList.toggle('transparent', bg === 'transparent');
  root.classList.toggle('still', motion === 'off');
  setTheme(theme);
  const parts = [
    ['text', list],
    ['legend', legend],
    ['open', links],
  ] as const;
  for (const [id, shown] of parts) document.getElementById(id)?.toggleAttribute('hidden', !shown);
  box.querySelector('h1')?.classList.toggle('sr-only', !title);
  document.getElementById('text')?.removeAttribute('open');
}
