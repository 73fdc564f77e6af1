import type { StoryCore } from '../catalog/parts';
import type { BoardLayout } from '../layout/board/types';

/** Lays a story out; `inside`: one group of it. */
export type BoardOf = (core: StoryCore, inside?: number) => BoardLayout;

/** The board of a story; of one too large for boxes, the group that is looked into. */
export class Boards {
  readonly #core: () => StoryCore;
  readonly #boardOf: BoardOf;
  #inside = $state(-1);

  /** `boardOf` lays a story out; a page that carries its one board hands over that. */
  constructor(core: () => StoryCore, boardOf: BoardOf) {
    this.#core = core;
    this.#boardOf = boardOf;
  }

  readonly whole: BoardLayout = $derived.by(() => this.#boardOf(this.#core()));
  /** Group whose components are shown; -1: all of it. */
  readonly inside: number = $derived.by(() => (this.whole.size === 'bars' ? this.#inside : -1));
  readonly shown: BoardLayout = $derived.by(() =>
    this.inside < 0 ? this.whole : this.#boardOf(this.#core(), this.inside),
  );

  lookInto = (group: number): void => {
    this.#inside = group;
  };
  /** Have a component on the board. */
  reach = (component: number): void => {
    this.#inside = this.whole.groupOf[component] ?? -1;
  };
}
