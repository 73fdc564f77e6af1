import { expect, it } from 'vitest';
import { packEmbed, unpackEmbed } from '../../src/catalog/embed/data';
import { detailsOfSystem } from '../../src/catalog/own-details';
import { coreOfSystem } from '../../src/catalog/own-story';
import type { SystemFile } from '../../src/model/system-file';
import { boardOf } from '../../src/story/arrange';
import { cascadeOfRoot } from '../../src/story/root-cascade';
import { storyOf } from '../../src/story/story';
import { en as own } from '../../src/text/own/en';
import { en as words } from '../../src/text/story/en';

const SYSTEM: SystemFile = {
  ...{ format: 'dominograph-system', version: 2 },
  components: ['db', 'api', 'web', 'job', 'spare'].map((id) => ({ id })),
  dependencies: [
    { from: 'api', to: 'db', strength: 'hard', lag_minutes: null },
    { from: 'web', to: 'db', strength: 'unknown', lag_minutes: null },
    { from: 'job', to: 'db', strength: 'hard', when: 'start', lag_minutes: null },
  ],
  redundancies: [{ from: 'web', to: ['api', 'spare'], need: 1, strength: 'hard', lag_minutes: null }],
};

it('a system in the page of an embed keeps what nobody knows, what is needed to start, and choices', () => {
  const core = { ...coreOfSystem('own:1', SYSTEM, own), root: 'db' };
  const carried = unpackEmbed(
    packEmbed({
      ...{ format: 'dominograph-embed', version: 3, language: 'en', up: '', stories: [] },
      ...{ core, details: detailsOfSystem(SYSTEM, core, own), layout: boardOf(core) },
      tape: { chapters: [], replay: null, counterfactuals: [] },
    }),
  );
  for (const story of [core, carried!.core]) {
    const course = cascadeOfRoot(storyOf(story, null, words));
    const health = course.healthAt(course.length);
    expect(story.components.map(({ id }, at) => [id, health[at]])).toEqual([
      ['db', 'down'],
      ['api', 'down'],
      ['web', 'perhaps'],
      ['job', 'up'],
      ['spare', 'up'],
    ]);
  }
});
