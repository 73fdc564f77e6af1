import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { languageIssues } from '../../src/checks/check-languages';
import { typographyIssues } from '../../src/checks/check-typography';
import { runCounterfactual } from '../../src/analysis/what-if/run-counterfactual';
import { checkCounterfactuals } from '../../src/checks/counterfactuals';
import type { Counterfactuals } from '../../src/model/counterfactual';
import { inRoot, incident } from './support/files';
import { replay } from './support/replays';

const ids = readdirSync(inRoot('data/whatif')).map((name) => name.replace(/\.json$/, ''));

/** The levers of the smaller outages; those of 2025 have a test of their own. */
describe.each(ids)('%s', (id) => {
  const file = JSON.parse(readFileSync(inRoot(`data/whatif/${id}.json`), 'utf8')) as Counterfactuals;

  test('passes the check', () => expect(checkCounterfactuals(file, incident(id), replay(id))).toEqual([]));

  test('says the same in both languages, in good type', () => {
    const texts = file.counterfactuals.flatMap(({ id: row, title, named, assumption, load, stays }) =>
      [title, named.text, assumption, stays, ...(load ? [load] : [])].map((text, i) => [`${row}[${i}]`, text] as const),
    );
    expect([...languageIssues(texts), ...typographyIssues(texts)]).toEqual([]);
  });

  test.each(file.counterfactuals.map((row) => ({ name: row.id, row })))(
    '$name would have spared something',
    ({ row }) => {
      const { refused, refusedLevers, run, comparison } = runCounterfactual(incident(id), replay(id), row);
      expect([refused, refusedLevers, run.settled]).toEqual([[], [], true]);
      expect(comparison.after.lost).toBeLessThan(comparison.before.lost);
    },
  );
});
