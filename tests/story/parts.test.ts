import { beforeEach, describe, expect, it } from 'vitest';
import { scorePrediction } from '../../src/analysis/prediction';
import { coreOfSystem } from '../../src/catalog/own-story';
import { simulateCascade } from '../../src/engine/simulate';
import type { CombAsk } from '../../src/layout/board/types';
import { DOWN } from '../../src/model/health';
import { readMitigation } from '../../src/model/mitigation-token';
import type { SystemFile } from '../../src/model/system-file';
import { boardOf } from '../../src/story/arrange';
import { blastHealth } from '../../src/story/blast-health';
import { boardOrder } from '../../src/story/board-order';
import { cascadeCourse } from '../../src/story/cascade-course';
import { boardWords, noteAt } from '../../src/story/board-words';
import { comparedAt } from '../../src/story/compared';
import { effectOfRuns } from '../../src/story/effect';
import { factsOf } from '../../src/story/facts';
import { fit, fitNames } from '../../src/story/fit';
import { differenceOf, effectOf } from '../../src/story/frame';
import type { Frame, Look } from '../../src/story/frame-types';
import { judgedOf, sayJudged } from '../../src/story/judged';
import type { NetworkValue } from '../../src/story/network';
import { networkFrame } from '../../src/story/network-frame';
import { onlyOf } from '../../src/story/only';
import { recordCourse, type RecordCourse } from '../../src/story/record-course';
import { sayHeld } from '../../src/story/say-held';
import { sayWave } from '../../src/story/say-wave';
import { tellCascade } from '../../src/story/told';
import { storyOf, type Story } from '../../src/story/story';
import { weekPuzzle } from '../../src/story/week-puzzle';
import { sameTarget } from '../../src/story/what-if/changeables';
import { tryLever } from '../../src/story/what-if/try-lever';
import { frameEn } from '../../src/text/frame/en';
import { en as own } from '../../src/text/own/en';
import { en } from '../../src/text/story/en';
import { en as whatIf } from '../../src/text/what-if/en';
import { isHit } from '../../src/theme/health';
import { smallCore, smallDetails } from '../support/small-outage';
import { share } from '../support/property';
import { core, STORY_IDS, tape } from '../support/stories';
import { cascade, record, replayed, small, story } from './support';

let { of } = small();
beforeEach(() => {
  ({ of } = small());
});
const at = of.index.indexOf;
const names = (components: readonly number[]) => components.map((component) => of.core.components[component]!.id);

describe('a part of a story that somebody keeps to', () => {
  const only = (component: string, way: 'needs' | 'needed-by') => onlyOf(of.core, { component, way })!;
  it('is all that a component needs, to any depth, itself among it', () => {
    expect(names(only('clerks', 'needs').members)).toEqual(['power', 'db', 'mail', 'clerks']);
    expect(names(only('shop', 'needs').members)).toEqual(['power', 'db', 'cache', 'shop']);
    expect(names(only('power', 'needs').members)).toEqual(['power']);
  });
  it('is all that needs it, to any depth', () => {
    expect(names(only('db', 'needed-by').members)).toEqual(['db', 'shop', 'mail', 'clerks', 'office']);
    expect(names(only('clerks', 'needed-by').members)).toEqual(['clerks']);
  });
  it('is the same seen from both sides: whoever needs another is among what needs that, in every outage', () => {
    for (const id of share(STORY_IDS)) {
      const its = core(id);
      const pairs = (way: 'needs' | 'needed-by') =>
        its.components.flatMap((one, at) =>
          onlyOf(its, { component: one.id, way })!.members.map((other) =>
            way === 'needs' ? `${at} ${other}` : `${other} ${at}`,
          ),
        );
      expect(pairs('needs').sort()).toEqual(pairs('needed-by').sort());
    }
  });
  it('has the groups of the board without what is not in it, and none that is empty', () => {
    const { zones, component, way } = only('db', 'needed-by');
    expect([component, way]).toEqual([at('db'), 'needed-by']);
    expect(zones.map(({ groups }) => groups.map(({ components }) => components.join()))).toEqual([
      ['db'],
      ['shop', 'mail,office', 'clerks'],
    ]);
  });
  it('is none of what is not there', () => expect(onlyOf(of.core, { component: 'nonsense', way: 'needs' })).toBeNull());
});

