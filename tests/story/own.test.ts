import fc from 'fast-check';
import { expect, it } from 'vitest';
import { coreOfOwnGraph } from '../support/own';
import { SHORT } from '../../src/story/fit';
import { frameOf } from '../../src/story/frame';
import { sayWave } from '../../src/story/say-wave';
import { storyOf, type Story } from '../../src/story/story';
import { MOST_AT_ONCE } from '../../src/story/waves';
import { en as own } from '../../src/text/own/en';
import { de } from '../../src/text/story/de';
import { en } from '../../src/text/story/en';
import { law } from '../support/property';
import { board, cascade } from './support';

/** A few providers, one of them behind all, and many that need one or another of them: wide steps from several causes. */
const wide = fc.record({
  providers: fc.integer({ min: 1, max: 6 }),
  needs: fc.array(fc.nat({ max: 5 }), { minLength: 5, maxLength: 60 }),
  soft: fc.boolean(),
  names: fc.constantFrom('plain', 'a name that is far too long for any box on any board', '__proto__'),
});

function storyFrom(
  { providers, needs, soft, names }: { providers: number; needs: number[]; soft: boolean; names: string },
  words: Story['words'],
): Story {
  const id = (kind: string, at: number) => `${names}-${kind}-${at}`;
  const component = (of: string) => ({ id: of, name: of });
  const graph = {
    title: 'wide',
    components: [
      component('root'),
      ...Array.from({ length: providers }, (_, at) => component(id('provider', at))),
      ...needs.map((_, at) => component(id('dependent', at))),
    ],
    dependencies: [
      ...Array.from({ length: providers }, (_, at) => ({
        from: id('provider', at),
        to: 'root',
        kind: 'hard' as const,
      })),
      ...needs.map((provider, at) => ({
        from: id('dependent', at),
        to: id('provider', provider % providers),
        kind: soft ? ('soft' as const) : ('hard' as const),
      })),
    ],
  };
  return storyOf(coreOfOwnGraph(graph, own), null, words);
}

law(
  'a wide step is split by cause: several from small to large, then the single ones; nothing is lost',
  [wide],
  (shape) => {
    const course = cascade(storyFrom(shape, en), ['root']);
    for (const step of new Set(course.waves.map((wave) => wave.step))) {
      const parts = course.waves.filter((wave) => wave.step === step);
      const { first, last } = course.cascade.steps[step - 1]!;
      expect(parts.flatMap(({ changes }) => changes.map(({ entry }) => entry)).toSorted((a, b) => a - b)).toEqual(
        Array.from({ length: last - first }, (_, at) => first + at),
      );
      if (last - first <= MOST_AT_ONCE) expect(parts).toHaveLength(1);
      const several = parts.filter(({ causes }) => causes.length === 1 && causes[0]!.targets.length > 1);
      if (parts.length > 1) {
        const sizes = several.map(({ changes }) => changes.length);
        expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
        expect(parts.length - several.length).toBeLessThanOrEqual(1);
        expect(parts.slice(0, several.length)).toEqual(several);
      }
    }
  },
);

law('captions of any graph fit, in both languages', [wide], (shape) => {
  for (const words of [en, de]) {
    const story = storyFrom(shape, words);
    const course = cascade(story, ['root']);
    for (let cursor = 1; cursor <= course.length; cursor++) {
      const { short, head, source } = sayWave(story, course, cursor);
      expect([...short].length, short).toBeLessThanOrEqual(SHORT);
      expect(head + source).not.toMatch(/undefined|NaN/);
    }
  }
});

law('a frame draws each change of its wave once, from a cause that has failed', [wide], (shape) => {
  const story = storyFrom(shape, en);
  const course = cascade(story, ['root']);
  for (let cursor = 2; cursor <= course.length; cursor++) {
    const { combs, looks } = frameOf(course, cursor, board(story));
    const drawn = combs.flatMap(({ targets }) => targets.map(({ component }) => component));
    expect(drawn.toSorted((a, b) => a - b)).toEqual(looks.flatMap(({ now }, component) => (now ? [component] : [])));
    for (const { source } of combs) expect(looks[source]?.health).not.toBe('up');
  }
});

it('nobody is named as stating a link of a reader’s own graph, and no time is said to be unpublished', () => {
  const story = storyFrom({ providers: 2, needs: [0, 1, 0, 1, 0], soft: false, names: 'plain' }, en);
  const course = cascade(story, ['root']);
  for (let cursor = 1; cursor <= course.length; cursor++) {
    const { source, sources } = sayWave(story, course, cursor);
    expect(source).toBe(cursor === 1 ? '' : 'Order known, no time given');
    expect(sources).toEqual([]);
  }
});

it('keeps the direction of a name to itself, and leaves all others alone', () => {
  const graph = {
    title: 'שלום',
    components: ['شبكة', 'plain'].map((name, at) => ({ id: `c${at}`, name })),
    dependencies: [{ from: 'c1', to: 'c0', kind: 'hard' as const }],
  };
  const story = storyOf(coreOfOwnGraph(graph, own), null, en);
  expect(story.facts.subjectOf(0).name).toBe('\u2068شبكة\u2069');
  expect(story.facts.subjectOf(1).name).toBe('plain');
  expect(story.facts.nameOf(0)).toBe('شبكة'); // tables and files have the name as it is
});
