import { expect } from 'vitest';
import { readInputs, type Outcome } from '../../../src/importers/read';
import type { FormatId } from '../../../src/importers/types';

export const readOne = (name: string, text: string, asked?: FormatId): Promise<Outcome> =>
  readInputs([{ name, text }], asked);

/** `dependent>provider` of every dependency, sorted. */
export const needsOf = ({ draft }: Outcome): string[] =>
  (draft?.system.dependencies ?? []).map(({ from, to }) => `${from}>${to}`).sort();

/** What holds of every outcome: ids are unique, ends exist and differ, provenance lies beside, numbers are finite. */
export function checkReading({ draft, findings }: Outcome): void {
  for (const { line, column } of findings)
    for (const place of [line, column]) if (place !== null) expect(place).toBeGreaterThan(0);
  if (!draft) return;
  const { components, dependencies, redundancies } = draft.system;
  const ids = new Set(components.map(({ id }) => id));
  expect(ids.size).toBe(components.length);
  expect(draft.via).toHaveLength(dependencies.length);
  for (const { from, to } of dependencies) {
    expect(ids.has(from) && ids.has(to) && from !== to).toBe(true);
  }
  for (const { from, to, need } of redundancies) {
    expect(ids.has(from) && to.every((id) => ids.has(id) && id !== from)).toBe(true);
    expect(need).toBeLessThanOrEqual(to.length);
  }
  for (const { weight = 0 } of components) expect(Number.isFinite(weight)).toBe(true);
}
