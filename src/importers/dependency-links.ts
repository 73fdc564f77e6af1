import { jsonValues } from './documents-json';
import { Drafting } from './drafting';
import { Report } from './finding';
import { guessKind } from './kinds';
import type { ReadFiles, SourceFile } from './types';
import { dig, filled, isTable, list, number, tables, text, type Value } from './value';

/** What Jaeger (`/api/dependencies`) and Zipkin (`/api/v2/dependencies`) answer: who called whom, and how often. */
export const readDependencyLinks: ReadFiles = (files) => {
  const report = new Report();
  const drafting = new Drafting('dependency-links', report);
  let calls = 0;
  for (const file of files)
    for (const value of jsonValues(file, report)) calls += readAnswer(value, file, drafting, report);
  if (calls > 0) report.note('calls', calls);
  return report.reading(
    files[0] ? drafting.draft(files[0], { direction: true, strength: false, when: true, running: true }) : null,
  );
};

function readAnswer(value: Value, file: SourceFile, drafting: Drafting, report: Report): number {
  for (const error of tables(dig(value, 'errors')))
    report.error('server-error', file, {
      at: error.startsAt,
      path: 'errors[0]',
      subject: [text(error.get('code')), text(error.get('msg'))].filter((part) => part !== null).join(' '),
    });
  const links = isTable(value) ? value.get('data') : value;
  if (list(links).length === 0 && !report.failed)
    report.error('empty-answer', file, { at: 0, path: isTable(value) ? 'data' : '' });
  const weights = new Map<string, number>();
  const rows = list(links).flatMap((row, index) => {
    const at = isTable(row) ? row.startsAt : 0;
    const [parent, child] = [filled(dig(row, 'parent')), filled(dig(row, 'child'))];
    if (parent === null || child === null) {
      report.warn('missing', file, {
        at,
        path: `[${index}].${parent === null ? 'parent' : 'child'}`,
        subject: parent === null ? 'parent' : 'child',
      });
      return [];
    }
    const count = number(dig(row, 'callCount')) ?? 0;
    const errors = number(dig(row, 'errorCount')) ?? 0;
    weights.set(child, (weights.get(child) ?? 0) + count);
    return [
      {
        parent,
        child,
        at,
        count,
        note: errors > 0 ? `callCount ${count}, errorCount ${errors}` : count > 0 ? `callCount ${count}` : null,
      },
    ];
  });
  for (const { parent, child, at } of rows)
    for (const id of [parent, child]) {
      const kind = guessKind(id);
      drafting.component(id, { weight: weights.get(id), ...(kind && { kind }) }, { file, at });
    }
  // A service that calls itself is no dependency, and every trace has some.
  for (const { parent, child, at, note } of rows)
    if (parent === child) report.leave('inside-one', parent);
    else drafting.need(parent, child, { via: 'call', note }, { file, at });
  return rows.reduce((sum, { count }) => sum + count, 0);
}
