import type { StoryCore } from '../catalog/parts';
import { layoutGroup } from '../layout/board/layout-group';
import type { BoardLayout } from '../layout/board/types';
import { boardInput, boardOf } from '../story/arrange';

/** The board of a story; of one too large for boxes, the group that is looked into. */
export class Boards {
  readonly #core: () => StoryCore;
  #inside = $state(-1);

  constructor(core: () => StoryCore) {
    this.#core = core;
  }

  readonly whole: BoardLayout = $derived.by(() => boardOf(this.#core()));
  /** Group whose components are shown; -1: all of it. */
  readonly inside: number = $derived.by(() => (this.whole.size === 'bars' ? this.#inside : -1));
  readonly shown: BoardLayout = $derived.by(() =>
    this.inside < 0 ? this.whole : layoutGroup(boardInput(this.#core()), this.inside),
  );

  lookInto = (group: number): void => {
    this.#inside = group;
  };
  /** Have a component on the board. */
  reach = (component: number): void => {
    this.#inside = this.whole.groupOf[component] ?? -1;
  };
}
