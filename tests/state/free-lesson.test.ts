import { describe, expect, it } from 'vitest';
import { freeLesson } from '../../src/state/free-lesson';
import { readMoment } from '../../src/state/permalink';
import { de } from '../../src/text/lesson/de';
import { en } from '../../src/text/lesson/en';
import { loadWords } from '../../src/text/words/words';
import { core } from '../support/stories';
import { libraryOf } from '../support/visit';

const AWS = 'aws-2025-10-20';
const TEXTS = { en, de };
const asked = async (language: 'en' | 'de', more: object, story = AWS, fault = 'dynamodb') =>
  freeLesson(
    libraryOf(),
    {
      ...{ type: 'free', story, fault, asks: 'falls', first: false, locked: false, code: null, step: null },
      ...more,
    },
    TEXTS[language],
    await loadWords(language),
  );

describe.each(['en', 'de'] as const)('a prediction of one’s own, in %s', (language) => {
  it('asks what falls, or in which order, of what the story shows', async () => {
    const words = TEXTS[language];
    const lesson = await asked(language, {});
    expect(lesson?.steps).toHaveLength(1);
    const [step] = lesson?.steps ?? [];
    expect(step).toMatchObject({ kind: 'predict', title: words.freeStep('DynamoDB'), text: [words.freeAsk] });
    expect(step?.predict).toEqual({ candidates: core(AWS).story.show, order: false });
    expect(readMoment(step?.moment ?? '')).toMatchObject({ story: AWS, faults: ['dynamodb'] });
    expect((await asked(language, { asks: 'order' }))?.steps[0]?.predict?.order).toBe(true);
  });
  it('asks what came back when', async () => {
    const [step] = (await asked(language, { asks: 'back' }))?.steps ?? [];
    expect(step).toMatchObject({ kind: 'place', title: TEXTS[language].freeBack.title, place: { of: 'comeback' } });
  });
  it('asks a team what it would do first, among changes that differ', async () => {
    const steps = (await asked(language, { first: true }))?.steps ?? [];
    expect(steps.map(({ kind }) => kind)).toEqual(['predict', 'design']);
    const { design } = steps[1]!;
    expect(design).toMatchObject({ faults: ['dynamodb'], budget: 1 });
    const labels = design?.offers.map(({ label }) => label) ?? [];
    expect(labels).toHaveLength(5);
    expect(labels).toEqual([...labels].sort());
    expect(readMoment(steps[1]?.moment ?? '')?.faults).toEqual([]);
  });
});
it('of what the story does not have there is none', async () => {
  expect(await asked('en', {}, AWS, 'nobody')).toBeNull();
});
