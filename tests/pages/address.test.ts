import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { Address } from '../../src/pages/app/address.svelte';
import type * as followLinkModule from '../../src/pages/app/follow-link';
import type * as textsModule from '../../src/text/link/texts';
import { Panels } from '../../src/state/panels.svelte';
import { at, visitOf } from '../support/visit';

// The clock of these tests is ours, and loading takes time of another one: it is over before they begin.
beforeAll(() => import('../../src/pages/app/follow-link'), 60_000);

let hash = '';
const wrote: string[] = [];
beforeEach(() => {
  hash = '';
  wrote.length = 0;
  vi.useFakeTimers();
  const location = {
    get hash() {
      return hash;
    },
  };
  const history = {
    state: null,
    replaceState: (_state: unknown, _title: string, url: string) => {
      hash = url;
      wrote.push(url);
    },
  };
  vi.stubGlobal('location', location);
  vi.stubGlobal('history', history);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** What follows links, and the words for what is wrong with one, that cannot be fetched now, or not yet. */
const gone = vi.hoisted(() => ({ links: false, words: null as Promise<void> | null }));
vi.mock('../../src/pages/app/follow-link', async (real) => {
  const it = await real<typeof followLinkModule>();
  return {
    readLink: it.readLink,
    get followLink() {
      if (gone.links) throw new TypeError('Failed to fetch dynamically imported module');
      return it.followLink;
    },
  };
});
vi.mock('../../src/text/link/texts', async (real) => {
  const it = await real<typeof textsModule>();
  return { loadLinkText: async (language: 'en' | 'de') => (await gone.words, it.loadLinkText(language)) };
});
beforeAll(() => import('../../src/pages/app/follow-link'));
beforeEach(() => Object.assign(gone, { links: false, words: null }));

const opened = () => {
  const visit = visitOf();
  const address = new Address(visit, new Panels(), { fragment: hash, arrived: null });
  return { visit, address };
};
const pass = async (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
/** As long as it takes: how long that may be, the runner's own limit says. */
const until = (holds: () => void) => vi.waitFor(holds, { timeout: 25_000 });

it('is not touched until the reader does something', async () => {
  opened();
  await pass(3000);
  expect(wrote).toEqual([]);
});

it('follows the reader', async () => {
  const { visit } = opened();
  await pass(10);
  visit.watch();
  visit.clock.goTo(3);
  await pass(1000);
  expect(hash).toMatch(/^#\/aws-2025-10-20\?fail=ddb-regional-endpoint&step=\d/);
});

it('is written at least once a second while time runs, and never more than some times', async () => {
  const { visit } = opened();
  await pass(10);
  await visit.playRecord();
  for (let frame = 0; frame < 600; frame++) {
    visit.clock.tick(16);
    await pass(16);
  }
  expect(wrote.length).toBeGreaterThanOrEqual(9);
  expect(wrote.length).toBeLessThanOrEqual(14);
  expect(new Set(wrote).size).toBe(wrote.length);
});

it('never names another story than the picture', async () => {
  const { visit } = opened();
  await pass(10);
  visit.watch();
  const opening = visit.openStory('facebook-2021-10-04');
  await pass(2000);
  await opening;
  visit.break(at(visit, visit.core.root));
  await pass(2000);
  expect(wrote.at(-1)).toMatch(/^#\/facebook-2021-10-04\?fail=/);
  for (const one of wrote) expect(one).toMatch(/^#\/(aws-2025-10-20\?fail=ddb-regional-endpoint|facebook-2021-10-04)/);
});

it('keeps a link as it was written as long as the reader stays there', async () => {
  hash = '#/aws-2025-10-20?fail=lambda&step=1&unheard=of';
  const { visit, address } = opened();
  hash = '#/aws-2025-10-20?fail=sqs&step=1&unheard=of';
  address.changed(hash);
  await pass(3000);
  await until(() => expect(visit.explorer.faults).toEqual([at(visit, 'sqs')]));
  await until(() => expect(visit.notice).not.toBe('')); // it says what it did not understand, and has arrived
  await pass(3000);
  expect(wrote).toEqual([]);
  visit.heal();
  await pass(2000);
  expect(wrote).toEqual(['#/aws-2025-10-20']);
});

it('follows a link though a write that was due came between it and its event', async () => {
  hash = '#/aws-2025-10-20?fail=lambda&step=1';
  const { visit, address } = opened();
  const link = '#/aws-2025-10-20?fail=sqs&step=1';
  address.changed(link); // what stands in the address is still, or again, the moment before
  await pass(3000);
  await until(() => expect(visit.explorer.faults).toEqual([at(visit, 'sqs')]));
  expect(wrote[0]).toBe(link);
});

describe('a link that could not be followed', () => {
  const link = '#/aws-2025-10-20?fail=sqs&step=1&unheard=of';
  /** A page that was opened with a link; what follows links does not come. */
  const openedAt = async () => {
    hash = link;
    gone.links = true;
    const { visit, address } = opened();
    address.follow(link, true);
    await until(() => expect(visit.notice).toBe(visit.loader.loaded.frame.notLoaded));
    return visit;
  };

  it('as the page opened, is said, and stays in the address whatever the reader does, until they put that away', async () => {
    const visit = await openedAt();
    visit.watch();
    await pass(3000);
    expect([hash, wrote]).toEqual([link, []]);
    visit.say('');
    await pass(3000);
    expect(hash).toMatch(/^#\/aws-2025-10-20\?fail=ddb-regional-endpoint/);
  });
  it('is followed at the next try, and stays as it was written', async () => {
    const visit = await openedAt();
    visit.watch();
    visit.tryAgain();
    await until(() => expect(visit.notice).toBe(visit.loader.loaded.frame.notLoaded)); // not yet
    gone.links = false;
    visit.tryAgain();
    await until(() => expect(visit.explorer.faults).toEqual([at(visit, 'sqs')]));
    await pass(3000);
    expect([hash, wrote, visit.again]).toEqual([link, [], null]);
  });
  it('later on, can be tried again too; the address is that of the picture once the reader goes on there', async () => {
    const { visit, address } = opened();
    await pass(10);
    gone.links = true;
    hash = link;
    address.changed(link);
    await until(() => expect(visit.notice).toBe(visit.loader.loaded.frame.notLoaded));
    visit.watch();
    await pass(3000);
    expect(hash).toMatch(/fail=ddb-regional-endpoint/);
    gone.links = false;
    visit.tryAgain();
    await until(() => expect(visit.explorer.faults).toEqual([at(visit, 'sqs')]));
    expect(hash).toBe(link);
  });
});

it('follows the reader who goes on while what is said of the link is still on its way', async () => {
  const { visit, address } = opened();
  let come = (): void => undefined;
  gone.words = new Promise((resolve) => (come = resolve));
  hash = '#/aws-2025-10-20?fail=sqs&step=1&unheard=of';
  address.changed(hash);
  await until(() => expect(visit.explorer.faults).toEqual([at(visit, 'sqs')]));
  await pass(500);
  visit.heal();
  await pass(2000);
  expect(wrote).toEqual(['#/aws-2025-10-20']);
  come();
  await until(() => expect(visit.notice).toContain('unheard'));
});
