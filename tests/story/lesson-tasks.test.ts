import { beforeEach, describe, expect, it } from 'vitest';
import { dialsOf, queueCurve } from '../../src/analysis/queue-curve';
import { bandsOf, comebackQuestion, designQuestion, patternQuestion } from '../../src/story/lesson-tasks';
import { sayCurve, sayDial } from '../../src/story/say-curve';
import { storyOf, type Story } from '../../src/story/story';
import { saySpan } from '../../src/text/clock';
import { en } from '../../src/text/lesson/en';
import { en as storyWords } from '../../src/text/story/en';
import { storyCore } from '../lessons/files';
import { smallCore, smallDetails } from '../support/small-outage';
import { story } from './support';

const words = en.tasks.place;
const span = (minutes: number): string => `${minutes} min`;

describe('what came back when', () => {
  let told: Story;
  let asked: ReturnType<typeof comebackQuestion>;
  beforeEach(() => {
    told = story('aws-2025-10-20');
    const question = { of: 'comeback' as const, components: ['dynamodb', 'redshift'], ends: [180, 360] };
    asked = comebackQuestion(question, told, words, span);
  });

  it('is asked of things on the board, and known from the record', () => {
    expect(asked.question).toMatchObject({ truth: [0, 2], places: 3, ordered: true });
    expect(asked.things.map(({ name, component }) => [name, told.core.components[component]?.id])).toEqual([
      ['DynamoDB', 'dynamodb'],
      ['Redshift', 'redshift'],
    ]);
    for (const { why, sources, moment } of asked.things) {
      expect(why).toMatch(/^Back for good at .*\d\d:\d\d\sUTC.*\. \S/);
      expect(sources.length).toBeGreaterThan(0);
      expect(sources.every((source) => source.startsWith('aws-2025-10-20:'))).toBe(true);
      expect(moment).toBe('');
    }
  });
  it('has nothing after its time where the report says no more', () => {
    const record = [
      {
        ...{ component: 'db', precision: 'exact' as const, text: '', sources: [] },
        t_utc: '2025-03-01T10:00:00Z',
        state: 'down' as const,
      },
      {
        ...{ component: 'db', precision: 'exact' as const, text: '', sources: [] },
        t_utc: '2025-03-01T11:00:00Z',
        state: 'operational' as const,
      },
    ];
    const its = storyOf(smallCore(), { ...smallDetails(), record }, storyWords);
    const { things } = comebackQuestion({ of: 'comeback', components: ['db'], ends: [30] }, its, words, span);
    expect(things[0]?.why).toBe(words.back('11:00\u00a0UTC'));
  });
  it('has a key of its own for other components and other bands: their codes are no codes of this one', () => {
    const other = comebackQuestion({ of: 'comeback', components: ['dynamodb'], ends: [180, 360] }, told, words, span);
    expect(other.question.key).not.toBe(asked.question.key);
  });
  it('names bands of time by their ends, whole hours as hours', () => {
    expect(bandsOf([90, 180, 600], words, span)).toEqual([
      words.within('90 min'),
      words.between('90 min', words.hours(3)),
      words.between(words.hours(3), words.hours(10)),
      words.after(words.hours(10)),
    ]);
  });
  it('cannot be asked of what never came back', () => {
    expect(() => comebackQuestion({ of: 'comeback', components: ['nonsense'], ends: [1] }, told, words, span)).toThrow(
      /nonsense/,
    );
  });
});

it('which outages are of one kind is asked in words, and the lesson knows', () => {
  const place = (id: string) => ({ id, label: `the ${id} kind` });
  const thing = (of: string, to: string) => ({
    story: of,
    place: to,
    why: `why ${of}`,
    moment: `#/${of}`,
    sources: [of],
  });
  const pattern = {
    of: 'pattern' as const,
    places: [place('a'), place('b')],
    things: [thing('x', 'b'), thing('y', 'a')],
  };
  const asked = patternQuestion('lesson', pattern, ['X day']);
  expect(asked.question).toMatchObject({ truth: [1, 0], places: 2, ordered: false });
  expect(asked.places).toEqual(['the a kind', 'the b kind']);
  expect(asked.things).toEqual([
    { name: 'X day', component: -1, moment: '#/x', why: 'why x', sources: ['x'] },
    { name: '', component: -1, moment: '#/y', why: 'why y', sources: ['y'] },
  ]);
  expect(patternQuestion('other', pattern, []).question.key).not.toBe(asked.question.key);
});

