import type { Tokens } from './token-names';

/**
 * What the screen tells apart, from best to worst. Minor is a lighter degraded; silent is "no report"
 * (the record has not spoken yet), unknown is "reported problems" (it has, but not how bad); perhaps
 * is "falls only if a dependency is hard of which nobody knows the strength".
 */
export const SHOWN_HEALTH = ['up', 'silent', 'unknown', 'perhaps', 'minor', 'recovering', 'degraded', 'down'] as const;
export type ShownHealth = (typeof SHOWN_HEALTH)[number];

/** How a health looks: four signs, so that colour is never alone. */
export interface HealthLook {
  readonly fill: keyof Tokens;
  readonly line: keyof Tokens;
  readonly lineStyle: 'solid' | 'double' | 'dashed' | 'dotted';
  /** In layout units. */
  readonly lineWidth: number;
  /** half: lower half filled; hatch: diagonal lines. */
  readonly fillStyle: 'full' | 'half' | 'hatch';
  /** Drawn on the mark; empty for none. */
  readonly glyph: '' | '~' | '✕' | '↻' | '?' | '◐';
}

export const LOOKS: Readonly<Record<ShownHealth, HealthLook>> = {
  up: { fill: 'mark', line: 'mark-line', lineStyle: 'solid', lineWidth: 1.25, fillStyle: 'full', glyph: '' },
  silent: {
    fill: 'mark',
    line: 'unknown-line',
    lineStyle: 'dotted',
    lineWidth: 1.25,
    fillStyle: 'full',
    glyph: '',
  },
  perhaps: { fill: 'mark', line: 'down-line', lineStyle: 'dashed', lineWidth: 2, fillStyle: 'half', glyph: '◐' },
  minor: { fill: 'minor', line: 'degraded-line', lineStyle: 'solid', lineWidth: 1.25, fillStyle: 'half', glyph: '~' },
  degraded: {
    fill: 'degraded',
    line: 'degraded-line',
    lineStyle: 'solid',
    lineWidth: 2,
    fillStyle: 'half',
    glyph: '~',
  },
  down: { fill: 'down', line: 'down-line', lineStyle: 'double', lineWidth: 3, fillStyle: 'full', glyph: '✕' },
  recovering: {
    fill: 'recovering',
    line: 'recovering-line',
    lineStyle: 'dashed',
    lineWidth: 2,
    fillStyle: 'hatch',
    glyph: '↻',
  },
  unknown: { fill: 'unknown', line: 'unknown-line', lineStyle: 'dotted', lineWidth: 2, fillStyle: 'full', glyph: '?' },
};

const BY_LEVEL: readonly ShownHealth[] = ['up', 'minor', 'degraded', 'down'];

/** How bad a health is, for comparing: its place in SHOWN_HEALTH. */
export const badness = (health: ShownHealth): number => SHOWN_HEALTH.indexOf(health);

/** Whether counts take it in: degraded or worse, on its way back, or named as hit without saying how badly. */
export const isHit = (health: ShownHealth): boolean =>
  health === 'degraded' || health === 'down' || health === 'recovering' || health === 'unknown';

/** Whether nothing is known to be wrong. */
export const isCalm = (health: ShownHealth): boolean => health === 'up' || health === 'silent';

/** What the screen shows for a level of the product's scale. */
export const healthOfLevel = (level: number): ShownHealth => BY_LEVEL[level] ?? 'unknown';
