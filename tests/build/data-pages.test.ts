import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { componentPage } from '../../scripts/pages/component-pages';
import { dataFiles, dayOf, LICENCE, readChanges, readIncidents } from '../../scripts/pages/data-files';
import { dataPage } from '../../scripts/pages/data-pages';
import { linkTo } from '../../scripts/pages/text-page';
import { fellIn, type Pattern } from '../../src/catalog/parts';
import patterns from '../../data/patterns.json';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));
const SITE = 'https://example.org/d/data/v1/';
const incidents = readIncidents(DATA);
const changes = readChanges(DATA);
const files = new Map(dataFiles(DATA, SITE));
interface Head {
  readonly $id: string;
  readonly $schema?: string;
  readonly license?: string;
}

describe('the dataset', () => {
  it('has every outage whole, under a head of its own, and an index of all', () => {
    for (const incident of incidents) {
      const { $schema, $id, license, ...rest } = files.get(`incidents/${incident.id}.json`) as Head & object;
      expect(rest).toEqual(incident);
      expect([$schema, $id, license]).toEqual([
        `${SITE}schema/incident.schema.json`,
        `${SITE}incidents/${incident.id}.json`,
        LICENCE,
      ]);
    }
    const index = files.get('index.json') as { incidents: { id: string; files: string[] }[]; as_of: string };
    expect(index.incidents.map(({ id }) => id)).toEqual(incidents.map(({ id }) => id));
    for (const { files: named } of index.incidents) for (const path of named) expect(files.has(path)).toBe(true);
    expect(index.as_of).toBe(dayOf(changes));
  });
  it('gives each file an address that is its own', () => {
    for (const [path, value] of files) expect((value as Head).$id).toBe(SITE + path);
    const plain = dataFiles(DATA, '');
    for (const [path, value] of plain) expect((value as Head).$id).toBe(path);
  });
  it('names for each file about an outage a schema that says what is in it, the head included', () => {
    const named = new Set<string>();
    for (const [path, value] of files) {
      const { $schema } = value as Head;
      if (!/^(?:incidents|chapters|replays|whatif)\//.test(path)) continue;
      const schema = files.get($schema!.slice(SITE.length)) as Head & { properties: object; required: string[] };
      const written = Object.keys(value);
      expect(
        written.filter((key) => !Object.hasOwn(schema.properties, key)),
        path,
      ).toEqual([]);
      expect(
        schema.required.filter((key) => !written.includes(key)),
        path,
      ).toEqual([]);
      named.add($schema!);
    }
    const index = files.get('index.json') as { schemas: string[] };
    expect([...named].sort()).toEqual(index.schemas.map((path) => SITE + path).sort());
    for (const language of ['en', 'de'] as const)
      for (const path of index.schemas) expect(dataPage(incidents, changes, language)).toContain(`href="v1/${path}"`);
  });
  it('says when each correction was made, in order of what can be', () => {
    for (const { on, what } of changes) expect(on, what).toMatch(/^20\d\d-[01]\d-[0-3]\d$/);
  });
});

describe('the patterns of the gallery', () => {
  const rows = patterns as readonly Pattern[];
  it('have each outage once, and name beside it only outages of another', () => {
    expect(rows.flatMap((row) => row.incidents).sort()).toEqual(incidents.map(({ id }) => id).sort());
    for (const { incidents: own, also } of rows)
      for (const id of also) {
        expect(own).not.toContain(id);
        expect(incidents.some((one) => one.id === id)).toBe(true);
      }
  });
  it('are those that a reader looks for', () =>
    expect(rows.map(({ id }) => id)).toEqual(['dns', 'config-push', 'retry-storm', 'one-region', 'provider-account']));
});

describe.each(['en', 'de'] as const)('pages of text in %s', (language) => {
  it('say of a component what each outage says, with its sources', () => {
    const [, ids] = fellIn(incidents).find(([id]) => id === 'dynamodb')!;
    const there = incidents.filter(({ id }) => ids.includes(id));
    const page = componentPage('dynamodb', there, language);
    expect(page).toContain(language === 'de' ? 'Amazon DynamoDB: zwei Ausfälle' : 'Amazon DynamoDB: two outages');
    for (const { id, record } of there) {
      expect(page).toContain(`href="../../s/${id}/`);
      for (const row of record.filter(({ component }) => component === 'dynamodb'))
        expect(unescaped(page)).toContain(row.text[language]);
    }
    expect(page).toContain('https://aws.amazon.com/message/101925');
    expect(page).not.toMatch(/<script|<style| style=| on\w+=|undefined/);
  });
  it('can be written for every such component', () => {
    for (const [id, ids] of fellIn(incidents))
      expect(
        componentPage(
          id,
          incidents.filter((one) => ids.includes(one.id)),
          language,
        ),
      ).not.toMatch(/undefined|\[object/);
  });
  it('say what the data are, how to cite them, and every change with its reason', () => {
    const page = unescaped(dataPage(incidents, changes, language));
    expect(page).toContain('CC BY 4.0');
    expect(page).toContain('aws-2025-10-20, record, ');
    for (const { why, what } of changes) for (const said of [why, what]) expect(page).toContain(said);
  });
  it('refuse a component that no outage has', () =>
    expect(() => componentPage('nobody', incidents, language)).toThrow('nobody'));
});

it('text of the data is never markup, and only addresses that a browser may follow are links', () => {
  expect(linkTo('https://x.org/?a="b"', '<b>')).toBe(
    '<a href="https://x.org/?a=&#34;b&#34;" rel="noopener noreferrer">&#60;b&#62;</a>',
  );
  expect(linkTo('javascript:alert(1)', 'x & y')).toBe('x &#38; y');
  expect(linkTo(null, 'x')).toBe('x');
});

const unescaped = (page: string): string =>
  page.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
