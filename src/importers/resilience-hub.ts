import { PASTED } from '../model/pasted';
import type { Strength } from '../model/system-file';
import { jsonValues } from './documents-json';
import { Drafting } from './drafting';
import { Report } from './finding';
import { guessKind } from './kinds';
import type { ReadFiles } from './types';
import { dig, filled, isList, tables, text } from './value';

const STRENGTH: ReadonlyMap<string, Strength> = new Map([
  ['HARD', 'hard'],
  ['SOFT', 'soft'],
]);

/**
 * AWS Resilience Hub, `ListDependencies`: what one service needs, and how hard. The answer does not name the service;
 * the file's name stands for it, if there is one. @see AWS Resilience Hub API reference, `DependencySummary`
 */
export const readResilienceHub: ReadFiles = (files) => {
  const report = new Report();
  const drafting = new Drafting('resilience-hub', report);
  for (const file of files) {
    const service = file.name === PASTED ? 'service' : (/([^/\\]+?)(?:\.[a-z]+)?$/i.exec(file.name)?.[1] ?? 'service');
    for (const value of jsonValues(file, report)) {
      const rows = dig(value, 'dependencySummaries');
      if (!isList(rows)) {
        report.error('shape', file, { at: 0, allowed: 'dependencySummaries' });
        continue;
      }
      if (rows.length === 0) report.error('empty-answer', file, { at: rows.startsAt, path: 'dependencySummaries' });
      if (filled(dig(value, 'nextToken')) !== null)
        report.warn('cut-answer', file, { at: 0, path: 'nextToken', subject: 'nextToken' });
      drafting.component(service, {}, { file, at: 0 });
      report.note('service-unnamed', 1, service);
      for (const row of tables(rows)) {
        const at = row.startsAt;
        const name = filled(row.get('dependencyName')) ?? filled(row.get('dnsName'));
        if (name === null) {
          report.warn('missing', file, { at, path: 'dependencySummaries[].dependencyName', subject: 'dependencyName' });
          continue;
        }
        const criticality = (text(row.get('criticality')) ?? 'UNKNOWN').toUpperCase();
        if (criticality !== 'UNKNOWN' && !STRENGTH.has(criticality))
          report.warn('bad-field', file, {
            at,
            path: 'criticality',
            subject: criticality,
            allowed: 'HARD, SOFT, UNKNOWN',
          });
        const dns = filled(row.get('dnsName'));
        const kind = guessKind(name, dns);
        drafting.component(
          name,
          { note: dns === name ? null : dns, group: filled(row.get('location')), ...(kind && { kind }) },
          { file, at },
        );
        drafting.need(service, name, { via: 'stated', strength: STRENGTH.get(criticality) ?? 'unknown' }, { file, at });
      }
    }
  }
  return report.reading(
    files[0] ? drafting.draft(files[0], { direction: true, strength: true, when: false, running: true }) : null,
  );
};
