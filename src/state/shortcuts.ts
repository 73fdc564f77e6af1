/** What a key does on the page; named as `pressed` names it. */
export type Shortcuts = ReadonlyMap<string, () => void>;

/** Of a keyboard event, what decides. */
export type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'defaultPrevented'
>;

/** What has the focus, as far as keys are concerned. */
export interface Focus {
  /** Text is typed here, or a widget has keys of its own: it keeps them all. */
  readonly ownsKeys: boolean;
  /** Pressing space or Enter presses it. */
  readonly pressable: boolean;
  /** A slider: it keeps the arrows. */
  readonly slides: boolean;
  /** It scrolls: it keeps the keys that page. */
  readonly scrolls: boolean;
}

const PAGING = /^( |PageUp|PageDown|Home|End|ArrowUp|ArrowDown)$/;
const SLIDING = /^(Arrow\w+|Home|End|Page\w+)$/;

/**
 * The name under which a press is looked up: `Ctrl+` in front where Ctrl or ⌘ is held. Where the letter is not Latin,
 * the key's place counts: on a Cyrillic or Greek keyboard the key of `f` is still the key of `f`.
 */
export function pressed({ key, code, ctrlKey, metaKey, shiftKey }: Press): string {
  const place = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();
  const letter = key.length === 1 ? key.toLowerCase() : key;
  const name = place !== undefined && /^\P{ASCII}$/u.test(letter) ? place : letter;
  return ctrlKey || metaKey ? `Ctrl+${shiftKey ? 'Shift+' : ''}${name}` : name;
}

/** The shortcut of a press; null where there is none, or what has the focus needs the key itself. */
export function shortcutOf(press: Press, focus: Focus, shortcuts: Shortcuts, letters: boolean): (() => void) | null {
  if (press.altKey || press.defaultPrevented) return null;
  const name = pressed(press);
  const held = press.ctrlKey || press.metaKey;
  if (!held) {
    if (focus.ownsKeys) return null;
    if (focus.pressable && (name === ' ' || name === 'Enter')) return null;
    if (focus.slides && SLIDING.test(name)) return null;
    if (focus.scrolls && PAGING.test(name)) return null;
    if (!letters && name.length === 1 && name !== ' ') return null;
  }
  return shortcuts.get(name) ?? null;
}
