import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { shortcutsOf } from '../../src/pages/app/shortcuts';
import { comparingOf } from '../../src/state/comparing.svelte';
import { connect } from '../../src/model/edit-system';
import { edit, openOwn } from '../../src/state/own-work';
import type * as ownWorkModule from '../../src/state/own-work';
import { emptyHistory } from '../../src/state/history';
import { Panels } from '../../src/state/panels.svelte';
import type * as tasksModule from '../../src/workers/analysis-tasks';
import { chain } from '../support/shop';
import { visitOf } from '../support/visit';

/** Parts of the app that cannot be fetched now. */
const gone = vi.hoisted(() => ({ work: false, tasks: false }));
const offline = () => new TypeError('Failed to fetch dynamically imported module');
vi.mock('../../src/state/own-work', async (real) => {
  const it = await real<typeof ownWorkModule>();
  return {
    ...it,
    get takeBack() {
      if (gone.work) throw offline();
      return it.takeBack;
    },
  };
});
vi.mock('../../src/workers/analysis-tasks', async (real) => {
  const it = await real<typeof tasksModule>();
  return {
    get analysisWork() {
      if (gone.tasks) throw offline();
      return it.analysisWork;
    },
  };
});
beforeAll(() => import('../../src/workers/analysis-tasks'));
beforeEach(() => Object.assign(gone, { work: false, tasks: false }));

async function edited() {
  const visit = visitOf();
  await openOwn(visit, { id: 'own:shop', system: chain, about: null, history: emptyHistory() });
  await edit(visit, (system) => connect(system, 'mail', 'db', 'hard'));
  return visit;
}
const dependencies = (visit: Awaited<ReturnType<typeof edited>>) => visit.loader.own?.system.dependencies.length;

it('a key that takes back an edit says where what does that does not come, and can be tried again', async () => {
  const visit = await edited();
  const panels = new Panels();
  panels.open('review');
  expect(dependencies(visit)).toBe(3);
  gone.work = true;
  shortcutsOf(visit, panels).get('Ctrl+z')?.();
  await expect.poll(() => visit.notice).toBe(visit.loader.loaded.frame.notLoaded);
  expect(dependencies(visit)).toBe(3);
  gone.work = false;
  visit.tryAgain();
  await expect.poll(() => dependencies(visit)).toBe(2);
  expect(visit.notice).toBe('');
});

it('versions that cannot be compared are not compared for ever, and are at the next try', async () => {
  const visit = await edited();
  const comparing = comparingOf(visit);
  gone.tasks = true;
  const hide = comparing.show();
  await expect.poll(() => comparing.again).not.toBeNull();
  expect([comparing.share, comparing.versions, visit.notice]).toEqual([NaN, null, '']); // it is said in its place
  gone.tasks = false;
  comparing.again?.();
  await expect.poll(() => comparing.versions?.dependencies.length).toBe(1);
  expect(comparing.again).toBeNull();
  hide();
});

it('versions that are marked, and not listed, say that in the notice', async () => {
  const visit = await edited();
  const comparing = comparingOf(visit);
  gone.tasks = true;
  comparing.markPicture(true);
  await expect.poll(() => visit.notice).toBe(visit.loader.loaded.frame.notLoaded);
  gone.tasks = false;
  visit.tryAgain();
  await expect.poll(() => visit.attention.remarks).toBeDefined();
  expect(visit.notice).toBe('');
});
