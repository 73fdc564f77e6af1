import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { componentId } from '../../src/model/ids';
import { LEVER_TRAITS, leverOf, readLever, writeLever, type LoadLeverKind } from '../../src/model/load-lever';
import {
  isMonotone,
  isOnDependency,
  MITIGATION_TRAITS,
  mitigationOf,
  numberFits,
  numberOf,
  WHAT_IF_KINDS,
  type DependencyTarget,
} from '../../src/model/mitigation';
import { readMitigation, readTarget, writeMitigation } from '../../src/model/mitigation-token';
import { law } from '../support/property';

const ids = fc
  .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
  .filter((text) => !/\p{Surrogate}/u.test(text))
  .map(componentId);
const targets: fc.Arbitrary<DependencyTarget> = fc
  .record({
    dependent: ids,
    providers: fc.array(ids, { minLength: 1, maxLength: 3 }),
    occurrence: fc.integer({ min: 1, max: 40 }),
  })
  .map(({ occurrence, ...rest }) => (occurrence === 1 ? rest : { ...rest, occurrence }));
const thousandths = (least: number, most: number) =>
  fc.integer({ min: Math.ceil(least * 1000), max: Math.floor(most * 1000) }).map((number) => number / 1000);

const mitigations = fc.constantFrom(...WHAT_IF_KINDS).chain((kind) => {
  const { on, number, whole, least, most, usual } = MITIGATION_TRAITS[kind];
  const numbers =
    number === null ? fc.constant(null) : whole ? fc.integer({ min: least, max: most }) : thousandths(least, most);
  return fc
    .record({
      target: on === 'component' ? ids : targets,
      value: usual === null && number !== null ? fc.option(numbers) : numbers,
    })
    .map(({ target, value }) => mitigationOf(kind, target, value)!);
});

describe('tokens of mitigations', () => {
  law('come back as they were, whatever the ids', [mitigations], (mitigation) => {
    expect(readMitigation(writeMitigation(mitigation))).toEqual(mitigation);
  });
  law('leave the signs that join tokens free', [mitigations], (mitigation) => {
    expect(writeMitigation(mitigation)).toMatch(/^[a-z-]+:[\w.%*~-]+(:[\d.]+)?$/);
  });
  law(
    'any text is read or refused, never thrown at',
    [fc.oneof(fc.string(), fc.stringMatching(/^cache:[~*%:a-z0-9.]*$/))],
    (text) => {
      const read = readMitigation(text);
      expect(read && readMitigation(writeMitigation(read))).toEqual(read);
      const lever = readLever(text);
      expect(lever && readLever(writeLever(lever))).toEqual(lever);
    },
  );
  test('are short and legible', () => {
    const target = { dependent: componentId('snapchat'), providers: [componentId('dynamodb')] };
    expect(writeMitigation({ kind: 'cache', target, minutes: 60 })).toBe('cache:snapchat~dynamodb:60');
    expect(writeMitigation({ kind: 'second-region', target: componentId('signal') })).toBe('second-region:signal');
    expect(writeMitigation({ kind: 'remove', target: { ...target, occurrence: 2 } })).toBe(
      'remove:snapchat~dynamodb*2',
    );
    expect(writeMitigation({ kind: 'cells', target: componentId('a:b~c'), factor: 4 })).toBe('cells:a%3Ab%7Ec:4');
  });
  test.each([
    ['', 'nothing'],
    ['cache:a~b', 'no number'],
    ['cache:a:5', 'a component where a dependency belongs'],
    ['copies:a~b:2', 'a dependency where a component belongs'],
    ['copies:a:1', 'one copy is none'],
    ['copies:a:2.5', 'half a copy'],
    ['copies:a:10', 'more than it takes'],
    ['cache:a~b:-5', 'below 0'],
    ['cache:a~b:1e3', 'an exponent'],
    ['remove:a~b:3', 'a number too many'],
    ['remove:a~b:3:3', 'a part too many'],
    ['remove:a~:3', 'an empty id'],
    ['remove:a~b*1', 'the first needs no number'],
    ['remove:a~b*2*2', 'two numbers'],
    ['remove:a~%', 'a broken escape'],
    ['teleport:a~b', 'an unknown kind'],
    [`cache:${'a'.repeat(5000)}~b:5`, 'too long'],
  ])('%s is refused: %s', (token) => expect(readMitigation(token)).toBeNull());
  test('the usual number of a kind fits it', () => {
    for (const kind of WHAT_IF_KINDS)
      expect([kind, numberFits(kind, MITIGATION_TRAITS[kind].usual)]).toEqual([kind, true]);
  });
  test('only a takeover that takes time is not monotone', () => {
    const target = componentId('a');
    expect(isMonotone({ kind: 'second-region', target })).toBe(true);
    expect(isMonotone({ kind: 'second-region', target, minutes: 5 })).toBe(false);
    expect(isMonotone({ kind: 'second-region', target, minutes: 0 })).toBe(true);
    expect(isMonotone({ kind: 'faster-repair', target, minutes: 5 })).toBe(true);
    expect(isMonotone({ kind: 'copies', target, factor: 2 })).toBe(true);
    expect(isMonotone({ kind: 'cache', target: { dependent: target, providers: [target] }, minutes: 5 })).toBe(true);
  });
  test('numbers fit as the kind takes them: to its very ends, whole where parts are counted, none where none belongs', () => {
    for (const kind of WHAT_IF_KINDS) {
      const { number, least, most, whole, usual } = MITIGATION_TRAITS[kind];
      if (number === null) {
        expect([kind, numberFits(kind, null), numberFits(kind, 0)]).toEqual([kind, true, false]);
        continue;
      }
      const tried = [least, most, least - 1, most + 1, least + 0.5, null].map((value) => numberFits(kind, value));
      expect([kind, tried]).toEqual([kind, [true, true, false, false, !whole, usual === null]]);
    }
  });
  test('what stands on a dependency and what on a component are told apart, each with its own number', () => {
    const target = componentId('a');
    const claim = { dependent: target, providers: [componentId('b')] };
    for (const kind of WHAT_IF_KINDS) {
      const onDependency = MITIGATION_TRAITS[kind].on === 'dependency';
      const mitigation = mitigationOf(kind, onDependency ? claim : target)!;
      expect([kind, isOnDependency(mitigation), numberOf(mitigation)]).toEqual([
        ...[kind, onDependency, MITIGATION_TRAITS[kind].usual],
      ]);
    }
    expect(mitigationOf('faster-repair', target, 7)).toEqual({ kind: 'faster-repair', target, minutes: 7 });
    expect(mitigationOf('cache', claim, 7)).toEqual({ kind: 'cache', target: claim, minutes: 7 });
    expect(mitigationOf('cells', target, 3)).toEqual({ kind: 'cells', target, factor: 3 });
    expect(mitigationOf('fallback', claim, null)).toEqual({ kind: 'fallback', target: claim });
  });
  test('an id is a target, a claim is one, nothing is none', () => {
    expect(readTarget('a%7Eb')).toBe('a~b');
    expect(readTarget('a~b~c')).toEqual({ dependent: 'a', providers: ['b', 'c'] });
    expect(readTarget('')).toBeNull();
  });
});

