import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BOX_LOOKS, type BoxState } from '../../src/theme/look';

const css = readFileSync(new URL('../../src/theme/states.css', import.meta.url), 'utf8');
const STATES = Object.keys(BOX_LOOKS) as BoxState[];

/** Custom properties that a class sets. */
function setBy(name: string): ReadonlyMap<string, string> {
  const rules = [...css.matchAll(/([^{}]+)\{([^}]*)\}/g)].filter(([, selectors = '']) =>
    selectors.split(',').some((selector) => selector.trim().endsWith(`.${name}`)),
  );
  return new Map(
    rules.flatMap(([, , body = '']) =>
      [...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, k = '', v = '']) => [k, v]),
    ),
  );
}
const colour = (token: string | null): string => (token === null ? 'transparent' : `var(--${token})`);

describe.each(STATES)('a box that is %s', (state) => {
  const look = BOX_LOOKS[state];

  it('is painted on the page as in pictures', () => {
    const set = setBy(`s-${state}`);
    expect(set.get('fill')).toBe(colour(look.fill));
    expect(set.get('edge-of')).toBe(colour(look.border));
    expect(set.get('text')).toBe(colour(look.ink));
    expect(Number(set.get('weight'))).toBe(look.weight);
    expect(set.get('thick') ?? '1px').toBe(`${look.borderWidth}px`);
    expect(set.get('dash') ?? 'solid').toBe(look.dashed ? 'dashed' : 'solid');
  });

  it('is known as what it was while it changes', () => {
    const was = setBy(`w-${state}`);
    expect([...was.keys()].sort()).toEqual(['was', 'was-edge', 'was-text', 'was-weight']);
  });
});

it('no two states look alike without their colours', () => {
  const grey = STATES.map((state) => {
    const { fill, border, weight, dashed, sign } = BOX_LOOKS[state];
    return [fill === null, border === null, weight, dashed, sign].join(' ');
  });
  // Text only is the same whether nobody reported or nobody asks: the two never stand on one board.
  expect(new Set(grey).size).toBe(STATES.length - 1);
});
