import type { Direction } from './walk';

/** What a key does in a network. */
export type Deed = { readonly walk: Direction } | 'press' | 'nearer' | 'farther' | 'whole' | 'escape';

const DEEDS = new Map<string, Deed>([
  ['ArrowLeft', { walk: 'left' }],
  ['ArrowRight', { walk: 'right' }],
  ['ArrowUp', { walk: 'up' }],
  ['ArrowDown', { walk: 'down' }],
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
  return ctrlKey || metaKey ? null : (DEEDS.get(key) ?? null);
}
