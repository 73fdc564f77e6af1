import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/catalog/parts';
import { simulateCascade } from '../../src/engine/simulate';
import { graphOfIncident } from '../../src/model/incident-graph';
import { DOWN } from '../../src/model/health';
import { factsOf } from '../../src/pages/app/words/facts';
import { momentsOf, saySteps } from '../../src/pages/app/words/steps';
import { indexStory } from '../../src/pages/app/words/story-index';
import { de } from '../../src/text/de';
import { en } from '../../src/text/en';
import { core, details, STORY_IDS } from '../support/stories';

const TEXTS = { en, de };

/** The whole cascade of an incident's root, as a reader is told it. */
function tell(id: string, language: Language): string {
  const story = core(id, language);
  const text = TEXTS[language];
  const graph = graphOfIncident(story);
  const root = graph.ids.findIndex((component) => component === story.root);
  const cascade = simulateCascade(graph, { events: [{ time: 0, component: root, level: DOWN }] });
  const index = indexStory(story, graph);
  const facts = factsOf(story, details(id, language), graph);
  const moments = momentsOf(graph, cascade, text);
  const total = graph.scope.filter((scope) => scope === 0).length;
  const steps = saySteps(cascade, index, cascade.steps.length, facts, text).map(({ step, clock, changes }) => {
    const { degraded = 0, down = 0 } = moments[step] ?? {};
    return [
      `${text.step(step, cascade.steps.length)} · ${clock} · ${text.hit(degraded + down, total)}`,
      ...changes.map(({ sentence }) => `  ${sentence}`),
    ].join('\n');
  });
  return `${story.title}\n\n${steps.join('\n\n')}\n`;
}

describe.each(STORY_IDS)('the cascade of %s', (id) => {
  it.each(['en', 'de'] as const)('is told in %s as it was', async (language) => {
    await expect(tell(id, language)).toMatchFileSnapshot(`golden/${id}.${language}.txt`);
  });

  it.each(['en', 'de'] as const)('is told in whole sentences in %s', (language) => {
    for (const line of tell(id, language).split('\n')) {
      if (!line.startsWith('  ')) continue;
      expect(line, line).toMatch(/[.!?]$/);
      expect(line, line).not.toMatch(/undefined|NaN|\.\.|,,|[^.] \.(?!(?:de|com)\b)|\b(by|von) \.$/);
    }
  });

  it('is told alike in both languages: as many steps, as many sentences', () => {
    const shape = (language: Language) =>
      tell(id, language)
        .split('\n')
        .map((line) => line.startsWith('  '))
        .join();
    expect(shape('de')).toBe(shape('en'));
  });
});
