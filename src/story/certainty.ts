import type { Cascade } from '../engine/cascade-types';
import { badness, healthOfLevel, isCalm, type ShownHealth } from '../theme/health';
import type { Change, Wave } from './course';

/** How each component is when a run is over. */
export function endOf({ log }: Cascade, n: number): readonly ShownHealth[] {
  const health = new Array<ShownHealth>(n).fill('up');
  for (const { component, to } of log) health[component] = healthOfLevel(to);
  return health;
}

/**
 * Waves of the harder of two readings, with what is certain told from what is not: what works at the end of the gentler
 * reading falls only perhaps, and what is hit there is shown no worse than it is there. Which of two comes first is the
 * harder reading's; that the gentler one falls for certain at all is what is shown, not when.
 */
export function certainly(waves: readonly Wave[], certain: readonly ShownHealth[]): readonly Wave[] {
  const marked = (component: number, health: ShownHealth): ShownHealth => {
    if (isCalm(health)) return health;
    const end = certain[component] ?? 'up';
    return isCalm(end) ? 'perhaps' : badness(end) < badness(health) ? end : health;
  };
  return waves.map((wave) => {
    const { step, part, parts, time, direction } = wave;
    return {
      ...{ step, part, parts, time, direction },
      changes: wave.changes.map(({ component, from, to, entry }) => ({
        ...{ component, entry },
        from: marked(component, from),
        to: marked(component, to),
      })),
      get causes() {
        return wave.causes;
      },
    };
  });
}

/** Whether a change comes only in the harder reading: what it is hit by for certain is no worse than before. */
export const isPerhaps = ({ from, to }: Pick<Change, 'from' | 'to'>): boolean => to === 'perhaps' || from === to;