it('components are read from the board column by column from the top, what has no place last', () => {
  const place = (column: number, row: number) => ({ column, row, rows: 1 });
  const layout = { ...boardOf(of.core), places: [place(1, 0), undefined, place(0, 5), place(0, 2), undefined] };
  expect(boardOrder(layout as never, [0, 1, 2, 3, 4])).toEqual([3, 2, 0, 1, 4]);
  expect(boardOrder(layout as never, [4, 1, 0])).toEqual([0, 1, 4]);
});

it('the failure of one component comes to what the cascade comes to', () => {
  expect(blastHealth(of, at('db'))).toEqual([
    ...['up', 'up', 'down', 'up', 'up', 'up', 'degraded', 'degraded', 'up', 'up', 'up'],
  ]);
});

describe('record beside model', () => {
  let told: Story;
  let course: RecordCourse;
  beforeEach(() => {
    told = story('aws-2025-10-20');
    course = record(told);
  });
  it('counts where both say hit, where one does, and where nobody reported', () => {
    for (const time of [-1, 0, 60, 120, 300, 800].map((minute) => minute * 60_000_000)) {
      const recorded = course.healthAt(course.cursorAt(time));
      const modelled = course.modelAt(course.cursorAt(time), time)!;
      const sum = comparedAt(course, time)!;
      const things = recorded.flatMap((health, component) =>
        told.index.isScope(component) ? [] : [[health, modelled[component]!] as const],
      );
      const count = (test: (health: (typeof things)[number][0], model: boolean) => boolean) =>
        things.filter(([health, model]) => test(health, isHit(model))).length;
      expect(sum.both + sum.modelOnly + sum.unreported).toBe(count((_, model) => model));
      expect(sum.both + sum.recordOnly).toBe(count((health) => isHit(health)));
      expect(sum.unreported).toBe(count((health, model) => health === 'silent' && model));
    }
  });
  it('differs in one of three ways, or not at all', () => {
    expect(differenceOf('down', 'degraded')).toBeNull();
    expect(differenceOf('up', 'minor')).toBeNull();
    expect(differenceOf('silent', 'up')).toBeNull();
    expect(differenceOf('silent', 'down')).toBe('unreported');
    expect(differenceOf('up', 'down')).toBe('model-only');
    expect(differenceOf('recovering', 'up')).toBe('record-only');
  });
  it('a lever that is tried on the replay changes it, and is told with what it does', () => {
    const { counterfactuals } = tape('aws-2025-10-20');
    const tried = counterfactuals.map((lever) => tryLever(told, replayed(told)!, lever, whatIf));
    expect(tried.map(({ id }) => id)).toEqual(counterfactuals.map(({ id }) => id));
    for (const { run, effect } of tried) {
      expect(run.healthAt(0)).toHaveLength(told.index.n);
      expect(effect.total).toBe(told.core.components.filter(({ scope }) => scope !== true).length);
      expect(effect.groups.length).toBeGreaterThan(0);
    }
    expect(new Set(tried.map(({ effect }) => JSON.stringify(effect.groups))).size).toBeGreaterThan(1);
  });
});

it('what a change makes of a component: held, milder, the same, or hit because of it', () => {
  expect(effectOf('up', 'up')).toBeNull();
  expect(effectOf('down', 'up')).toBe('held');
  expect(effectOf('down', 'degraded')).toBe('partly');
  expect(effectOf('down', 'down')).toBe('same');
  expect(effectOf('up', 'degraded')).toBe('new');
  expect(effectOf('degraded', 'down')).toBe('new');
});

describe('what a change makes of a run in time', () => {
  const system = (lag: number | null): SystemFile => ({
    ...{ format: 'dominograph-system', version: 2, redundancies: [] },
    components: ['root', 'late'].map((id) => ({ id })),
    dependencies: [{ from: 'late', to: 'root', strength: 'hard', lag_minutes: lag }],
  });
  const run = (lag: number | null) => {
    const its = storyOf(coreOfSystem('own:x', system(lag), own), null, en);
    return {
      its,
      run: {
        graph: its.graph,
        cascade: simulateCascade(its.graph, { events: [{ time: 0, component: 0, level: DOWN }] }),
      },
    };
  };
  const groups = (before: number | null, after: number | null) => {
    const { its, run: first } = run(before);
    return effectOfRuns(its, first, run(after).run, whatIf).groups.map(
      ({ key, good, rows }) => `${key} ${good ? 'good' : 'bad'} ${rows.map(({ detail }) => detail).join()}`,
    );
  };
  it('is told where it falls later by a time that one may say', () => {
    expect(groups(5, 65)).toEqual([`later good ${whatIf.later(whatIf.minutes(60))}`]);
    expect(groups(5, 6)).toEqual([`later good ${whatIf.later(whatIf.minutes(1))}`]);
    expect(groups(5, 5)).toEqual([]);
  });
  it('is not told where only the order is known', () => {
    expect(groups(null, null)).toEqual([]);
    expect(groups(null, 60)).toEqual([]);
    expect(groups(0, null)).toEqual([]);
    expect(groups(5, 5.5)).toEqual([]); // less than a minute
  });
});

