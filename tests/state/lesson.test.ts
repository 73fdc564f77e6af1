import { describe, expect, it } from 'vitest';
import type { Library } from '../../src/catalog/catalog';
import { systemDetails } from '../../src/catalog/lesson-parts';
import type { Language } from '../../src/catalog/parts';
import { HeldLesson } from '../../src/state/lesson.svelte';
import { recallLesson } from '../../src/state/lesson-memory';
import { Preferences } from '../../src/state/preferences.svelte';
import { keepingStorage, type SafeStorage } from '../../src/state/storage';
import { Visit } from '../../src/state/visit.svelte';
import { de } from '../../src/text/lesson/de';
import { en } from '../../src/text/lesson/en';
import { loadWords } from '../../src/text/words/words';
import { allSystems, glossary, lesson, storyCore } from '../lessons/files';
import { details, STORY_IDS, tape } from '../support/stories';

const NOTHING: SafeStorage = { get: () => null, set: () => undefined };
const library: Library = {
  hasStory: (id) => STORY_IDS.includes(id) || allSystems.some((system) => system.id === id),
  loadCore: (id, language) => Promise.resolve(storyCore(id, language)),
  loadDetails: (id, language) => {
    const system = allSystems.find((made) => made.id === id);
    return Promise.resolve(system ? systemDetails(system, language) : details(id, language));
  },
  loadTape: (id, language) =>
    Promise.resolve(STORY_IDS.includes(id) ? tape(id, language) : { chapters: [], replay: null, counterfactuals: [] }),
};
const memory = () => keepingStorage(NOTHING);

async function hold(id: string, step: number | null, storage = memory(), language: Language = 'en') {
  const visit = new Visit(
    { core: storyCore('toy-school', language), ...(await loadWords(language)) },
    new Preferences(NOTHING, [language]),
    library,
  );
  const held = new HeldLesson({
    ...{ lesson: lesson(id, language), terms: glossary(language).terms, visit },
    words: language === 'de' ? de : en,
    memory: { storage, name: id },
  });
  await held.open(step);
  return held;
}
const labels = (held: HeldLesson, components: readonly number[]) =>
  components.map((component) => held.visit.core.components[component]?.label);

describe('nothing is lost', () => {
  it('marks, commitment, codes, answers and the place come back: closed, reloaded, in the other language', async () => {
    const storage = memory();
    const held = await hold('what-is-a-dependency', 2, storage);
    held.press(held.candidates[0] ?? -1);
    held.commit();
    held.revealAll();
    held.typeCodes(held.prediction?.code ?? '');
    await held.goTo(3);
    held.typeAnswer(1, 'the power');
    held.toggleAnswer(1);
    for (const language of ['en', 'de'] as const) {
      const again = await hold('what-is-a-dependency', null, storage, language);
      expect([again.step, [...again.shown], again.typed]).toEqual([3, [1], ['', 'the power', '']]);
      await again.goTo(2);
      expect(again.prediction).toMatchObject({ committed: true, done: true });
      expect(labels(again, again.prediction?.falls ?? [])).toEqual([language === 'en' ? 'Power' : 'Strom']);
      expect(again.prediction?.class?.predictions).toBe(1);
      await again.goTo(3);
    }
  });
  it('a prediction of another step is not lost by keeping this one', async () => {
    const storage = memory();
    const first = await hold('what-is-a-dependency', 2, storage);
    first.press(first.candidates[1] ?? -1);
    const second = await hold('what-is-a-dependency', 4, storage);
    second.press(second.candidates[0] ?? -1);
    expect(recallLesson(storage, 'what-is-a-dependency')?.predictions.map(([id]) => id)).toEqual([
      'login-fails',
      'wifi-fails',
    ]);
  });
  it('what cannot be read is nothing', () => {
    for (const text of ['', '{', '{"step":"2"}', '[]', 'null'])
      expect(recallLesson({ get: () => text, set: () => undefined }, 'x')).toBeNull();
  });
});

describe('a clicker', () => {
  it('goes through the boxes as they stand, marks, commits and reveals; an empty prediction is passed by', async () => {
    const held = await hold('what-is-a-dependency', 2);
    held.present(true);
    const seen: string[] = [];
    for (let press = 0; press < 5; press++) {
      held.advance();
      seen.push(...labels(held, [held.held]).map(String));
    }
    expect(seen).toEqual(['Power', 'School Wi-Fi', 'Timetable', 'Homework folder', 'Canteen till']);
    held.mark();
    expect(held.spoken).toBe('Canteen till, marked');
    held.retreat();
    held.advance();
    held.advance();
    expect(held.atCommit).toBe(true);
    expect(held.prediction?.committed).toBe(false);
    held.advance();
    expect(held.prediction).toMatchObject({ committed: true, done: false });
    held.advance();
    expect(held.prediction?.done).toBe(true);
    expect(held.spoken).toContain('Now: Timetable');

    const empty = await hold('what-is-a-dependency', 2);
    for (let press = 0; press < 7; press++) empty.advance();
    await expect.poll(() => empty.step).toBe(3);
    await empty.goTo(2);
    expect(empty.prediction?.committed).toBe(false);
  });
  it('reaches every step and comes all the way back', async () => {
    const held = await hold('what-is-a-dependency', 0);
    for (let press = 0; press < 60 && !held.last; press++) {
      held.advance();
      await held.putBack();
    }
    expect(held.last).toBe(true);
    for (let press = 0; press < 60 && !held.first; press++) {
      held.retreat();
      await held.putBack();
    }
    expect(held.first).toBe(true);
  });
});

it('shows the board with what is asked, what is broken, and nothing else before the commitment', async () => {
  const held = await hold('what-is-a-dependency', 2);
  const { looks } = held.frame;
  expect(looks.filter(({ fault }) => fault)).toHaveLength(1);
  expect(looks.filter(({ asked }) => asked)).toHaveLength(5);
  expect(looks.every(({ health }) => health === 'up')).toBe(true);
  held.press(held.candidates[0] ?? -1);
  held.commit();
  held.revealAll();
  expect(held.frame.looks.filter(({ health }) => health !== 'up')).toHaveLength(4);
  expect(held.frame.combs.flatMap(({ targets }) => targets)).toHaveLength(3);
});

it('answers questions by engine or record, in the language of the lesson', async () => {
  const held = await hold('why-so-long', 1, memory(), 'de');
  const [first] = held.now.questions ?? [];
  expect(first && (await held.answerTo(first))).toMatch(/^82\s%\. Behoben nach .+, vorbei nach .+\.$/);
});
