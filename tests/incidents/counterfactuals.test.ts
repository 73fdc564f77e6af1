import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { candidates } from '../../src/analysis/ranking/candidates';
import { rankMitigations } from '../../src/analysis/ranking/rank-mitigations';
import { timedYardstick, untimedYardstick } from '../../src/analysis/ranking/yardstick';
import type { Difference, Shift } from '../../src/analysis/what-if/compare-runs';
import { restsOn } from '../oracles/rests-on';
import { runCounterfactual } from '../../src/analysis/what-if/run-counterfactual';
import { finish } from '../../src/analysis/work';
import { simulateCascade } from '../../src/engine/simulate';
import { checkCounterfactuals } from '../../src/checks/counterfactuals';
import type { Counterfactuals } from '../../src/model/counterfactual';
import { DOWN } from '../../src/model/health';
import { componentId } from '../../src/model/ids';
import { graphOfIncident } from '../../src/model/incident-graph';
import { isMonotone } from '../../src/model/mitigation';
import { readMitigation, writeMitigation } from '../../src/model/mitigation-token';
import { fromMinutes, TICKS_PER_MINUTE, toMinutes } from '../../src/model/units';
import { edited, type Edits } from './support/edited';
import { inRoot, incident } from './support/files';
import { replay } from './support/replays';

const day = incident('aws-2025-10-20');
const played = replay('aws-2025-10-20');
const raw = JSON.parse(readFileSync(inRoot('data/whatif/aws-2025-10-20.json'), 'utf8')) as Counterfactuals;
const runs = raw.counterfactuals.map((row) => ({ row, ...runCounterfactual(day, played, row) }));

describe('the file', () => {
  test('passes the check', () => expect(checkCounterfactuals(raw, day, played)).toEqual([]));
  test('speaks two languages', () => {
    for (const { title, named, assumption, load, stays } of raw.counterfactuals)
      for (const { en, de } of [title, named.text, assumption, stays, ...(load === null ? [] : [load])])
        expect(en).not.toBe(de);
  });
  test.each<[string, Edits]>([
    ['bad-token counterfactuals[0].levers[0]', { 'counterfactuals.0.levers.0': 'throttle:ec2-dwfm:soon' }],
    ['bad-token counterfactuals[1].mitigations[0]', { 'counterfactuals.1.mitigations.0': 'magic:nlb' }],
    ['load-not-named counterfactuals[0].load', { 'counterfactuals.0.load': null }],
    ['unknown-source counterfactuals[4].named.sources[0]', { 'counterfactuals.4.named.sources.0': 'hearsay' }],
    ['unknown-action counterfactuals[2].omits[0]', { 'counterfactuals.2.omits.0.at': 'failover-on' }],
    ['no-change counterfactuals[3]', { 'counterfactuals.3.mitigations': [] }],
    ['twice counterfactuals[1].id', { 'counterfactuals.1.id': 'admission-control' }],
    ['other-incident incident', { incident: 'aws-2017-02-28-s3' }],
  ])('%s is seen', (wanted, edits) => {
    expect(checkCounterfactuals(edited(raw, edits), day, played).map(({ code, place }) => `${code} ${place}`)).toEqual([
      wanted,
    ]);
  });
  test('a wrong shape is seen', () => {
    expect(checkCounterfactuals(edited(raw, { 'counterfactuals.0.title.de': undefined }), day, played)).toHaveLength(1);
  });
});

describe('every counterfactual runs', () => {
  test.each(runs)('$row.id', ({ row, run, refused, refusedLevers, comparison }) => {
    expect([refused, refusedLevers, run.settled, run.cascade.truncated]).toEqual([[], [], true, false]);
    expect(comparison.after.lost).toBeLessThan(comparison.before.lost);
    const sure = row.levers.length === 0 && row.mitigations.every((token) => isMonotone(readMitigation(token)!));
    // The replay has queues, so not even a monotone mitigation is sure to help everywhere; these do.
    if (sure) expect(comparison.worseAtSomeInstant).toEqual([]);
  });
  test('admission control is not monotone: what comes back sooner, falls ill sooner', () => {
    const found = runs.find(({ row }) => row.id === 'admission-control');
    expect(found?.comparison.worseAtSomeInstant.length).toBeGreaterThan(0);
  });
  test('what each changes, as a text', async () => {
    await expect(runs.map(asText).join('\n')).toMatchFileSnapshot('./golden/whatif-aws-2025-10-20.txt');
  });
});

