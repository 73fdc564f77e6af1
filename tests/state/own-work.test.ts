import { describe, expect, it } from 'vitest';
import { openedOutcome } from '../../src/importers/opened';
import { readInputs } from '../../src/importers/read';
import { connect } from '../../src/model/edit-system';
import type { SystemFile } from '../../src/model/system-file';
import { readLink } from '../../src/state/link';
import { Opening } from '../../src/state/opening.svelte';
import { edit, makeAgain, openOutcome, takeBack } from '../../src/state/own-work';
import type { Visit } from '../../src/state/visit.svelte';
import { at, playOut, visitOf } from '../support/visit';

const SHOP = 'digraph { web -> shop; shop -> db; mail -> db }';
const open = async (visit: Visit, text: string, name = 'shop') =>
  openOutcome(visit, openedOutcome(await readInputs([{ name: `${name}.dot`, text }]), name));
async function opened(text = SHOP): Promise<Visit> {
  const visit = visitOf();
  await open(visit, text);
  return visit;
}
/** One more part, before all others: their places in the list change, and the cascade is one step longer. */
const withBrowser = (system: SystemFile): SystemFile =>
  connect({ ...system, components: [{ id: 'browser' }, ...system.components] }, 'browser', 'web', 'hard');
const ids = (visit: Visit): string[] => visit.core.components.map(({ id }) => id).sort();

describe('a system that was read', () => {
  it('is on screen, all of it working, under the name of its file, with what reading it brought up', async () => {
    const visit = visitOf();
    visit.watch();
    expect(await open(visit, SHOP)).toBe(true);
    expect(visit.core).toMatchObject({ kind: 'own', title: 'shop' });
    expect(ids(visit)).toEqual(['db', 'mail', 'shop', 'web']);
    expect(visit.course.countAt(visit.cursor).hit).toBe(0);
    expect(visit.loader.own?.about).toMatchObject({ format: 'Graphviz DOT', files: 1, via: [['drawn', 3]] });
    expect(visit.loader.own?.before).toBeUndefined();
    expect(visit.network.arrangement).toBe('tiers');
  });
  it('has an address from which it can be opened again', async () => {
    const visit = await opened();
    const { moment, system } = await readLink(`#g=${visit.code}`);
    expect(moment?.story).toBe(visit.core.id);
    expect(system?.components.map(({ id }) => id)).toEqual(['web', 'shop', 'db', 'mail']);
  });
  it('keeps the title that it brings, and has none that is longer than a line', async () => {
    const visit = visitOf();
    await open(visit, SHOP, 'x'.repeat(500));
    expect(visit.core.title).toHaveLength(300);
    const named = { format: 'dominograph-system', version: 2, title: 'Mine', components: [{ id: 'a' }] };
    const outcome = await readInputs([
      { name: 'it.json', text: JSON.stringify({ ...named, dependencies: [], redundancies: [] }) },
    ]);
    await openOutcome(visit, openedOutcome(outcome, 'it'));
    expect(visit.core.title).toBe('Mine');
  });
  it('stays away where nothing could be read', async () => {
    const visit = visitOf();
    expect(await open(visit, 'no graph at all')).toBe(false);
    expect(visit.core.id).toBe('aws-2025-10-20');
  });
  it('stands beside its earlier version if half of the smaller one is in both, and beside nothing else', async () => {
    const visit = await opened();
    await open(visit, 'digraph { web -> shop; shop -> cache; cache -> queue }');
    expect(visit.loader.own?.before?.components.map(({ id }) => id)).toEqual(['web', 'shop', 'db', 'mail']);
    await open(visit, 'digraph { web -> a; a -> b; b -> c }'); // one of four
    expect(visit.loader.own?.before).toBeUndefined();
    await open(visit, 'digraph { web -> z }'); // one of two
    expect(visit.loader.own?.before?.components).toHaveLength(4);
  });
});

