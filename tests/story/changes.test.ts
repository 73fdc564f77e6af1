import { beforeEach, describe, expect, it } from 'vitest';
import { applyMitigations } from '../../src/analysis/what-if/apply';
import { simulateCascade } from '../../src/engine/simulate';
import { DOWN } from '../../src/model/health';
import { readMitigation } from '../../src/model/mitigation-token';
import { effectOfRuns } from '../../src/story/effect';
import { factsOf } from '../../src/story/facts';
import { findByName } from '../../src/story/find';
import { sayJudged, sayProblem } from '../../src/story/judged';
import { carry, cascadePace } from '../../src/story/pace';
import { rowsOf } from '../../src/story/rows';
import { storyOf, type Story } from '../../src/story/story';
import { targetsOf, withChange } from '../../src/story/what-if/changeables';
import { basisOf, sayMitigation, sayIf } from '../../src/story/what-if/say-mitigation';
import { Prediction } from '../../src/state/prediction.svelte';
import { en as lessonWords } from '../../src/text/lesson/en';
import { en as words } from '../../src/text/story/en';
import { de } from '../../src/text/what-if/de';
import { en } from '../../src/text/what-if/en';
import { smallCore } from '../support/small-outage';
import { cascade, story } from './support';

let told: Story;
beforeEach(() => {
  told = story('aws-2025-10-20');
});
const at = (id: string): number => told.index.indexOf(id);
const change = (token: string) => readMitigation(token)!;

