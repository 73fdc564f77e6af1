import { isHit } from '../theme/health';
import type { Ticks } from '../model/units';
import type { RecordCourse } from './record-course';

/** How model and record differ at an instant, in components; stand-ins for places are not counted. */
export interface Compared {
  /** Both say hit. */
  readonly both: number;
  readonly modelOnly: number;
  readonly recordOnly: number;
  /** The model says hit, nobody reported: no error, nobody knows. */
  readonly unreported: number;
}

/** Null where there is no model to compare with. */
export function comparedAt(course: RecordCourse, time: Ticks): Compared | null {
  const cursor = course.cursorAt(time);
  const model = course.modelAt(cursor, time);
  if (!model) return null;
  const sum = { both: 0, modelOnly: 0, recordOnly: 0, unreported: 0 };
  course.healthAt(cursor).forEach((own, component) => {
    if (course.index.isScope(component)) return;
    const said = isHit(model[component] ?? 'up');
    if (isHit(own)) sum[said ? 'both' : 'recordOnly']++;
    else if (said) sum[own === 'silent' ? 'unreported' : 'modelOnly']++;
  });
  return sum;
}
