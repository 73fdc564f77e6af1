import { expect, it } from 'vitest';
import { connect, dropComponents, mark } from '../../src/model/edit-system';
import type { SystemFile } from '../../src/model/system-file';
import { versionsOf as compare } from '../../src/analysis/versions';
import { remarksOf } from '../../src/story/versions';

const chain: SystemFile = {
  format: 'dominograph-system',
  version: 2,
  components: ['web', 'shop', 'db', 'mail'].map((id) => ({ id })),
  dependencies: [
    { from: 'web', to: 'shop', strength: 'hard', lag_minutes: null },
    { from: 'shop', to: 'db', strength: 'hard', lag_minutes: null },
  ],
  redundancies: [],
};
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

const WORDS = {
  ...{ saidNew: 'new', saidChanged: 'other' },
  saidOfGroup: (added: number, changed: number) => `${added} new, ${changed} other`,
};
const remarks = (before: SystemFile, after: SystemFile) => {
  const ids = after.components.map(({ id }) => id);
  const { of, ofGroup, lines } = remarksOf(compare(before, after), (id) => ids.indexOf(id), WORDS);
  return {
    signs: Object.fromEntries([...of].map(([component, { sign }]): [string, string] => [ids[component] ?? '', sign])),
    ofGroup: (...members: readonly string[]) => ofGroup(members.map((id) => ids.indexOf(id))),
    lines: lines.flatMap(({ source, targets }) =>
      targets.map(({ component, tone }) => `${ids[source]} > ${ids[component]} ${tone}`),
    ),
  };
};

it('remarks on the picture what is new, and what needs others than before or otherwise; what is gone has no place', () => {
  const of = (after: SystemFile) => remarks(chain, after).signs;
  expect(of(chain)).toEqual({});
  expect(of(connect(chain, 'mail', 'db', 'hard'))).toEqual({ mail: 'changed' });
  expect(of(mark(chain, new Set([0]), 'start'))).toEqual({ web: 'changed' });
  const cache: SystemFile = { ...chain, components: [...chain.components, { id: 'cache' }] };
  expect(of(connect(cache, 'cache', 'db', 'hard'))).toEqual({ cache: 'new' });
  const gone = of(dropComponents(chain, new Set(['shop'])));
  expect(gone).toMatchObject({ web: 'changed' });
  expect(gone).not.toHaveProperty('mail');
});

it('draws each dependency that is different, also one that is gone, unless an end of it is gone as well', () => {
  const of = (after: SystemFile) => remarks(chain, after).lines;
  expect(of(connect(chain, 'mail', 'db', 'hard'))).toEqual(['db > mail added']);
  expect(of(mark(chain, new Set([0]), 'start'))).toEqual(['shop > web altered']);
  expect(of({ ...chain, dependencies: chain.dependencies.slice(1) })).toEqual(['shop > web gone']);
  expect(of(dropComponents(chain, new Set(['shop'])))).toEqual([]);
});

it('remarks on a group without boxes how many of its members are new, or need something else', () => {
  const { ofGroup } = remarks(chain, connect(connect(chain, 'mail', 'db', 'hard'), 'web', 'db', 'hard'));
  expect(ofGroup('shop', 'db')).toBeUndefined();
  expect(ofGroup('web', 'mail', 'db')).toEqual({ sign: 'changed', said: '0 new, 2 other' });
});