describe('tokens of load levers', () => {
  const levers = fc
    .constantFrom(...(Object.keys(LEVER_TRAITS) as LoadLeverKind[]))
    .chain((kind) =>
      fc
        .record({ target: ids, value: thousandths(LEVER_TRAITS[kind].least, LEVER_TRAITS[kind].most) })
        .map(({ target, value }) => leverOf(kind, target, value)!),
    );
  law('come back as they were', [levers], (lever) => {
    expect(readLever(writeLever(lever))).toEqual(lever);
  });
  test('are told apart from mitigations', () => {
    expect(readMitigation('retry-budget:dwfm:1')).toBeNull();
    expect(readLever('copies:dwfm:2')).toBeNull();
    expect(readLever('bounded-queue:dwfm')).toEqual({ kind: 'bounded-queue', target: 'dwfm' });
    expect(readLever('retry-budget:dwfm:0.5')).toBeNull();
    expect(readLever('retry-budget:dwfm:3')).toEqual({ kind: 'retry-budget', target: 'dwfm', factor: 3 });
    expect(readLever('shedding:dwfm:0.5')).toEqual({ kind: 'shedding', target: 'dwfm', factor: 0.5 });
    expect(readLever('bounded-queue:dwfm:9')).toEqual({ kind: 'bounded-queue', target: 'dwfm', minutes: 9 });
    expect(readLever('throttle:dwfm:9')).toEqual({ kind: 'throttle', target: 'dwfm', minutes: 9 });
    expect(readLever('spare-capacity:dwfm:2')).toEqual({ kind: 'spare-capacity', target: 'dwfm', factor: 2 });
    for (const none of ['shedding:a~b:0.5', 'shedding:%:0.5', 'shedding:dwfm', 'shedding', 'nothing:dwfm:1', ''])
      expect([none, readLever(none)]).toEqual([none, null]);
  });
});
