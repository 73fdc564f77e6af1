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

/** A pair that waits for the results of its two halves. */
const FRAME = 4;
const [LEFT, RIGHT] = [0, 1];

/** AND and OR of ordinary diagrams. With a stack of its own: a diagram may be as deep as there are questions. */
export class BooleanAlgebra {
  readonly diagram: Diagram;
  readonly #ands = new Memory();
  readonly #ors = new Memory();
  /** Four numbers a frame: the pair, which half is under way, and the result of the first. */
  #stack = new Int32Array(FRAME * 256);

  constructor(limit: number) {
    this.diagram = new Diagram('function', limit);
  }

  and(a: number, b: number): number {
    const known = this.#known(true, a, b);
    return known === EMPTY ? this.#pair(true, a, b) : known;
  }

  or(a: number, b: number): number {
    const known = this.#known(false, a, b);
    return known === EMPTY ? this.#pair(false, a, b) : known;
  }

  /** The result if there is nothing to do, or it has been done. */
  #known(both: boolean, a: number, b: number): number {
    const [absorbing, neutral] = both ? [FALSE, TRUE] : [TRUE, FALSE];
    if (a === b || b === neutral) return a;
    if (a === absorbing || b === absorbing) return absorbing;
    if (a === neutral) return b;
    const memory = both ? this.#ands : this.#ors;
    return a < b ? memory.get(a, b) : memory.get(b, a);
  }

  #pair(both: boolean, first: number, second: number): number {
    const { diagram } = this;
    const memory = both ? this.#ands : this.#ors;
    let depth = this.#enter(0, first, second);
    let result = EMPTY;
    while (depth > 0) {
      const frame = (depth - 1) * FRAME;
      const [a, b, half] = [this.#stack[frame]!, this.#stack[frame + 1]!, this.#stack[frame + 2]!];
      const [x, y] = [diagram.variable[a]!, diagram.variable[b]!];
      const top = x < y ? x : y;
      if (half === LEFT) {
        if (result === EMPTY) {
          const low = x === top ? diagram.low[a]! : a;
          const other = y === top ? diagram.low[b]! : b;
          result = this.#known(both, low, other);
          if (result === EMPTY) {
            depth = this.#enter(depth, low, other);
            continue;
          }
        }
        this.#stack[frame + 2] = RIGHT;
        this.#stack[frame + 3] = result;
        const high = x === top ? diagram.high[a]! : a;
        const other = y === top ? diagram.high[b]! : b;
        result = this.#known(both, high, other);
        if (result === EMPTY) {
          depth = this.#enter(depth, high, other);
          continue;
        }
      }
      result = diagram.node(top, this.#stack[frame + 3]!, result);
      if (a < b) memory.set(a, b, result);
      else memory.set(b, a, result);
      depth--;
    }
    return result;
  }

  #enter(depth: number, a: number, b: number): number {
    if ((depth + 1) * FRAME > this.#stack.length) {
      const longer = new Int32Array(2 * this.#stack.length);
      longer.set(this.#stack);
      this.#stack = longer;
    }
    const frame = depth * FRAME;
    this.#stack[frame] = a;
    this.#stack[frame + 1] = b;
    this.#stack[frame + 2] = LEFT;
    return depth + 1;
  }
}
