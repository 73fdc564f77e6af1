import { begun } from './begun';

/**
 * A priority queue of whole numbers by time, earliest first: a binary heap in two typed arrays.
 * Ties come out in no particular order; whoever cares collects all of an instant and sorts.
 */
export class TimeQueue {
  #times: Float64Array;
  #values: Int32Array;
  #size = 0;

  constructor(capacity = 64) {
    this.#times = new Float64Array(capacity);
    this.#values = new Int32Array(capacity);
  }

  /** The earliest time, or Infinity if nothing waits. */
  get next(): number {
    return this.#size === 0 ? Infinity : this.#times[0]!;
  }

  push(time: number, value: number): void {
    if (this.#size === this.#times.length) this.#grow();
    const times = this.#times;
    const values = this.#values;
    let at = this.#size++;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (times[parent]! <= time) break;
      times[at] = times[parent]!;
      values[at] = values[parent]!;
      at = parent;
    }
    times[at] = time;
    values[at] = value;
  }

  /** Take the value with the earliest time; -1 if nothing waits. */
  pop(): number {
    if (this.#size === 0) return -1;
    const times = this.#times;
    const values = this.#values;
    const first = values[0]!;
    const size = --this.#size;
    const time = times[size]!;
    const value = values[size]!;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && times[child + 1]! < times[child]!) child++;
      if (times[child]! >= time) break;
      times[at] = times[child]!;
      values[at] = values[child]!;
      at = child;
    }
    times[at] = time;
    values[at] = value;
    return first;
  }

  #grow(): void {
    const capacity = 2 * this.#times.length;
    this.#times = begun(new Float64Array(capacity), this.#times);
    this.#values = begun(new Int32Array(capacity), this.#values);
  }
}
