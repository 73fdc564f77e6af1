import { describe, expect, it } from 'vitest';
import { OWN_KINDS } from '../../src/model/incident-words';
import { LONGEST_LAG, MOST_COMPONENTS, MOST_DEPENDENCIES } from '../../src/model/own-graph';
import { readOwnGraph } from '../../src/model/read-own-graph';
import { readSystemFile } from '../../src/model/read-system-file';
import { MOST_FILE_COMPONENTS, STRENGTHS } from '../../src/model/system-file';

const TEXT = 'Write a text of 1 to 200 characters in quotation marks.';
const KNOWN = 'Name the id of a component that is listed.';
const OWN_ID = 'Give each component an id of its own.';
const NOT_ITSELF = 'A component does not need itself: take it out.';
const BRACES = 'Write an object in braces.';
const TAKE_OUT = 'Take it out, or correct it.';

/** All that is said of a value, one `code place subject: hint` after the other. */
const lines = (issues: readonly { code: string; place: string; subject: string; hint: string }[]) =>
  issues.map(({ code, place, subject, hint }) => `${code} ${place} ${subject}: ${hint}`);

describe('what a reader is told of a graph in a link, and what to do about it', () => {
  const told = (value: unknown) => lines(readOwnGraph(value).issues);
  it('as a whole', () => {
    expect(told('x')).toEqual([
      'not-a-graph  x: Write an object with a list of components and a list of dependencies: {"components": [{"id": "a"}], "dependencies": []}.',
    ]);
    expect(told({ components: [] })).toEqual([
      'no-components components : List at least one component with an id: {"id": "a"}.',
    ]);
    expect(told({ components: Array(MOST_COMPONENTS + 1).fill({}) })).toEqual([
      `too-many-components components ${MOST_COMPONENTS + 1}: At most ${MOST_COMPONENTS} fit into a link.`,
    ]);
    expect(told({ components: [], dependencies: Array(MOST_DEPENDENCIES + 1).fill({}) })).toEqual([
      `too-many-dependencies dependencies ${MOST_DEPENDENCIES + 1}: At most ${MOST_DEPENDENCIES} fit into a link.`,
    ]);
  });
  it('of each component', () => {
    const components = [{ id: 'a' }, { id: 'a' }, 5, { id: true }, {}, { id: 'b', name: '', kind: 'x' }];
    expect(told({ components, title: '' })).toEqual([
      `duplicate-id components[1].id a: ${OWN_ID}`,
      'bad-row components[2] 5: Write an object with an id: {"id": "a"}.',
      `bad-field components[3].id true: ${TEXT}`,
      `missing components[4].id : ${TEXT}`,
      `bad-field components[5].name : ${TEXT}`,
      `bad-field components[5].kind x: Write one of: ${OWN_KINDS.join(', ')}.`,
      `bad-field title : ${TEXT}`,
    ]);
  });
  it('of each dependency', () => {
    const dependencies = [
      ...['a b', { from: 'a', to: 'c' }, { from: 'c', to: 'a' }, { from: 'a', to: 'a' }, { from: 'a' }],
      { from: 'a', to: 'b', kind: 'weak', lag_minutes: LONGEST_LAG + 1 },
    ];
    expect(told({ components: [{ id: 'a' }, { id: 'b' }], dependencies })).toEqual([
      'bad-row dependencies[0] a b: Write an object: {"from": "a", "to": "b"}.',
      `unknown-id dependencies[1].to c: ${KNOWN}`,
      `unknown-id dependencies[2].from c: ${KNOWN}`,
      `self dependencies[3] a: ${NOT_ITSELF}`,
      `missing dependencies[4].to : ${TEXT}`,
      'bad-field dependencies[5].kind weak: Write one of: hard, soft.',
      `bad-field dependencies[5].lag_minutes ${LONGEST_LAG + 1}: Write minutes from 0 to ${LONGEST_LAG}, half a second at least if not 0, or leave it out.`,
    ]);
  });
});

