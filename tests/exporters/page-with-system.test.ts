import fc from 'fast-check';
import { expect, it } from 'vitest';
import { GIVEN, pageWithSystem } from '../../src/exporters/page-with-system';
import type { SystemFile } from '../../src/model/system-file';
import { law } from '../support/property';

/** A page whose program speaks of the very places that are looked for. */
const PROGRAM = `const a = '<script type="application/json" id="${GIVEN}">', b = '</title><div id="app">';`;
const PAGE = `<!doctype html><html><head><title>Dominograph</title><script>${PROGRAM}</scr${''}ipt></head><body>
    <div id="app"></div></body></html>`;
const system = (title: string): SystemFile => ({
  ...{ format: 'dominograph-system', version: 2, title },
  components: [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
  dependencies: [{ from: 'a', to: 'b', strength: 'unknown', lag_minutes: null }],
  redundancies: [{ from: 'a', to: ['b', 'c'], need: 1, strength: 'hard', when: 'start', lag_minutes: 2 }],
});
const given = (page: string): unknown =>
  JSON.parse(/id="opening">([^<]*)<\/script>\s*<div id="app"/.exec(page)?.[1] ?? 'null');

law('any system comes out of the page as it went in, and nothing of it is markup', [fc.string()], (title) => {
  const made = pageWithSystem(PAGE, { system: system(title), link: '#/own:1?fail=a' });
  expect(given(made)).toEqual({ system: system(title), link: '#/own:1?fail=a' });
  expect(made).toContain(PROGRAM);
  expect(made.split('<').length).toBe(PAGE.split('<').length + 2);
});

it('a page made from such a page holds the second system alone', () => {
  const first = pageWithSystem(PAGE, { system: system('one'), link: '#/own:1' });
  const second = pageWithSystem(first, { system: system('two'), link: '#/own:2' });
  expect(second).toBe(pageWithSystem(PAGE, { system: system('two'), link: '#/own:2' }));
  expect(second).toContain('<title>two</title>');
});

it('refuses what is no page of the app', () => {
  expect(() => pageWithSystem('<title></title>', { system: system(''), link: '' })).toThrow('no place');
});
