import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import type { BoardDependency, BoardInput } from '../../../src/layout/board/types';
import type { BoardFile } from '../../../src/model/board';
import type { Incident } from '../../../src/model/incident';

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

/** Ids of the outages that have a board. */
export const OUTAGES = readdirSync('data/incidents')
  .map((file) => file.replace('.json', ''))
  .toSorted();
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];
export const FLAGSHIP = 'aws-2025-10-20';

export interface Real {
  readonly input: BoardInput;
  readonly ids: readonly string[];
  readonly at: (id: string) => number;
}

/** An outage as the layout gets it; the data is known to be sound. */
export function realBoard(id: string, language: Language = 'en'): Real {
  const board = read(`data/boards/${id}.json`) as BoardFile;
  const { components, dependencies } = read(`data/incidents/${id}.json`) as Incident;
  const ids = components.map((component) => component.id);
  const at = (wanted: string): number => ids.indexOf(wanted);
  const input: BoardInput = {
    zones: board.zones.map(({ title, groups }) => ({
      title: title[language],
      groups: groups.map(({ id: key, title: name, components: members, column }) => ({
        key,
        title: name[language],
        members: members.map(at),
        ...(column === undefined ? {} : { column }),
      })),
    })),
    labels: ids.map((each) => board.labels[each]![language]),
    start: at(board.start.component),
    known: board.known.map(at),
    dependencies: dependencies.map(({ from, to, kind }) => ({
      dependent: at(from),
      provider: at(to),
      soft: kind === 'soft',
    })),
  };
  return { input, ids, at };
}

/** The same board with nothing fixed by the data. */
export const unfixed = (input: BoardInput): BoardInput => ({
  ...input,
  zones: input.zones.map(({ title, groups }) => ({
    title,
    groups: groups.map(({ key, title: name, members }) => ({ key, title: name, members })),
  })),
});

const LETTERS = fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyzMWÄß '));
const label = fc.string({ unit: LETTERS, minLength: 1, maxLength: 18 });

/** Boards of one to three zones with groups of any size. */
export const anyBoard = (largestGroup: number, groups = 6): fc.Arbitrary<BoardInput> =>
  fc
    .record({
      sizes: fc.array(fc.array(fc.integer({ min: 1, max: largestGroup }), { minLength: 1, maxLength: groups }), {
        minLength: 1,
        maxLength: 3,
      }),
      labels: fc.array(label, { minLength: 1, maxLength: 40 }),
      start: fc.nat(),
      known: fc.array(fc.nat(), { maxLength: 8 }),
      pairs: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.boolean()), { maxLength: 60 }),
      turn: fc.nat(),
    })
    .map(({ sizes, labels, start, known, pairs, turn }) => {
      const n = sizes.flat().reduce((sum, size) => sum + size, 0);
      // Listing order and place on the board are not the same: members are taken with a stride.
      const order = stride(n, turn);
      let next = 0;
      return {
        zones: sizes.map((zone, z) => ({
          title: `Zone ${z}`,
          groups: zone.map((size, g) => ({
            key: `${z}-${g}`,
            title: `Group ${g}`,
            members: order.slice(next, (next += size)),
          })),
        })),
        labels: Array.from({ length: n }, (_, i) => labels[i % labels.length]!),
        start: start % (n + 1) === n ? -1 : start % n,
        known: [...new Set(known.map((each) => each % n))],
        dependencies: pairs.map(([a, b, soft]): BoardDependency => ({ dependent: a % n, provider: b % n, soft })),
      };
    });

function stride(n: number, turn: number): readonly number[] {
  const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));
  let step = (turn % n) + 1;
  while (gcd(step, n) !== 1) step++;
  return Array.from({ length: n }, (_, i) => (i * step) % n);
}
