import { describe, expect, it } from 'vitest';
import { coreOfSystem } from '../../src/catalog/own-story';
import { boardOf } from '../../src/story/arrange';
import type { FileComponent, SystemFile } from '../../src/model/system-file';
import { en } from '../../src/text/own/en';

const systemOf = (
  components: readonly FileComponent[],
  pairs: readonly (readonly [string, string])[] = [],
): SystemFile => ({
  format: 'dominograph-system',
  version: 2,
  components,
  dependencies: pairs.map(([from, to]) => ({ from, to, strength: 'unknown', lag_minutes: null })),
  redundancies: [],
});
const many = (n: number, name: (at: number) => string): FileComponent[] =>
  Array.from({ length: n }, (_, at) => ({ id: name(at) }));
const titles = (system: SystemFile) =>
  coreOfSystem('own:x', system, en).board.zones.flatMap(({ groups }) =>
    groups.map(({ title, components }) => `${title} ${components.length}`),
  );

describe('a system of the reader’s own stands', () => {
  it('in its own groups where it has some', () => {
    const components = many(40, (at) => `c${at}`).map((row, at) => (at < 30 ? { ...row, group: `g${at % 2}` } : row));
    expect(titles(systemOf(components))).toEqual(['g0 15', 'g1 15', 'In no group 10']);
  });
  it('by kind where most say theirs', () => {
    const components = many(20, (at) => `c${at}`).map((row, at) =>
      at < 15 ? { ...row, kind: 'queue' as const } : row,
    );
    expect(titles(systemOf(components))).toEqual(['Messaging 15', 'Others 5']);
  });
  it('else by the way down to what needs nothing, rings among them', () => {
    const chain = many(20, (at) => `c${at}`).map(({ id }) => id);
    const pairs = chain.slice(1).map((id, at) => [id, chain[Math.floor(at / 5)] ?? ''] as const);
    expect(
      titles(
        systemOf(
          many(20, (at) => `c${at}`),
          [...pairs, ['c0', 'c19']],
        ),
      )[0],
    ).toMatch(/^Need nothing \d/);
    expect(
      titles(
        systemOf(
          many(20, (at) => `c${at}`),
          pairs,
        ),
      ),
    ).toEqual(['Need nothing 1', 'Need those 5', 'Step 3 14']);
  });
  it('by the beginnings of names where there are many', () => {
    expect(titles(systemOf(many(400, (at) => `${['lib', 'py', 'qt', 'x'][at % 4] ?? ''}${at}-of`)))).toEqual([
      ...['lib … 100', 'py … 100', 'qt … 100', 'x … 100'],
    ]);
  });
  it('whole, whatever it is', () => {
    const components = many(900, (at) => `${at}`);
    const ring = components.map(({ id }, at) => [id, String((at + 1) % 900)] as const);
    const { board } = coreOfSystem('own:x', systemOf(components, ring), en);
    expect(board.zones.flatMap(({ groups }) => groups.flatMap((group) => group.components))).toHaveLength(900);
  });
});

it('is drawn in columns where by depth one of them would be too long to read', () => {
  const ring = many(25, (at) => `c${at}`);
  const pairs = ring.map(({ id }, at) => [id, `c${(at + 1) % 25}`] as const);
  expect(boardOf(coreOfSystem('own:x', systemOf(ring, pairs), en)).size).toBe('columns');
  expect(boardOf(coreOfSystem('own:x', systemOf(ring.slice(0, 5)), en)).size).toBe('depth');
});
