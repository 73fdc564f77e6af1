import { describe, expect, it } from 'vitest';
import { pressed, shortcutOf, type Focus, type Press } from '../../src/state/shortcuts';

const press = (key: string, more: Partial<Press> = {}): Press => ({
  key,
  code: '',
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  defaultPrevented: false,
  ...more,
});
const nowhere: Focus = { ownsKeys: false, pressable: false, slides: false, scrolls: false };
const done = () => undefined;
const keys = new Map(
  [' ', 'Enter', 'PageDown', 'ArrowRight', 'ArrowDown', 'Home', 'f', '/', 'Ctrl+k'].map((key) => [key, done]),
);
const runs = (event: Press, focus: Partial<Focus> = {}, letters = true): boolean =>
  shortcutOf(event, { ...nowhere, ...focus }, keys, letters) === done;

describe('a key', () => {
  it('does what it says', () => {
    for (const key of keys.keys()) if (!key.startsWith('Ctrl')) expect(runs(press(key))).toBe(true);
    expect(runs(press('k', { metaKey: true }))).toBe(true);
    expect(runs(press('F'))).toBe(true);
    expect(runs(press('x'))).toBe(false);
  });
  it('is found by its place where the letter is not Latin', () => {
    expect(pressed(press('а', { code: 'KeyF' }))).toBe('f');
    expect(pressed(press('λ', { code: 'KeyL', ctrlKey: true, shiftKey: true }))).toBe('Ctrl+Shift+l');
    expect(pressed(press('y', { code: 'KeyZ' }))).toBe('y'); // a German keyboard: the letter counts
  });
  it('belongs to what has the focus', () => {
    for (const key of keys.keys()) expect(runs(press(key), { ownsKeys: true })).toBe(false);
    expect(runs(press('k', { ctrlKey: true }), { ownsKeys: true })).toBe(true);
    expect(runs(press(' '), { pressable: true })).toBe(false);
    expect(runs(press('Enter'), { pressable: true })).toBe(false);
    expect(runs(press('ArrowRight'), { pressable: true })).toBe(true);
    for (const key of [' ', 'PageDown', 'Home', 'ArrowDown']) expect(runs(press(key), { scrolls: true })).toBe(false);
    expect(runs(press('ArrowRight'), { scrolls: true })).toBe(true);
    for (const key of ['ArrowRight', 'Home', 'PageDown']) expect(runs(press(key), { slides: true })).toBe(false);
  });
  it('that is a letter can be switched off', () => {
    expect(runs(press('f'), {}, false)).toBe(false);
    expect(runs(press('/'), {}, false)).toBe(false);
    expect(runs(press(' '), {}, false)).toBe(true);
    expect(runs(press('k', { ctrlKey: true }), {}, false)).toBe(true);
  });
  it('is left alone with Alt, or where somebody has used it', () => {
    expect(runs(press('f', { altKey: true }))).toBe(false);
    expect(runs(press('f', { defaultPrevented: true }))).toBe(false);
  });
});
