import type { Strength } from '../model/system-file';
import { jsonValues, looksLikeJson } from './documents-json';
import { fileReader, type Into } from './reader';
import { dig, filled, isTable, items, list, tables, text, type Table } from './value';

/** Relationships in which the first needs the second … */
const NEEDS = /^(DEPENDS_ON|HAS_PREREQUISITE|DYNAMIC_LINK|STATIC_LINK|HAS_(?:OPTIONAL_|PROVIDED_)?DEPENDENCY)$/;
/** … and those in which the second needs the first. */
const NEEDED_BY = /^((?:BUILD_|DEV_|OPTIONAL_|PROVIDED_|RUNTIME_|TEST_)?DEPENDENCY_OF|PREREQUISITE_FOR)$/;

/** SPDX 2.2 and 2.3 as JSON or tag-value, 3.0 as JSON: packages that depend on packages. */
export const readSpdx = fileReader('spdx', { direction: true }, (into) => {
  const { file, report } = into;
  if (!looksLikeJson(file)) return readTags(into);
  for (const value of jsonValues(file, report))
    if (!isTable(value)) report.error('shape', file, { at: 0, allowed: 'spdxVersion' });
    else if (value.has('@graph')) readGraph(value, into);
    else readTwo(value, into);
});

const short = (id: string): string => id.replace(/^SPDXRef-/, '');

function relate(from: string, relation: string, to: string, at: number, { file, drafting, report }: Into): void {
  const strength: Strength | undefined = relation.includes('OPTIONAL') ? 'soft' : undefined;
  const note = /^(BUILD|DEV|TEST|RUNTIME|PROVIDED)_|_LINK$/.test(relation)
    ? relation.toLowerCase().replaceAll('_', ' ')
    : null;
  const need = { via: 'package', strength, note } as const;
  const known = (id: string): boolean => {
    if (!drafting.has(id)) report.leave('outside', id);
    return drafting.has(id);
  };
  if (!NEEDS.test(relation) && !NEEDED_BY.test(relation)) report.leave('mentions', `${from} ${relation} ${to}`);
  else if (known(from) && known(to)) {
    if (NEEDS.test(relation)) drafting.need(from, to, need, { file, at });
    else drafting.need(to, from, need, { file, at });
  }
}

function readTwo(value: Table, into: Into): void {
  const { file, drafting, report } = into;
  drafting.name(text(value.get('name')));
  const relations = tables(value.get('relationships')).map((row) => ({
    from: text(row.get('spdxElementId')) ?? '',
    relation: text(row.get('relationshipType')) ?? '',
    to: text(row.get('relatedSpdxElement')) ?? '',
    at: row.startsAt,
  }));
  const wanted = new Set(
    relations
      .filter(({ relation }) => NEEDS.test(relation) || NEEDED_BY.test(relation))
      .flatMap(({ from, to }) => [from, to]),
  );
  for (const row of [
    ...tables(value.get('packages')),
    ...tables(value.get('files')).filter((each) => wanted.has(text(each.get('SPDXID')) ?? '')),
  ]) {
    const id = filled(row.get('SPDXID'));
    const at = row.startsAt;
    if (id === null) {
      report.warn('missing', file, { at, path: 'packages[].SPDXID', subject: 'SPDXID' });
      continue;
    }
    const version = filled(row.get('versionInfo'));
    const name = filled(row.get('name')) ?? filled(row.get('fileName'));
    drafting.component(
      short(id),
      { name: version === null ? name : `${name ?? short(id)} ${version}`, note: filled(row.get('summary')) },
      { file, at },
    );
  }
  if (relations.length === 0 && drafting.size > 0) report.note('components-from-edges', 0);
  for (const { from, relation, to, at } of relations) relate(short(from), relation, short(to), at, into);
}

/** Lines such as `PackageName: x`, `SPDXID: SPDXRef-x`, `Relationship: SPDXRef-a DEPENDS_ON SPDXRef-b`. */
function readTags(into: Into): void {
  const { file, drafting, report } = into;
  let name: string | null = null;
  const relations: { words: readonly string[]; at: number }[] = [];
  for (const line of file.text.matchAll(/^(PackageName|SPDXID|DocumentName|FileName|Relationship):[ \t]*(.*)$/gm)) {
    const [, tag, said = ''] = line;
    if (tag === 'DocumentName') drafting.name(said);
    if (tag === 'PackageName') name = said.trim();
    if (tag === 'FileName') name = null;
    if (tag === 'SPDXID' && name !== null) {
      drafting.component(short(said.trim()), { name }, { file, at: line.index });
      name = null;
    }
    if (tag === 'Relationship') relations.push({ words: said.trim().split(/\s+/), at: line.index });
  }
  for (const { words, at } of relations) {
    const [from = '', relation = '', to = ''] = words;
    if (to === '') report.warn('bad-row', file, { at, subject: words.join(' '), allowed: 'A DEPENDS_ON B' });
    else relate(short(from), relation, short(to), at, into);
  }
}

function readGraph(value: Table, into: Into): void {
  const { file, drafting } = into;
  const elements = tables(value.get('@graph'));
  const typeOf = (row: Table): string => text(row.get('type')) ?? text(row.get('@type')) ?? '';
  for (const row of elements)
    if (/(^|_|\/)Package$/.test(typeOf(row))) {
      const id = filled(row.get('spdxId')) ?? filled(row.get('@id'));
      if (id !== null) drafting.component(id, { name: filled(row.get('name')) }, { file, at: row.startsAt });
    }
  for (const row of elements)
    if (/Relationship$/.test(typeOf(row))) {
      const relation = (text(row.get('relationshipType')) ?? '').replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();
      const named =
        list(row.get('to')).length > 0
          ? items(row.get('to'), row.startsAt)
          : [{ item: dig(row, 'to') ?? null, at: row.startsAt }];
      for (const { item, at } of named) relate(text(row.get('from')) ?? '', relation, text(item) ?? '', at, into);
    }
}
