import type { Cascade, LogEntry } from '../../../engine/cascade-types';
import type { DependencyGraph } from '../../../model/graph';
import { DEGRADED } from '../../../model/health';
import { toMinutes, unknownLags } from '../../../model/units';
import { narrate, type Facts } from '../../../text/narrate';
import type { Text } from '../../../text/texts';
import { healthOfLevel } from '../../../theme/health';
import type { Said } from '../../../view/panel/types';
import type { Moment } from '../../../view/timeline/moment';
import type { StoryIndex } from './story-index';

export const entriesOf = ({ steps, log }: Cascade, step: number): readonly LogEntry[] => {
  const at = steps[step];
  return at ? log.slice(at.first, at.last) : [];
};

/** When a step happens (counted from 1): at a known time, or only known to come after one. */
export function clockOf(
  cascade: Cascade,
  step: number,
  text: Text,
): { readonly clock: string; readonly ordered: boolean } {
  const at = cascade.steps[step - 1];
  if (!at) return { clock: '', ordered: false };
  const ordered = unknownLags(at.time) > 0;
  const minutes = toMinutes(at.time);
  return { clock: ordered ? text.atOrderOnly(minutes) : text.at(minutes), ordered };
}

/** Dependencies that carry the changes of a step (counted from 0). */
export function movesOf(
  cascade: Cascade,
  index: StoryIndex,
  step: number,
): readonly { readonly dependency: number; readonly kind: 'failure' | 'recovery' }[] {
  return entriesOf(cascade, step).flatMap(({ cause, from, to }) => {
    if (cause.type !== 'requirement') return [];
    const kind = to > from ? 'failure' : 'recovery';
    return cause.members.map((member) => ({ dependency: index.dependencyOf(cause.requirement, member), kind }));
  });
}

/** Dependencies along which trouble has travelled in the first `cursor` steps. */
export function trailOf(cascade: Cascade, index: StoryIndex, cursor: number): ReadonlySet<number> {
  const trail = new Set<number>();
  for (let step = 0; step < cursor; step++)
    for (const { dependency } of movesOf(cascade, index, step)) trail.add(dependency);
  return trail;
}

/** Components that are at degraded or worse at some time. */
export const fallenIn = ({ log }: Cascade): ReadonlySet<number> =>
  new Set(log.filter(({ to }) => to >= DEGRADED).map(({ component }) => component));

/** The first `cursor` steps in words; in each, what the story names first, then the worst, then what most depends on. */
export function saySteps(
  cascade: Cascade,
  index: StoryIndex,
  cursor: number,
  facts: Facts,
  text: Text,
): readonly Said[] {
  return Array.from({ length: cursor }, (_, step) => {
    const entries = [...entriesOf(cascade, step)].sort(
      (a, b) =>
        index.importance(a.component) - index.importance(b.component) ||
        b.to - a.to ||
        index.neededBy(b.component).length - index.neededBy(a.component).length,
    );
    return {
      step: step + 1,
      ...clockOf(cascade, step + 1, text),
      changes: entries.map((entry) => ({
        component: entry.component,
        name: facts.nameOf(entry.component),
        health: healthOfLevel(entry.to),
        fault: entry.cause.type === 'scripted',
        sentence: narrate(entry, facts, text),
      })),
    };
  });
}

/** Counts and clock after each number of steps, from 0: what the timeline draws. */
export function momentsOf(graph: DependencyGraph, cascade: Cascade, text: Text): readonly Moment[] {
  const levels = new Uint8Array(graph.n);
  const counts = [0, 0, 0, 0];
  const moments: Moment[] = [{ minor: 0, degraded: 0, down: 0, clock: '', ordered: false }];
  cascade.steps.forEach((_, step) => {
    for (const { component, to } of entriesOf(cascade, step)) {
      if (graph.scope[component] === 0) {
        const from = levels[component] ?? 0;
        counts[from] = (counts[from] ?? 0) - 1;
        counts[to] = (counts[to] ?? 0) + 1;
      }
      levels[component] = to;
    }
    const [, minor = 0, degraded = 0, down = 0] = counts;
    const { clock, ordered } = clockOf(cascade, step + 1, text);
    moments.push({ minor, degraded, down, clock: ordered ? '' : clock, ordered });
  });
  return moments;
}
