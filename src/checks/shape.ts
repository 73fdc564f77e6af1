import * as v from 'valibot';
import type { Issue } from '../model/issue';
import { issue } from './issue';

/** What `check` finds in a value; while the shape is wrong only the shape is reported. */
export function checked<Output>(
  schema: v.GenericSchema<unknown, Output>,
  value: unknown,
  check: (read: Output) => Issue[],
): Issue[] {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? check(parsed.output) : parsed.issues.map(shapeIssue);
}

/** One problem of the shape, as valibot reports it, in the words of a contributor. */
function shapeIssue(told: v.BaseIssue<unknown>): Issue {
  const { type, expected, received } = told;
  const place = pathOf(told.path ?? []);
  if (type === 'strict_object' && expected === 'never')
    return issue(
      'unknown-key',
      place,
      unquoted(received),
      'This key is not part of the form: check its spelling in data/README.md or take it out.',
    );
  if (type === 'strict_object' && received === 'undefined')
    return issue(
      'missing-key',
      place,
      unquoted(expected ?? ''),
      'This key is missing: add it (data/README.md says what belongs there; some keys may be null where nothing is known).',
    );
  return issue('shape', place, unquoted(received), `Found ${found(told)}; ${wanted(told)}.`);
}

function found({ type, received, input }: v.BaseIssue<unknown>): string {
  if (type !== 'min_length' && type !== 'max_length') return received;
  return typeof input === 'string' ? 'an empty text' : `${received} entries`;
}

function wanted({ type, expected, message, input }: v.BaseIssue<unknown>): string {
  const limit = expected?.replace(/\D/g, '') ?? '';
  if (type === 'regex') return `write ${message}`;
  if (type === 'min_value') return `write a number of ${limit} or more`;
  if (type === 'min_length') return typeof input === 'string' ? 'fill it' : `list at least ${limit}`;
  if (type === 'max_length') return `list at most ${limit}`;
  if (type === 'integer') return 'write a whole number';
  const words = unquoted(expected ?? '')
    .split(' | ')
    .map((word) => NAMES[word] ?? word);
  return words.length > 1 ? `write one of: ${words.join(', ')}` : `write ${words.join('')} here`;
}

const NAMES: Readonly<Partial<Record<string, string>>> = {
  Object: 'an object { … }',
  Array: 'a list [ … ]',
  string: 'a text in quotation marks',
  number: 'a number',
};

const unquoted = (text: string): string => text.replace(/["()]/g, '');

const pathOf = (path: readonly { readonly key?: unknown }[]): string =>
  path.reduce(
    (text, { key }) =>
      typeof key === 'number' ? `${text}[${key}]` : text === '' ? String(key) : `${text}.${String(key)}`,
    '',
  );
