import { directionOf, type Direction } from './walk';

/** What a key does in a network. */
export type Deed = { readonly walk: Direction } | 'press' | 'nearer' | 'farther' | 'whole' | 'escape';

const DEEDS: ReadonlyMap<string, Deed> = new Map([
  ['Enter', 'press'],
  ['+', 'nearer'],
  ['=', 'nearer'],
  ['-', 'farther'],
  ['f', 'whole'],
  ['F', 'whole'],
  ['Escape', 'escape'],
]);

/** Null for a key that is the page's; with Ctrl or ⌘ all are. */
export function deedOf({ key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>): Deed | null {
  if (ctrlKey || metaKey) return null;
  const direction = directionOf(key);
  return direction ? { walk: direction } : (DEEDS.get(key) ?? null);
}
