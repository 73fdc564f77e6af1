import { later } from '../model/bounds';
import { begun } from './begun';
import { TimeQueue } from './queue';

/**
 * Timers in batches: all that are started at one instant for one duration are one entry of the queue. What waits in a
 * batch is a list through two arrays, so that a batch of one costs no more than an entry of its own.
 */
export class Timers {
  readonly #queue = new TimeQueue(64);
  readonly #ticks: Float64Array;
  /** By class: the batch that is open at the instant `#openedAt[class]`. */
  readonly #open: Int32Array;
  readonly #openedAt: Float64Array;
  /** By batch: its class, and its first entry; unused batches are chained through `#head`. */
  #class: Int32Array = new Int32Array(64);
  #head: Int32Array = new Int32Array(64);
  #batches = 0;
  #freeBatch = -1;
  /** By entry: what waits, and the next entry. */
  #item: Int32Array = new Int32Array(256);
  #next: Int32Array = new Int32Array(256);
  #entries = 0;
  #freeEntry = -1;

  /** @param ticks durations by class */
  constructor(ticks: Float64Array) {
    this.#ticks = ticks;
    this.#open = new Int32Array(ticks.length);
    this.#openedAt = new Float64Array(ticks.length).fill(NaN);
  }

  /** The earliest instant at which something is due, or Infinity. */
  get next(): number {
    return this.#queue.next;
  }

  /** @throws {RangeError} if that is beyond 2^53 */
  start(now: number, inClass: number, item: number): void {
    if (this.#openedAt[inClass] !== now) {
      this.#open[inClass] = this.#batch(inClass);
      this.#openedAt[inClass] = now;
      this.#queue.push(later(now, this.#ticks[inClass]!), this.#open[inClass]);
    }
    const entry = this.#freeEntry >= 0 ? this.#freeEntry : this.#newEntry();
    if (entry === this.#freeEntry) this.#freeEntry = this.#next[entry]!;
    const batch = this.#open[inClass]!;
    this.#item[entry] = item;
    this.#next[entry] = this.#head[batch]!;
    this.#head[batch] = entry;
  }

  /** Take the batch that is due first; its entries are `first(batch)`, `after(entry)` … until -1, in no particular order. */
  take(): number {
    return this.#queue.pop();
  }

  classOf(batch: number): number {
    return this.#class[batch]!;
  }

  first(batch: number): number {
    return this.#head[batch]!;
  }

  after(entry: number): number {
    return this.#next[entry]!;
  }

  item(entry: number): number {
    return this.#item[entry]!;
  }

  /** A batch that was taken is no longer needed; `last` is its last entry. */
  release(batch: number, last: number): void {
    this.#next[last] = this.#freeEntry;
    this.#freeEntry = this.#head[batch]!;
    this.#head[batch] = this.#freeBatch;
    this.#freeBatch = batch;
  }

  #batch(inClass: number): number {
    let batch = this.#freeBatch;
    if (batch >= 0) this.#freeBatch = this.#head[batch]!;
    else {
      batch = this.#batches++;
      this.#class = grown(this.#class, batch);
      this.#head = grown(this.#head, batch);
    }
    this.#class[batch] = inClass;
    this.#head[batch] = -1;
    return batch;
  }

  #newEntry(): number {
    const entry = this.#entries++;
    this.#item = grown(this.#item, entry);
    this.#next = grown(this.#next, entry);
    return entry;
  }
}

/** The same array, or one twice as long if it does not reach `index`. */
const grown = (array: Int32Array, index: number): Int32Array =>
  index < array.length ? array : begun(new Int32Array(2 * array.length), array);
