import { badness, isCalm, isHit, type ShownHealth } from '../theme/health';
import { combsOf, type Grouped } from './combs';
import type { Course, Cursor } from './course';
import type { Asked, Difference, Effect, Frame, Look } from './frame-types';

/** Nothing selected, nothing tried out: a course as a picture or a page shows it. */
export const UNASKED: Asked = {
  faults: new Set(),
  ...{ selected: -1, pointed: -1, group: -1 },
  ...{ playing: false, chain: false, compare: false },
  ...{ only: null, unchanged: null, prediction: null },
};

/** Most components are nothing but well or ill: one look for all that look alike, in every frame; by what alone is shown. */
const PLAIN = new Map<ShownHealth | null, Map<ShownHealth, Look>>();

/** One instant of a course as every picture of it is drawn; the only place where looks, lines and counts are put together. */
export function frameOf(course: Course, cursor: Cursor, board: Grouped, asked: Asked = UNASKED): Frame {
  const health = course.healthAt(cursor);
  const model = asked.compare ? course.modelAt(cursor, asked.time) : null;
  const now = changedBy(course, cursor);
  const causes = causesOf(course, cursor);
  const lit = litBy(course, cursor, asked);
  const { selected, only, playing, prediction, unchanged, remarks } = asked;
  const plain = PLAIN.get(only) ?? new Map<ShownHealth, Look>();
  PLAIN.set(only, plain);
  const look = (own: ShownHealth, component: number): Look => {
    const special =
      lit !== null ||
      model !== null ||
      unchanged !== null ||
      prediction !== null ||
      component === selected ||
      now.has(component) ||
      causes.has(component) ||
      remarks?.of.has(component) === true ||
      asked.faults.has(component);
    const known = special ? undefined : plain.get(own);
    if (known) return known;
    const one = lookOf(own, component);
    if (!special) plain.set(own, one);
    return one;
  };
  const lookOf = (own: ShownHealth, component: number): Look => {
    const effect = unchanged && effectOf(unchanged[component] ?? 'up', own);
    return {
      health: own,
      // What a prediction begins with is known before anything else is.
      fault: (cursor > 0 || prediction !== null) && asked.faults.has(component),
      now: now.has(component),
      cause: causes.has(component),
      selected: component === selected,
      dim: (lit !== null && !lit.has(component)) || (only !== null && own !== only) || (effect === 'same' && !playing),
      difference: model && !course.index.isScope(component) ? differenceOf(own, model[component] ?? 'up') : null,
      effect,
      remark: remarks?.of.get(component),
      ...predicted(component, prediction),
    };
  };
  return {
    looks: health.map(look),
    combs: [...combsOf(course, cursor, board, asked), ...((!playing && remarks?.lines) || [])],
    groups: board.groups.map(({ members }) => ({
      ...course.countAt(cursor, members),
      remark: remarks?.ofGroup(members),
    })),
    kind: course.kind,
  };
}

function changedBy(course: Course, cursor: Cursor): ReadonlySet<number> {
  const changes = course.waves[cursor - 1]?.changes ?? [];
  return new Set(changes.filter(({ from, to }) => from !== to).map(({ component }) => component));
}

/** More than so many causes in one wave are not pointed out: it has none that stands out. */
const CAUSES = 3;

function causesOf(course: Course, cursor: Cursor): ReadonlySet<number> {
  const causes = course.waves[cursor - 1]?.causes ?? [];
  return new Set(causes.length > CAUSES ? [] : causes.map(({ source }) => source));
}

/** What a chain of reasons passes through; null where none is asked for, or there is none. */
function litBy(course: Course, cursor: Cursor, { chain, selected, playing }: Asked): ReadonlySet<number> | null {
  if (!chain || playing || selected < 0) return null;
  const links = course.chainAt(cursor, selected);
  return links.length === 0
    ? null
    : new Set([selected, ...links.flatMap(({ provider, component }) => [provider, component])]);
}

/** How the record (`own`) and the model differ; null where they agree. */
export function differenceOf(own: ShownHealth, model: ShownHealth): Difference | null {
  if (isHit(own) === isHit(model)) return null;
  return own === 'silent' ? 'unreported' : isHit(own) ? 'record-only' : 'model-only';
}

/** What a change makes of a component; null where it is calm in both runs. */
export function effectOf(before: ShownHealth, after: ShownHealth): Effect | null {
  if (isCalm(before) && isCalm(after)) return null;
  if (badness(after) > badness(before)) return 'new';
  return isCalm(after) ? 'held' : badness(after) < badness(before) ? 'partly' : 'same';
}

type Predicted = Pick<Look, 'asked' | 'mark' | 'judged' | 'share'>;

function predicted(component: number, prediction: Asked['prediction']): Predicted {
  if (!prediction) return { asked: null, mark: 0, judged: null, share: null };
  const { asked, marks, judged, shares, classSize } = prediction;
  return {
    asked: asked.has(component),
    mark: marks.get(component) ?? 0,
    judged: judged.get(component) ?? null,
    share: shares && asked.has(component) ? { of: classSize, chose: shares.get(component) ?? 0 } : null,
  };
}
