import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BOX_LOOKS } from '../../src/theme/look';

const css = readFileSync(new URL('../../src/theme/tokens.css', import.meta.url), 'utf8');
const THEMES = ['light', 'dark', 'projector'] as const;
const GROUNDS = ['paper', 'panel', 'raised'] as const;

/** What stands on what, and how much they must differ: text 4.5, marks and focus 3 (WCAG 2.2, 1.4.3 and 1.4.11). */
const PAIRS: readonly (readonly [string, string, number])[] = [
  ...GROUNDS.flatMap((ground) => [['ink', ground, 4.5] as const, ['muted', ground, 4.5] as const]),
  ...['accent', 'faint', 'blue', 'green'].flatMap((text) => [
    [text, 'paper', 4.5] as const,
    [text, 'panel', 4.5] as const,
  ]),
  ['paper', 'ink', 4.5],
  // The name on each box; without a fill it stands on the page.
  ...Object.values(BOX_LOOKS).map(({ ink, fill }) => [ink, fill ?? 'paper', 4.5] as const),
  // The border says what the fill says; a healthy box's hairline is decoration.
  ...['min-b', 'deg-b', 'down-b', 'blue', 'green', 'root'].map((mark) => [mark, 'paper', 3] as const),
  // Attention and lines.
  ...['ink', 'focus', 'spine', 'tine', 'down', 'line-strong'].map((mark) => [mark, 'paper', 3] as const),
  ['line-strong', 'panel', 3],
  ['focus', 'panel', 3],
  ['focus', 'raised', 3],
  ...['held', 'needs', 'needed-by'].map((mark) => [mark, 'paper', 3] as const),
];

describe.each(THEMES)('the %s theme', (theme) => {
  const tokens = tokensOf(`[data-theme='${theme}']`);
  it.each(PAIRS)('shows %s on %s with a contrast of at least %d', (front, ground, least) => {
    expect(contrast(tokens.get(front), tokens.get(ground))).toBeGreaterThanOrEqual(least);
  });

  it('keeps a name readable on a box that is not spoken of', () => {
    // Box.svelte: a third of the fill over the page, the name in muted ink.
    for (const { fill } of Object.values(BOX_LOOKS)) {
      if (fill === null || fill === 'root') continue; // the fault is never pale
      const pale = mix(tokens.get(fill), tokens.get('paper'), 0.33);
      expect(contrast(tokens.get('dim'), pale), fill).toBeGreaterThanOrEqual(4.5);
    }
  });
});

// In the dark both are of middle lightness, and hue, border and sign tell them apart.
it.each(['light', 'projector'])('the %s theme tells down from disrupted by their lightness', (theme) => {
  const tokens = tokensOf(`[data-theme='${theme}']`);
  expect(contrast(tokens.get('down'), tokens.get('deg'))).toBeGreaterThanOrEqual(3);
});

describe.each(THEMES)('the %s theme, for a reader who asks for more contrast,', (theme) => {
  const usual = shownTo({ theme });
  const asked = shownTo({ theme, contrast: true });
  it.each(PAIRS)('shows %s on %s with a contrast of at least %d', (front, ground, least) => {
    expect(contrast(asked.get(front), asked.get(ground))).toBeGreaterThanOrEqual(least);
  });

  // WCAG 2.2, 1.4.6; edges as marks.
  it.each([...['ink', 'muted', 'faint', 'dim'].map((text) => [text, 7] as const), ['line', 3] as const])(
    'shows %s on the page with %d, and nowhere weaker than usual',
    (front, least) => {
      expect(contrast(asked.get(front), asked.get('paper'))).toBeGreaterThanOrEqual(least);
      for (const ground of GROUNDS)
        expect(contrast(asked.get(front), asked.get(ground)), ground).toBeGreaterThanOrEqual(
          contrast(usual.get(front), usual.get(ground)),
        );
    },
  );

  it('is stronger in what is muted', () => {
    const weakest = (tokens: ReadonlyMap<string, string>) =>
      Math.min(...['muted', 'faint'].map((text) => contrast(tokens.get(text), tokens.get('paper'))));
    expect(weakest(asked)).toBeGreaterThan(weakest(usual));
  });
});

