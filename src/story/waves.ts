import type { Cascade } from '../engine/cascade-types';
import { columnsOf, type LogColumns } from '../engine/log-columns';
import { groupBy } from '../layout/group-by';
import type { DependencyGraph } from '../model/graph';
import { healthOfLevel } from '../theme/health';
import type { Change, Cursor, Wave, WaveCause } from './course';
import type { StoryIndex } from './story-index';

/** A step that changes more than this is shown in parts, one cause after the other. */
export const MOST_AT_ONCE = 20;
/** Causes of one step that have a part of their own; in a large system the smaller ones strike together. */
export const MOST_PARTS = 24;

/** What a log says of its entries, which are named by their place in it. */
interface Entries {
  readonly columns: LogColumns;
  readonly graph: DependencyGraph;
}

/**
 * The steps of a cascade as waves. Parts of a large step: what has no provider, then causes of two and more from small
 * to large (the largest, where they are many), then the single ones together, then stand-ins for places. Which part came first nobody knows. O(log).
 */
export function wavesOf(cascade: Cascade, graph: DependencyGraph, index: StoryIndex): readonly Wave[] {
  const latest = new Int32Array(graph.n).fill(-1);
  const entries: Entries = { columns: columnsOf(cascade), graph };
  const { component } = entries.columns;
  return cascade.steps.flatMap(({ time, recovery, first, last }, step) => {
    const all = Array.from({ length: last - first }, (_, at) => first + at);
    const parts =
      all.length > MOST_AT_ONCE ? partsOf(all, (entry) => completing(entries, entry, latest), graph) : [all];
    for (const entry of all) latest[component[entry]!] = entry;
    return parts.map((part, at): Wave => {
      let causes: Wave['causes'] | undefined;
      return {
        step: step + 1,
        part: at + 1,
        parts: parts.length,
        time,
        direction: recovery ? 'recovery' : 'failure',
        changes: part.map((entry) => changeOf(entries.columns, entry)),
        // Worked out for the wave that is looked at: a press waits for none of the others.
        get causes() {
          return (causes ??= causesOf(part, entries, index));
        },
      };
    });
  });
}

/** Members of its requirement that were bad; none for a fault, or for what comes back by itself. */
function membersOf({ columns: { by, members }, graph }: Entries, entry: number): readonly number[] {
  const requirement = by[entry]!;
  return requirement < 0 ? [] : (members.get(entry) ?? [graph.member[graph.memberStart[requirement]!]!]);
}

/** Of the members that were bad, the one that became so last: the provider that completed the cause; -1 for none. */
function completing(entries: Entries, entry: number, latest: Int32Array): number {
  let best = -1;
  for (const member of membersOf(entries, entry)) if (latest[member]! > (latest[best] ?? -2)) best = member;
  return best;
}

function partsOf(
  entries: readonly number[],
  sourceOf: (entry: number) => number,
  graph: DependencyGraph,
): readonly (readonly number[])[] {
  const bySource = groupBy(entries, sourceOf);
  const own = bySource.get(-1) ?? [];
  const rest = [...bySource].filter(([source]) => source >= 0).sort(([, a], [, b]) => a.length - b.length);
  const places = rest.filter(([source]) => graph.scope[source] === 1).map(([, part]) => part);
  const things = rest.filter(([source]) => graph.scope[source] === 0).map(([, part]) => part);
  const single = things.filter((part) => part.length === 1).flat();
  const several = things.filter((part) => part.length > 1);
  const small = several.slice(0, -MOST_PARTS).flat();
  return [own, ...several.slice(-MOST_PARTS), [...small, ...single].sort((a, b) => a - b), ...places].filter(
    (part) => part.length > 0,
  );
}

const changeOf = ({ component, from, to }: LogColumns, entry: number): Change => ({
  component: component[entry]!,
  from: healthOfLevel(from[entry]!),
  to: healthOfLevel(to[entry]!),
  entry,
});

/** By provider, those with most targets first. A change for which several had to fail stands under each of them. */
function causesOf(part: readonly number[], entries: Entries, index: StoryIndex): readonly WaveCause[] {
  const { columns, graph } = entries;
  const bySource = new Map<number, WaveCause['targets'][number][]>();
  for (const entry of part)
    for (const member of membersOf(entries, entry)) {
      const soft = index.isSoft(index.dependencyOf(columns.by[entry]!, member));
      const targets = bySource.get(member) ?? [];
      targets.push({ component: columns.component[entry]!, soft });
      bySource.set(member, targets);
    }
  return Array.from(bySource, ([source, targets]) => ({ source, targets, scope: graph.scope[source] === 1 })).sort(
    (a, b) => b.targets.length - a.targets.length || a.source - b.source,
  );
}

/** The cursor after a step of the engine, or after one part of it; beyond the last, the end. 0 for step 0. */
export function cursorOfStep(waves: readonly Wave[], step: number, part = Infinity): Cursor {
  return waves.filter((wave) => wave.step < step || (wave.step === step && wave.part <= part)).length;
}

/** Where a cursor stands as a link writes it: `6` after all of step 6, `6.2` after its second part. */
export function stepName(waves: readonly Wave[], cursor: Cursor): string {
  const wave = waves[cursor - 1];
  if (!wave) return '0';
  return wave.part === wave.parts ? String(wave.step) : `${wave.step}.${wave.part}`;
}
