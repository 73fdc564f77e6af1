import { sureComponent, sureLevel } from '../model/bounds';
import type { DependencyGraph } from '../model/graph';
import type { Work } from './work';
import { claimSystem, killRows, type ClaimSystem } from './claims';

/** Which single failure takes whom to a level or worse, in the end. */
interface KillSets {
  readonly level: number;
  /** Whether the failure of `killer` takes `victim` there; everybody kills itself. */
  readonly kills: (killer: number, victim: number) => boolean;
  /** The single points of failure of `victim`, itself included, ascending. */
  readonly killersOf: (victim: number) => number[];
  /** Whom the failure of `killer` takes there, itself included, ascending. */
  readonly victimsOf: (killer: number) => number[];
}

const worstOf = (graph: DependencyGraph): number => graph.scale.levels.length - 1;
const everybody = (n: number): Int32Array => Int32Array.from({ length: n }, (_, v) => v);

/**
 * Single points of failure of everybody at `level` or worse (default: the worst), one set of bits per claim, all
 * sources at once. The untimed end of an unrepaired failure; requirements that are needed only to start do not count.
 * O(entries · components / 32) per level where there are no rings; components² / 8 bytes per level.
 * @throws {RangeError} if there is no such level
 */
export function killSets(graph: DependencyGraph, level: number = worstOf(graph)): KillSets {
  sureLevel(graph, level);
  const { n } = graph;
  const words = (n + 31) >>> 5;
  const system = claimSystem(graph, level, everybody(n));
  const bits = killRows(system, (v) => v, words);
  const row = (victim: number): number => {
    sureComponent(graph, victim);
    return system.place[level * n + victim]! * words;
  };
  const has = (at: number, killer: number): boolean => ((bits[at + (killer >>> 5)]! >>> (killer & 31)) & 1) === 1;
  return {
    level,
    kills: (killer, victim) => {
      sureComponent(graph, killer);
      return has(row(victim), killer);
    },
    killersOf: (victim) => {
      const at = row(victim);
      const found: number[] = [];
      for (let word = 0; word < words; word++) eachBit(bits[at + word]!, (bit) => found.push((word << 5) + bit));
      return found;
    },
    victimsOf: (killer) => {
      sureComponent(graph, killer);
      return Array.from(everybody(n)).filter((victim) => has(row(victim), killer));
    },
  };
}

/** Columns worked out at a time: rows of 128 bytes. */
const BLOCK = 1024;

/**
 * The single points of failure of `victim` alone, itself included, ascending: as `killSets` says, in little room. Whatever
 * takes it down through requirements that any one provider brings about is found by a search; for the rest, behind
 * groups, sets are worked out for some components at a time. Linear where there are no groups.
 * @throws {RangeError} if there is no such component or level
 */
export function killersOf(graph: DependencyGraph, victim: number, level: number = worstOf(graph)): number[] {
  sureComponent(graph, victim);
  sureLevel(graph, level);
  const system = claimSystem(graph, level, [victim]);
  const top = system.place[level * graph.n + victim]!;
  const kills = new Uint8Array(graph.n);
  if (followSingles(system, top, kills)) {
    const open = [...new Set(system.component)].filter((v) => kills[v] === 0);
    const column = new Int32Array(graph.n);
    for (let first = 0; first < open.length; first += BLOCK) {
      const block = open.slice(first, first + BLOCK);
      const words = (block.length + 31) >>> 5;
      column.fill(-1);
      block.forEach((v, i) => (column[v] = i));
      const bits = killRows(system, (v) => column[v]!, words);
      for (let word = 0; word < words; word++)
        eachBit(bits[top * words + word]!, (bit) => (kills[block[(word << 5) + bit]!] = 1));
    }
  }
  return Array.from(everybody(graph.n)).filter((v) => kills[v] === 1);
}

/** Mark all that makes claim `top` true through inputs that any one member completes; true if there were others. */
function followSingles(system: ClaimSystem, top: number, kills: Uint8Array): boolean {
  const { component, inputStart, quorum, memberStart, member } = system;
  const seen = new Uint8Array(system.count);
  const waiting = [top];
  let others = false;
  seen[top] = 1;
  for (let i = waiting.pop(); i !== undefined; i = waiting.pop()) {
    kills[component[i]!] = 1;
    for (let k = inputStart[i]!; k < inputStart[i + 1]!; k++) {
      if (quorum[k]! > 1) {
        others = true;
        continue;
      }
      for (let entry = memberStart[k]!; entry < memberStart[k + 1]!; entry++) {
        const j = member[entry]!;
        if (seen[j] === 1) continue;
        seen[j] = 1;
        waiting.push(j);
      }
    }
  }
  return others;
}

/**
 * By component, how many its failure takes to `level` or worse in the end, itself included; of those that `counts` alone.
 * The columns of `killSets`, counted some at a time. O(entries · components / 32) per level where there are no rings.
 * @throws {RangeError} if there is no such level
 */
export function* countKills(
  graph: DependencyGraph,
  level: number,
  counts: (victim: number) => boolean,
): Work<Int32Array> {
  sureLevel(graph, level);
  const { n } = graph;
  const system = claimSystem(graph, level, everybody(n));
  const rows = Array.from(everybody(n))
    .filter(counts)
    .map((v) => system.place[level * n + v]!);
  const total = new Int32Array(n);
  for (let first = 0; first < n; first += BLOCK) {
    yield { done: first, total: n };
    const width = Math.min(BLOCK, n - first);
    const words = (width + 31) >>> 5;
    const bits = killRows(system, (v) => (v < first + width ? v - first : -1), words);
    for (let word = 0; word < words; word++) countColumns(bits, rows, words, word, total, first + (word << 5));
  }
  return total;
}

/** Counts of 32 columns at once, bit by bit: `planes[p]` holds bit `p` of each. */
function countColumns(
  bits: Int32Array,
  rows: readonly number[],
  words: number,
  word: number,
  total: Int32Array,
  first: number,
): void {
  const planes = new Int32Array(32);
  for (const row of rows) {
    let carry = bits[row * words + word]!;
    for (let p = 0; carry !== 0; p++) {
      const both = planes[p]! & carry;
      planes[p]! ^= carry;
      carry = both;
    }
  }
  for (let p = 0; p < 32; p++) eachBit(planes[p]!, (bit) => (total[first + bit]! += 2 ** p));
}

function eachBit(word: number, visit: (bit: number) => void): void {
  for (let left = word; left !== 0; left &= left - 1) visit(31 - Math.clz32(left & -left));
}
