import { describe, expect, it } from 'vitest';
import { pictureOf } from '../../scripts/pages/built-story';
import { visitOf as visitOfEmbed } from '../../src/pages/embed/visit-of';
import { HeldLesson } from '../../src/state/lesson.svelte';
import { keepingStorage } from '../../src/state/storage';
import type { Visit } from '../../src/state/visit.svelte';
import { subjectOf } from '../../src/pages/app/share/subject';
import { plainFrame } from '../../src/story/films';
import { sayCount } from '../../src/story/words';
import { de } from '../../src/text/lesson/de';
import { en } from '../../src/text/lesson/en';
import { embedOf, STORIES } from '../embed/stories';
import { lesson } from '../lessons/files';
import { visitOfStory } from '../support/visit';

const NOTHING = { get: () => null, set: () => undefined };

/** The same story as those have it who read it: app, embed, page, and a lesson of one step that shows it. */
async function readersOf(id: string, language: 'en' | 'de') {
  const { story: page, data } = embedOf(id, language);
  const [app, shown] = [visitOfStory(id, language, page.words), visitOfStory(id, language, page.words)];
  await app.complete();
  const embed = await visitOfEmbed(data, page.words);
  const held = new HeldLesson({
    ...{ terms: [], visit: shown, words: language === 'de' ? de : en },
    lesson: {
      ...lesson('what-is-a-dependency', language),
      steps: [{ id: 'one', kind: 'read', title: 'One', text: [], note: 'One', moment: `#/${id}` }],
    },
    memory: { storage: keepingStorage(NOTHING), name: 'one' },
  });
  await held.open(0);
  await shown.complete();
  return { page, data, app, embed, held, visits: [app, embed, shown] };
}

/** Counted without the counter: no stand-ins for places, and all of which something bad is said. */
function countedByHand({ story: { index }, frame }: Visit): number {
  const bad = ['degraded', 'down', 'recovering', 'unknown'];
  return frame.looks.filter(({ health }, component) => !index.isScope(component) && bad.includes(health)).length;
}

describe.each(STORIES)('%s', (id) => {
  it.each(['en', 'de'] as const)(
    'in %s: app, embed, shared picture, page and lesson have the same frame and say the same count at every instant',
    async (language) => {
      const { page, data, app, embed, held, visits } = await readersOf(id, language);
      const { nameWidths: _, nameRank: __, ...drawn } = page.layout; // the page itself has the widths
      expect(data.layout).toMatchObject(drawn);
      for (const visit of visits) visit.watch();
      expect(app.course.length).toBeGreaterThan(0);
      for (let cursor = 1; cursor <= app.course.length; cursor++) {
        for (const visit of visits) visit.clock.goTo(cursor);
        const { frame } = app;
        expect(app.course.countAt(cursor).hit).toBe(countedByHand(app));
        expect(embed.frame).toEqual(frame);
        expect(held.frame).toEqual(frame);
        expect(pictureOf(page, cursor).frame).toEqual(frame);
        expect(plainFrame(subjectOf(app), cursor)).toEqual(frame);
        for (const visit of visits)
          expect(sayCount(visit.story, visit.course.countAt(visit.cursor), 'cascade')).toEqual(
            sayCount(page.story, page.course.countAt(cursor), 'cascade'),
          );
      }
      for (const visit of visits) expect(await visit.playRecord(false)).toBe(true);
      for (let cursor = 0; cursor <= app.course.length; cursor++) {
        for (const visit of visits) visit.clock.goTo(cursor);
        const { frame } = app;
        expect(frame.kind).toBe('record');
        expect(app.course.countAt(cursor).hit).toBe(countedByHand(app));
        expect(embed.frame).toEqual(frame);
        expect(held.frame).toEqual(frame);
        expect(plainFrame(subjectOf(app), cursor)).toEqual(frame);
        for (const visit of visits)
          expect(sayCount(visit.story, visit.course.countAt(visit.cursor), 'record')).toEqual(
            sayCount(app.story, app.course.countAt(cursor), 'record'),
          );
      }
    },
  );
});
