import type { ZoneTitles } from './derived-board';

/** What a graph without a record needs said about it. */
export interface OwnWords {
  readonly untitled: string;
  /** One that came in a file or a paste. */
  readonly untitledFile: string;
  readonly summary: (components: number, dependencies: number) => string;
  /** The same of a system that came in a file. */
  readonly opened: (components: number, dependencies: number, unknown: number) => string;
  /** Under the headline: whose it is. */
  readonly kicker: string;
  readonly board: ZoneTitles;
  /** Title of the components that need nothing, of those that need only these, and so on; counted from 0. */
  readonly tier: (depth: number) => string;
  /** Title of the components that are in no group, where there are groups. */
  readonly ungrouped: string;
  /** Title of components that need each other round and round; the name is that of the one that most others need. */
  readonly ring: (name: string) => string;
}
