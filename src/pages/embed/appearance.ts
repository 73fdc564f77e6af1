import type { Theme } from '../../state/preferences.svelte';
import type { Parameters } from './parameters';

/** `auto` follows the reader's system: the style sheet does that where no theme is set. */
export function setTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'auto') root.removeAttribute('data-theme');
  else root.setAttribute('data-theme', theme);
}

/** What of the written page is shown, as the address says. */
export function setAppearance({ bg, theme, list, links, motion, credit }: Parameters): void {
  const root = document.documentElement;
  root.classList.toggle('transparent', bg === 'transparent');
  root.classList.toggle('still', motion === 'off');
  setTheme(theme);
  document.getElementById('text')?.toggleAttribute('hidden', !list);
  document.getElementById('text')?.removeAttribute('open'); // it stood open for those without script
  document.getElementById('open')?.toggleAttribute('hidden', !links);
  const named = document.getElementById('credit');
  if (named && credit !== null) named.textContent = credit;
}
