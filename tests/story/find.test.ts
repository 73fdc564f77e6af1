import { expect, it } from 'vitest';
import { findByName } from '../../src/story/find';
import { core } from '../support/stories';

const entries = core('aws-2025-10-20').components.map(({ label, name, fame }, component) => ({
  component,
  label,
  name,
  fame,
}));
const first = (query: string): string => findByName(entries, query)[0]?.label ?? '';

it('finds what everybody means', () => {
  expect(first('dynamodb')).toBe('DynamoDB');
  expect(first('snap')).toBe('Snapchat');
  expect(first('ring')).toBe('Ring');
  expect(first('pokemon')).toBe('Pokémon GO');
  expect(first("dynamodb's")).toBe('DynamoDB’s address');
  expect(first('lambda')).toBe('Lambda');
  expect(first('EC2')).toMatch(/^EC2/);
  expect(first('amazon')).toMatch(/^Amazon|^Alexa/);
  expect(findByName(entries, 'planner').map(({ label }) => label)).toEqual(['DNS Planner']);
});

it('finds by the long name, too, after what is called so', () => {
  expect(findByName(entries, 'dynamodb').length).toBeGreaterThan(3);
  expect(findByName(entries, 'zzz')).toEqual([]);
});

it('shows what everybody knows where nothing is typed', () => {
  const shown = findByName(entries, ' ');
  expect(shown).toHaveLength(entries.length);
  expect(shown[0]?.fame).toBe(1);
  expect(shown[1]?.fame).toBe(2);
});
