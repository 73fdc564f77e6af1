import { guessKind } from './kinds';
import { jsonReader } from './reader';
import { dig, filled, isTable, items, keyAt, tables, text, type Table, type Value } from './value';

/** CycloneDX as JSON, 1.2 to 1.6: packages, and in a SaaSBOM the services that a system runs on. */
export const readCycloneDx = jsonReader('cyclonedx', { direction: true }, (bom, { file, drafting, report }) => {
  if (!isTable(bom) || text(bom.get('bomFormat')) !== 'CycloneDX')
    return report.error('shape', file, { at: 0, allowed: 'bomFormat: CycloneDX' });
  const subject = dig(bom, 'metadata', 'component');
  drafting.name(text(dig(subject, 'name')));
  const add = (row: Table, group: string | null, service: boolean): string => {
    const name = filled(row.get('name'));
    const version = filled(row.get('version'));
    const id = filled(row.get('bom-ref')) ?? (name === null ? '' : version === null ? name : `${name}@${version}`);
    const at = row.startsAt;
    if (id === '') report.warn('missing', file, { at, path: 'name', subject: 'name' });
    else if (drafting.has(id)) report.warn('duplicate-id', file, { at, subject: id });
    else {
      const within = filled(row.get('group'));
      drafting.component(
        id,
        {
          name: name === null || service || version === null ? name : `${name} ${version}`,
          group: group ?? within,
          note: filled(row.get('description')),
          owner: filled(dig(row, 'provider', 'name')),
          kind: guessKind(service || row.get('type') === 'data' ? `${name ?? ''} ${within ?? ''}` : null),
        },
        { file, at },
      );
    }
    return name ?? id;
  };
  const walk = (rows: Value | undefined, key: string, group: string | null): number =>
    tables(rows).reduce((sum, row) => {
      const name = add(row, group, key === 'services');
      return sum + 1 + walk(row.get(key), key, name);
    }, 0);
  if (isTable(subject)) add(subject, null, false);
  walk(bom.get('components'), 'components', null);
  const services = walk(bom.get('services'), 'services', null);
  if (services > 0) drafting.say({ running: true });
  tables(bom.get('dependencies')).forEach((row, index) => {
    const from = filled(row.get('ref'));
    const path = `dependencies[${index}]`;
    if (from === null) return report.warn('missing', file, { at: row.startsAt, path: `${path}.ref`, subject: 'ref' });
    for (const { item, at } of items(row.get('dependsOn'), keyAt(row, 'dependsOn'))) {
      const to = text(item) ?? '';
      for (const id of [from, to]) drafting.tellUnlisted(id, { file, at }, path);
      drafting.need(from, to, { via: services > 0 ? 'stated' : 'package' }, { file, at });
    }
  });
});
