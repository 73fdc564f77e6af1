import type { Desk } from './desk.svelte';
import type { Session } from './session.svelte';

/** What a key does on the page; the key is `event.key`, `Ctrl+` in front where Ctrl or ⌘ is held. */
export type Shortcuts = ReadonlyMap<string, () => void>;

interface MapMoves {
  fit(): void;
  zoomBy(factor: number): void;
}

export function shortcutsOf(session: Session, desk: Desk, map: () => MapMoves | undefined): Shortcuts {
  const { player, explorer, reset, undo, redo, replay } = session;
  const search = () => (desk.dialog = 'search');
  const fit = () => map()?.fit();
  const nearer = () => map()?.zoomBy(1.25);
  // The same keys move the cascade, or the record where that is played.
  const time = replay
    ? {
        toggle: replay.reel.toggle,
        step: replay.next,
        back: replay.back,
        first: () => replay.seek(replay.reel.start),
        last: () => replay.seek(replay.reel.end),
      }
    : { toggle: player.toggle, step: player.step, back: player.stepBack, first: player.first, last: player.last };
  const breakSelected = () => {
    if (explorer.selected >= 0) desk.break(explorer.selected, false);
  };
  return new Map<string, () => void>([
    ['/', search],
    ['Ctrl+k', search],
    ['?', () => (desk.dialog = 'help')],
    [' ', time.toggle],
    ['ArrowRight', time.step],
    ['ArrowLeft', time.back],
    ['PageDown', replay ? replay.nextPhase : player.step],
    ['PageUp', replay ? replay.previousPhase : player.stepBack],
    ['Home', time.first],
    ['End', time.last],
    ['r', reset],
    ['f', fit],
    ['0', fit],
    ['+', nearer],
    ['=', nearer],
    ['-', () => map()?.zoomBy(0.8)],
    ['l', () => desk.open('list')],
    ['s', desk.share],
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
