import { expect, it } from 'vitest';
import { connect, dropComponents, mark } from '../../src/model/edit-system';
import type { SystemFile } from '../../src/model/system-file';
import { versionsOf as compare } from '../../src/analysis/versions';
import { remarksOf } from '../../src/story/versions';
import { chain } from '../support/shop';

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

it('says how many more are different than it draws', () => {
  const users = Array.from({ length: 150 }, (_, at) => ({ id: `user-${at}` }));
  const before: SystemFile = { ...chain, components: [...chain.components, ...users] };
  const after = users.reduce((system, { id }) => connect(system, id, 'db', 'hard'), before);
  const { lines, undrawn } = remarksOf(
    compare(before, after),
    (id) => after.components.findIndex((row) => row.id === id),
    WORDS,
  );
  const drawn = lines.reduce((sum, { targets }) => sum + targets.length, 0);
  expect(undrawn).toBeGreaterThan(0);
  expect(drawn + undrawn).toBe(150);
});

it('remarks on a group without boxes how many of its members are new, or need something else', () => {
  const { ofGroup } = remarks(chain, connect(connect(chain, 'mail', 'db', 'hard'), 'web', 'db', 'hard'));
  expect(ofGroup('shop', 'db')).toBeUndefined();
  expect(ofGroup('web', 'mail', 'db')).toEqual({ sign: 'changed', said: '0 new, 2 other' });
});
