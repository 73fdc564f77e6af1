import { describe, expect, it } from 'vitest';
import { pictureOf } from '../../scripts/pages/built-story';
import { visitOf } from '../../src/pages/embed/visit-of';
import { frameOf, UNASKED } from '../../src/story/frame';
import { recordCourse } from '../../src/story/record-course';
import { cascadeOfRoot } from '../../src/story/root-cascade';
import { storyOf } from '../../src/story/story';
import { sayCount } from '../../src/story/words';
import { embedOf, STORIES } from './stories';

describe.each(STORIES)('%s', (id) => {
  it.each(['en', 'de'] as const)(
    'in %s: embed, story page and app have the same frame and the same count at every instant',
    (language) => {
      const { story, data } = embedOf(id, language);
      const app = storyOf(story.core, story.details, story.words.words);
      const embed = storyOf(data.core, data.details, story.words.words);
      const { layout } = data;
      const { nameWidths: _, nameRank: __, ...drawn } = story.layout; // the page itself has the widths
      expect(layout).toMatchObject(drawn);
      const faults = new Set([app.index.indexOf(story.core.root)]);
      const [ofApp, ofEmbed] = [cascadeOfRoot(app), cascadeOfRoot(embed)];
      for (let cursor = 0; cursor <= ofApp.length; cursor++) {
        const frame = frameOf(ofApp, cursor, story.layout, { ...UNASKED, faults });
        expect(frameOf(ofEmbed, cursor, layout, { ...UNASKED, faults })).toEqual(frame);
        expect(pictureOf(story, cursor).frame).toEqual(frame);
        expect(sayCount(embed, ofEmbed.countAt(cursor), 'cascade')).toEqual(
          sayCount(app, ofApp.countAt(cursor), 'cascade'),
        );
      }
      const [recordOfApp, recordOfEmbed] = [recordCourse(app), recordCourse(embed)];
      expect(recordOfEmbed.waves.map(({ time }) => time)).toEqual(recordOfApp.waves.map(({ time }) => time));
      for (let cursor = 0; cursor <= recordOfApp.length; cursor++)
        expect(frameOf(recordOfEmbed, cursor, layout)).toEqual(frameOf(recordOfApp, cursor, story.layout));
    },
  );
});

it('is what a reader of the embed sees: the visit reads the same frame', async () => {
  const { story, data } = embedOf('fastly-2021-06-08');
  const visit = await visitOf(data, story.words);
  expect(visit.frame.count.hit).toBe(0);
  visit.watch();
  visit.clock.goTo(2);
  expect(visit.frame.looks).toEqual(pictureOf(story, 2).frame.looks);
  expect(visit.frame.count).toEqual(pictureOf(story, 2).frame.count);
  expect(await visit.playRecord(false)).toBe(true);
  visit.clock.goTo(3);
  expect(visit.frame.count).toEqual(recordCourse(story.story).countAt(3));
});
