import { describe, expect, it } from 'vitest';
import { systemId } from '../../src/model/own-id';
import type { SystemFile } from '../../src/model/system-file';
import { emptyHistory } from '../../src/state/history';
import { codeOfSystem, readLink } from '../../src/state/link';
import { readCode } from '../../src/state/link-code';
import type { OwnStory } from '../../src/state/loader.svelte';
import { keepInTab, keepOnShelf, keptInTab, keptOnShelf, takeFromShelf } from '../../src/state/own-keep';
import type { SafeStorage } from '../../src/state/storage';

const system: SystemFile = {
  format: 'dominograph-system',
  version: 2,
  title: 'Shop',
  components: [{ id: 'shop', group: 'front', where: { file: 'secret/place.yaml', line: 3 } }, { id: 'db' }],
  dependencies: [{ from: 'shop', to: 'db', strength: 'unknown', lag_minutes: null, where: { file: 'x', line: 1 } }],
  redundancies: [],
};
const own: OwnStory = {
  ...{ id: systemId(system), system, code: 'd.abc', history: emptyHistory() },
  about: {
    ...{ format: 'Docker Compose', files: 1, unlisted: 0, findings: [], leftOut: [], notes: [] },
    says: { direction: true, strength: false, when: true, running: true },
    via: [['start-order', 1]],
  },
};

function storage(room = Infinity): SafeStorage & { readonly held: Map<string, string> } {
  const held = new Map<string, string>();
  return {
    held,
    get: (key) => held.get(key) ?? null,
    set: (key, value) => {
      if (value.length <= room) held.set(key, value);
    },
  };
}

describe('in the tab', () => {
  it('comes back as it was', () => {
    const tab = storage();
    expect(keepInTab(tab, own)).toBe(true);
    expect(keptInTab(tab)).toEqual(own);
  });
  it('says when there is no room', () => expect(keepInTab(storage(10), own)).toBe(false));
  it.each(['', '{', '[]', '{"id":"aws-2025-10-20","code":null,"system":{},"about":null}', '{"id":"own:1"}'])(
    'takes nothing from %j',
    (text) => {
      const tab = storage();
      tab.held.set('dominograph-own', text);
      expect(keptInTab(tab)).toBeNull();
    },
  );
  it('leaves out what reading brought up if that is damaged, and keeps the system', () => {
    const tab = storage();
    tab.held.set('dominograph-own', JSON.stringify({ ...own, about: { format: 3 } }));
    expect(keptInTab(tab)).toMatchObject({ system, about: null });
  });
});

describe('beyond the tab', () => {
  const row = { id: 'own:1', title: 'Shop', kept: 1, system };
  it('keeps one of a name, the newest first, and forgets what it is told to', () => {
    const shelf = storage();
    expect(keepOnShelf(shelf, row)).toBe(true);
    expect(keepOnShelf(shelf, { ...row, id: 'own:2' })).toBe(true);
    expect(keepOnShelf(shelf, { ...row, kept: 3 })).toBe(true);
    expect(keptOnShelf(shelf).map(({ id, kept }) => [id, kept])).toEqual([
      ['own:1', 3],
      ['own:2', 1],
    ]);
    takeFromShelf(shelf, 'own:1');
    expect(keptOnShelf(shelf).map(({ id }) => id)).toEqual(['own:2']);
  });
  it('keeps twenty systems and no more, and still a new version of one of them', () => {
    const shelf = storage();
    const kept = Array.from({ length: 21 }, (_, at) => keepOnShelf(shelf, { ...row, id: `own:${at}` }));
    expect(kept).toEqual([...Array<boolean>(20).fill(true), false]);
    expect(keepOnShelf(shelf, { ...row, id: 'own:3', kept: 9 })).toBe(true);
    expect(keptOnShelf(shelf)[0]).toMatchObject({ id: 'own:3', kept: 9 });
    expect(keptOnShelf(shelf)).toHaveLength(20);
  });
  it('keeps nothing where there is no room, and loses nothing then', () => {
    const shelf = storage(600);
    expect(keepOnShelf(shelf, row)).toBe(true);
    expect(keepOnShelf(shelf, { ...row, id: 'own:2', title: 'x'.repeat(600) })).toBe(false);
    expect(keptOnShelf(shelf).map(({ id }) => id)).toEqual(['own:1']);
  });
});

describe('as a link', () => {
  const without = {
    ...system,
    components: [{ id: 'shop', group: 'front' }, { id: 'db' }],
    dependencies: [{ from: 'shop', to: 'db', strength: 'unknown', lag_minutes: null }],
  };
  it('carries all but the names of files, under an id that those do not change', async () => {
    const link = await readLink(`#g=${(await codeOfSystem(system)) ?? ''}&fail=db`);
    expect(link.system).toEqual(without);
    expect(link.issues).toEqual([]);
    expect(link.moment).toMatchObject({ story: systemId(system), faults: ['db'] });
  });
  it('has the plain form, which older copies read too, where that says it all', async () => {
    const plain = {
      ...without,
      components: [{ id: 'shop' }, { id: 'db' }],
      dependencies: [{ from: 'shop', to: 'db', strength: 'hard' as const, lag_minutes: null }],
    };
    const code = (await codeOfSystem(plain)) ?? '';
    expect((await readCode(code)).value).toMatchObject({ dependencies: [{ from: 'shop', to: 'db', kind: 'hard' }] });
    const link = await readLink(`#g=${code}`);
    expect(link.system).toEqual(plain);
  });
  it('is none where there is too much', async () => {
    const components = Array.from({ length: 5_001 }, (_, at) => ({ id: `c${at}` }));
    expect(await codeOfSystem({ ...system, components, dependencies: [] })).toBeNull();
  });
});
