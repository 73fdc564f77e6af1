import { draftElements, type Element, type Relation } from './elements';
import { jsonReader } from './reader';
import { dig, fields, filled, isTable, tables, type Value } from './value';

/** `likec4 export json`: elements by their full names, and relations between them. */
export const readLikeC4 = jsonReader('likec4', { direction: true, running: true }, (value, into) => {
  if (!isTable(dig(value, 'elements')) || dig(value, 'relations') === undefined)
    return into.report.error('shape', into.file, { at: 0, allowed: 'elements, relations' });
  const rows = fields(dig(value, 'elements'));
  const ids = new Set(rows.map(({ key }) => key));
  const elements = rows.map(({ key, value: row, at }): Element => {
    const parent = key.includes('.') ? key.slice(0, key.lastIndexOf('.')) : null;
    const kind = filled(dig(row, 'kind')) ?? '';
    return {
      id: key,
      name: filled(dig(row, 'title')) ?? key,
      parent: parent !== null && ids.has(parent) ? parent : null,
      note: words(dig(row, 'description')) ?? words(dig(row, 'summary')),
      link: filled(dig(tables(dig(row, 'links'))[0], 'url')),
      kind: /^(actor|person|user)$/.test(kind) ? 'people' : undefined,
      hint: `${filled(dig(row, 'technology')) ?? ''} ${kind}`.trim(),
      at,
    };
  });
  draftElements(elements, relationsOf(dig(value, 'relations')), into);
});

/** Texts are plain, or `{txt}` and `{md}`. */
const words = (value: Value | undefined): string | null =>
  filled(value) ?? filled(dig(value, 'txt')) ?? filled(dig(value, 'md'));
const end = (value: Value | undefined): string => filled(value) ?? filled(dig(value, 'model')) ?? '';

function relationsOf(value: Value | undefined): Relation[] {
  const rows = isTable(value) ? fields(value) : tables(value).map((row) => ({ value: row, at: row.startsAt }));
  return rows.map(({ value: row, at }) => ({
    from: end(dig(row, 'source')),
    to: end(dig(row, 'target')),
    note: words(dig(row, 'title')),
    at,
  }));
}
