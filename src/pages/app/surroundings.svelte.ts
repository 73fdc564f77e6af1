import type { Preferences } from '../../state/preferences.svelte';

/** What the reader's system asks for. Call inside a component: the listeners go when it goes. */
export class Surroundings {
  dark = $state(false);
  still = $state(false);

  constructor() {
    this.#follow('(prefers-color-scheme: dark)', (on) => (this.dark = on));
    this.#follow('(prefers-reduced-motion: reduce)', (on) => (this.still = on));
  }

  themeFor = (preferences: Preferences): 'light' | 'dark' | 'projector' =>
    preferences.theme === 'auto' ? (this.dark ? 'dark' : 'light') : preferences.theme;

  #follow(query: string, write: (on: boolean) => void): void {
    if (typeof matchMedia === 'undefined') return; // the page is being written by the build: nobody asks yet
    const media = matchMedia(query);
    write(media.matches);
    $effect(() => {
      const change = () => write(media.matches);
      media.addEventListener('change', change);
      return () => media.removeEventListener('change', change);
    });
  }
}
