/**
 * What JSON and YAML files hold. Objects are maps, so that no key of a user becomes a key of ours and their order
 * stays; numbers that would be written otherwise than they stand in the file stay texts (`1e3`, `012`, long ids).
 */
export type Value = string | number | boolean | null | List | Table;

/** `startsAt` is where it begins in the text, `itemsAt` where each item does. */
export interface List extends Array<Value> {
  startsAt: number;
  itemsAt: number[];
}
export class Table extends Map<string, Value> {
  startsAt = 0;
  /** Where each key stands, in the order of the keys. */
  readonly keysAt: number[] = [];
}

export const newList = (at: number): List => Object.assign([] as unknown as List, { startsAt: at, itemsAt: [] });
export const isTable = (value: Value | undefined): value is Table => value instanceof Table;
export const isList = (value: Value | undefined): value is List => Array.isArray(value);

/** Where a key stands; where the object begins, if it has no such key. */
export function keyAt(table: Table, key: string): number {
  let index = 0;
  for (const each of table.keys()) {
    if (each === key) return table.keysAt[index] ?? table.startsAt;
    index++;
  }
  return table.startsAt;
}

/** The items of a list with their places; a value that is no list counts as a list of one. */
export function items(value: Value | undefined, at: number): { readonly item: Value; readonly at: number }[] {
  if (isList(value)) return value.map((item, index) => ({ item, at: value.itemsAt[index] ?? value.startsAt }));
  return value === undefined || value === null ? [] : [{ item: value, at }];
}

/** The fields of an object with the places of their keys; of anything else, none. */
export function fields(
  value: Value | undefined,
): { readonly key: string; readonly value: Value; readonly at: number }[] {
  if (!isTable(value)) return [];
  return [...value].map(([key, field], index) => ({ key, value: field, at: value.keysAt[index] ?? value.startsAt }));
}

/** A text as it was written; numbers and truth values count as the text they are; null for anything else. */
export function text(value: Value | undefined): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}
/** As `text`, and null for the empty text. */
export const filled = (value: Value | undefined): string | null => {
  const written = text(value);
  return written === null || written.trim() === '' ? null : written;
};
/** A finite number, also one written as a text. */
export function number(value: Value | undefined): number | null {
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof read === 'number' && Number.isFinite(read) ? read : null;
}
export const table = (value: Value | undefined): Table | null => (isTable(value) ? value : null);
export const list = (value: Value | undefined): readonly Value[] => (isList(value) ? value : []);
export const tables = (value: Value | undefined): readonly Table[] => list(value).filter(isTable);
/** Follows keys into objects. */
export function dig(value: Value | undefined, ...keys: readonly string[]): Value | undefined {
  let here = value;
  for (const key of keys) here = isTable(here) ? here.get(key) : undefined;
  return here;
}

/** The value in plain objects, for a validator. A key called like a prototype's is a field like any other. */
export function plain(value: Value): unknown {
  if (isList(value)) return value.map(plain);
  if (!isTable(value)) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, field] of value)
    // As an own field, and not as the prototype that an assignment would make of it.
    if (key === '__proto__')
      Object.defineProperty(copy, key, { value: plain(field), enumerable: true, configurable: true, writable: true });
    else copy[key] = plain(field);
  return copy;
}
