import { PASTED } from '../model/pasted';
import type { Strength } from '../model/system-file';
import { guessKind } from './kinds';
import { jsonReader } from './reader';
import { dig, filled, isList, tables, text } from './value';

const STRENGTH: ReadonlyMap<string, Strength> = new Map([
  ['HARD', 'hard'],
  ['SOFT', 'soft'],
]);

/**
 * AWS Resilience Hub, `ListDependencies`: what one service needs, and how hard. The answer does not name the service;
 * the file's name stands for it, if there is one. @see AWS Resilience Hub API reference, `DependencySummary`
 */
export const readResilienceHub = jsonReader(
  'resilience-hub',
  { direction: true, strength: true, running: true },
  (value, { file, drafting, report }) => {
    const rows = dig(value, 'dependencySummaries');
    if (!isList(rows)) return report.error('shape', file, { at: 0, allowed: 'dependencySummaries' });
    const service = file.name === PASTED ? 'service' : (/([^/\\]+?)(?:\.[a-z]+)?$/i.exec(file.name)?.[1] ?? 'service');
    if (rows.length === 0) report.error('empty-answer', file, { at: rows.startsAt, path: 'dependencySummaries' });
    if (filled(dig(value, 'nextToken')) !== null)
      report.warn('cut-answer', file, { at: 0, path: 'nextToken', subject: 'nextToken' });
    drafting.component(service, {}, { file, at: 0 });
    report.note('service-unnamed', 1, service);
    for (const row of tables(rows)) {
      const at = row.startsAt;
      const dns = filled(row.get('dnsName'));
      const name = filled(row.get('dependencyName')) ?? dns;
      if (name === null) {
        report.warn('missing', file, { at, path: 'dependencySummaries[].dependencyName', subject: 'dependencyName' });
        continue;
      }
      const subject = (text(row.get('criticality')) ?? 'UNKNOWN').toUpperCase();
      if (subject !== 'UNKNOWN' && !STRENGTH.has(subject))
        report.warn('bad-field', file, { at, path: 'criticality', subject, allowed: 'HARD, SOFT, UNKNOWN' });
      drafting.component(
        name,
        { note: dns === name ? null : dns, group: filled(row.get('location')), kind: guessKind(name, dns) },
        { file, at },
      );
      drafting.need(service, name, { via: 'stated', strength: STRENGTH.get(subject) }, { file, at });
    }
  },
);