it.each([false, true])('a page without a theme is light or dark as the system is, with more contrast: %s', (more) => {
  for (const [dark, theme] of [
    [false, 'light'],
    [true, 'dark'],
  ] as const) {
    expect(shownTo({ dark, contrast: more })).toEqual(shownTo({ theme, contrast: more }));
    expect(shownTo({ theme: 'projector', dark, contrast: more })).toEqual(
      shownTo({ theme: 'projector', contrast: more }),
    );
    expect(shownTo({ theme, dark: !dark, contrast: more })).toEqual(shownTo({ theme, contrast: more }));
  }
});

it('every theme sets the same tokens', () => {
  const names = THEMES.map((theme) => [...tokensOf(`[data-theme='${theme}']`).keys()].sort().join(' '));
  expect(new Set(names).size).toBe(1);
});

it('a page without a theme follows the system: its dark is the dark theme', () => {
  expect([...tokensOf(':root:not([data-theme])')]).toEqual([...tokensOf("[data-theme='dark']")]);
});

it('forced colours replace every token', () => {
  const forced = /@media \(forced-colors: active\) \{\s*:root:root \{([^}]*)\}/.exec(css)?.[1] ?? '';
  const names = [...forced.matchAll(/--([\w-]+):/g)].map(([, name = '']) => name);
  expect(names.sort()).toEqual([...tokensOf("[data-theme='light']").keys()].sort());
});

it('the measure itself is right: black on white is 21', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
});

function tokensOf(selector: string): Map<string, string> {
  const from = css.indexOf(`${selector} {`);
  const block = from < 0 ? '' : css.slice(css.indexOf('{', from) + 1, css.indexOf('}', from));
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

interface Reader {
  readonly theme?: string;
  /** What the system asks for. */
  readonly dark?: boolean;
  readonly contrast?: boolean;
}

/** Tokens of the root element by the cascade: what matches, later over earlier where it is as specific. */
function shownTo({ theme, dark = false, contrast = false }: Reader): ReadonlyMap<string, string> {
  const condition = (media: string): boolean =>
    !media.includes('forced-colors') &&
    (!media.includes('prefers-color-scheme: dark') || dark) &&
    (!media.includes('prefers-contrast: more') || contrast);
  const matches = (selector: string): boolean =>
    selector === ':root' ||
    (selector === ':root:not([data-theme])' && theme === undefined) ||
    selector === `[data-theme='${theme}']`;
  const weight = (selector: string): number => selector.match(/:root|\[/g)?.length ?? 0;
  const tokens = new Map<string, { readonly weight: number; readonly value: string }>();
  // Outside of a media query, or all that one holds; no rule holds another one.
  const plain = css.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  for (const [, media, within, rule] of plain.matchAll(
    /@media ([^{]*)\{((?:[^{}]*\{[^{}]*\})*)\s*\}|([^@{}]+\{[^{}]*\})/g,
  )) {
    if (media !== undefined && !condition(media)) continue;
    for (const [, selectors = '', body = ''] of (within ?? rule ?? '').matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      const fit = selectors
        .split(',')
        .map((one) => one.trim())
        .filter(matches);
      if (fit.length === 0) continue;
      const now = Math.max(...fit.map(weight));
      for (const [, name = '', value = ''] of body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g))
        if (now >= (tokens.get(name)?.weight ?? 0)) tokens.set(name, { weight: now, value });
    }
  }
  return new Map([...tokens].map(([name, { value }]) => [name, value]));
}

function contrast(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) throw new Error('a token of this pair is missing');
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const channels = (hex: string): number[] => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));

/** `share` of `a` over `b`, as color-mix in srgb has it. */
function mix(a: string | undefined, b: string | undefined, share: number): string {
  if (a === undefined || b === undefined) throw new Error('a token of this pair is missing');
  const other = channels(b);
  const mixed = channels(a).map((value, at) => Math.round(value * share + other[at]! * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
