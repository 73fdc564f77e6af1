import type { CombTarget, CombTone } from './types';

const WORST: readonly CombTone[] = ['down', 'degraded', 'recovering', 'needs', 'needed-by', 'chain', 'plain'];

/** The tone of a line that several targets share: that of the worst. */
export const worstTone = (targets: readonly CombTarget[]): CombTone =>
  WORST.find((tone) => targets.some((target) => target.tone === tone)) ?? targets[0]?.tone ?? 'degraded';

export const allSoft = (targets: readonly CombTarget[]): boolean => targets.every(({ soft }) => soft);
