import { expect, it } from 'vitest';
import { choicesOf, productsOf } from '../../src/story/choices';
import { small, story } from './support';

it('components are offered by name, without what only stands for a place', () => {
  const { of } = small();
  const names = choicesOf(of).map(({ name }) => name);
  expect(names).toEqual([...names].sort());
  expect(names).toContain('Database');
  expect(names).toHaveLength(of.core.components.length - 1);
  expect(names).not.toContain('Zone A');
});
it('products come as a story tells them, best known first', () => {
  const of = story('aws-2025-10-20');
  const products = productsOf(of);
  const fame = products.map((component) => of.core.components[component]?.fame || Infinity);
  expect(fame).toEqual([...fame].sort((a, b) => a - b));
  expect(new Set(products.map((component) => of.core.components[component]?.kind))).toEqual(new Set(['third-party']));
  const { of: little } = small();
  expect(productsOf(little).map(little.facts.nameOf)[0]).toBe('The shop'); // it is shown first
});
