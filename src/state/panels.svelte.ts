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
  #typed = '';
  #opening = $state.raw<Opening | null>(null);
  /** What becomes of the next box that is pressed. */
  #picked = $state.raw<((component: number) => void) | null>(null);

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
  /** What was typed into the search before that had come. */
  get typed(): string {
    return this.#typed;
  }
  /** Files of the reader's own on their way to the screen; null before the first of them. */
  get opening(): Opening | null {
    return this.#opening;
  }
  /** A box is being chosen on the picture: the next one that is pressed. */
  get picking(): boolean {
    return this.#picked !== null;
  }
  /** Pressing a box chooses it, and breaks nothing. */
  get editing(): boolean {
    return this.#drawer && this.#tab === 'edit';
  }

  open = (tab: Tab): void => {
    this.#tab = tab;
    this.#picked = null;
    this.#drawer = true;
    this.#dialog = null;
  };
  closeDrawer = (): void => {
    this.#picked = null;
    this.#drawer = false;
  };
  ask = (dialog: DialogName): void => {
    this.#typed = '';
    this.#dialog = dialog;
  };
  closeDialog = (): void => {
    this.#dialog = null;
  };
  type = (typed: string): void => {
    this.#typed = typed;
  };
  /** The first files of the reader's own are on their way. */
  bring = (opening: Opening): Opening => (this.#opening = opening);
  /** The next box that is pressed is `then`'s; null: the reader chooses none after all. */
  pickBox = (then: ((component: number) => void) | null): void => {
    this.#picked = then;
  };
  /** A box is pressed while one is being chosen. */
  takeBox = (component: number): void => {
    const then = this.#picked;
    this.#picked = null;
    then?.(component);
  };
  hold = (lesson: string | null): void => {
    this.#lesson = lesson;
    if (lesson !== null) this.#dialog = null;
  };
  /** Close what lies on top; false if nothing did. */
  escape = (): boolean => {
    if (this.#dialog !== null) this.#dialog = null;
    else if (this.#picked) this.#picked = null;
    else if (this.#drawer) this.#drawer = false;
    else return false;
    return true;
  };
}