it('two changes are of one target where they are on the same component or the same dependency', () => {
  const same = (a: string, b: string) => sameTarget(readMitigation(a)!, readMitigation(b)!);
  expect(same('copies:mail:2', 'cells:mail:3')).toBe(true);
  expect(same('copies:mail:2', 'copies:db:2')).toBe(false);
  expect(same('remove:mail~db', 'fallback:mail~db')).toBe(true);
  expect(same('remove:mail~db', 'remove:clerks~db')).toBe(false);
  expect(same('remove:mail~db', 'copies:mail:2')).toBe(false);
});

describe('a prediction that has been judged', () => {
  const graph = of.graph;
  const cascade = simulateCascade(graph, { events: [{ time: 0, component: at('power'), level: DOWN }] });
  const candidates = ['db', 'mail', 'portal', 'island'].map(at);
  const score = scorePrediction({ graph, cascade, candidates }, { falls: ['db', 'portal'].map(at), ordered: false });
  it('shows each candidate as the frame knows it', () => {
    expect([...judgedOf(score)]).toEqual([
      [at('db'), 'hit'],
      [at('mail'), 'missed'],
      [at('portal'), 'false-alarm'],
      [at('island'), 'spared'],
    ]);
  });
  it('says the way on which it fell and its last step, or what held', () => {
    const said = score.judged.map((judged) => sayJudged(of, judged));
    expect(said[1]).toEqual([
      'Power → Database → Mail',
      'Mail is disrupted because Database is down. A call from mail to db. ' +
        'That Mail needs Database is our conclusion; no source says it directly.',
    ]);
    expect(said[2]!.join(' ')).toContain('one still works and one suffices');
    expect(said[3]).toEqual(['Nothing that Island needs has failed so far.']);
    const fault = scorePrediction({ graph, cascade, candidates: [at('power')] }, { falls: [], ordered: false });
    expect(sayJudged(of, fault.judged[0]!)).toEqual(['Power', 'Power goes down.']);
  });
});

it('a sentence is the first that is short enough, else the last; names are left out one by one', () => {
  expect(fit(['long one', 'short'], 5)).toBe('short');
  expect(fit(['12345', 'short'], 5)).toBe('12345');
  expect(fit(['too long', 'as long too'], 5)).toBe('as long too');
  expect(fit([])).toBe('');
  expect(fit(['👍👍👍'], 3)).toBe('👍👍👍');
  const say = (some: readonly string[]) => `${some.length}: ${some.join()}`;
  expect(['1234567', '123456', '1'].map((room) => fitNames(['a', 'b'], say, room.length))).toEqual([
    ...['2: a,b', '2: a,b', '0: '],
  ]);
  expect(fitNames(['a', 'b'], say, 5)).toBe('1: a');
});

