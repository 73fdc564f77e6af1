import type { DependencyGraph } from '../model/graph';
import { imposedAt, KIND_BITS } from '../model/impact';
import { listByOwner } from '../model/listing';

/** The class of rows that are needed only to start: they hold, and are never felt. */
export const START = -1;

/**
 * A graph as timed runs read it. A *row* is a requirement with an effect and one provider, a *group* one with more.
 * Rows lie by provider, and a provider's rows by *class*: all of one lag. So one timer does for a whole *segment*.
 */
export interface Wiring {
  /** By component its place when ids are sorted by code units, and back. */
  readonly placeOf: Int32Array;
  readonly atPlace: Int32Array;

  /** Ticks by class: lags first, class 0 is none; from `recoveries` on recovery times. */
  readonly ticks: Float64Array;
  readonly recoveries: number;
  /** By component the class of its recovery time; 0 where it needs none. */
  readonly recoveryClass: Int32Array;

  /** Provider `u` has the segments `segmentStart[u] …`, by class, those needed only to start last. */
  readonly segmentStart: Int32Array;
  readonly segmentOwner: Int32Array;
  readonly segmentClass: Int32Array;
  /** Segment `s` has the rows `rowStart[s] …`; all rows of a provider lie together. */
  readonly rowStart: Int32Array;
  /** `dependent * 8 + kind`, and beside each its requirement. */
  readonly row: Int32Array;
  readonly rowRequirement: Int32Array;

  /** By group its requirement and the class of its lag; and, by provider, the groups it is in, once per entry. */
  readonly groupRequirement: Int32Array;
  readonly groupClass: Int32Array;
  readonly groupsOfStart: Int32Array;
  readonly groupsOf: Int32Array;

  /** By dependent what can hold it: `provider * 8 + kind` for a row, `~group` for a group. */
  readonly holdStart: Int32Array;
  readonly hold: Int32Array;
}

const known = new WeakMap<DependencyGraph, Wiring>();

/** Made once for a graph, when it is first run. O(size of the graph), and a sort of the ids where they are not in order. */
export function wiringOf(graph: DependencyGraph): Wiring {
  const wiring = known.get(graph) ?? wire(graph);
  known.set(graph, wiring);
  return wiring;
}

function wire(graph: DependencyGraph): Wiring {
  const { n, m, dependent, kind, member, memberStart, startOnly } = graph;
  const worst = graph.scale.levels.length - 1;
  const { lagClass, ticks, recoveries, recoveryClass } = classesOf(graph);
  const groups: number[] = [];
  const numberOf = new Int32Array(m).fill(-1); // of groups
  const singleOwner = new Int32Array(m).fill(-1);
  for (let r = 0; r < m; r++) {
    if (imposedAt(graph, r, worst) === 0) continue;
    const first = memberStart[r]!;
    if (memberStart[r + 1]! - first === 1) singleOwner[r] = member[first]!;
    else numberOf[r] = groups.push(r) - 1;
  }
  const classOf = (r: number): number => (startOnly[r] === 1 ? recoveries : lagClass[r]!); // start-only rows last
  // By class first, then by provider: the second sort keeps the order of the first.
  const byClass = listByOwner(
    recoveries + 1,
    singleOwner.map((u, r) => (u < 0 ? -1 : classOf(r))),
  ).items;
  const { start, items: rowRequirement } = listByOwner(
    n,
    byClass.map((r) => singleOwner[r]!),
    (i) => byClass[i]!,
  );
  const entryGroup = new Int32Array(member.length);
  const entryOwner = new Int32Array(member.length).fill(-1);
  for (const [group, r] of groups.entries())
    for (let entry = memberStart[r]!; entry < memberStart[r + 1]!; entry++) {
      entryGroup[entry] = group;
      entryOwner[entry] = member[entry]!;
    }
  const groupsOf = listByOwner(n, entryOwner, (entry) => entryGroup[entry]!);
  const hold = listByOwner(
    n,
    dependent.map((v, r) => (singleOwner[r]! >= 0 || numberOf[r]! >= 0 ? v : -1)),
    (r) => (numberOf[r]! >= 0 ? ~numberOf[r]! : (singleOwner[r]! << KIND_BITS) | kind[r]!),
  );
  return {
    ...placesOf(graph.ids),
    ticks,
    recoveries,
    recoveryClass,
    ...segmentsOf(n, start, rowRequirement, (r) => (startOnly[r] === 1 ? START : lagClass[r]!)),
    row: rowRequirement.map((r) => (dependent[r]! << KIND_BITS) | kind[r]!),
    rowRequirement,
    groupRequirement: Int32Array.from(groups),
    groupClass: Int32Array.from(groups, (r) => (startOnly[r] === 1 ? START : lagClass[r]!)),
    groupsOfStart: groupsOf.start,
    groupsOf: groupsOf.items,
    holdStart: hold.start,
    hold: hold.items,
  };
}

/** Distinct lags and recovery times. Few in real systems; if all differ, each is a class of its own. */
function classesOf({ m, n, grace, recovery }: DependencyGraph) {
  const ticks: number[] = [0];
  const lags = new Map([[0, 0]]);
  const lagClass = new Int32Array(m);
  for (let r = 0; r < m; r++) lagClass[r] = numberOf(lags, ticks, grace[r]!);
  const recoveries = ticks.length;
  const times = new Map([[0, 0]]);
  const recoveryClass = new Int32Array(n);
  for (let v = 0; v < n; v++) recoveryClass[v] = numberOf(times, ticks, recovery[v]!);
  return { lagClass, ticks: Float64Array.from(ticks), recoveries, recoveryClass };
}

function numberOf(classes: Map<number, number>, ticks: number[], value: number): number {
  let found = classes.get(value);
  if (found === undefined) {
    found = ticks.push(value) - 1;
    classes.set(value, found);
  }
  return found;
}

function segmentsOf(n: number, start: Int32Array, requirement: Int32Array, classOf: (r: number) => number) {
  const segmentStart = new Int32Array(n + 1);
  const owner = new Int32Array(requirement.length);
  const segmentClass = new Int32Array(requirement.length);
  const rowStart = new Int32Array(requirement.length + 1);
  let segments = 0;
  for (let u = 0; u < n; u++) {
    segmentStart[u] = segments;
    for (let i = start[u]!, last = START - 1; i < start[u + 1]!; i++) {
      const here = classOf(requirement[i]!);
      if (here === last) continue;
      last = here;
      owner[segments] = u;
      segmentClass[segments] = here;
      rowStart[segments++] = i;
    }
  }
  segmentStart[n] = segments;
  rowStart[segments] = requirement.length;
  return {
    segmentStart,
    segmentOwner: owner.slice(0, segments),
    segmentClass: segmentClass.slice(0, segments),
    rowStart: rowStart.slice(0, segments + 1),
  };
}

function placesOf(ids: readonly string[]): { placeOf: Int32Array; atPlace: Int32Array } {
  const atPlace = Int32Array.from(ids, (_, v) => v);
  let inOrder = true;
  for (let v = 1; v < ids.length && inOrder; v++) inOrder = ids[v - 1]! < ids[v]!;
  if (inOrder) return { placeOf: atPlace, atPlace };
  atPlace.sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1));
  const placeOf = new Int32Array(ids.length);
  atPlace.forEach((v, place) => (placeOf[v] = place));
  return { placeOf, atPlace };
}
