import { jsonValues } from './documents-json';
import { Drafting } from './drafting';
import { Report } from './finding';
import { guessKind } from './kinds';
import type { ReadFiles, SourceFile } from './types';
import { dig, filled, isTable, tables, text, type Table, type Value } from './value';

/** Kiali's graph: traffic between applications, services and workloads of a mesh; boxes are groups. */
export const readKiali: ReadFiles = (files) => {
  const report = new Report();
  const drafting = new Drafting('kiali', report);
  for (const file of files)
    for (const value of jsonValues(file, report)) {
      if (isTable(dig(value, 'elements'))) readElements(value, file, drafting, report);
      else report.error('shape', file, { at: 0, allowed: 'elements' });
    }
  return report.reading(
    files[0] ? drafting.draft(files[0], { direction: true, strength: false, when: true, running: true }) : null,
  );
};

const nameOf = (data: Table): string =>
  ['workload', 'app', 'service', 'aggregateValue']
    .map((key) => filled(data.get(key)))
    .find((name) => name !== null && name !== 'unknown') ??
  filled(data.get('nodeType')) ??
  '';

function readElements(value: Value, file: SourceFile, drafting: Drafting, report: Report): void {
  const rows = tables(dig(value, 'elements', 'nodes'))
    .map((row) => dig(row, 'data'))
    .filter(isTable);
  const boxes = new Map(
    rows
      .filter((data) => filled(data.get('isBox')) !== null)
      .map((data) => [
        text(data.get('id')) ?? '',
        nameOf(data) === 'box' ? (filled(data.get('namespace')) ?? '') : nameOf(data),
      ]),
  );
  const nodes = rows.filter((data) => filled(data.get('isBox')) === null);
  const names = new Map<string, number>();
  const fullName = (data: Table): string => `${filled(data.get('namespace')) ?? ''}/${nameOf(data)}`;
  for (const data of nodes) names.set(fullName(data), (names.get(fullName(data)) ?? 0) + 1);
  const spaces = new Set(nodes.map((data) => filled(data.get('namespace'))));
  const ids = new Map<string, string>();
  for (const data of nodes) {
    const id = text(data.get('id')) ?? '';
    const unique = names.get(fullName(data)) === 1;
    const own = unique
      ? spaces.size > 1
        ? fullName(data)
        : nameOf(data)
      : `${fullName(data)} (${filled(data.get('nodeType')) ?? ''}${filled(data.get('cluster')) === null ? '' : ` ${filled(data.get('cluster')) ?? ''}`})`;
    const known = [...ids.values()].includes(own) ? `${own} ${id}` : own;
    ids.set(id, known);
    const kind = guessKind(nameOf(data));
    drafting.component(
      known,
      {
        name: nameOf(data),
        group: boxes.get(text(data.get('parent')) ?? '') ?? filled(data.get('namespace')),
        note: filled(data.get('nodeType')),
        ...(kind && { kind }),
      },
      { file, at: data.startsAt },
    );
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
}