describe('names and claims', () => {
  it('a name that runs the other way keeps to itself in a sentence', () => {
    const file: SystemFile = {
      ...{ format: 'dominograph-system', version: 2, redundancies: [], dependencies: [] },
      components: [
        { id: 'a', name: 'שלום' },
        { id: 'b', name: 'plain' },
      ],
    };
    const { facts } = storyOf(coreOfSystem('own:x', file, own), null, en);
    expect([facts.subjectOf(0).name, facts.subjectOf(1).name]).toEqual(['\u2068שלום\u2069', 'plain']);
  });
  it('people and markets are told from things', () =>
    expect(['clerks', 'mail'].map((id) => of.facts.subjectOf(at(id)).sort)).toEqual(['people', 'thing']));
  it('a claim is of the dependency, or of the group that takes over from it', () => {
    const { claimOf, providersOf, needOf, kindOf } = of.facts;
    expect(claimOf(1)).toMatchObject({ evidence: 'reported', publisher: 'Paper', year: null });
    expect(claimOf(0)).toMatchObject({ evidence: 'documented', publisher: 'Operator', year: '2025' });
    const groups = of.core.dependencies.length;
    expect([claimOf(groups)?.evidence, claimOf(groups + 1)?.evidence]).toEqual(['documented', 'inferred']);
    expect(claimOf(99)).toBeNull();
    expect(storyOf(smallCore(), null, en).facts.claimOf(0)).toBeNull();
    const nobody = factsOf({ ...of.core, kind: 'own' }, of.details, of.graph);
    expect(nobody.claimOf(0)?.evidence).toBeNull();
    const its = { ...of, facts: nobody };
    expect(
      cascade(its)
        .saidAt(2)
        .map(({ sentence }) => sentence),
    ).toEqual([
      'Database goes down because Power is down. A call from db to power.', // and nobody says so
    ]);
    const { dependencyOf, isSoft } = of.index;
    expect([dependencyOf(groups, at('cache')), dependencyOf(groups, at('db')), dependencyOf(groups, 0)]).toEqual([
      3, 2, -1,
    ]);
    expect([isSoft(2), isSoft(6), isSoft(-1)]).toEqual([false, true, false]);
    expect([names(providersOf(groups)), needOf(groups), kindOf(groups)]).toEqual([['db', 'cache'], 1, 'hard']);
    expect(kindOf(6)).toBe('soft');
    expect(of.facts.sourcesOf(['nonsense', 'paper']).map(({ id }) => id)).toEqual(['paper']);
  });
});

describe('a board of the reader’s own', () => {
  const ring = (length: number) => {
    const ids = Array.from({ length }, (_, one) => `part-${one}`);
    const file: SystemFile = {
      ...{ format: 'dominograph-system', version: 2, redundancies: [] },
      components: ids.map((id) => ({ id })),
      dependencies: ids.map((from, one) => ({
        ...{ from, to: ids[(one + 1) % length]!, strength: 'hard', lag_minutes: null },
      })),
    };
    return boardOf(coreOfSystem('own:x', file, own));
  };
  it('stands by depth, and in columns where all need one another and one column of it would be too long', () => {
    expect([4, 12, 13, 20].map((length) => ring(length).size)).toEqual(['depth', 'depth', 'columns', 'columns']);
  });
  it('knows who is people and what everybody knows', () => {
    const core = { ...of.core, components: of.core.components.map((one, i) => ({ ...one, fame: i === 4 ? 1 : 0 })) };
    const words = boardWords(core);
    expect([[...words.people], [...words.known]]).toEqual([[at('clerks')], [4]]);
    expect(words).toMatchObject({ start: at('power'), note: '', title: 'Power fails.' });
    expect(words.labels[at('shop')]).toBe('The shop');
  });
});

describe('a group of marks in the network', () => {
  const plain: Look = {
    ...{ health: 'up', fault: false, now: false, cause: false, selected: false, dim: false },
    ...{ difference: null, effect: null, asked: null, mark: 0, judged: null, share: null },
  };
  const markOf = (...looks: Partial<Look>[]) => {
    const all = looks.map((look) => ({ ...plain, ...look }));
    const items = [
      { members: all.map((_, member) => member), group: true },
      { members: [0], group: false },
    ];
    const scene = { items, edges: [], itemOf: [], edgeAt: () => -1 } as unknown as NetworkValue['scene'];
    const frame: Frame = { looks: all, combs: [], groups: [], kind: 'cascade' };
    return networkFrame({ scene, scope: all.map(() => false) }, frame).marks[0]!.look;
  };
  it('looks as the worst of them: a fault before all, then the worst health, then what a change has done', () => {
    expect(markOf({ health: 'minor' }, { health: 'down' }, { health: 'degraded' }).health).toBe('down');
    expect(markOf({ health: 'down' }, { health: 'degraded', fault: true })).toMatchObject({
      health: 'degraded',
      fault: true,
    });
    expect(markOf({ health: 'degraded', fault: true }, { health: 'down' }).fault).toBe(true);
    expect(markOf({}, { effect: 'held' }).effect).toBe('held');
    expect(markOf({ effect: 'held' }, {}).effect).toBe('held');
    expect(markOf({ effect: 'partly', health: 'degraded' }, { health: 'down' }).effect).toBeNull();
  });
  it('falls now, and is selected, where one of them is; is pale only where all are', () => {
    expect(markOf({}, { now: true, selected: true })).toMatchObject({ now: true, selected: true });
    expect(markOf({}, {})).toMatchObject({ now: false, selected: false, dim: false });
    expect([markOf({ dim: true }, {}).dim, markOf({ dim: true }, { dim: true }).dim]).toEqual([false, true]);
  });
  it('differs as the worst of them does, else as any does', () => {
    expect(markOf({ difference: 'model-only' }, { health: 'down', difference: 'record-only' }).difference).toBe(
      'record-only',
    );
    expect(markOf({ difference: 'model-only' }, { health: 'down' }).difference).toBe('model-only');
    expect(markOf({}, { difference: 'unreported' }, { difference: 'model-only' }).difference).toBe('unreported');
    expect(markOf({}, {}).difference).toBeNull();
  });
  it('has no mark, share or remark of its own', () =>
    expect(
      markOf({ mark: 2, judged: 'hit', share: { of: 3, chose: 2 }, remark: { sign: 'new', said: 'new' } }),
    ).toMatchObject({
      ...{ mark: 0, judged: null, share: null, remark: undefined },
    }));
  it('of nothing is well', () => expect(markOf()).toMatchObject({ health: 'up', now: false, dim: false }));
});