describe('a change in words', () => {
  it('says what it is on and of which kind, with its number where it has one', () => {
    expect(sayMitigation(change('second-region:signal'), told, en)).toBe('Signal: a second region');
    expect(sayMitigation(change('cache:snapchat~dynamodb:60'), told, en)).toBe(
      `Snapchat → DynamoDB: a cache or lease (${en.minutes(60)})`,
    );
    expect(sayMitigation(change('copies:lambda:3'), told, en)).toBe(`Lambda: spare copies (${en.parts(3)})`);
    expect(sayMitigation(change('faster-recovery:lambda:0.5'), told, en)).toBe('Lambda: faster recovery');
    expect(sayMitigation(change('copies:nonsense:2'), told, en)).toContain('nonsense');
  });
  it('says what would have come of it: of all, or of one, itself or another', () => {
    const one = [change('second-region:signal')];
    expect(sayIf(one, { count: 7 }, told, en)).toMatch(/^If Signal had run in a second region as well, 7 parts/);
    const itself = sayIf(one, { component: at('signal'), softer: false }, told, en);
    const other = sayIf([change('second-region:dynamodb')], { component: at('signal'), softer: false }, told, en);
    expect(other.split(', ').at(-1)).toContain('Signal');
    expect(itself.split(', ').at(-1)).not.toContain('Signal'); // it has just been named
    // What the story does not know is called by its id, in quotes where the language has them.
    expect(sayIf([change('copies:nonsense:2')], { count: 7 }, told, de)).toContain(' „nonsense“ ');
    expect(
      sayIf([...one, change('copies:lambda:2')], { component: at('signal'), softer: false }, told, en)
        .split(', ')
        .at(-1),
    ).toContain('Signal');
    expect(sayIf(one, { component: at('signal'), softer: true }, told, en)).not.toBe(itself);
    expect(
      sayIf([change('remove:signal~dynamodb')], { component: at('signal'), softer: false }, told, en)
        .split(', ')
        .at(-1),
    ).not.toContain('Signal');
  });
  it('rests on who says that the dependency is there, and that its wait is not known; a component rests on an assumption alone', () => {
    const basis = basisOf(change('fallback:snapchat~dynamodb'), told, en);
    const claim = told.facts.claimOf(
      told.core.dependencies.findIndex(({ from, to }) => from === 'snapchat' && to === 'dynamodb'),
    )!;
    expect(basis.rests[0]).toContain(claim.publisher);
    expect(basis.rests[0]).toMatch(/^That Snapchat needs DynamoDB is stated by/);
    expect(basis.rests.slice(1)).toEqual([en.basisLag, en.assumption.fallback]);
    expect(basis.pattern).toEqual({ name: en.kind.fallback, means: en.kindHelp.fallback });
    expect(basisOf(change('copies:lambda:2'), told, en).rests).toEqual([en.assumption.copies]);
    expect(basisOf(change('fallback:snapchat~nonsense'), told, en).rests).toEqual([en.assumption.fallback]);
    const timed = told.core.dependencies.find(({ lag_minutes }) => lag_minutes !== null)!;
    expect(basisOf(change(`fallback:${timed.from}~${timed.to}`), told, en).rests).not.toContain(en.basisLag);
  });
  it('can be made of a component and of each thing that it needs, but of no place, and never as a repair', () => {
    const targets = targetsOf(told.graph, at('lambda'), [change('copies:lambda:2')], told.facts.nameOf);
    const [itself, ...needs] = targets.map(({ changeable }) => changeable);
    expect(itself).toMatchObject({
      key: 'lambda',
      name: 'Lambda',
      chosen: 'copies',
      kinds: ['copies', 'cells', 'second-region'],
    });
    expect(needs.map(({ chosen }) => chosen)).toEqual(needs.map(() => null));
    expect(needs[0]?.kinds).toEqual(['cache', 'static-stability', 'circuit-breaker', 'fallback', 'remove']);
    expect(needs.map(({ name }) => name)).toContain('DynamoDB');
    expect(targetsOf(told.graph, at('aws-us-east-1'), [], told.facts.nameOf)).toEqual([]);
    expect(targetsOf(told.graph, 9999, [], told.facts.nameOf)).toEqual([]);
    const others = [change('copies:s3:2'), change('copies:lambda:2')];
    expect(withChange(others, targets[0]!, 'cells').map(({ kind, target }) => [kind, target])).toEqual([
      ['copies', 's3'],
      ['cells', 'lambda'],
    ]);
    expect(withChange(others, targets[0]!, null)).toEqual([others[0]]);
  });
  it('cannot be made of what the model takes for no dependency', () => {
    const core = smallCore();
    const read = (kind: 'none' | 'weak') => {
      const dependencies = core.dependencies.map((row) => (row.from === 'mail' ? { ...row, model: { kind } } : row));
      const { graph, index, facts } = storyOf({ ...core, dependencies }, null, words);
      return targetsOf(graph, index.indexOf('mail'), [], facts.nameOf).map(({ changeable }) => changeable.name);
    };
    expect([read('weak'), read('none')]).toEqual([['Mail', 'Database'], ['Mail']]);
  });
  it('names a part that it adds after what it is a part of', () => {
    const { graph } = applyMitigations(told.graph, [change('copies:lambda:3'), change('second-region:signal')]);
    const { nameOf } = factsOf(told.core, told.details, graph);
    const added = Array.from({ length: graph.n - told.index.n }, (_, part) => nameOf(told.index.n + part));
    expect(added.some((name) => name === 'Lambda #3')).toBe(true);
    expect(added.some((name) => name === 'Signal #2')).toBe(true);
    expect(added.filter((name) => !/^(Lambda|Signal) #\d$/.test(name))).toEqual([]);
  });
});

describe('what a change makes of a run', () => {
  const run = (tokens: readonly string[]) => {
    const mitigated = applyMitigations(told.graph, tokens.map(change));
    const events = [{ time: 0, component: at(told.core.root), level: DOWN }];
    return { graph: mitigated.graph, cascade: simulateCascade(mitigated.graph, { events }) };
  };
  it('is told by group: who never falls, and who is hit less hard and how', () => {
    const saved = effectOfRuns(
      told,
      run([]),
      run(['second-region:signal', 'circuit-breaker:snapchat~dynamodb', 'remove:duolingo~aws-us-east-1']),
      en,
    );
    expect(saved.total).toBe(told.core.components.filter(({ scope }) => scope !== true).length);
    expect(saved.groups.every(({ good }) => good)).toBe(true);
    expect(saved.groups.map(({ key, title }) => `${key} ${title}`)).toEqual([
      'never 1 part never falls',
      'milder 1 is hit less hard',
    ]);
    expect(saved.groups.flatMap(({ rows }) => rows.map(({ name, detail }) => `${name}: ${detail}`))).toEqual([
      'Signal: ',
      'Snapchat: down → disrupted',
    ]);
    const worse = effectOfRuns(told, run(['circuit-breaker:snapchat~dynamodb']), run([]), en);
    expect(worse.groups.length).toBeGreaterThan(0);
    for (const { key, good } of worse.groups) expect(good).toBe(key !== 'new' && key !== 'harsher');
  });
});

describe('a prediction that was judged', () => {
  it('says of what fell the way to it and its last step; of what held, what held', () => {
    const prediction = new Prediction({ core: told.core, faults: [told.core.root], ordered: false });
    const truth = prediction.truth();
    const fell = truth.find(({ component }) => component === at('snapchat'))!;
    const [way, last] = sayJudged(told, fell);
    expect(way).toMatch(/^DynamoDB’s address → .*Snapchat$/);
    expect(new Set(way?.split(' → ')).size).toBe(way?.split(' → ').length);
    expect(last).toMatch(/^Snapchat /);
    const held = truth.find((one) => !one.fell)!;
    expect(sayJudged(told, held).join(' ')).not.toBe('');
    expect(sayJudged(told, held).join(' ')).not.toContain(' → ');
  });
  it('says of each code that cannot be read what is wrong with it', () => {
    const { problem } = lessonWords;
    expect(sayProblem({ code: 'empty' }, lessonWords)).toBe(problem.empty);
    expect(sayProblem({ code: 'no-such-sign', place: 3, sign: 'ß' }, lessonWords)).toBe(problem.sign(3, 'ß'));
    expect(sayProblem({ code: 'one-wrong', place: 2, instead: 'K' }, lessonWords)).toBe(problem.one(2, 'K'));
    expect(sayProblem({ code: 'several-wrong' }, lessonWords)).toBe(problem.several);
    expect(sayProblem({ code: 'other-question' }, lessonWords)).toBe(problem.question);
    expect(sayProblem({ code: 'other-version' }, lessonWords)).toBe(problem.version);
  });
});

describe('finding by name', () => {
  const entries = (
    [
      ['Ring', '', 0],
      ['Ringing', '', 0],
      ['A Ring', '', 2],
      ['Spring', '', 1],
      ['Bell', 'the ring of Bell', 0],
      ['Ring', 'x', 3],
    ] as const
  ).map(([label, name, fame], component) => ({ component, label, name, fame }));
  const found = (query: string) => findByName(entries, query).map(({ component }) => component);
  it('puts the name itself first, then its beginning, a word of it, a part; of equals what everybody knows', () => {
    expect(found('RING')).toEqual([5, 0, 1, 2, 4, 3]);
    expect(found('bell')).toEqual([4]);
    expect(found(' the ring ')).toEqual([4]);
    expect(found('')).toEqual([3, 2, 5, 0, 1, 4]);
    expect(found('zz')).toEqual([]);
  });
});

it('rows tell stand-ins for places from components', () => {
  const rows = rowsOf(told, cascade(told), 0);
  expect(rows.filter(({ scope }) => scope).map(({ component }) => component)).toEqual(
    told.core.components.flatMap(({ scope }, component) => (scope === true ? [component] : [])),
  );
});

it('a place in a play is the same share of the same wave when captions get longer', () => {
  const wave = (time: number) => ({
    ...({ step: 1, part: 1, parts: 1, direction: 'failure', causes: [] } as const),
    time,
    changes: [],
  });
  const course = { waves: [wave(0), wave(1), wave(2)], length: 3 };
  const short = cascadePace(course, () => '');
  const long = cascadePace(course, () => 'x'.repeat(75)); // 3 s each in place of 1.2 s
  expect([600, 1800, 3000].map((played) => carry(short, long, played))).toEqual([1500, 4500, 7500]);
  expect(carry(short, long, 3600)).toBe(9000);
  expect(carry(short, long, -1)).toBe(-1);
  expect(carry(null, long, 77)).toBe(77);
  expect(carry(long, long, 77)).toBe(77);
});
