import { explainFailure } from '../analysis/explain';
import type { Cascade } from '../engine/cascade-types';
import type { DependencyGraph } from '../model/graph';
import type { ChainLink, Course, Cursor } from './course';
import { countHealth } from './count';
import { certainly, endOf } from './certainty';
import { sayChange } from './say-change';
import type { Story } from './story';
import { walk } from './walk';
import { wavesOf } from './waves';

/** What the model computes from a fault, wave by wave. */
export interface CascadeCourse extends Course {
  readonly kind: 'cascade';
  readonly graph: DependencyGraph;
  readonly cascade: Cascade;
  /** Steps of the engine that are over at a cursor; a step of which only parts have been shown is not. */
  readonly stepAt: (cursor: Cursor) => number;
  /** Step in which a component last changed, counted from 1; 0 for never. */
  readonly stepOf: (cursor: Cursor, component: number) => number;
}

/**
 * `graph` is the one that the cascade ran on; its first components and requirements are the story's. `certain`: the run
 * with what nobody knows the strength of needed only to start; what does not fall in it falls only perhaps.
 */
export function cascadeCourse(
  story: Story,
  graph: DependencyGraph,
  cascade: Cascade,
  certain: Cascade | null = null,
): CascadeCourse {
  const { index } = story;
  const waves = certain
    ? certainly(wavesOf(cascade, graph, index), endOf(certain, graph.n))
    : wavesOf(cascade, graph, index);
  const walked = walk(waves, index.n, 'up');
  const counted = { isScope: index.isScope, kind: 'cascade' } as const;
  const stepOf = (cursor: Cursor, component: number): number =>
    waves[(walked.lastChange(cursor)[component] ?? 0) - 1]?.step ?? 0;
  return {
    kind: 'cascade',
    ...{ graph, cascade, waves, index, stepOf },
    length: waves.length,
    start: waves[0]?.time ?? 0,
    end: waves.at(-1)?.time ?? 0,
    cursorAt: walked.cursorAt,
    healthAt: walked.healthAt,
    countAt: (cursor, members) => countHealth(walked.healthAt(cursor), counted, members),
    lastChange: walked.lastChange,
    modelAt: () => null,
    saidAt: (cursor) =>
      [...(waves[cursor - 1]?.changes ?? [])]
        .sort((a, b) => index.byRank(a.component, b.component))
        .map((change) => sayChange(story, cascade, change)),
    chainAt: (cursor, component) => chainOf(story, graph, cascade, component, stepOf(cursor, component)),
    stepAt: (cursor) => {
      const wave = waves[cursor - 1];
      return wave ? wave.step - (wave.part < wave.parts ? 1 : 0) : 0;
    },
  };
}

function chainOf(
  { index }: Story,
  graph: DependencyGraph,
  cascade: Cascade,
  component: number,
  step: number,
): readonly ChainLink[] {
  if (step === 0) return [];
  return explainFailure(graph, cascade, component, step).flatMap((claim) => {
    const { cause } = claim;
    if (cause.type !== 'requirement') return [];
    return cause.members.map((provider) => {
      const dependency = index.dependencyOf(cause.requirement, provider);
      return { provider, component: claim.component, dependency, soft: index.isSoft(dependency) };
    });
  });
}
