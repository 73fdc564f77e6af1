import { guessKind } from './kinds';
import { jsonReader } from './reader';
import { dig, filled, isTable, list, number, tables, text } from './value';

const SAYS = { direction: true, when: true, running: true };

/** What Jaeger (`/api/dependencies`) and Zipkin (`/api/v2/dependencies`) answer: who called whom, and how often. */
export const readDependencyLinks = jsonReader('dependency-links', SAYS, (value, { file, drafting, report }) => {
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
      const subject = parent === null ? 'parent' : 'child';
      report.warn('missing', file, { at, path: `[${index}].${subject}`, subject });
      return [];
    }
    const count = number(dig(row, 'callCount')) ?? 0;
    const errors = number(dig(row, 'errorCount')) ?? 0;
    weights.set(child, (weights.get(child) ?? 0) + count);
    const note = errors > 0 ? `callCount ${count}, errorCount ${errors}` : count > 0 ? `callCount ${count}` : null;
    return [{ parent, child, at, count, note }];
  });
  for (const { parent, child, at } of rows)
    for (const id of [parent, child])
      drafting.component(id, { weight: weights.get(id), kind: guessKind(id) }, { file, at });
  // A service that calls itself is no dependency, and every trace has some.
  for (const { parent, child, at, note } of rows)
    if (parent === child) report.leave('inside-one', parent);
    else drafting.need(parent, child, { via: 'call', note }, { file, at });
  const calls = rows.reduce((sum, { count }) => sum + count, 0);
  if (calls > 0) report.note('calls', calls);
});
