import { orderLanes, type Upright } from './depth-lanes';
import type { BoardDependency, BoardLayout, BoardLine, BoardPlace } from './types';

type Places = readonly BoardPlace[];

/** The ways of all lines: over which row, and side by side with which others. Lines of one provider share their way. */
export function depthLines(
  places: Places,
  dependencies: readonly BoardDependency[],
  columns: number,
  rows: number,
): Pick<BoardLayout, 'lines' | 'lanes'> {
  const through = chooseThrough(places, dependencies, rows);
  const key = uprightKeys(places, dependencies, through);
  const gapKeys = Array.from({ length: rows + 1 }, () => new Map<string, number>());
  const uprights = Array.from({ length: columns + 1 }, () => new Map<string, Upright>());
  dependencies.forEach((line, i) => {
    const [a, b] = [places[line.provider]!, places[line.dependent]!];
    const over = through[i] ?? null;
    if (over === null) {
      enter(uprights[b.column]!, key(i), a.column === b.column ? null : a.row, b.row, a.row);
      return;
    }
    if (!Number.isInteger(over)) {
      const gap = gapKeys[over + 0.5]!;
      if (!gap.has(`${line.provider}`)) gap.set(`${line.provider}`, gap.size);
    }
    enter(uprights[a.column + 1]!, `o${line.provider}`, a.row, over, a.row);
    enter(uprights[b.column]!, `i${line.provider}/${over}`, over, b.row, over);
  });
  const lanes = uprights.map((gutter) => orderLanes(gutter));
  return {
    lines: dependencies.map((line, i): BoardLine => {
      const [a, b] = [places[line.provider]!, places[line.dependent]!];
      const over = through[i] ?? null;
      const lane = (column: number, upright: string): number => lanes[column]!.get(upright) ?? -1;
      if (over === null) return { ...line, through: null, lanes: [lane(b.column, key(i)), -1, -1] };
      const gap = Number.isInteger(over) ? -1 : gapKeys[over + 0.5]!.get(`${line.provider}`)!;
      const last = lane(b.column, `i${line.provider}/${over}`);
      return { ...line, through: over, lanes: [lane(a.column + 1, `o${line.provider}`), gap, last] };
    }),
    lanes: { gutters: lanes.map(({ size }) => size), gaps: gapKeys.map(({ size }) => size) },
  };
}

/**
 * Direct lines of one provider share an upright; those of providers that lead nowhere else through this gutter share
 * that of the component they all lead to.
 */
function uprightKeys(
  places: Places,
  dependencies: readonly BoardDependency[],
  through: readonly (number | null)[],
): (line: number) => string {
  const direct = ({ provider, dependent }: BoardDependency): boolean =>
    places[dependent]!.column === places[provider]!.column + 1;
  const onward = (provider: number): number =>
    dependencies.filter((line, i) => line.provider === provider && (through[i] !== null || direct(line))).length;
  return (line) => {
    const { provider, dependent } = dependencies[line]!;
    return direct(dependencies[line]!) && onward(provider) === 1 ? `t${dependent}` : `o${provider}`;
  };
}

function enter(gutter: Map<string, Upright>, key: string, left: number | null, right: number, also: number): void {
  const upright = gutter.get(key) ?? { left: [], right: [], reach: [] };
  if (left !== null && !upright.left.includes(left)) upright.left.push(left);
  upright.right.push(right);
  upright.reach.push(right, also);
  gutter.set(key, upright);
}

/** The row each line runs along; lines of one provider to the same column or beyond share it where they can. */
function chooseThrough(places: Places, dependencies: readonly BoardDependency[], rows: number): (number | null)[] {
  const taken = new Map<number, number>(); // whole rows, by the provider whose line runs there
  const crowd = new Map<number, Set<number>>();
  return dependencies.map(({ provider, dependent }) => {
    const [a, b] = [places[provider]!, places[dependent]!];
    if (b.column - a.column <= 1) return null;
    const free = !places.some(({ column, row }) => column > a.column && column < b.column && row === a.row);
    if (free && (taken.get(a.row) ?? provider) === provider) {
      taken.set(a.row, provider);
      return a.row;
    }
    let best = 0;
    let least = Infinity;
    for (let gap = -0.5; gap < rows; gap++) {
      const others = crowd.get(gap);
      const detour = Math.abs(gap - a.row) + Math.abs(gap - b.row);
      const cost = detour + (others === undefined ? 0 : others.has(provider) ? -0.3 : others.size * 0.4);
      if (cost < least) [best, least] = [gap, cost];
    }
    crowd.set(best, (crowd.get(best) ?? new Set()).add(provider));
    return best;
  });
}
