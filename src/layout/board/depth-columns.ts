import { components } from '../tier-cycles';
import { COLUMNS, DEPTH } from './measures';
import type { BoardDependency, BoardInput } from './types';

/** Components that need each other: they share a column. */
interface Unit {
  readonly members: number[];
  readonly providers: Set<number>;
  readonly dependents: Set<number>;
}

/**
 * Components by column: each further right than what it needs. A column holds at most as many as give the boxes the
 * best shape; where it is full, what nothing else waits for stands further right. What needs nothing stands next to
 * what needs it, except the start.
 */
export function depthColumns({ labels, start }: BoardInput, dependencies: readonly BoardDependency[]): number[][] {
  const n = labels.length;
  if (n === 0) return [];
  const units = unitsOf(n, dependencies);
  const chain = chainLengths(units);
  const ways = Array.from({ length: n }, (_, at) => {
    const columnOf = fill(units, chain, at + 1);
    return { columnOf, full: at + 1, room: roominess(units, columnOf) };
  });
  // Of equal ones the fewest columns: plain depth.
  const { columnOf, full } = ways.reduce((best, way) => (way.room < best.room ? best : way));
  pull(units, columnOf, full, start);
  return byColumn(units, columnOf).filter(({ length }) => length > 0);
}

function byColumn(units: readonly Unit[], columnOf: readonly number[]): number[][] {
  const columns: number[][] = Array.from({ length: Math.max(...columnOf) + 1 }, () => []);
  units.forEach(({ members }, unit) => columns[columnOf[unit]!]!.push(...members));
  return columns.map((column) => column.toSorted((a, b) => a - b));
}

/** How large boxes come out in a window of 1280 × 800, against the size at which both measures are comfortable. */
function roominess(units: readonly Unit[], columnOf: readonly number[]): number {
  const columns = byColumn(units, columnOf);
  const rows = Math.max(...columns.map(({ length }) => length));
  const room = COLUMNS.designWidth - 2 * COLUMNS.pad - (columns.length - 1) * DEPTH.typicalGutter;
  const wide = Math.min(1, room / columns.length / DEPTH.comfortableBox);
  return Math.min(wide, COLUMNS.designHeight / rows / DEPTH.comfortablePitch);
}

function unitsOf(n: number, dependencies: readonly BoardDependency[]): readonly Unit[] {
  const from = Int32Array.from(dependencies, ({ provider }) => provider);
  const to = Int32Array.from(dependencies, ({ dependent }) => dependent);
  const unitOf = components(n, from, to);
  const units = Array.from({ length: Math.max(...unitOf) + 1 }, (): Unit => ({
    members: [],
    providers: new Set(),
    dependents: new Set(),
  }));
  unitOf.forEach((unit, component) => units[unit]!.members.push(component));
  for (const { provider, dependent } of dependencies) {
    const [a, b] = [unitOf[provider]!, unitOf[dependent]!];
    if (a === b) continue;
    units[b]!.providers.add(a);
    units[a]!.dependents.add(b);
  }
  return units;
}

/** How many units the longest chain has that begins with each. */
function chainLengths(units: readonly Unit[]): readonly number[] {
  const length = new Array<number>(units.length).fill(1);
  for (let grew = true; grew;) {
    grew = false; // ends, for no unit waits for itself
    units.forEach(({ dependents }, unit) => {
      for (const dependent of dependents)
        if (length[unit]! <= length[dependent]!) {
          length[unit] = length[dependent]! + 1;
          grew = true;
        }
    });
  }
  return length;
}

/** Column after column, first what the longest chains wait for; at most `full` in each, but whole units. @see Coffman, Graham, 1972 */
function fill(units: readonly Unit[], chain: readonly number[], full: number): number[] {
  const columnOf = new Array<number>(units.length).fill(-1);
  const first = (unit: number): number => units[unit]!.members[0]!;
  for (let column = 0, placed = 0; placed < units.length; column++) {
    const ready = [...units.keys()]
      .filter(
        (unit) =>
          columnOf[unit] === -1 && [...units[unit]!.providers].every((other) => isBefore(columnOf[other]!, column)),
      )
      .toSorted((a, b) => chain[b]! - chain[a]! || first(a) - first(b));
    let held = 0;
    for (const unit of ready) {
      const size = units[unit]!.members.length;
      if (held > 0 && held + size > full) continue;
      columnOf[unit] = column;
      held += size;
      placed++;
    }
  }
  return columnOf;
}

const isBefore = (own: number, column: number): boolean => own !== -1 && own < column;

/** What needs nothing moves right, to before the first that needs it, as far as there is room. */
function pull(units: readonly Unit[], columnOf: number[], full: number, start: number): void {
  units.forEach(({ members, providers, dependents }, unit) => {
    if (providers.size > 0 || dependents.size === 0 || members.includes(start)) return;
    const held = (column: number): number =>
      units.reduce((sum, other, at) => sum + (columnOf[at] === column ? other.members.length : 0), 0);
    for (let column = Math.min(...[...dependents].map((at) => columnOf[at]!)) - 1; column > columnOf[unit]!; column--)
      if (held(column) + members.length <= full) columnOf[unit] = column;
  });
}
