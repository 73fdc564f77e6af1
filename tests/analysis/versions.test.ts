import { expect, it } from 'vitest';
import { versionsOf as compare } from '../../src/analysis/versions';
import { connect, dropComponents, mark } from '../../src/model/edit-system';
import type { SystemFile } from '../../src/model/system-file';
import { chain } from '../support/shop';

it('says nothing of a system beside itself', () => {
  expect(compare(chain, chain)).toEqual({ added: [], removed: [], dependencies: [], blasts: [] });
});

it('says what a new dependency does to every blast, and that it is because of it', () => {
  const { added, removed, dependencies, blasts } = compare(chain, connect(chain, 'mail', 'db', 'hard'));
  const row = { from: 'mail', to: 'db', before: null, after: 'hard' };
  expect([added, removed, dependencies]).toEqual([[], [], [row]]);
  expect(blasts).toEqual([{ id: 'db', before: 2, after: 3, because: [row] }]);
});

it('says the same the other way round', () => {
  const more = connect(chain, 'mail', 'db', 'hard');
  const { dependencies, blasts } = compare(more, chain);
  const row = { from: 'mail', to: 'db', before: 'hard', after: null };
  expect(dependencies).toEqual([row]);
  expect(blasts).toEqual([{ id: 'db', before: 3, after: 2, because: [row] }]);
});

it('takes a strength that changed for a change, with the largest difference first', () => {
  const { dependencies, blasts } = compare(chain, mark(chain, new Set([0]), 'start'));
  expect(dependencies).toEqual([{ from: 'web', to: 'shop', before: 'hard', after: 'start' }]);
  expect(blasts.map(({ id, before, after }) => [id, before, after])).toEqual([
    ['shop', 1, 0],
    ['db', 2, 1],
  ]);
});

it('compares only what is in both, and names what has gone', () => {
  const { removed, dependencies, blasts } = compare(chain, dropComponents(chain, new Set(['shop'])));
  expect(removed).toEqual(['shop']);
  expect(dependencies.map(({ after }) => after)).toEqual([null, null]);
  expect(blasts.map(({ id }) => id)).toEqual(['db']);
});

it('gives as a reason only what those need who fall now and did not', () => {
  const after = mark(connect(chain, 'mail', 'web', 'hard'), new Set([1]), 'soft');
  const web = compare(chain, after).blasts.find(({ id }) => id === 'web');
  expect(web).toEqual({
    id: 'web',
    before: 0,
    after: 1,
    because: [{ from: 'mail', to: 'web', before: null, after: 'hard' }],
  });
});

it('gives a reason, too, where one that was only slowed down falls altogether now and takes more with it', () => {
  const softly: SystemFile = { ...mark(connect(chain, 'mail', 'web', 'soft'), new Set([1]), 'soft') };
  const { blasts } = compare(softly, mark(softly, new Set([1]), 'hard'));
  const db = blasts.find(({ id }) => id === 'db');
  expect(db?.after).toBeGreaterThan(db?.before ?? 0);
  expect(db?.because).toEqual([{ from: 'shop', to: 'db', before: 'soft', after: 'hard' }]);
});

it('gives no more than three reasons, and tells a start from a run by both ends alone', () => {
  const users = ['u1', 'u2', 'u3', 'u4', 'u5'];
  const many: SystemFile = { ...chain, components: [...chain.components, ...users.map((id) => ({ id }))] };
  const all = users.reduce((file, id) => connect(file, id, 'db', 'hard'), many);
  const [db] = compare(many, all).blasts;
  expect([db?.before, db?.after]).toEqual([2, 7]);
  expect(db?.because.map(({ from }) => from)).toEqual(['u1', 'u2', 'u3']);
  expect(compare(many, all).added).toEqual([]);
  expect(compare(chain, many).added).toEqual(users);
  const start = mark(chain, new Set([0]), 'start');
  expect(compare(start, chain).dependencies).toEqual([{ from: 'web', to: 'shop', before: 'start', after: 'hard' }]);
  expect(compare(start, mark(start, new Set([1]), 'soft')).dependencies).toEqual([
    { from: 'shop', to: 'db', before: 'hard', after: 'soft' },
  ]);
});

it('tells the largest difference first, in either direction, and no change that a reader cannot mark', () => {
  const base: SystemFile = {
    ...{ format: 'dominograph-system', version: 2, redundancies: [] },
    components: ['a', 'b', 'c', 'd', 'e', 'x', 'y'].map((id) => ({ id })),
    dependencies: ['c', 'd', 'e'].map((from) => ({ from, to: 'y', strength: 'hard', lag_minutes: null })),
  };
  const after: SystemFile = {
    ...base,
    dependencies: [{ from: 'a', to: 'x', strength: 'hard', lag_minutes: null }],
  };
  const blasts = (one: SystemFile, two: SystemFile) =>
    compare(one, two).blasts.map(({ id, before, after: now }) => [id, before, now]);
  expect(blasts(base, after)).toEqual([
    ['y', 3, 0],
    ['x', 0, 1],
  ]);
  expect(blasts(after, base)).toEqual([
    ['y', 0, 3],
    ['x', 1, 0],
  ]);
  const threshold = {
    ...base,
    dependencies: base.dependencies.map((row) => ({ ...row, strength: 'threshold' as const })),
  };
  expect(compare(base, threshold).dependencies).toEqual([]); // both are marked hard
});