describe('lines that several dependencies share in the network', () => {
  const scene = {
    ...{
      items: [0, 1, 2].map((member) => ({ members: [member], group: false })),
      edges: [{ dependencies: [0] }, { dependencies: [1, 2] }],
      itemOf: [0, 1, 2, 2],
    },
    edgeAt: (from: number, to: number) => (from === 1 && to === 0 ? 0 : from === 2 && to === 0 ? 1 : -1),
  } as unknown as NetworkValue['scene'];
  const drawn = (...combs: CombAsk[]) =>
    networkFrame({ scene, scope: [] }, { looks: [], combs, groups: [], kind: 'cascade' });
  const comb = (
    source: number,
    direction: 'out' | 'in',
    ...targets: (readonly [number, CombAsk['targets'][number]['tone']])[]
  ): CombAsk => ({
    ...{ source, direction, grows: false },
    targets: targets.map(([component, tone]) => ({ component, tone, soft: false })),
  });
  it('say what is strongest of them', () => {
    const both = drawn(comb(0, 'out', [2, 'degraded'], [3, 'down']), comb(0, 'out', [1, 'plain']));
    expect(both.lines).toEqual([
      { tone: 'plain', faint: false },
      { tone: 'down', faint: false },
    ]);
    expect(drawn(comb(0, 'out', [3, 'down'], [2, 'degraded'])).lines[1]!.tone).toBe('down');
    expect([both.sources, both.targets]).toEqual([[0], [2, 1]]);
  });
  it('run from who needs to what is needed, whichever end is asked about', () => {
    expect(drawn(comb(1, 'in', [0, 'needs'])).lines.map(({ tone, faint }) => [tone, faint])).toEqual([
      ['needs', false],
      [null, true],
    ]);
    expect(drawn(comb(1, 'out', [0, 'needed-by'])).lines.every(({ tone, faint }) => tone === null && !faint)).toBe(
      true,
    );
  });
  it('of what is not in the network are none', () => {
    const lost = drawn(comb(9, 'out', [1, 'down']));
    expect([lost.sources, lost.targets]).toEqual([[], [1]]);
  });
});

describe('sentences that are rare', () => {
  const at_ = (kind: 'weak' | 'threshold' | 'hard', level: number) => {
    const core = {
      ...smallCore(),
      redundancies: [],
      dependencies: smallCore().dependencies.map((row) =>
        row.from === 'mail' ? { ...row, kind: 'hard' as const, lag_minutes: 0, model: { kind } } : row,
      ),
    };
    const its = storyOf(core, smallDetails(), en);
    const cascade = simulateCascade(its.graph, { events: [{ time: 0, component: at('db'), level }] });
    const course = cascadeCourse(its, its.graph, cascade);
    return { its, course };
  };
  const held = (kind: 'weak' | 'threshold', level: number) => {
    const { its, course } = at_(kind, level);
    return sayHeld(its, course, course.length, at('mail'));
  };
  it('say why something was not felt: not bad enough, or only a complete loss would be', () => {
    expect(held('weak', 2)).toEqual(['Database has trouble, but not badly enough for Mail to feel it.']);
    expect(held('threshold', 2)).toEqual(['Database has trouble, but Mail would feel only a complete loss.']);
  });
  it('say that something comes back, and not because of what', () => {
    const events = [
      { time: 0, component: at('db'), level: DOWN },
      { time: 60_000_000, component: at('db'), level: 0 },
    ];
    const course = cascadeCourse(of, of.graph, simulateCascade(of.graph, { events }));
    const back = course.waves.flatMap(({ direction }, wave) =>
      direction === 'recovery'
        ? course.saidAt(wave + 1).map(({ sentence, fault }) => `${sentence}${fault ? ' (fault)' : ''}`)
        : [],
    );
    expect(back).toEqual(['Database works again.', 'Mail works again.', 'Clerks is no longer affected.']);
    expect(course.healthAt(course.length).every((health) => health === 'up')).toBe(true);
  });
});

