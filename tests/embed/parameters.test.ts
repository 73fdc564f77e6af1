import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { otherFile, readParameters, type Parameters } from '../../src/pages/embed/parameters';
import { secretOf } from '../../src/pages/embed/host';
import { withoutSecret } from '../../src/state/permalink';
import { law } from '../support/property';

const DEFAULTS = readParameters('').parameters;

describe('each parameter: a good value, the default, a bad value', () => {
  it.each<[keyof Parameters, string, unknown, unknown, string]>([
    ['graph', 'fastly-2021-06-08', 'fastly-2021-06-08', null, '../../etc'],
    ['lang', 'de', 'de', null, 'fr'],
    ['theme', 'projector', 'projector', 'auto', 'pink'],
    ['title', '0', false, true, 'no'],
    ['list', '0', false, true, '2'],
    ['legend', '0', false, true, ''],
    ['links', '0', false, true, 'false'],
    ['keys', '0', false, true, 'x'],
    ['controls', 'min', 'min', 'full', 'all'],
    ['zoom', 'off', 'off', 'ctrl', '2'],
    ['motion', 'off', 'off', 'auto', 'on'],
    ['speed', '0.25', 0.25, 1, '1e9'],
    ['speed', '4', 4, 1, '4.1'],
    ['bg', 'transparent', 'transparent', 'paper', '#fff'],
    ['fail', 'a,b', ['a', 'b'], [], ','],
    ['step', '7', { step: 7, part: 0 }, null, '-1'],
    ['step', '6.2', { step: 6, part: 2 }, null, '6.x'],
    ['headline', 'Alles hing daran', 'Alles hing daran', null, 'x'.repeat(121)],
    ['standfirst', 'Wie es begann', 'Wie es begann', null, 'x'.repeat(321)],
    ['credit', 'Grafik: Redaktion', 'Grafik: Redaktion', null, ' '],
  ])('%s=%s', (name, text, value, otherwise, wrong) => {
    expect(readParameters(`?${name}=${text}`)).toEqual({ parameters: { ...DEFAULTS, [name]: value }, bad: [] });
    expect(DEFAULTS[name]).toEqual(otherwise);
    const { parameters, bad } = readParameters(`?${name}=${encodeURIComponent(wrong)}`);
    expect(parameters).toEqual(DEFAULTS);
    expect(bad).toEqual([`${name}=${wrong.slice(0, 40)}`]);
  });

  it('ignores names it does not know', () => {
    expect(readParameters('?utm_source=x&__proto__=1&constructor=2')).toEqual({ parameters: DEFAULTS, bad: [] });
  });
});

law(
  'any query is read without a throw, and gives values of the contract',
  [fc.string({ unit: 'binary' })],
  (query) => {
    const { parameters } = readParameters(query);
    expect(parameters.speed).toBeGreaterThanOrEqual(0.25);
    expect(parameters.speed).toBeLessThanOrEqual(4);
  },
  1000,
);

describe('the file for another story or language', () => {
  const here = { story: 'a-1', language: 'en' as const, up: '../../', stories: ['a-1', 'b-2'] };
  const at = { search: '?graph=b-2&theme=dark', hash: '#/b-2?t=11:14' };

  it('is found, and keeps the rest of the query, and the fragment', () => {
    expect(otherFile({ graph: 'b-2', lang: null }, here, at)).toBe('../../s/b-2/embed.html?theme=dark#/b-2?t=11:14');
    expect(otherFile({ graph: null, lang: 'de' }, here, { search: '?lang=de', hash: '' })).toBe(
      '../../s/a-1/embed.de.html',
    );
    expect(otherFile({ graph: null, lang: 'en' }, { ...here, language: 'de' }, { search: '', hash: '' })).toBe(
      '../../s/a-1/embed.html',
    );
  });
  it('is that for a system which the link brings, where there is one', () => {
    const link = { search: '?theme=dark', hash: '#g=d.AAAA&lang=de' };
    const site = { ...here, up: '', stories: ['a-1', 'b-2', 'own'] };
    expect(otherFile({ graph: null, lang: null }, site, link)).toBe('s/own/embed.html?theme=dark#g=d.AAAA&lang=de');
    expect(otherFile({ graph: 'own:1', lang: null }, { ...site, story: 'own' }, link)).toBeNull();
    expect(otherFile({ graph: 'b-2', lang: null }, { ...site, story: 'own' }, at)).toBe(
      's/b-2/embed.html?theme=dark#/b-2?t=11:14',
    );
    expect(otherFile({ graph: null, lang: null }, here, link)).toBeNull(); // a file that stands alone
  });
  it('is none where this one is right, or the story unknown', () => {
    expect(otherFile({ graph: 'a-1', lang: 'en' }, here, at)).toBeNull();
    expect(otherFile({ graph: 'toString', lang: null }, here, at)).toBeNull();
  });
});

it.each([
  ['#?secret=Ab12', 'Ab12', ''],
  ['#/aws?t=11:14#?secret=Ab12', 'Ab12', '#/aws?t=11:14'],
  ['#/aws?t=11:14', null, '#/aws?t=11:14'],
  ['', null, ''],
])('the secret of WordPress in %j', (hash, secret, rest) => {
  expect(secretOf(hash)).toBe(secret);
  expect(withoutSecret(hash)).toBe(rest);
});
