import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCommand, readGoal, readIds } from '../../src/pages/embed/commands';
import { law } from '../support/property';

const of = (fields: object) => readCommand({ type: 'dominograph:command', v: 1, ...fields });

describe('a command', () => {
  it.each([
    [
      { command: 'fail', ids: ['a', 'b'] },
      { command: 'fail', ids: ['a', 'b'] },
    ],
    [
      { command: 'fail', ids: 'a,b,a' },
      { command: 'fail', ids: ['a', 'b'] },
    ],
    [
      { command: 'goto', to: 3 },
      { command: 'goto', to: { step: 3, part: 0 } },
    ],
    [
      { command: 'goto', to: '3' },
      { command: 'goto', to: { step: 3, part: 0 } },
    ],
    [
      { command: 'goto', to: '6.2' },
      { command: 'goto', to: { step: 6, part: 2 } },
    ],
    [
      { command: 'goto', to: 'chapter:the-race' },
      { command: 'goto', to: { chapter: 'the-race' } },
    ],
    [
      { command: 'goto', to: '11:14' },
      { command: 'goto', to: { time: '11:14' } },
    ],
    [
      { command: 'goto', to: '2025-10-20T11:14Z' },
      { command: 'goto', to: { time: '2025-10-20T11:14Z' } },
    ],
    [{ command: 'play' }, { command: 'play', chapter: null }],
    [
      { command: 'play', chapter: '' },
      { command: 'play', chapter: null },
    ],
    [
      { command: 'play', chapter: 2 },
      { command: 'play', chapter: '2' },
    ],
    [
      { command: 'theme', theme: 'dark' },
      { command: 'theme', theme: 'dark' },
    ],
    [{ command: 'reset' }, { command: 'reset' }],
    [{ command: 'pause' }, { command: 'pause' }],
    [{ command: 'next' }, { command: 'next' }],
    [{ command: 'prev' }, { command: 'prev' }],
  ])('%j is understood', (message, command) => expect(of(message)).toEqual(command));

  it.each([
    [{ command: 'fail', ids: [] }],
    [{ command: 'fail', ids: [1, {}, null] }],
    [{ command: 'goto', to: -1 }],
    [{ command: 'goto', to: 1.5 }],
    [{ command: 'goto', to: '1.5.2' }],
    [{ command: 'goto', to: 'https://example.org/' }],
    [{ command: 'theme', theme: 'constructor' }],
    [{ command: 'toString' }],
    [{ command: 'reset', v: 2 }],
    [{ command: 'reset', type: 'dominograph:step' }],
  ])('%j is none', (message) => expect(of(message)).toBeNull());

  it('takes at most 50 ids, none longer than 256 characters', () => {
    expect(readIds(Array.from({ length: 90 }, (_, at) => `c${at}`))).toHaveLength(50);
    expect(readIds(['x'.repeat(257), 'x'.repeat(256)])).toEqual(['x'.repeat(256)]);
  });

  law(
    'is never read from what is none, and reading never throws',
    [fc.anything({ withNullPrototype: true })],
    (data) => {
      const command = readCommand(data);
      if (command !== null) expect(data).toMatchObject({ type: 'dominograph:command', v: 1 });
      readGoal(data);
      readIds(data);
    },
    2000,
  );
});
