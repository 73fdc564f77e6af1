import type { StoryCore } from '../catalog/parts';
import type { StoryGroup } from '../catalog/story-board';
import type { BoardLayout } from '../layout/board/types';
import type { Keeping, Only, Way } from '../story/only';

/** What of a story is in the picture, as everything that shows it knows it. */
export interface PartsShown {
  /** The board of all of it. */
  readonly whole: BoardLayout;
  /** The board that is shown. */
  readonly shown: BoardLayout;
  /** The part that the reader keeps to; null for all of it. */
  readonly only: Only | null;
  /** The same as a link writes it. */
  readonly keeping: Keeping | null;
  /** Groups that are looked into, from outside in; empty where all are there side by side. */
  readonly inside: readonly StoryGroup[];
  /** One group of what is shown. */
  readonly lookInto: (key: string) => void;
  /** A group wherever it is: the keys that lead to it, from outside in. */
  readonly lookAt: (path: readonly string[]) => void;
  /** So many groups stay looked into. */
  readonly lookOut: (depth?: number) => void;
  /**
   * Only what a component needs, or what needs it, to any depth; null for everything. False if what it needs could not
   * be fetched; never rejects.
   */
  readonly keepTo: (keeping: Keeping | null) => Promise<boolean>;
  readonly keepToWhat: (component: number, way: Way) => Promise<boolean>;
  /** Have a component in the picture. */
  readonly reach: (component: number) => void;
  /** Another story. */
  readonly reset: () => void;
}
export type PartsShownOf = (core: () => StoryCore) => PartsShown;

const nothing = (): void => undefined;

/** A page that carries its one board, laid out, and shows all of it. */
export const oneBoard =
  (layout: BoardLayout): PartsShownOf =>
  () => ({
    ...{ whole: layout, shown: layout, only: null, keeping: null, inside: [] },
    ...{ lookInto: nothing, lookAt: nothing, lookOut: nothing, reach: nothing, reset: nothing },
    ...{ keepTo: () => Promise.resolve(true), keepToWhat: () => Promise.resolve(true) },
  });
