import type { Desk } from './desk.svelte';
import type { Session } from './session.svelte';

/** What a key does on the page; the key is `event.key`, `Ctrl+` in front where Ctrl or ⌘ is held. */
export type Shortcuts = ReadonlyMap<string, () => void>;

interface MapMoves {
  fit(): void;
  zoomBy(factor: number): void;
}

export function shortcutsOf(
  { player, explorer, reset, undo, redo }: Session,
  desk: Desk,
  map: () => MapMoves | undefined,
): Shortcuts {
  const search = () => (desk.dialog = 'search');
  const fit = () => map()?.fit();
  const nearer = () => map()?.zoomBy(1.25);
  const breakSelected = () => {
    if (explorer.selected >= 0) desk.break(explorer.selected, false);
  };
  return new Map<string, () => void>([
    ['/', search],
    ['Ctrl+k', search],
    ['?', () => (desk.dialog = 'help')],
    [' ', player.toggle],
    ['ArrowRight', player.step],
    ['ArrowLeft', player.stepBack],
    ['PageDown', player.step],
    ['PageUp', player.stepBack],
    ['Home', player.first],
    ['End', player.last],
    ['r', reset],
    ['f', fit],
    ['0', fit],
    ['+', nearer],
    ['=', nearer],
    ['-', () => map()?.zoomBy(0.8)],
    ['l', () => desk.open('list')],
    ['Enter', breakSelected],
    ['Ctrl+z', undo],
    ['Ctrl+Shift+z', redo],
    ['Ctrl+y', redo],
    ['Escape', desk.clear],
  ]);
}

const OWN_KEYS =
  'input:not([type="range"]), select, textarea, [contenteditable="true"], [role="tree"], dialog, [role="combobox"]';
const PRESSABLE = 'button, a, summary, input';

/** Run the shortcut of a key press, unless what has the focus needs that key itself. */
export function pressShortcut(event: KeyboardEvent, shortcuts: Shortcuts, letters: boolean): void {
  if (event.altKey || event.defaultPrevented) return;
  const held = event.ctrlKey || event.metaKey;
  const name = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const key = held ? `Ctrl+${event.shiftKey ? 'Shift+' : ''}${name}` : name;
  const target = event.target instanceof Element ? event.target : null;
  if (!held && target?.closest(OWN_KEYS)) return;
  if ((key === ' ' || key === 'Enter') && target?.closest(PRESSABLE)) return;
  if (target?.matches('input[type="range"]') && /^(Arrow|Home|End|Page)/.test(key)) return;
  if (!letters && name.length === 1 && name !== ' ' && !held) return;
  const action = shortcuts.get(key);
  if (!action) return;
  event.preventDefault();
  action();
}
