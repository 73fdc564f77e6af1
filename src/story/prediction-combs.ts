import type { Course, Cursor, Wave } from './course';
import type { Asked, CombOf } from './frame-types';

/**
 * The lines of a prediction: what needs what among the components asked and those that were broken, at all times; and,
 * once something is revealed, what took the asked ones down in the step at the cursor; at the end, in all steps.
 * `restLines`: the board itself draws all dependencies.
 */
export function combsOfPrediction(
  course: Course,
  cursor: Cursor,
  { prediction, faults }: Pick<Asked, 'prediction' | 'faults'>,
  restLines: boolean,
): readonly CombOf[] {
  const spots = new Set([...faults, ...(prediction?.asked ?? [])]);
  return [...(restLines ? [] : dependenciesAmong(course, spots)), ...causesOf(course, cursor, spots)];
}

function dependenciesAmong({ index }: Course, spots: ReadonlySet<number>): readonly CombOf[] {
  return [...spots].flatMap((source): readonly CombOf[] => {
    const targets = index
      .neededBy(source)
      .filter(({ other }) => spots.has(other))
      .map(({ other, soft }) => ({ component: other, soft, tone: 'plain' as const }));
    return targets.length === 0 ? [] : [{ source, targets, direction: 'out', grows: false }];
  });
}

function causesOf(course: Course, cursor: Cursor, spots: ReadonlySet<number>): readonly CombOf[] {
  const step = course.waves[cursor - 1]?.step;
  if (step === undefined) return [];
  const atEnd = cursor === course.length;
  const waves = course.waves.filter((wave) => wave.direction === 'failure' && (atEnd || wave.step === step));
  return waves.flatMap((wave) => causesIn(wave, course, spots, !atEnd));
}

function causesIn(wave: Wave, { index }: Course, spots: ReadonlySet<number>, grows: boolean): readonly CombOf[] {
  const reached = new Map(wave.changes.map(({ component, to }) => [component, to]));
  return wave.causes.flatMap(({ source, targets }): readonly CombOf[] => {
    const drawn = targets
      .filter(({ component }) => spots.has(component) && component < index.n)
      .map(({ component, soft }) => {
        const tone = reached.get(component) === 'down' ? ('down' as const) : ('degraded' as const);
        return { component, soft, tone };
      });
    return source >= index.n || drawn.length === 0 ? [] : [{ source, targets: drawn, direction: 'out', grows }];
  });
}
