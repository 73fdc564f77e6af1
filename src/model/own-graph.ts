import * as v from 'valibot';
import type { Frozenly } from './frozen';
import { OWN_KINDS } from './incident-words';
import { SHORTEST_LAG } from './units';

/** How large a reader's own graph may be; beyond, it is refused whole. */
export const MOST_COMPONENTS = 5_000;
export const MOST_DEPENDENCIES = 20_000;
/** Two weeks. Sums over the longest path stay exact in ticks. */
export const LONGEST_LAG = 20_160;

/** A text of a reader's own, not empty. Half a pair of surrogates is no character, and no address can carry it. */
export const text = (most: number) =>
  v.pipe(
    v.string(),
    v.minLength(1),
    v.maxLength(most),
    v.transform((value) => value.replace(/\p{Surrogate}/gu, '\uFFFD')),
  );

export const ownComponent = v.object({
  id: text(200),
  name: v.exactOptional(text(200)),
  kind: v.exactOptional(v.picklist(OWN_KINDS)),
});

export const ownDependency = v.object({
  /** Needs `to`. */
  from: text(200),
  to: text(200),
  kind: v.picklist(['hard', 'soft']),
  /** Left out where nobody knows. */
  lag_minutes: v.exactOptional(
    v.pipe(
      v.number(),
      v.minValue(0),
      v.maxValue(LONGEST_LAG),
      v.check((lag) => lag === 0 || lag >= SHORTEST_LAG),
    ),
  ),
});

/** A graph of the reader's own, as a link carries it: no times, no sources, nothing but who needs whom. */
export const ownGraphSchema = v.object({
  title: text(300),
  components: v.pipe(v.array(ownComponent), v.minLength(1), v.maxLength(MOST_COMPONENTS)),
  dependencies: v.pipe(v.array(ownDependency), v.maxLength(MOST_DEPENDENCIES)),
});

export type OwnComponent = Frozenly<typeof ownComponent>;
export type OwnDependency = Frozenly<typeof ownDependency>;
/** Ids are unique; both ends of a dependency exist and differ. An empty title stands for none. */
export type OwnGraph = Frozenly<typeof ownGraphSchema>;