function asText({ row, before, comparison: found }: (typeof runs)[number]): string {
  const name = ({ component }: Difference): string => before.graph.ids[component]!;
  const minutes = ({ by }: Shift): string => (by === Infinity ? 'for ever' : `${Math.round(toMinutes(by))} min`);
  const total = ({ fallen, down, lost }: typeof found.before): string =>
    `${fallen} degraded or worse, ${down} of them down, ${Math.round(lost / TICKS_PER_MINUTE)} component-minutes`;
  const list = (label: string, texts: readonly string[]): string[] =>
    texts.length === 0 ? [] : [`  ${label}: ${texts.join(', ')}`];
  const shifts = (label: string, rows: readonly Shift[]): string[] =>
    list(
      label,
      rows.map((shift) => `${name(shift)} ${minutes(shift)}`),
    );
  const never = found.neverFalls.map(name);
  return [
    `${row.id}: ${[...row.mitigations, ...row.levers, ...row.omits.map(({ at, component }) => `without ${at} ${component}`)].join(', ')}`,
    `  before: ${total(found.before)}`,
    `  after: ${total(found.after)}`,
    ...list('never falls', never.length > 20 ? [`${never.length} components`] : never),
    ...list('newly falls', found.newlyFalls.map(name)),
    ...shifts('falls later', found.fallsLater),
    ...shifts('falls earlier', found.fallsEarlier),
    ...shifts('back earlier', found.backEarlier),
    ...shifts('back later', found.backLater),
    ...list('milder', found.milder.map(name)),
    ...list('harsher', found.harsher.map(name)),
    `  worse at some instant: ${found.worseAtSomeInstant.length}`,
    '',
  ].join('\n');
}

describe('what one change would have kept Signal up, and what does that rest on?', () => {
  const graph = graphOfIncident(day);
  const number = (id: string): number => graph.indexOf.get(componentId(id))!;
  const root = number(day.root);
  const signal = number('signal');
  const scenario = {
    events: [
      { time: 0, component: root, level: DOWN },
      { time: fromMinutes(157), component: root, level: 0 },
    ],
  };

  test('seven changes, equally good: six at DynamoDB and its name, one in Signal’s own hands', () => {
    const yardstick = untimedYardstick(graph, [{ component: root, level: DOWN }], { counted: [signal] });
    const offered = candidates(graph, yardstick.worst, { targets: [signal] });
    const { rows, base } = finish(rankMitigations(yardstick, offered));
    expect(base.fallen).toBe(1);
    const best = rows.filter(({ rank }) => rank === 1);
    expect(best.every(({ tied, fallen }) => tied === 7 && fallen === 1)).toBe(true);
    expect(best.map(({ mitigations }) => writeMitigation(mitigations[0]!)).sort()).toEqual([
      'copies:ddb-regional-endpoint:2',
      'fallback:dynamodb~ddb-regional-endpoint',
      'remove:dynamodb~ddb-regional-endpoint',
      'second-region:ddb-regional-endpoint',
      'second-region:dynamodb',
      'second-region:signal',
      'static-stability:dynamodb~ddb-regional-endpoint',
    ]);
  });
  test('with the day’s repair the same seven; they spare it 172 minutes', () => {
    const yardstick = timedYardstick(graph, scenario, fromMinutes(872), { counted: [signal] });
    const offered = candidates(graph, yardstick.worst, { targets: [signal], scripted: [root] });
    const { rows } = finish(rankMitigations(yardstick, offered));
    expect(rows.filter(({ rank }) => rank === 1).map(({ lost }) => toMinutes(lost))).toEqual(new Array(7).fill(172));
    expect(rows.find(({ rank }) => rank > 1)?.mitigations.map(writeMitigation)).toEqual([
      'cache:dynamodb~ddb-regional-endpoint:60',
    ]);
  });
  test('softening Signal’s own need of DynamoDB is not enough: the region stands behind it', () => {
    const yardstick = untimedYardstick(graph, [{ component: root, level: DOWN }], { counted: [signal] });
    const target = { dependent: componentId('signal'), providers: [componentId('dynamodb')] };
    expect(yardstick.saving([{ mitigation: { kind: 'remove', target }, component: signal }])).toEqual({
      lost: 0,
      fallen: 0,
      down: 1,
    });
  });
  test('it rests on two claims, with their evidence and sources', () => {
    const claims = restsOn(graph, simulateCascade(graph, scenario), signal, DOWN).map((r) => day.dependencies[r]!);
    expect(
      claims.map(
        ({ from, to, kind, evidence, sources }) => `${from} needs ${to}: ${kind}, ${evidence} (${sources.join(', ')})`,
      ),
    ).toMatchInlineSnapshot(`
      [
        "dynamodb needs ddb-regional-endpoint: hard, documented (aws-pes-2025)",
        "signal needs dynamodb: hard, documented (signal-server)",
      ]
    `);
  });
});
