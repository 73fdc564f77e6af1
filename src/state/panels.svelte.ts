import type { Opening } from './opening.svelte';

export const TABS = ['review', 'edit', 'story', 'why', 'whatIf', 'list', 'check'] as const;
/** What the drawer shows. */
export type Tab = (typeof TABS)[number];
type DialogName = 'search' | 'help' | 'gallery' | 'lessons' | 'analyses' | 'share' | 'settings' | 'own' | 'edit';

/** What lies open over the picture: the drawer with its tab, one dialog, one lesson. */
export class Panels {
  #tab = $state<Tab>('story');
  #drawer = $state(false);
  #dialog = $state<DialogName | null>(null);
  #lesson = $state<string | null>(null);
  /** What was typed into the search before that had come. */
  typed = '';
  /** Files of the reader's own on their way to the screen; comes with the first of them. */
  opening = $state.raw<Opening | null>(null);
  /** What becomes of the next box that is pressed, where one is being chosen on the picture. */
  picking = $state.raw<((component: number) => void) | null>(null);

  get tab(): Tab {
    return this.#tab;
  }
  get drawer(): boolean {
    return this.#drawer;
  }
  get dialog(): DialogName | null {
    return this.#dialog;
  }
  /** Link of the lesson that is held, over everything else. */
  get lesson(): string | null {
    return this.#lesson;
  }
  /** Pressing a box chooses it, and breaks nothing. */
  get editing(): boolean {
    return this.#drawer && this.#tab === 'edit';
  }

  open = (tab: Tab): void => {
    this.#tab = tab;
    this.picking = null;
    this.#drawer = true;
    this.#dialog = null;
  };
  closeDrawer = (): void => {
    this.picking = null;
    this.#drawer = false;
  };
  ask = (dialog: DialogName): void => {
    this.typed = '';
    this.#dialog = dialog;
  };
  closeDialog = (): void => {
    this.#dialog = null;
  };
  hold = (lesson: string | null): void => {
    this.#lesson = lesson;
    if (lesson !== null) this.#dialog = null;
  };
  /** Close what lies on top; false if nothing did. */
  escape = (): boolean => {
    if (this.#dialog !== null) this.#dialog = null;
    else if (this.picking) this.picking = null;
    else if (this.#drawer) this.#drawer = false;
    else return false;
    return true;
  };
}
