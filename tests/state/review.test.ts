import { expect, it } from 'vitest';
import { openedOutcome } from '../../src/importers/opened';
import { readInputs } from '../../src/importers/read';
import { openOutcome } from '../../src/state/own-work';
import { Review } from '../../src/state/review.svelte';
import type { Visit } from '../../src/state/visit.svelte';
import { visitOf } from '../support/visit';

async function opened(text: string, visit = visitOf()): Promise<Visit> {
  await openOutcome(visit, openedOutcome(await readInputs([{ name: 'shop.dot', text }]), 'shop'));
  return visit;
}
/** One front, and behind it a chain of fourteen: the further down, the more hangs on a dependency. */
const CHAIN = `digraph { ${Array.from({ length: 15 }, (_, at) => `a${at} -> a${at + 1}`).join('; ')} }`;
const said = (review: Review) => review.rows.map(({ from, to, mark }) => `${from} ${to} ${mark}`);

it('asks for the ten that matter most, and keeps asking for the same while they are marked', async () => {
  const review = new Review(await opened(CHAIN));
  const first = said(review);
  expect(first).toHaveLength(10);
  const weights = review.rows.map(({ weight }) => weight);
  expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  const [row] = review.rows;
  await review.mark(new Set([row!.place]), 'hard');
  expect(said(review)).toEqual([first[0]!.replace('unknown', 'hard'), ...first.slice(1)]);
  review.more();
  expect(said(review)).not.toContain(first[0]!.replace('unknown', 'hard'));
  expect(review.rows).toHaveLength(10);
});
it('marks all that are left at once', async () => {
  const visit = await opened('digraph { web -> shop; shop -> db; mail -> db }');
  const review = new Review(visit);
  await review.mark(new Set([0]), 'start');
  expect([...review.unknown]).toEqual([1, 2]);
  await review.mark(review.unknown, 'soft');
  expect(review.unknown.size).toBe(0);
  expect(new Set(said(review))).toEqual(new Set(['web shop start', 'shop db soft', 'mail db soft']));
});
it('turns one round and goes on asking for it; turns all, and asks anew', async () => {
  const visit = await opened('digraph { web -> shop; shop -> db; mail -> db }');
  const review = new Review(visit);
  const place = review.rows.find(({ from }) => from === 'mail')?.place ?? -1;
  await review.flip(place);
  expect(said(review)).toContain('db mail unknown');
  expect(said(review)).not.toContain('mail db unknown');
  await review.flip(99); // there is no such place
  expect(review.rows).toHaveLength(3);
  await review.turnAll();
  expect(new Set(said(review))).toEqual(new Set(['shop web unknown', 'db shop unknown', 'mail db unknown']));
});
it('drops one, and folds what only passes on', async () => {
  const visit = await opened('digraph { web -> pipe; pipe -> db; mail -> db }');
  const review = new Review(visit);
  expect(review.passing).toEqual(['pipe']);
  await review.fold();
  expect(visit.loader.own?.system.dependencies.map(({ from, to }) => `${from} ${to}`)).toEqual(['mail db', 'web db']);
  await review.drop(0);
  expect(visit.loader.own?.system.dependencies.map(({ from, to }) => `${from} ${to}`)).toEqual(['web db']);
});
it('asks of one that leads to what needs nothing whether the arrows are right', async () => {
  const visit = await opened('digraph { web -> shop; shop -> db; mail -> db }');
  expect(new Review(visit).question).toEqual({ from: 'shop', to: 'db' });
});
it('follows to another system; in an outage there is nothing to say', async () => {
  const visit = visitOf();
  const review = new Review(visit);
  expect([review.rows, review.question, review.unknown.size, review.passing]).toEqual([[], null, 0, []]);
  await opened('digraph { web -> shop }', visit);
  review.keepUp();
  expect(said(review)).toEqual(['web shop unknown']);
  await review.mark(new Set([0]), 'hard');
  review.keepUp(); // it is the same system
  expect(said(review)).toEqual(['web shop hard']);
});
