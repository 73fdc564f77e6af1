/** There are more nodes than allowed: the caller says "incomplete", or tries another order. */
export class TooManyNodes extends Error {}

export const FALSE = 0;
export const TRUE = 1;
const EMPTY = -1;

/**
 * Decision diagrams in typed arrays: node `d` asks for variable `variable[d]` (by its place in the order) and goes on with
 * `high[d]` if that is so, else with `low[d]`. Children always have smaller numbers than their parents. `reduce` decides
 * the reading: an ordinary diagram drops a question whose answers lead to the same, a set diagram (ZBDD) one that nobody
 * answers with yes. Nodes are shared and never freed.
 * @see Bryant (1986); Minato (1993) for sets
 */
export class Diagram {
  variable = new Int32Array(1024);
  low = new Int32Array(1024);
  high = new Int32Array(1024);
  size = 2;
  #table = new Int32Array(2048).fill(EMPTY);
  #mask = 2047;
  readonly #limit: number;
  readonly #sets: boolean;

  constructor(reading: 'function' | 'sets', limit: number) {
    this.#limit = limit;
    this.#sets = reading === 'sets';
    this.variable[FALSE] = this.variable[TRUE] = 0x7fffffff; // below every question
  }

  /** @throws {TooManyNodes} */
  node(variable: number, low: number, high: number): number {
    if (this.#sets ? high === FALSE : low === high) return low;
    let slot = hash(variable, low, high) & this.#mask;
    for (let at = this.#table[slot]!; at !== EMPTY; at = this.#table[slot]!) {
      if (this.variable[at] === variable && this.low[at] === low && this.high[at] === high) return at;
      slot = (slot + 1) & this.#mask;
    }
    if (this.size >= this.#limit) throw new TooManyNodes();
    if (this.size === this.variable.length) {
      this.#grow();
      return this.node(variable, low, high);
    }
    const made = this.size++;
    this.variable[made] = variable;
    this.low[made] = low;
    this.high[made] = high;
    this.#table[slot] = made;
    return made;
  }

  #grow(): void {
    const double = (old: Int32Array): Int32Array<ArrayBuffer> => {
      const grown = new Int32Array(old.length * 2);
      grown.set(old);
      return grown;
    };
    this.variable = double(this.variable);
    this.low = double(this.low);
    this.high = double(this.high);
    this.#mask = this.variable.length * 2 - 1;
    this.#table = new Int32Array(this.#mask + 1).fill(EMPTY);
    for (let at = 2; at < this.size; at++) {
      let slot = hash(this.variable[at]!, this.low[at]!, this.high[at]!) & this.#mask;
      while (this.#table[slot] !== EMPTY) slot = (slot + 1) & this.#mask;
      this.#table[slot] = at;
    }
  }

  /** 1 for each node that `root` leads to. */
  reachedFrom(root: number): Uint8Array {
    const reached = new Uint8Array(root + 1);
    reached[root] = 1;
    for (let at = root; at > TRUE; at--) {
      if (reached[at] === 0) continue;
      reached[this.low[at]!] = 1;
      reached[this.high[at]!] = 1;
    }
    return reached;
  }
}

const FIRST_MEMORY = 1 << 12;
const LARGEST_MEMORY = 1 << 22;
/** How far to look for a free place, or for the right one. */
const PROBES = 8;

/**
 * A memory of results by two numbers. It grows with what is put in, up to a limit; beyond that it forgets: a wrong guess
 * costs time, never truth.
 */
export class Memory {
  #first = new Int32Array(FIRST_MEMORY).fill(EMPTY);
  #second = new Int32Array(FIRST_MEMORY);
  #result = new Int32Array(FIRST_MEMORY);
  #mask = FIRST_MEMORY - 1;
  #kept = 0;

  /** -1 if not known. */
  get(first: number, second: number): number {
    let slot = hash(first, second, 0) & this.#mask;
    for (let probe = 0; probe < PROBES; probe++) {
      const here = this.#first[slot]!;
      if (here === first && this.#second[slot] === second) return this.#result[slot]!;
      if (here === EMPTY) return EMPTY;
      slot = (slot + 1) & this.#mask;
    }
    return EMPTY;
  }

  set(first: number, second: number, result: number): void {
    if (this.#kept * 2 > this.#mask && this.#mask + 1 < LARGEST_MEMORY) this.#grow();
    const home = hash(first, second, 0) & this.#mask;
    let slot = home;
    for (let probe = 0; this.#first[slot] !== EMPTY; probe++) {
      if (probe === PROBES) {
        slot = home;
        break;
      }
      slot = (slot + 1) & this.#mask;
    }
    if (this.#first[slot] === EMPTY) this.#kept++;
    this.#first[slot] = first;
    this.#second[slot] = second;
    this.#result[slot] = result;
  }

  #grow(): void {
    const [first, second, result] = [this.#first, this.#second, this.#result];
    const size = first.length * 4;
    this.#mask = size - 1;
    this.#first = new Int32Array(size).fill(EMPTY);
    this.#second = new Int32Array(size);
    this.#result = new Int32Array(size);
    this.#kept = 0;
    for (let i = 0; i < first.length; i++) if (first[i] !== EMPTY) this.set(first[i]!, second[i]!, result[i]!);
  }
}

function hash(a: number, b: number, c: number): number {
  let h = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b) ^ Math.imul(c, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
  return h ^ (h >>> 13);
}

/** AND and OR of ordinary diagrams. */
export class BooleanAlgebra {
  readonly diagram: Diagram;
  readonly #ands = new Memory();
  readonly #ors = new Memory();

  constructor(limit: number) {
    this.diagram = new Diagram('function', limit);
  }

  and(a: number, b: number): number {
    if (a === b || b === TRUE) return a;
    if (a === FALSE || b === FALSE) return FALSE;
    if (a === TRUE) return b;
    return a < b ? this.#pair(this.#ands, true, a, b) : this.#pair(this.#ands, true, b, a);
  }

  or(a: number, b: number): number {
    if (a === b || b === FALSE) return a;
    if (a === TRUE || b === TRUE) return TRUE;
    if (a === FALSE) return b;
    return a < b ? this.#pair(this.#ors, false, a, b) : this.#pair(this.#ors, false, b, a);
  }

  #pair(memory: Memory, both: boolean, a: number, b: number): number {
    const known = memory.get(a, b);
    if (known !== EMPTY) return known;
    const { variable, low, high } = this.diagram;
    const [x, y] = [variable[a]!, variable[b]!];
    const top = x < y ? x : y;
    const [aLow, aHigh] = x === top ? [low[a]!, high[a]!] : [a, a];
    const [bLow, bHigh] = y === top ? [low[b]!, high[b]!] : [b, b];
    const left = both ? this.and(aLow, bLow) : this.or(aLow, bLow);
    const right = both ? this.and(aHigh, bHigh) : this.or(aHigh, bHigh);
    const result = this.diagram.node(top, left, right);
    memory.set(a, b, result);
    return result;
  }
}