it('a week’s puzzle never asks about a place, a market or what failed first', () => {
  const core = smallCore();
  const market = core.components.map((one) => (one.id === 'office' ? { ...one, kind: 'market' as const } : one));
  const asked = Array.from({ length: 40 }, (_, index) =>
    weekPuzzle({ ...core, components: market }, { name: '', index }).questions.flatMap((question) =>
      question.ask === 'lasted' ? [] : question.options.map((component) => core.components[component]!.id),
    ),
  ).flat();
  expect([...new Set(asked)].sort()).toEqual(['cache', 'clerks', 'db', 'island', 'lift', 'mail', 'portal', 'shop']);
  const [falls] = weekPuzzle(core, { name: '', index: 3 }).questions;
  expect(falls?.ask === 'falls' && falls.judged.component).toBe(falls?.options[falls.right]);
});

describe('a course with more than one fault', () => {
  const MINUTE = 60_000_000;
  const run = (events: readonly { time: number; component: number; level: number }[], its = of) =>
    cascadeCourse(its, its.graph, simulateCascade(its.graph, { events }));
  it('says of a later one when it came', () => {
    const course = run([
      { time: 0, component: at('island'), level: DOWN },
      { time: MINUTE, component: at('office'), level: DOWN },
    ]);
    expect(tellCascade(of, course).map(({ timing, caption }) => [timing, caption.head])).toEqual([
      ['', 'It begins here: Island fails.'],
      ['1\u00a0min after the fault', 'It begins here: Office fails.'],
    ]);
    const late = run([{ time: MINUTE, component: at('office'), level: DOWN }]);
    expect([late.start, course.start, course.end]).toEqual([MINUTE, 0, MINUTE]);
  });
  it('says of several that come back at once how many, who, and how they are', () => {
    const two = ['island', 'office'].map(at);
    const course = run([
      ...two.map((component) => ({ time: 0, component, level: DOWN })),
      ...two.map((component) => ({ time: MINUTE, component, level: 0 })),
    ]);
    const back = course.waves.findIndex(({ direction }) => direction === 'recovery');
    expect(sayWave(of, course, back + 1)).toMatchObject({
      ...{ head: 'Two come back:', body: 'Island and Office. Both work again.' },
      short: 'Two come back: Island and Office.',
    });
  });
  it('says because where all of several are needed, and how many where some are', () => {
    const core = smallCore();
    const all = { ...core, redundancies: core.redundancies.map((row) => ({ ...row, need: 2 })) };
    const its = storyOf(all, smallDetails(), en);
    const course = run([{ time: 0, component: at('db'), level: DOWN }], its);
    const said = course.waves.flatMap((_, wave) => course.saidAt(wave + 1));
    const shop = said.find(({ component }) => component === at('shop'));
    expect(shop?.sentence).toMatch(/^The shop goes down because Database is down\. Either will do/);
  });
  it('knows nothing of what is not there', () => {
    const course = run([{ time: 0, component: at('db'), level: DOWN }]);
    expect([course.saidAt(0), course.stepAt(0), course.chainAt(0, at('db'))]).toEqual([[], 0, []]);
    const told = recordCourse(of);
    expect([told.reportsAt(0), told.saidAt(0), told.historyOf(0, 1)]).toEqual([[], [], []]);
    expect(run([]).end).toBe(0);
  });
});

it('the first box says what was done there as long as nobody knows that it was fixed', () => {
  const told = recordCourse(of);
  const note = { ...of.core, board: { ...of.core.board, start: { ...of.core.board.start, note: 'struck first' } } };
  const say = (fixed: string | null, time: number) =>
    noteAt(note, { ...told, when: { ...told.when, trigger_fixed_utc: fixed } }, { cursor: 0, time }, frameEn);
  expect(say(null, Infinity)).toBe('struck first');
  expect(say('2025-03-01T11:00:00Z', 3_600_000_000 - 1)).toBe('struck first');
  expect(say('2025-03-01T11:00:00Z', 3_600_000_000)).toBe(frameEn.fixedAt('11:00'));
});