describe('an edit', () => {
  it('leaves broken what is broken, selected what is selected, and the end at the end', async () => {
    const visit = await opened();
    visit.break(at(visit, 'db'));
    playOut(visit);
    visit.attention.select(at(visit, 'shop'));
    const { length } = visit.course;
    await edit(visit, withBrowser);
    expect(visit.explorer.faults).toEqual([at(visit, 'db')]);
    expect(visit.attention.selected).toBe(at(visit, 'shop'));
    expect(visit.course.length).toBeGreaterThan(length);
    expect(visit.cursor).toBe(visit.course.length);
    expect(visit.clock.playing).toBe(false);
  });
  it('keeps the wave at which the reader stands', async () => {
    const visit = await opened();
    visit.break(at(visit, 'db'));
    visit.clock.goTo(1);
    await edit(visit, withBrowser);
    expect(visit.cursor).toBe(1);
    const calm = await opened();
    await edit(calm, withBrowser);
    expect(calm.cursor).toBe(0);
  });
  it('moves nothing in the story to which the reader goes meanwhile', async () => {
    const visit = await opened();
    visit.break(at(visit, 'db'));
    playOut(visit);
    visit.attention.select(at(visit, 'shop'));
    const { library } = visit.loader;
    const { openOwn: before } = library;
    let gone = Promise.resolve(false);
    const openOwn: typeof before = async (...asked) => (await gone, before(...asked)); // a large system takes longer
    Object.assign(library, { openOwn });
    const edited = edit(visit, withBrowser);
    gone = visit.openStory('fastly-2021-06-08').then((there) => {
      visit.break(at(visit, visit.core.root));
      visit.clock.pause();
      visit.clock.goTo(1);
      visit.attention.select(2);
      return there;
    });
    await edited;
    expect(visit.core.id).toBe('fastly-2021-06-08');
    expect([visit.cursor, visit.attention.selected]).toEqual([1, 2]);
    expect(visit.loader.own?.system.components).toHaveLength(5);
    expect(visit.loader.own?.code).toMatch(/./);
  });
  it('is taken back and made again, and the address goes along', async () => {
    const visit = await opened();
    const { code } = visit;
    await edit(visit, (system) => connect(system, 'mail', 'shop', 'hard'));
    expect(visit.core.dependencies).toHaveLength(4);
    const changed = visit.code;
    expect(changed).not.toBe(code);
    expect(await takeBack(visit)).toBe(true);
    expect(visit.core.dependencies).toHaveLength(3);
    expect(visit.code).toBe(code);
    expect(await takeBack(visit)).toBe(false);
    expect(await makeAgain(visit)).toBe(true);
    expect(visit.code).toBe(changed);
    expect(await makeAgain(visit)).toBe(false);
  });
  it('that changes nothing is none, and a built-in outage is never edited', async () => {
    const visit = await opened();
    await edit(visit, (system) => system);
    expect(await takeBack(visit)).toBe(false);
    const outage = visitOf();
    const { core } = outage;
    await edit(outage, (system) => connect(system, 'a', 'b', 'hard'));
    expect([outage.core, await takeBack(outage)]).toEqual([core, false]);
  });
});

describe('opening files', () => {
  it('reads them onto the screen, named as the only one', async () => {
    const visit = visitOf();
    const opening = new Opening(visit);
    const taken = opening.take([{ name: 'folder/my.shop.dot', text: SHOP }]);
    expect(opening.busy).toBe(true);
    expect(await taken).toBe('read');
    expect(opening.busy).toBe(false);
    expect(opening.names).toEqual(['folder/my.shop.dot']);
    expect(visit.core.title).toBe('my');
    expect(opening.outcome?.format).toBe('dot');
    opening.forget();
    expect(opening.outcome).toBeNull();
  });
  it('gives no file’s name to what several files, or a paste, made', async () => {
    const visit = visitOf();
    await new Opening(visit).take([
      { name: 'a.dot', text: 'digraph { web -> shop }' },
      { name: 'b.dot', text: 'digraph { shop -> db }' },
    ]);
    expect([visit.core.kind, visit.core.title]).toEqual(['own', 'Your own system']);
    await new Opening(visit).take([{ name: 'pasted', text: SHOP }]);
    expect(visit.core.title).toBe('Your own system');
  });
  it('leaves what is on screen where nothing could be read, and says why', async () => {
    const visit = visitOf();
    const opening = new Opening(visit);
    expect(await opening.take([{ name: 'a.txt', text: 'nothing' }])).toBe('refused');
    expect(visit.core.id).toBe('aws-2025-10-20');
    expect(opening.outcome?.findings.length).toBeGreaterThan(0);
  });
  it('can be told another format, and then reads the same files', async () => {
    const visit = visitOf();
    const opening = new Opening(visit);
    await opening.take([{ name: 'a.txt', text: 'from,to\nweb,db\n' }]);
    expect(await opening.overrule('csv')).toBe('read');
    expect(opening.outcome?.format).toBe('csv');
    expect(await opening.overrule('dot')).toBe('refused');
  });
  it('that is stopped changes nothing; of two the second counts', async () => {
    const visit = visitOf();
    const opening = new Opening(visit);
    const stopped = opening.take([{ name: 'a.dot', text: SHOP }]);
    opening.cancel();
    expect(await stopped).toBe('stopped');
    expect([opening.busy, visit.core.kind]).toEqual([false, 'outage']);
    const [first, second] = [
      opening.take([{ name: 'a.dot', text: SHOP }]),
      opening.take([{ name: 'b.dot', text: 'digraph { x -> y }' }]),
    ];
    expect([await first, await second]).toEqual(['stopped', 'read']);
    expect(ids(visit)).toEqual(['x', 'y']);
  });
});
