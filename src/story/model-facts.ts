import type { StoryFacts } from './facts';
import type { ModelRun } from './model-run';
import type { Story } from './story';

/** A story told of its model's replay: script, switches and queues have their words, too. */
export function storyOfModel(story: Story, { run, replay }: ModelRun): Story {
  const { facts, words, index } = story;
  const { language } = words;
  const own = run.graph.m - replay.requirements.length;
  const nameOf = (component: number): string =>
    replay.components[component - index.n]?.name[language] ?? facts.nameOf(component);
  const told: StoryFacts = {
    ...facts,
    nameOf,
    subjectOf: (component) => ({ ...facts.subjectOf(component), name: nameOf(component) }),
    scriptOf: (entry) => {
      const action = run.script.find(({ time, component }) => time === entry.time && component === entry.component);
      return (action && replay.script[action.action]?.text[language]) ?? words.queueTooLong;
    },
    claimOf: (requirement) => {
      const row = replay.requirements[requirement - own];
      return row
        ? { what: row.why[language], evidence: 'inferred', publisher: '', year: null, sources: [] }
        : facts.claimOf(requirement);
    },
  };
  return { ...story, facts: told };
}
