import type { Tokens } from './read-tokens';

/** What the screen tells apart; minor is a lighter degraded. */
export const SHOWN_HEALTH = ['up', 'minor', 'degraded', 'down', 'recovering', 'unknown'] as const;
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
  readonly glyph: '' | '~' | '✕' | '↻' | '?';
}

export const LOOKS: Readonly<Record<ShownHealth, HealthLook>> = {
  up: { fill: 'mark', line: 'mark-line', lineStyle: 'solid', lineWidth: 1.25, fillStyle: 'full', glyph: '' },
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

/** What the screen shows for a level of the product's scale. */
export const healthOfLevel = (level: number): ShownHealth => BY_LEVEL[level] ?? 'unknown';
