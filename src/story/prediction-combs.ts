import type { CombAsk, CombTarget } from '../layout/board/types';
import type { Course, Cursor } from './course';
import type { CombsOfAsked } from './frame-types';

/**
 * The lines of a prediction: what needs what among the components asked and those that were broken, at all times; and,
 * once something is revealed, what took the asked ones down in the step at the cursor; at the end, in all steps.
 * `restLines`: the board itself draws all dependencies.
 */
export const combsOfPrediction: CombsOfAsked = (course, cursor, { prediction, faults }, restLines) => {
  const spots = new Set([...faults, ...(prediction?.asked ?? [])]);
  return [...(restLines ? [] : dependenciesAmong(course, spots)), ...causesOf(course, cursor, spots)];
};

function dependenciesAmong({ index }: Course, spots: ReadonlySet<number>): readonly CombAsk[] {
  return [...spots].flatMap((source): readonly CombAsk[] => {
    const targets = index
      .neededBy(source)
      .filter(({ other }) => spots.has(other))
      .map(({ other, soft }) => ({ component: other, soft, tone: 'plain' as const }));
    return targets.length === 0 ? [] : [{ source, targets, direction: 'out', grows: false }];
  });
}

/** One comb for each cause, each target once in it: what falls further in a later wave is drawn as it is then. */
function causesOf(course: Course, cursor: Cursor, spots: ReadonlySet<number>): readonly CombAsk[] {
  const { waves, index, length } = course;
  const step = waves[cursor - 1]?.step;
  const atEnd = cursor === length;
  const bySource = new Map<number, Map<number, CombTarget>>();
  for (const wave of waves.filter((one) => one.direction === 'failure' && (atEnd || one.step === step)))
    for (const { source, targets } of wave.causes.filter((cause) => cause.source < index.n))
      for (const { component, soft } of targets.filter((target) => spots.has(target.component))) {
        const down = wave.changes.some((change) => change.component === component && change.to === 'down');
        const drawn = bySource.get(source) ?? new Map<number, CombTarget>();
        bySource.set(source, drawn.set(component, { component, soft, tone: down ? 'down' : 'degraded' }));
      }
  return [...bySource].map(([source, targets]) => ({
    ...{ source, targets: [...targets.values()] },
    ...{ direction: 'out', grows: !atEnd },
  }));
}
