import { describe, expect, test } from 'vitest';
import { changes, incident, incidentIds } from './support/files';

/** Over all files one id is one thing: same name, owner, family and drawing, unless data/changes.json says `differs`. */
const rows = incidentIds.flatMap((file) => incident(file).components.map((component) => ({ file, component })));
const shared = [...new Set(rows.map(({ component }) => component.id))]
  .map((id) => ({ id, rows: rows.filter(({ component }) => component.id === id) }))
  .filter(({ rows: uses }) => uses.length > 1);
const differs = new Map(
  changes
    .filter(({ what }) => what.startsWith('differs/'))
    .map((change) => [`${change.incident} ${change.what}`, change]),
);

describe.each(['name', 'owner', 'family', 'glyph'] as const)('the %s of a component', (field) => {
  test('is the same in every file, or the difference is listed', () => {
    const stray = shared.flatMap(({ id, rows: uses }) => {
      const plain = uses.filter(({ file }) => !differs.has(`${file} differs/components/${id}/${field}`));
      const words = new Set(plain.map(({ component }) => JSON.stringify(component[field])));
      return words.size > 1 ? [[id, ...words]] : [];
    });
    expect(stray).toEqual([]);
  });
});

test('every listed difference is one', () => {
  for (const { incident: file, what, from, to } of differs.values()) {
    const [, , id, field] = what.split('/');
    const uses = rows.filter(({ component }) => component.id === id);
    const words = (own: boolean) =>
      uses
        .filter((row) => (row.file === file) === own)
        .map(({ component }) => (field === 'name' ? component.name.en : component.owner));
    expect(words(true)).toEqual([to]);
    expect(words(false)).toContain(from);
  }
});

test('no AWS service is spelt with and without the prefix', () => {
  const ids = new Set(rows.map(({ component }) => component.id));
  expect([...ids].filter((id) => id.startsWith('aws-') && ids.has(id.slice('aws-'.length)))).toEqual([]);
});

test('no two ids carry the same English name', () => {
  const byName = new Map<string, typeof rows>();
  for (const row of rows)
    byName.set(row.component.name.en.toLowerCase(), [...(byName.get(row.component.name.en.toLowerCase()) ?? []), row]);
  const doubled = [...byName].flatMap(([name, uses]) => {
    const ids = new Set(uses.map(({ component }) => component.id));
    return ids.size > 1 ? [[name, ...ids]] : [];
  });
  expect(doubled).toEqual([]);
});
