import type { ChangeTone, CombTarget, CombTone } from './types';

/** Of dependencies that are different in two versions. A piece that a new one shares with one that is gone is there. */
const CHANGES: readonly CombTone[] = ['added', 'altered', 'gone'] satisfies readonly ChangeTone[];
export const isChange = (tone: CombTone): boolean => CHANGES.includes(tone);

const WORST: readonly CombTone[] = [
  ...(['down', 'degraded', 'recovering', 'needs', 'needed-by', 'chain', 'plain'] as const),
  ...CHANGES,
];

/** The tone of a line that several targets share: that of the worst. */
export const worstTone = (targets: readonly CombTarget[]): CombTone =>
  WORST.find((tone) => targets.some((target) => target.tone === tone)) ?? 'degraded';

export const allSoft = (targets: readonly CombTarget[]): boolean => targets.every(({ soft }) => soft);
