import { draftElements, type Element, type Relation } from './elements';
import { jsonReader } from './reader';
import { dig, filled, isTable, tables, text, type Table, type Value } from './value';

/** A workspace of Structurizr as JSON: people, software systems, containers, components, and who uses whom. */
export const readStructurizr = jsonReader('structurizr', { direction: true, running: true }, (value, into) => {
  const model = dig(value, 'model');
  if (!isTable(model)) return into.report.error('shape', into.file, { at: 0, allowed: 'model' });
  into.drafting.name(text(dig(value, 'name')));
  const elements: Element[] = [];
  const relations: Relation[] = [];
  for (const key of ['people', 'softwareSystems', 'customElements'])
    walk(model.get(key), null, key, elements, relations);
  draftElements(elements, relations, into);
});

function walk(
  rows: Value | undefined,
  parent: string | null,
  level: string,
  elements: Element[],
  relations: Relation[],
): void {
  for (const row of tables(rows)) {
    const id = filled(row.get('id'));
    if (id === null) continue;
    const tags = (text(row.get('tags')) ?? '').toLowerCase();
    elements.push({
      id,
      name: filled(row.get('name')) ?? id,
      parent,
      note: filled(row.get('description')),
      owner: filled(row.get('group')),
      link: filled(row.get('url')),
      kind: level === 'people' ? 'people' : undefined,
      hint: `${filled(row.get('technology')) ?? ''} ${tags.includes('database') ? 'database' : ''}`.trim(),
      at: row.startsAt,
    });
    // A relation with a link follows from one between parts.
    for (const relation of tables(row.get('relationships')).filter((each) => !each.has('linkedRelationshipId')))
      relations.push(relationOf(relation, id));
    for (const key of ['containers', 'components']) walk(row.get(key), id, key, elements, relations);
  }
}

const relationOf = (relation: Table, id: string): Relation => ({
  from: filled(relation.get('sourceId')) ?? id,
  to: filled(relation.get('destinationId')) ?? '',
  note: filled(relation.get('description')),
  at: relation.startsAt,
});
