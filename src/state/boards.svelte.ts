import type { StoryCore } from '../catalog/parts';
import type { StoryGroup } from '../catalog/story-board';
import type { BoardLayout } from '../layout/board/types';
import { boardOf } from '../story/arrange';
import type { Keeping, Only, onlyOf, Way } from '../story/only';
import type { PartsShown, PartsShownOf } from './parts-shown';

/**
 * What of a story is in the picture, on the board and in the network alike: all of it, or what a component needs or is
 * needed by; and of what is too large for boxes, the group that is looked into.
 */
export class Boards implements PartsShown {
  readonly #core: () => StoryCore;
  #keeping = $state.raw<Keeping | null>(null);
  /** Comes with the first part that is kept to. */
  #onlyOf = $state.raw<typeof onlyOf | null>(null);
  #path = $state.raw<readonly string[]>([]);

  constructor(core: () => StoryCore) {
    this.#core = core;
  }

  readonly whole: BoardLayout = $derived.by(() => boardOf(this.#core()));
  /** The part that the reader keeps to; null for all of it. */
  readonly only: Only | null = $derived.by(() =>
    this.#keeping && this.#onlyOf ? this.#onlyOf(this.#core(), this.#keeping) : null,
  );
  /** Groups that are looked into, from outside in; empty where all are there side by side. */
  readonly inside: readonly StoryGroup[] = $derived.by(() => {
    const path: StoryGroup[] = [];
    let groups = this.#outermost;
    for (const key of this.#path) {
      const group = groups.find(({ id }) => id === key);
      if (!group) break;
      path.push(group);
      groups = group.parts ?? [];
    }
    return path;
  });
  /** Everything that is kept to. */
  readonly #all: BoardLayout = $derived.by(() => (this.only ? boardOf(this.#core(), this.only.zones) : this.whole));
  /** Groups that can be looked into, of what is too large for boxes. */
  readonly #outermost: readonly StoryGroup[] = $derived.by(() =>
    this.#all.size === 'bars' ? (this.only?.zones ?? this.#core().board.zones).flatMap((zone) => zone.groups) : [],
  );
  readonly shown: BoardLayout = $derived.by(() => {
    const last = this.inside.at(-1);
    return last ? boardOf(this.#core(), [{ title: last.title, groups: last.parts ?? [last] }]) : this.#all;
  });
  get keeping(): Keeping | null {
    return this.only ? this.#keeping : null;
  }

  lookInto = (key: string): void => {
    this.#path = [...this.inside.map(({ id }) => id), key];
  };
  lookAt = (path: readonly string[]): void => {
    this.#path = path;
  };
  lookOut = (depth = 0): void => {
    this.#path = this.#path.slice(0, depth);
  };
  keepTo = async (keeping: Keeping | null): Promise<boolean> => {
    try {
      if (keeping) this.#onlyOf ??= (await import('../story/only')).onlyOf;
      this.#keeping = keeping;
      this.#path = [];
      return true;
    } catch {
      return false; // everything stays in the picture
    }
  };
  keepToWhat = (component: number, way: Way): Promise<boolean> =>
    this.keepTo({ component: this.#core().components[component]?.id ?? '', way });
  reach = (component: number): void => {
    if (this.only && !this.only.members.includes(component)) this.#keeping = null;
    const id = this.#core().components[component]?.id ?? '';
    const path: string[] = [];
    const around = (groups: readonly StoryGroup[]): StoryGroup | undefined =>
      groups.find(({ components }) => components.includes(id));
    for (let group = around(this.#outermost); group; group = around(group.parts ?? [])) path.push(group.id);
    this.#path = path;
  };
  reset = (): void => {
    this.#keeping = null;
    this.#path = [];
  };
}

export const boardsOf: PartsShownOf = (core) => new Boards(core);
