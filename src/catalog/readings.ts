import type { CoreDependency, CoreRedundancy, StoryCore } from './parts';

/** Whether a strength that nobody knows leaves more than one reading of the story. */
export const hasUnknown = ({ dependencies, redundancies }: StoryCore): boolean =>
  [dependencies, redundancies].some((rows) => rows.some(({ unknown }) => unknown === true));

/**
 * The other reading of two: what nobody knows the strength of is needed only to start, where the story itself reads it
 * as hard. Components and dependencies keep their places, so that runs of both can be compared one by one.
 */
export function gentleReading(core: StoryCore): StoryCore {
  return {
    ...core,
    dependencies: core.dependencies.map((row): CoreDependency =>
      row.unknown ? { ...row, model: { ...row.model, when: 'start' } } : row,
    ),
    redundancies: core.redundancies.map((row): CoreRedundancy => (row.unknown ? { ...row, when: 'start' } : row)),
  };
}