describe('a design', () => {
  const core = storyCore('toy-shop');
  const [first, second] = core.components.map(({ id }) => id);
  const design = (more: object) => ({
    ...{ faults: [first!], guard: second!, budget: 1, lasts_minutes: 60 },
    offers: [{ label: 'two of it', change: `copies:${first!}:2` }],
    ...more,
  });
  it('is asked by index, with the offers as changes', () => {
    const { question, labels } = designQuestion(design({}), core);
    expect(question).toMatchObject({ faults: [0], guard: 1, budget: 1, lasts: 60 });
    expect(question.offers).toMatchObject([{ kind: 'copies', target: first, factor: 2 }]);
    expect(labels).toEqual(['two of it']);
    expect(designQuestion(design({ lasts_minutes: 30 }), core).question.key).not.toBe(question.key);
  });
  it('names what there is not', () => {
    expect(() => designQuestion(design({ guard: 'nonsense' }), core)).toThrow('unknown component: nonsense');
    expect(() => designQuestion(design({ offers: [{ label: '', change: 'magic:x' }] }), core)).toThrow(
      'no such change: magic:x',
    );
  });
});

describe('curves of a queue in words', () => {
  const words = en.tasks.curve;
  const saying = { words, span: (minutes: number) => saySpan(minutes * 60_000_000), number: String };
  const curve = {
    ...{ outage_minutes: 10, capacity: 100, demand: 80, attempts: 3, patience: 5, window_minutes: 60 },
    dials: ['outage' as const],
  };
  const said = (dials: Partial<ReturnType<typeof dialsOf>>, of: object = curve) => {
    const whole = { ...curve, ...of };
    return sayCurve(queueCurve(whole, { ...dialsOf(whole), ...dials }), saying);
  };
  it('say whether it heals, up to which length it does, or how much must be kept out', () => {
    expect(said({ demand: 120 })).toEqual([words.overloaded]);
    const [never, letIn] = said({});
    const tips = queueCurve(curve, dialsOf(curve)).tipping;
    expect(tips).toBeGreaterThan(0);
    expect(tips).toBeLessThan(10);
    expect(never).toBe(words.never(`${Math.round(tips * 10) / 10} min`));
    expect(letIn).toMatch(/\d+/);
    const short = said({ outage: 1 });
    expect(short[1]).toBe(words.upTo(`${Math.round(tips * 10) / 10} min`));
    expect(said({ outage: 0 })[0]).toBe(words.healsAtOnce);
    expect(said({ attempts: 1 })[1]).toBe(words.always);
  });
  it('say where a dial stands, and where it tips', () => {
    const dials = dialsOf(curve);
    const drawn = queueCurve(curve, dials);
    const tips = Math.round(drawn.tipping * 10) / 10;
    expect(sayDial(curve, 'outage', dials, drawn, saying)).toMatchObject({
      value: 10,
      said: words.said.outage(10),
      tips,
    });
    expect(sayDial(curve, 'demand', dials, drawn, saying)).toMatchObject({
      said: words.said.demand(80, 80),
      tips: null,
    });
    expect(sayDial({ ...curve, capacity: 160 }, 'demand', dials, drawn, saying).said).toBe(words.said.demand(80, 50));
    expect(sayDial(curve, 'attempts', dials, drawn, saying).said).toBe(words.said.attempts('3'));
    expect(sayDial(curve, 'throttle', { ...dials, throttle: 0.4 }, drawn, saying).said).toBe(words.said.throttle(40));
    const { range } = sayDial(curve, 'outage', dials, drawn, saying);
    expect(sayDial(curve, 'outage', dials, { ...drawn, tipping: range[1] }, saying).tips).toBeNull();
    expect(sayDial(curve, 'outage', dials, { ...drawn, tipping: 0 }, saying).tips).toBeNull();
  });
});
