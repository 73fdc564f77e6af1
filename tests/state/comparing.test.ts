import { beforeAll, describe, expect, it } from 'vitest';
import { openedOutcome } from '../../src/importers/opened';
import { readInputs } from '../../src/importers/read';
import { connect } from '../../src/model/edit-system';
import { comparingOf } from '../../src/state/comparing.svelte';
import { edit, openOutcome } from '../../src/state/own-work';
import type { Visit } from '../../src/state/visit.svelte';
import { at, visitOf } from '../support/visit';

async function opened(...versions: readonly string[]): Promise<Visit> {
  const visit = visitOf();
  for (const text of versions)
    await openOutcome(visit, openedOutcome(await readInputs([{ name: 'shop.dot', text }]), 'shop'));
  return visit;
}
const soon = <Value>(what: () => Value) => expect.poll(what, { timeout: 20_000 });
const SHOP = 'digraph { web -> shop; shop -> db; mail -> db }';
const LATER = 'digraph { web -> shop; shop -> cache; mail -> db }';
// What compares comes when it is first needed, which on a busy machine takes longer than a test waits.
beforeAll(() => import('../../src/workers/analysis-tasks'));
const changeIt = (visit: Visit) => edit(visit, (system) => connect(system, 'web', 'db', 'hard'));

describe('two versions', () => {
  it('are compared and marked by themselves where another file was on screen, until the marks are taken off', async () => {
    const visit = await opened(SHOP, LATER);
    const comparing = comparingOf(visit);
    expect(comparingOf(visit)).toBe(comparing);
    await soon(() => comparing.versions?.added).toEqual(['cache']);
    expect([comparing.marked, comparing.share]).toEqual([true, NaN]);
    await soon(() => visit.attention.remarks?.of.get(at(visit, 'cache'))?.sign).toBe('new');
    expect(visit.attention.remarks?.of.get(at(visit, 'shop'))?.sign).toBe('changed');
    comparing.markPicture(false);
    await soon(() => visit.attention.remarks).toBeUndefined();
    expect(comparing.versions).not.toBeNull(); // it can still be read
    comparing.markPicture(true);
    await soon(() => visit.attention.remarks).toBeDefined();
  });
  it('of one’s own edits are compared as long as they are shown, and marked only for whoever asks', async () => {
    const visit = await opened(SHOP);
    const comparing = comparingOf(visit);
    expect([comparing.choices, comparing.before, comparing.chosen]).toEqual([[], null, -1]);
    await changeIt(visit);
    expect(comparing.choices.map(({ kind }) => kind)).toEqual(['as-read']);
    expect(comparing.share).toBeNaN(); // nobody looks
    const hide = comparing.show();
    await soon(() => comparing.versions?.dependencies).toMatchObject([{ from: 'web', to: 'db', before: null }]);
    expect([comparing.marked, visit.attention.remarks]).toEqual([false, undefined]);
    hide();
    await edit(visit, (system) => connect(system, 'mail', 'web', 'hard'));
    expect(comparing.share).toBeNaN();
    expect(comparing.versions?.dependencies).toHaveLength(1);
    comparing.show();
    await soon(() => comparing.versions?.dependencies).toHaveLength(2);
  });
  it('are those that the reader chooses: the file before this one, or this one as it was read', async () => {
    const visit = await opened(SHOP, LATER);
    await changeIt(visit);
    const comparing = comparingOf(visit);
    expect(comparing.choices.map(({ kind }) => kind)).toEqual(['other', 'as-read']);
    await soon(() => comparing.versions?.dependencies.length).toBe(3);
    comparing.choose(1);
    expect([comparing.chosen, comparing.before, comparing.versions]).toEqual([1, comparing.choices[1]?.system, null]);
    await soon(() => comparing.versions?.dependencies.length).toBe(1);
  });
  it('are none in an outage', () => {
    const comparing = comparingOf(visitOf());
    expect([comparing.choices, comparing.marked]).toEqual([[], false]);
    comparing.markPicture(true);
    expect(comparing.marked).toBe(false);
  });
});
