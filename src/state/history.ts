/** How many moves can be taken back. */
export const HISTORY_LIMIT = 100;

/** Past and future of a value that is only ever replaced whole. */
export interface History<Value> {
  readonly past: readonly Value[];
  readonly future: readonly Value[];
}

/** The value after a move, and the history that then holds. */
export interface Travelled<Value> {
  readonly value: Value;
  readonly history: History<Value>;
}

export const emptyHistory = <Value>(): History<Value> => ({ past: [], future: [] });

/** The history after `now` has been replaced by something new. */
export function remember<Value>({ past }: History<Value>, now: Value): History<Value> {
  return { past: [...past, now].slice(-HISTORY_LIMIT), future: [] };
}

/** One move back; null if there is none. */
export function undo<Value>({ past, future }: History<Value>, now: Value): Travelled<Value> | null {
  const value = past.at(-1);
  return value === undefined ? null : { value, history: { past: past.slice(0, -1), future: [now, ...future] } };
}

/** One move forward again; null if there is none. */
export function redo<Value>({ past, future }: History<Value>, now: Value): Travelled<Value> | null {
  const [value, ...rest] = future;
  return value === undefined ? null : { value, history: { past: [...past, now], future: rest } };
}
