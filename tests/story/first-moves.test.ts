import { expect, it } from 'vitest';
import type { Mitigation } from '../../src/model/mitigation';
import { readMitigation } from '../../src/model/mitigation-token';
import { movesToOffer, worthGuarding } from '../../src/story/first-moves';
import { writeMitigation } from '../../src/model/mitigation-token';
import { small, story } from './support';

const change = (of: string): Mitigation => readMitigation(`copies:${of}:2`)!;
const row = (saved: number, ...of: readonly string[]) => ({ changes: of.map(change), saved });
const offered = (rows: readonly ReturnType<typeof row>[], fault = 'root') =>
  movesToOffer(rows, fault).map((move) => writeMitigation(move).split(':')[1]);

it('a place is offered once, and what fails itself never', () => {
  expect(offered([row(9, 'root'), row(5, 'a'), row(4, 'a', 'b')])).toEqual(['a', 'b']);
});
it('five are offered, as different in what they save as can be', () => {
  const rows = [9, 8, 7, 6, 5, 4, 3, 2, 1].map((saved) => row(saved, `saves-${saved}`));
  expect(offered(rows)).toEqual(['saves-9', 'saves-7', 'saves-5', 'saves-3', 'saves-1']);
});
it('where most save alike, each kind is offered before a second of its kind', () => {
  const rows = [row(3, 'best'), ...['a', 'b', 'c', 'd', 'e'].map((id) => row(1, id))];
  expect(offered(rows)).toEqual(['best', 'a', 'b', 'c', 'd']);
});
it('of what falls the best known is worth guarding', () => {
  const of = story('aws-2025-10-20');
  const guarded = worthGuarding(of, of.index.indexOf(of.core.root));
  const fame = of.core.components.flatMap((row) => (row.fame ? [row.fame] : []));
  expect(of.core.components[guarded]?.fame).toBe(Math.min(...fame));
});
it('where none is known, what falls last; where nothing falls, nothing', () => {
  const { of } = small();
  const guarded = worthGuarding(of, of.index.indexOf('power'));
  expect(guarded).not.toBe(of.index.indexOf('power'));
  expect(of.index.isScope(guarded)).toBe(false);
  expect(of.index.neededBy(guarded)).toEqual([]);
  expect(worthGuarding(of, of.index.indexOf('shop'))).toBe(-1);
});
