import { describe, expect, it } from 'vitest';
import { Preferences } from '../../src/state/preferences.svelte';
import { keepingStorage, safeStorage, type SafeStorage } from '../../src/state/storage';

const KEY = 'dominograph.preferences';
function storage(text?: string): SafeStorage & { readonly held: Map<string, string> } {
  const held = new Map(text === undefined ? [] : [[KEY, text]]);
  return { held, get: (key) => held.get(key) ?? null, set: (key, value) => void held.set(key, value) };
}
const of = ({ language, theme, reduceMotion, shortcuts, picture }: Preferences) => ({
  ...{ language, theme, reduceMotion, shortcuts, picture },
});
const USUAL = { language: 'en', theme: 'auto', reduceMotion: false, shortcuts: true, picture: 'board' };

describe('preferences', () => {
  it('are the browser’s language and the usual, where nothing is kept', () => {
    expect(of(new Preferences(storage(), ['en']))).toEqual(USUAL);
    expect(of(new Preferences(storage(), ['fr', 'de-AT']))).toEqual({ ...USUAL, language: 'de' });
  });
  it('are kept, each as it is chosen, and come back', () => {
    const kept = storage();
    const preferences = new Preferences(kept, ['en']);
    preferences.setLanguage('de');
    preferences.setTheme('projector');
    preferences.setReduceMotion(true);
    preferences.setShortcuts(false);
    preferences.setPicture('network');
    const chosen = { language: 'de', theme: 'projector', reduceMotion: true, shortcuts: false, picture: 'network' };
    expect(of(preferences)).toEqual(chosen);
    expect(of(new Preferences(kept, ['en']))).toEqual(chosen);
    expect(JSON.parse(kept.held.get(KEY) ?? '')).toEqual({ version: 1, ...chosen });
  });
  it('leave alone what another tab has kept meanwhile', () => {
    const kept = storage();
    const [one, other] = [new Preferences(kept, ['en']), new Preferences(kept, ['en'])];
    one.setTheme('dark');
    other.setPicture('network');
    expect(of(new Preferences(kept, ['en']))).toEqual({ ...USUAL, theme: 'dark', picture: 'network' });
  });
  it('that a link lends last for the visit', () => {
    const kept = storage();
    const preferences = new Preferences(kept, ['en']);
    preferences.lendLanguage('de');
    preferences.lendPicture('network');
    expect(of(preferences)).toEqual({ ...USUAL, language: 'de', picture: 'network' });
    expect(kept.held.size).toBe(0);
  });
  it.each(['', '{', '[]', '[{"theme":"dark"}]', 'null', '7', '"dark"', '{"theme":"pink","language":"fr","picture":1}'])(
    'take nothing from %j',
    (text) => {
      const preferences = new Preferences(storage(text), ['de']);
      expect(of(preferences)).toEqual({ ...USUAL, language: 'de' });
      preferences.setTheme('light');
      expect(preferences.theme).toBe('light');
    },
  );
  it('are on or off by a yes or no, not by what looks like one', () => {
    const kept = storage('{"reduceMotion":"true","shortcuts":0}');
    expect(of(new Preferences(kept, ['en']))).toEqual(USUAL);
  });
});

describe('storage', () => {
  const denied = () => {
    throw new Error('denied');
  };
  it('that is denied remembers nothing and breaks nothing', () => {
    const safe = safeStorage(denied);
    safe.set('a', 'b');
    expect(safe.get('a')).toBeNull();
  });
  it('that is there is used', () => {
    const held = new Map<string, string>();
    const safe = safeStorage(() => ({
      getItem: (key) => held.get(key) ?? null,
      setItem: (key, value) => void held.set(key, value),
    }));
    safe.set('a', 'b');
    expect([safe.get('a'), safe.get('c')]).toEqual(['b', null]);
  });
  it('keeps for as long as the page is open what the one behind it does not', () => {
    const behind = storage();
    behind.held.set('old', 'kept');
    const keeping = keepingStorage(behind);
    expect([keeping.get('old'), keeping.get('a')]).toEqual(['kept', null]);
    keeping.set('a', 'b');
    expect(behind.held.get('a')).toBe('b');
    const lasting = keepingStorage(safeStorage(denied));
    lasting.set('a', 'b');
    expect(lasting.get('a')).toBe('b');
  });
});
