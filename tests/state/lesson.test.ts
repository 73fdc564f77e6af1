import { describe, expect, it, vi } from 'vitest';
import type { Library } from '../../src/catalog/catalog';
import { systemDetails } from '../../src/catalog/lesson-parts';
import type { Language } from '../../src/catalog/parts';
import { advance, mark, retreat } from '../../src/state/clicker';
import { Design } from '../../src/state/design.svelte';
import { HeldLesson } from '../../src/state/lesson.svelte';
import { recallLesson } from '../../src/state/lesson-memory';
import { Placing } from '../../src/state/placing.svelte';
import { Preferences } from '../../src/state/preferences.svelte';
import { keepingStorage, type SafeStorage } from '../../src/state/storage';
import { shelfOf } from '../../src/state/shelf';
import { Visit } from '../../src/state/visit.svelte';
import { boardsOf } from '../../src/state/boards.svelte';
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
    shelfOf(library),
    boardsOf,
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
      advance(held);
      seen.push(...labels(held, [held.standing.held]).map(String));
    }
    expect(seen).toEqual(['Power', 'School Wi-Fi', 'Timetable', 'Homework folder', 'Canteen till']);
    mark(held);
    expect(held.spoken).toBe('Canteen till, marked');
    retreat(held);
    advance(held);
    advance(held);
    expect(held.standing.atCommit).toBe(true);
    expect(held.prediction?.committed).toBe(false);
    advance(held);
    expect(held.prediction).toMatchObject({ committed: true, done: false });
    advance(held);
    expect(held.prediction?.done).toBe(true);
    expect(held.spoken).toContain('Now: Timetable');

    const empty = await hold('what-is-a-dependency', 2);
    for (let press = 0; press < 7; press++) advance(empty);
    await expect.poll(() => empty.step).toBe(3);
    await empty.goTo(2);
    expect(empty.prediction?.committed).toBe(false);
    expect(empty.standing.at).toBe(-1);
    advance(empty);
    empty.present(false);
    expect(empty.standing.at).toBe(-1);
  });
  it('reaches every step and comes all the way back', async () => {
    const held = await hold('what-is-a-dependency', 0);
    for (let press = 0; press < 60 && !held.last; press++) {
      advance(held);
      await held.putBack();
    }
    expect(held.last).toBe(true);
    for (let press = 0; press < 60 && !held.first; press++) {
      retreat(held);
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
  const held = await hold('why-so-long', 2, memory(), 'de');
  const [first] = held.now.questions ?? [];
  expect(first && (await held.answerTo(first))).toMatch(/^82\sProzent\. Behoben nach .+, vorbei nach .+\.$/);
});

describe('tasks: things in places, designs, dials', () => {
  it('with a clicker alone: each thing is stood on, put, committed, revealed; then the next step', async () => {
    const storage = memory();
    const held = await hold('why-so-long', 1, storage);
    const task = held.task;
    if (!task) throw new Error('no task');
    expect([task.stops, task.ready, held.frame.looks.filter(({ asked }) => asked).length]).toEqual([6, false, 6]);
    for (let stop = 0; stop < 6; stop++) {
      advance(held);
      expect(held.standing.stop).toBe(stop);
      for (let press = 0; press <= stop % 5; press++) mark(held);
      expect(held.spoken).toContain(':');
    }
    expect(task.keep().marks).toEqual([0, 1, 2, 3, 4, 0]);
    advance(held);
    expect(held.standing.atCommit).toBe(true);
    mark(held);
    expect(task.committed).toBe(true);
    for (let shown = 1; shown <= 6; shown++) {
      advance(held);
      expect(task.shown).toBe(shown);
    }
    advance(held);
    await vi.waitFor(() => expect(held.step).toBe(2));
    // Back at it, after a reload, in the other language.
    const again = await hold('why-so-long', 1, storage, 'de');
    expect(again.task?.keep()).toEqual(task.keep());
    expect(again.task?.code).toBe(task.code);
  });
  it('the record says what came back when', async () => {
    const held = await hold('why-so-long', 1);
    if (!(held.task instanceof Placing)) throw new Error('nothing to place');
    expect(held.task.question.truth).toEqual([0, 0, 1, 2, 3, 4]);
    expect(held.task.origin).toBe('record');
    expect(held.task.things[2]?.why).toMatch(/^Back for good at 12:28\sUTC\. /);
    expect(held.task.places).toHaveLength(5);
  });
  it('a design keeps to its budget, and what was built can be changed', async () => {
    const held = await hold('redesign-it', 2);
    const { task } = held;
    if (!(task instanceof Design)) throw new Error('nothing to design');
    for (const offer of [0, 1, 2, 3]) held.atTask(() => task.press(offer));
    expect(task.chosen).toEqual([0, 1, 2]);
    held.commit();
    expect(task.score?.served).toBe(3);
    held.again();
    expect([task.committed, task.chosen]).toEqual([false, [0, 1, 2]]);
  });
  it('dials stay as they were turned', async () => {
    const storage = memory();
    const at = lesson('why-so-long').steps.findIndex(({ id }) => id === 'retry-storm');
    const held = await hold('why-so-long', at, storage);
    held.turn('outage', 2);
    const again = await hold('why-so-long', at, storage, 'de');
    expect(again.work.dialsAt(again.now)).toMatchObject({ outage: 2, attempts: 3 });
    expect(again.work.dialsAt({ ...again.now, id: 'other' })).toMatchObject({ outage: 10 });
  });
});
