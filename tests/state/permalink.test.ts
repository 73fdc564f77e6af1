import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FRAGMENT_LIMIT,
  instantOf,
  calmMoment,
  readMoment,
  readReadable,
  timeOfLink,
  writeMoment,
  type Moment,
} from '../../src/state/permalink';
import { kept, moments } from '../support/moments';
import { law } from '../support/property';

const aws: Moment = calmMoment('aws-2025-10-20');

it('is readable for a built-in story', () => {
  expect(
    writeMoment({ ...aws, faults: ['dynamodb'], cursor: 3, selected: 'lambda', picture: 'network', detail: 'all' }),
  ).toBe('#/aws-2025-10-20?fail=dynamodb&step=3&sel=lambda&layout=rings&view=all');
  expect(writeMoment(aws)).toBe('#/aws-2025-10-20');
  expect(writeMoment({ ...aws, shown: 'record', time: '11:14', selected: 'ec2-dwfm' })).toBe(
    '#/aws-2025-10-20?t=11:14&sel=ec2-dwfm',
  );
  expect(
    writeMoment({
      ...aws,
      shown: 'model',
      time: '11:14',
      picture: 'network',
      camera: { x: 0.41234, y: 1 / 3, zoom: 2.5 },
      language: 'de',
      whatIfs: [
        { kind: 'soften', target: 'lambda', number: null },
        { kind: 'grace', target: 'sqs:fifo', number: 15 },
      ],
      open: ['3:games'],
    }),
  ).toBe(
    '#/aws-2025-10-20?t=11:14&track=model&what=soften:lambda,grace:sqs%3Afifo:15&layout=rings&open=3:games&cam=0.4123,0.3333,2.5&lang=de',
  );
});

law(
  'brings back every moment it wrote, and finds nothing wrong with it',
  [moments],
  (written) => {
    expect(readReadable(writeMoment(written))).toEqual({ moment: kept(written), issues: [] });
  },
  1000,
);

law('is made of characters that survive a message', [moments], (written) => {
  expect(writeMoment(written)).toMatch(/^#[\w%.!~*'():,=&?/-]*$/);
});

it('writes half of a pair of surrogates as what it is: no character', () => {
  expect(writeMoment({ ...aws, selected: 'a\ud800b' })).toBe('#/aws-2025-10-20?sel=a%EF%BF%BDb');
});

describe('what is not understood', () => {
  const codes = (fragment: string) => readReadable(fragment)?.issues.map(({ code, place }) => `${code} ${place}`);
  it('is left out field by field, and told', () => {
    expect(codes('#/x?step=-1&cam=1,2&lang=fr&track=film&what=one,a:b:c,a:b:1:2&view=evil&layout=&t=25:00')).toEqual([
      'bad-value t',
      'bad-value track',
      'bad-value step',
      'bad-value what',
      'bad-value what',
      'bad-value what',
      'bad-value view',
      'bad-value cam',
      'bad-value lang',
    ]);
    expect(readMoment('#/x?step=-1&cam=1,2&lang=fr&what=one,a:b:7')).toEqual({
      ...calmMoment('x'),
      picture: 'network',
      whatIfs: [{ kind: 'a', target: 'b', number: 7 }],
    });
    expect(codes('#/x?cam=NaN,0,1')).toEqual(['bad-value cam']);
    expect(codes('#/x?cam=0.5,0.5,1e9')).toEqual(['bad-value cam']);
    expect(codes('#/x?__proto__=1&constructor=2')).toEqual(['unknown-field __proto__', 'unknown-field constructor']);
    expect(codes('#/x?v=1&sel=a&amp;step=2')).toEqual([]);
  });
  it('is read as far as it goes where the link is newer', () => {
    expect(codes('#/x?v=2&sel=a&mood=calm')).toEqual(['newer-version v', 'unknown-field mood']);
    expect(readMoment('#/x?v=2&sel=a&mood=calm')).toEqual({ ...calmMoment('x'), selected: 'a' });
  });
  it('may be the secret that WordPress adds', () => {
    expect(readMoment('#/x?sel=a#?secret=Ab3')).toEqual({ ...calmMoment('x'), selected: 'a' });
    expect(readMoment('#?secret=Ab3')).toBeNull();
  });
});

describe('a fragment from anywhere', () => {
  law('is never an error, if it looks like ours', [fc.string()], (text) => void readMoment(`#/${text}`));
  law('is never an error, whatever it is', [fc.string({ unit: 'binary' })], (text) => void readMoment(text));
  it('is cut down to what makes sense', () => {
    expect(readMoment('#/x?step=-1')).toMatchObject({ cursor: 0 });
    expect(readMoment('#/x?step=1e999')).toMatchObject({ cursor: 0 });
    expect(readMoment('#/x?fail=%E0%A4%A,b,,c')).toMatchObject({ faults: ['b', 'c'] });
    expect(readMoment('#/x?__proto__=1&constructor=2&view=evil')).toMatchObject({ story: 'x', detail: 'story' });
    expect(readMoment('')).toBeNull();
    expect(readMoment('#anchor')).toBeNull();
    expect(readMoment(`#/${'x'.repeat(FRAGMENT_LIMIT)}`)).toBeNull();
  });
});

describe('the time of a link', () => {
  const start = '2025-10-20T06:48:00Z';
  it('is a time of day within the first day, and has its date outside', () => {
    expect(timeOfLink(Date.parse('2025-10-20T11:14:00Z'), start)).toBe('11:14');
    expect(timeOfLink(Date.parse('2025-10-21T06:47:00Z'), start)).toBe('06:47');
    expect(timeOfLink(Date.parse('2025-10-21T11:05:00Z'), start)).toBe('2025-10-21T11:05Z');
    expect(timeOfLink(Date.parse('2025-10-20T06:40:00Z'), start)).toBe('2025-10-20T06:40Z');
  });
  law('comes back', [fc.integer({ min: -600, max: 20_000 })], (minutes) => {
    const at = Date.parse(start) + minutes * 60_000;
    expect(Date.parse(instantOf(timeOfLink(at, start), start) ?? '')).toBe(at);
  });
  it('is none if it is none', () => {
    for (const text of ['25:00', '1:1', 'T', '']) expect(readMoment(`#/x?t=${text}`)?.time).toBeNull();
    expect(instantOf('2025-99-99T11:05Z', start)).toBeNull();
  });
});