describe('what a reader is told of a system file, and what to do about it', () => {
  const told = (value: unknown) => lines(readSystemFile(value).issues);
  const three = { components: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] };
  it('as a whole', () => {
    expect(told('x')).toEqual([
      'not-a-system  x: Write a list of components and a list of dependencies: components: [{id: a}].',
    ]);
    expect(told({ components: [] })).toEqual([
      'no-components components : List at least one component with an id: {id: a}.',
    ]);
    expect(told({ components: Array(MOST_FILE_COMPONENTS + 1).fill({}) })).toEqual([
      `too-many components ${MOST_FILE_COMPONENTS + 1}: At most ${MOST_FILE_COMPONENTS} can be read.`,
    ]);
    expect(told({ ...three, format: 'x' })).toEqual(['other-format format x: Write format: dominograph-system.']);
    expect(told({ ...three, format: 'dominograph-system', version: 1 })).toEqual([
      'lesson-system version 1: Version 1 is the form of lessons; write version: 2.',
    ]);
    expect(told({ ...three, version: 3, colour: 'red', title: 1, note: 2 })).toEqual([
      `unknown-key colour colour: ${TAKE_OUT}`,
      'newer-version version 3: This program reads version 2; what it does not know is left out.',
      'bad-field title 1: Write a text.',
      'bad-field note 2: Write a text.',
    ]);
  });
  it('of each row', () => {
    expect(told({ components: [{ id: 'a' }, { id: 'a' }, [], { id: null }, { id: '' }, { id: {} }] })).toEqual([
      `duplicate-id components[1].id a: ${OWN_ID}`,
      `bad-row components[2] […]: ${BRACES}`,
      'missing components[3].id id: Every row needs id.',
      'missing components[4].id id: Every row needs id.',
      'bad-field components[5].id {…}: Write: a text.',
    ]);
    const dependencies = [
      { from: 'a', to: 'a' },
      { from: 'x', to: 'y' },
      { from: 'a', to: 'x' },
      { fro: 'a', to: 'b' },
    ];
    expect(told({ ...three, dependencies })).toEqual([
      `self dependencies[0] a: ${NOT_ITSELF}`,
      `unknown-id dependencies[1].from x: ${KNOWN}`,
      `unknown-id dependencies[2].to x: ${KNOWN}`,
      `unknown-key dependencies[3].fro fro: ${TAKE_OUT}`,
      'missing dependencies[3].from from: Every row needs from, to.',
    ]);
    const choice = { from: 'a', to: ['b', 'c'], need: 1 };
    const redundancies = [
      ...[
        { ...choice, to: ['b', 'x'] },
        { ...choice, to: ['a', 'b'] },
        { ...choice, to: ['b', 'b'] },
      ],
      ...[{ ...choice, need: 3 }, { ...choice, need: 0 }, { from: 'a', to: ['b', 'c'] }, choice],
    ];
    expect(told({ ...three, redundancies })).toEqual([
      `unknown-id redundancies[0] x: ${KNOWN}`,
      `self redundancies[1] a: ${NOT_ITSELF}`,
      'twice redundancies[2].to b: Name each member once.',
      'need-too-large redundancies[3].need 3: There are only 2 to choose from.',
      'bad-field redundancies[4].need 0: Write: 1, 2, 3 ….',
      'missing redundancies[5].need need: Every row needs from, to, need.',
    ]);
  });
  it('with what may stand there', () => {
    const allowed = (value: object) => readSystemFile({ ...three, ...value }).issues.map((issue) => issue.allowed);
    const row = { from: 'a', to: 'b' };
    const bad = { strength: 'x', when: 'x', lag_minutes: -1, note: [], link: 'x', where: 'x' };
    expect(allowed({ dependencies: [{ ...row, ...bad }] })).toEqual([
      ...[STRENGTHS.join(', '), 'start', `0, 0.00834 – ${LONGEST_LAG}, null`, 'text'],
      ...['https://…, http://…, mailto:…', '{file, line}'],
    ]);
    const component = { id: 'a', kind: 'x', recovery_minutes: -1, weight: -1 };
    expect(allowed({ components: [component] })).toEqual([
      ...[OWN_KINDS.join(', '), `0, 0.00834 – ${LONGEST_LAG}`, '0 – 1e15'],
    ]);
    expect(allowed({ dependencies: [5], redundancies: [5] })).toEqual(['from: …, to: …', 'from: …, to: …, need: …']);
    expect(allowed({ redundancies: [{ from: 'a', to: ['b', 'c'], need: 3 }] })).toEqual(['2']);
    expect(allowed({ title: 1 })).toEqual(['text']);
    expect(allowed({ components: Array(MOST_FILE_COMPONENTS + 1).fill({}) })).toEqual([`${MOST_FILE_COMPONENTS}`]);
  });
  it('and no more than that: what cannot be named is left out of the message', () => {
    expect(readSystemFile({ ...three, dependencies: [{ from: 'a', to: 'a' }] }).issues).toStrictEqual([
      { code: 'self', place: 'dependencies[0]', subject: 'a', hint: NOT_ITSELF },
    ]);
  });
});

describe('keys that others write', () => {
  const read = (row: object, more: object = {}) =>
    readSystemFile({ components: [{ id: 'a', ...row }, { id: 'b' }], ...more });
  it('are taken for ours: label, notes, type; and kind for the strength of a dependency', () => {
    expect(read({ label: 'A', notes: 'N' })).toMatchObject({
      system: { components: [{ id: 'a', name: 'A', note: 'N' }, { id: 'b' }] },
      issues: [],
    });
    for (const key of ['type', 'kind', 'strength'])
      expect(read({}, { dependencies: [{ from: 'a', to: 'b', [key]: 'soft' }] })).toMatchObject({
        system: { dependencies: [{ strength: 'soft' }] },
        issues: [],
      });
    expect(read({ kind: 'queue' }).system?.components[0]).toEqual({ id: 'a', kind: 'queue' });
  });
  it('and nothing, an empty text or null is nothing said', () => {
    const { system, issues } = read(
      { name: '', group: null, weight: undefined },
      { dependencies: [{ from: 'a', to: 'b', lag_minutes: null, note: '', strength: null }] },
    );
    expect(issues).toEqual([]);
    expect(system?.components[0]).toStrictEqual({ id: 'a' });
    expect(system?.dependencies).toStrictEqual([{ from: 'a', to: 'b', strength: 'unknown', lag_minutes: null }]);
  });
});
