import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../src/theme/tokens.css', import.meta.url), 'utf8');
const THEMES = ['light', 'dark', 'projector'] as const;

/** What stands on what, and how much they must differ: text 4.5, marks and focus 3 (WCAG 2.2, 1.4.3 and 1.4.11). */
const PAIRS: readonly (readonly [string, string, number])[] = [
  ...['paper', 'panel', 'raised'].flatMap((ground) => [
    ['ink', ground, 4.5] as const,
    ['ink-soft', ground, 4.5] as const,
  ]),
  ['accent', 'panel', 4.5],
  ['accent', 'paper', 4.5],
  ['on-accent', 'accent', 4.5],
  ['guide-ink', 'paper', 4.5],
  ['mark-ink', 'mark', 4.5],
  ['ink', 'minor', 4.5],
  ['on-down', 'down', 3],
  ['on-fault', 'fault', 4.5],
  ...[
    'mark-line',
    'degraded-line',
    'down-line',
    'recovering-line',
    'unknown-line',
    'fault',
    'held',
    'needs',
    'needed-by',
    'focus',
    'scope',
  ].map((mark) => [mark, 'paper', 3] as const),
  ['line-strong', 'panel', 3],
  ['focus', 'panel', 3],
  ['focus', 'raised', 3],
];

describe.each(THEMES)('the %s theme', (theme) => {
  const tokens = tokensOf(theme);
  it.each(PAIRS)('shows %s on %s with a contrast of at least %d', (front, ground, least) => {
    expect(contrast(tokens.get(front), tokens.get(ground))).toBeGreaterThanOrEqual(least);
  });
});

it('every theme sets the same tokens', () => {
  const names = THEMES.map((theme) => [...tokensOf(theme).keys()].sort().join(' '));
  expect(new Set(names).size).toBe(1);
});

it('the measure itself is right: black on white is 21', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
});

function tokensOf(theme: string): Map<string, string> {
  const block = new RegExp(`\\[data-theme='${theme}'\\]\\s*\\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

function contrast(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) throw new Error('a token of this pair is missing');
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
