import { expect, it } from 'vitest';
import { graphText, hashOf } from '../../src/analysis/fingerprint';
import { buildGraph } from '../../src/model/build-graph';
import type { ComponentInput, RequirementInput } from '../../src/model/graph';
import { FOUR_LEVELS } from '../../src/model/health';
import { componentId } from '../../src/model/ids';

/** FNV-1a by its definition: over the bytes of each code unit, the lower one first. */
function slowHash(text: string): number {
  let hash = 0x811c9dc5n;
  for (const unit of Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)))
    for (const byte of [unit & 255, unit >> 8]) hash = ((hash ^ BigInt(byte)) * 0x01000193n) & 0xffffffffn;
  return Number(hash);
}

it('the hash of a text is that of Fowler, Noll and Vo, as a number of 32 bits', () => {
  for (const text of ['', 'a', 'ab', 'ba', 'ünïcödé', '\u4e16\u754c', '🙂', 'x'.repeat(1_000)])
    expect([text, hashOf(text)]).toEqual([text, slowHash(text)]);
});

it('the text of a graph is equal for equal graphs, and another for whatever decides a run', () => {
  const [a, b, c] = [componentId('a'), componentId('b'), componentId('c')];
  const textOf = (component: Partial<ComponentInput>, row: Partial<RequirementInput>, scale = FOUR_LEVELS) =>
    graphText(
      buildGraph(
        [{ id: a, ...component }, { id: b }, { id: c }],
        [{ dependent: c, providers: [a, b], need: 2, kind: 'hard', lag: 5, ...row }],
        scale,
      ),
    );
  const slower = { ...FOUR_LEVELS, impact: { ...FOUR_LEVELS.impact, soft: [0, 0, 0, 2] } };
  const texts = [
    textOf({}, {}),
    ...[{ id: componentId('d') }, { recovery: 3 }, { scope: true }].map((change) =>
      textOf(change, 'id' in change ? { providers: [change.id, b] } : {}),
    ),
    ...[{ dependent: b, providers: [a, c] }, { providers: [b, a] }, { providers: [a], need: 1 }, { need: 1 }].map(
      (change) => textOf({}, change),
    ),
    ...[{ kind: 'soft' as const }, { lag: 6 }, { when: 'start' as const }, { switchover: 0 }].map((change) =>
      textOf({}, change),
    ),
    textOf({}, {}, slower),
  ];
  expect(new Set(texts).size).toBe(texts.length);
  expect(textOf({ recovery: 0 }, { when: 'run' })).toBe(texts[0]);
});
