import { guessKind } from './kinds';
import { jsonReader } from './reader';
import { dig, filled, isTable, tables, text, type Table } from './value';

/** Kiali's graph: traffic between applications, services and workloads of a mesh; boxes are groups. */
export const readKiali = jsonReader(
  'kiali',
  { direction: true, when: true, running: true },
  (value, { file, drafting, report }) => {
    if (!isTable(dig(value, 'elements'))) return report.error('shape', file, { at: 0, allowed: 'elements' });
    const rows = tables(dig(value, 'elements', 'nodes'))
      .map((row) => dig(row, 'data'))
      .filter(isTable);
    const isBox = (data: Table): boolean => filled(data.get('isBox')) !== null;
    const boxes = new Map(
      rows
        .filter(isBox)
        .map((data) => [
          text(data.get('id')) ?? '',
          nameOf(data) === 'box' ? (filled(data.get('namespace')) ?? '') : nameOf(data),
        ]),
    );
    const nodes = rows.filter((data) => !isBox(data));
    const names = new Map<string, number>();
    for (const data of nodes) names.set(fullName(data), (names.get(fullName(data)) ?? 0) + 1);
    const spaces = new Set(nodes.map((data) => filled(data.get('namespace'))));
    const ids = new Map<string, string>();
    const taken = new Set<string>();
    for (const data of nodes) {
      const id = text(data.get('id')) ?? '';
      const name = nameOf(data);
      const type = filled(data.get('nodeType'));
      const cluster = filled(data.get('cluster'));
      const unique = names.get(fullName(data)) === 1;
      const own = unique
        ? spaces.size > 1
          ? fullName(data)
          : name
        : `${fullName(data)} (${type ?? ''}${cluster === null ? '' : ` ${cluster}`})`;
      const known = taken.has(own) ? `${own} ${id}` : own;
      taken.add(known);
      ids.set(id, known);
      const group = boxes.get(text(data.get('parent')) ?? '') ?? filled(data.get('namespace'));
      drafting.component(known, { name, group, note: type, kind: guessKind(name) }, { file, at: data.startsAt });
    }
    for (const row of tables(dig(value, 'elements', 'edges'))) {
      const data = dig(row, 'data');
      const [from, to] = [text(dig(data, 'source')) ?? '', text(dig(data, 'target')) ?? ''];
      if (boxes.has(from) || boxes.has(to)) report.leave('outside', `${from} → ${to}`);
      else if (from === to) report.leave('inside-one', ids.get(from) ?? from);
      else
        drafting.need(
          ids.get(from) ?? from,
          ids.get(to) ?? to,
          { via: 'call', note: filled(dig(data, 'traffic', 'protocol')) },
          { file, at: row.startsAt },
        );
    }
  },
);

const nameOf = (data: Table): string =>
  ['workload', 'app', 'service', 'aggregateValue']
    .map((key) => filled(data.get(key)))
    .find((name) => name !== null && name !== 'unknown') ??
  filled(data.get('nodeType')) ??
  '';
const fullName = (data: Table): string => `${filled(data.get('namespace')) ?? ''}/${nameOf(data)}`;
