import { beforeEach, describe, expect, it } from 'vitest';
import type { CascadeCourse } from '../../src/story/cascade-course';
import { frameOf, UNASKED } from '../../src/story/frame';
import type { Asked } from '../../src/story/frame-types';
import { combsOfPrediction } from '../../src/story/prediction-combs';
import type { RecordCourse } from '../../src/story/record-course';
import type { Story } from '../../src/story/story';
import { stepName, cursorOfStep } from '../../src/story/waves';
import { boardEn } from '../../src/text/board/en';
import { boxClasses } from '../../src/view/board/box-look';
import { boxWords } from '../../src/view/board/box-words';
import { core, STORY_IDS } from '../support/stories';
import { board, cascade, record, story } from './support';

const asked = (changes: Partial<Asked>): Asked => ({ ...UNASKED, ...changes });
let of: Story;
let course: CascadeCourse;
let groups: ReturnType<typeof board>;
let dynamodb: number;
const at = (id: string): number => of.index.indexOf(id);
beforeEach(() => {
  of = story('aws-2025-10-20');
  course = cascade(of);
  groups = board(of);
  dynamodb = course.waves.findIndex(({ causes }) => causes.length === 1 && causes[0]?.source === at('dynamodb')) + 1;
});

describe('the frame of a cascade', () => {
  it('outlines what the wave changes and draws one comb for its cause, growing', () => {
    const { looks, combs } = frameOf(course, dynamodb, groups);
    const changed = course.waves[dynamodb - 1]!.changes.map(({ component }) => component);
    expect(looks.flatMap(({ now }, component) => (now ? [component] : []))).toEqual(changed.toSorted((a, b) => a - b));
    expect(combs).toHaveLength(1);
    expect(combs[0]).toMatchObject({ source: at('dynamodb'), direction: 'out', grows: true });
    expect(combs[0]?.targets).toHaveLength(changed.length);
    for (const { component, tone } of combs[0]?.targets ?? [])
      expect(tone).toBe(looks[component]?.health === 'down' ? 'down' : 'degraded');
  });

  it('rings what a wave came from, unless it came from so many that none stands out', () => {
    const ringed = (cursor: number): readonly number[] =>
      frameOf(course, cursor, groups).looks.flatMap(({ cause }, component) => (cause ? [component] : []));
    expect(ringed(dynamodb)).toEqual([at('dynamodb')]);
    const many = course.waves.findIndex(({ causes }) => causes.length > 3) + 1;
    expect(many).toBeGreaterThan(0);
    expect(ringed(many)).toEqual([]);
    expect(ringed(0)).toEqual([]);
  });

  it('carries what is remarked on a component, and only on that', () => {
    const remark = { sign: 'new', said: 'new in this version' } as const;
    const line = { source: at('dynamodb'), targets: [], direction: 'out', grows: false } as const;
    const remarks = {
      of: new Map([[at('lambda'), remark]]),
      ofGroup: (members: readonly number[]) => (members.includes(at('lambda')) ? remark : undefined),
      ...{ lines: [line], undrawn: 0 },
    };
    const { looks, combs, groups: counts } = frameOf(course, 0, groups, asked({ remarks }));
    expect(combs).toEqual([line]);
    // One cause at a time: not while waves follow each other.
    expect(frameOf(course, dynamodb, groups, asked({ remarks, playing: true })).combs).not.toContain(line);
    expect(counts.flatMap(({ remark: said }, group) => (said ? groups.groups[group]?.members : []))).toContain(
      at('lambda'),
    );
    expect(looks.flatMap((look, component) => (look.remark ? [[component, look.remark]] : []))).toEqual([
      [at('lambda'), remark],
    ]);
    const words = boxWords('Lambda', looks[at('lambda')]!, {
      ...{ text: boardEn, kind: 'cascade', note: '', group: '', person: false },
    });
    expect(words).toContain(remark.said);
    expect(boxClasses(looks[at('lambda')]!, 'cascade', false)).toContain('r-new');
  });

  it('has no line and no outline before anything has happened', () => {
    const { looks, combs, groups: counts } = frameOf(course, 0, groups, asked({ faults: new Set([0]) }));
    expect(combs).toEqual([]);
    expect(looks.some(({ now, fault, dim }) => now || fault || dim)).toBe(false);
    expect(counts.map(({ hit }) => hit)).toEqual(counts.map(() => 0));
  });

  it('shows what a selected one needs in blue and what needs it in ink, and dims nothing', () => {
    const { looks, combs } = frameOf(course, dynamodb, groups, asked({ selected: at('lambda') }));
    const [out, into] = combs;
    expect(out).toMatchObject({ source: at('lambda'), direction: 'out', grows: false });
    expect(out?.targets.every(({ tone }) => tone === 'needed-by')).toBe(true);
    expect(into).toMatchObject({ source: at('lambda'), direction: 'in' });
    expect(into?.targets.map(({ component }) => component)).toEqual(
      of.index.needs(at('lambda')).map(({ other }) => other),
    );
    expect(into?.targets.every(({ tone }) => tone === 'needs')).toBe(true);
    expect(looks[at('lambda')]?.selected).toBe(true);
    expect(looks.some(({ dim }) => dim)).toBe(false);
  });

  it('draws only the wave while it plays, whatever is selected or pointed at', () => {
    const plain = frameOf(course, dynamodb, groups);
    const playing = asked({ selected: at('lambda'), pointed: 3, chain: true, group: 1, playing: true });
    expect(frameOf(course, dynamodb, groups, playing).combs).toEqual(plain.combs);
    expect(frameOf(course, dynamodb, groups, playing).looks.some(({ dim }) => dim)).toBe(false);
  });

  it('dims nothing while it plays: no chain is lit, and what a change has left as it was stands out as all else', () => {
    const chain = asked({ selected: at('snapchat'), chain: true });
    const alike = asked({ unchanged: course.healthAt(course.length) });
    for (const still of [chain, alike]) {
      const dims = (playing: boolean) =>
        frameOf(course, course.length, groups, { ...still, playing }).looks.some(({ dim }) => dim);
      expect([dims(false), dims(true)]).toEqual([true, false]);
    }
  });

  it('lights the chain that leads to a component, one line a link, and dims the rest', () => {
    const { looks, combs } = frameOf(course, course.length, groups, asked({ selected: at('snapchat'), chain: true }));
    const way = combs.map(({ source, targets }) => [source, targets[0]?.component]);
    expect(way[0]?.[0]).toBe(at(of.core.root));
    expect(way.at(-1)?.[1]).toBe(at('snapchat'));
    expect(combs.every(({ targets }) => targets.length === 1 && targets[0]?.tone === 'chain')).toBe(true);
    const lit = new Set(way.flat());
    looks.forEach(({ dim }, component) => expect(dim).toBe(!lit.has(component)));
  });

  it('shows all lines of a group, those inside it once', () => {
    const group = groups.groups.findIndex(({ members }) => members.includes(at('dynamodb')));
    const { combs } = frameOf(course, 0, groups, asked({ group }));
    const lines = combs.flatMap(({ source, targets, direction }) =>
      targets.map(({ component }) =>
        direction === 'out' ? `${component} needs ${source}` : `${source} needs ${component}`,
      ),
    );
    const inside = new Set(groups.groups[group]!.members.map((member) => of.core.components[member]!.id));
    const touching = of.core.dependencies.filter(({ from, to }) => inside.has(from) || inside.has(to));
    expect(lines).toHaveLength(touching.length);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it('tells what a change has saved, softened, left and newly hit', () => {
    const calm = frameOf(course, 0, groups).looks.map(({ health }) => health);
    const hurt = course.healthAt(course.length);
    const saved = frameOf(course, 0, groups, asked({ unchanged: hurt })).looks;
    saved.forEach(({ effect }, component) => expect(effect).toBe(hurt[component] === 'up' ? null : 'held'));
    const worse = frameOf(course, course.length, groups, asked({ unchanged: calm })).looks;
    worse.forEach(({ effect, health }) => expect(effect).toBe(health === 'up' ? null : 'new'));
    const alike = frameOf(course, course.length, groups, asked({ unchanged: hurt })).looks;
    alike.forEach(({ effect, dim }) => expect(dim).toBe(effect === 'same'));
  });

  it('shows what is asked in a lesson, what was marked, and how many of the class chose it', () => {
    const prediction = {
      asked: new Set([1, 2]),
      marks: new Map([[2, 1]]),
      judged: new Map([[2, 'missed' as const]]),
      ...{ combs: combsOfPrediction, shares: new Map([[2, 21]]), classSize: 30 },
    };
    const { looks } = frameOf(course, 0, groups, asked({ prediction }));
    expect(looks[2]).toMatchObject({ asked: true, mark: 1, judged: 'missed', share: { of: 30, chose: 21 } });
    expect(looks[1]).toMatchObject({ asked: true, mark: 0, judged: null, share: { of: 30, chose: 0 } });
    expect(looks[3]).toMatchObject({ asked: false, mark: 0, judged: null, share: null });
  });

  it('shows one health and leaves the rest at a third', () => {
    const { looks } = frameOf(course, course.length, groups, asked({ only: 'down' }));
    looks.forEach(({ health, dim }) => expect(dim).toBe(health !== 'down'));
  });
});

describe('the frame of a record', () => {
  let told: RecordCourse;
  beforeEach(() => {
    told = record(of);
  });

  it('outlines differences with the model only where they are asked for, and never places', () => {
    const cursor = told.cursorAt(told.end);
    const model = told.modelAt(cursor)!;
    expect(frameOf(told, cursor, groups).looks.every(({ difference }) => difference === null)).toBe(true);
    const { looks } = frameOf(told, cursor, groups, asked({ compare: true }));
    const hit = ['degraded', 'down', 'recovering', 'unknown'];
    looks.forEach(({ health, difference }, component) => {
      const [recorded, modelled] = [hit.includes(health), hit.includes(model[component]!)];
      const place = of.core.components[component]?.scope === true;
      if (difference === null) expect(place || recorded === modelled).toBe(true);
      if (difference === 'record-only') expect([recorded, modelled]).toEqual([true, false]);
      if (difference === 'model-only') expect([recorded, modelled, health]).toEqual([false, true, 'up']);
      if (difference === 'unreported') expect([health, modelled]).toEqual(['silent', true]);
    });
    expect(looks.some(({ difference }) => difference !== null)).toBe(true);
  });

  it('outlines no stand-in for a place, even where the model says that everything is down', () => {
    const gloomy = { ...told, modelAt: () => told.healthAt(0).map(() => 'down' as const) };
    const { looks } = frameOf(gloomy, 0, groups, asked({ compare: true }));
    looks.forEach(({ difference }, component) =>
      expect(difference).toBe(of.index.isScope(component) ? null : 'unreported'),
    );
    expect(looks.some((_, component) => of.index.isScope(component))).toBe(true);
  });

  it('has no lines of its own, and those of a selected one', () => {
    expect(frameOf(told, told.length, groups).combs).toEqual([]);
    expect(frameOf(told, told.length, groups, asked({ selected: at('dynamodb') })).combs).toHaveLength(2);
  });
});

it.each(STORY_IDS)('groups of %s hold each component once', (id) => {
  const members = board(story(id)).groups.flatMap((group) => group.members);
  expect(members.toSorted((a, b) => a - b)).toEqual(core(id).components.map((_, component) => component));
});

it('names a cursor by its step, and by the part of it', () => {
  const { waves } = course;
  for (let cursor = 0; cursor <= waves.length; cursor++) {
    const [step = 0, part] = stepName(waves, cursor).split('.').map(Number);
    expect(cursorOfStep(waves, step, part)).toBe(cursor);
  }
  expect(cursorOfStep(waves, 999)).toBe(waves.length);
});
