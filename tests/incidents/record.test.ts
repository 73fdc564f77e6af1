import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { recordAt, recordTrack } from '../../src/engine/record';
import { TICKS_PER_MINUTE } from '../../src/model/units';
import { core, details, incident, STORY_IDS } from '../support/stories';
import { changes, inRoot } from './support/files';
import { recordText } from './support/record-text';

/** Outages whose sources give the start and end of each component in the timeline alone. */
const WITHOUT_IMPACT_TIMES = new Set(['github-2026-08-17-retry-storm', 'rogers-2022-07-08']);

describe.each(STORY_IDS)('%s', (id) => {
  const file = incident(id);
  const track = recordTrack(file);
  const minutes = (time: string) => ((Date.parse(time) - Date.parse(file.start_utc)) / 60_000) * TICKS_PER_MINUTE;

  test('at each instant of the timeline every component is shown as the file has it', () => {
    for (const t_utc of new Set(file.record.map((row) => row.t_utc))) {
      const shown = recordAt(track, minutes(t_utc));
      const before = file.record.filter((row) => Date.parse(row.t_utc) <= Date.parse(t_utc));
      for (const [component, { id: name }] of file.components.entries()) {
        const row = before.findLast((candidate) => candidate.component === name);
        const { state, since, precision, change } = shown[component]!;
        if (track.log[change]?.source.block === 'impact') {
          expect(precision).toBe('by');
          expect(since, name).toBeGreaterThan(row ? minutes(row.t_utc) : -Infinity);
          continue;
        }
        expect([name, state, since, precision]).toEqual(
          row ? [name, row.state, minutes(row.t_utc), row.precision] : [name, 'no-report', null, null],
        );
      }
    }
  });

  test('every row of the timeline is in the log once, in order', () => {
    const rows = track.log.flatMap(({ source }) => (source.block === 'record' ? [source.row] : []));
    expect(rows).toEqual(file.record.map((_, row) => row));
  });

  test('facts of the impact block are its own times and never more than its severity', () => {
    const worst = { down: ['down', 'degraded'], degraded: ['degraded'], unknown: ['reported'] };
    const facts = track.log.filter(({ source }) => source.block === 'impact');
    expect(facts.length > 0, 'the impact block has times that the timeline lacks').toBe(!WITHOUT_IMPACT_TIMES.has(id));
    for (const { time, component, to, source } of facts) {
      const row = file.impact[source.row]!;
      expect(file.components[component]!.id).toBe(row.component);
      const said = to === 'operational' ? row.recovered_utc : row.first_report_utc;
      expect(said && minutes(said)).toBe(time);
      if (to !== 'operational') expect(worst[row.severity]).toContain(to);
    }
  });

  test('a story in one language has the same record', () => {
    expect(recordTrack({ ...core(id, 'de').when!, ...details(id, 'de'), components: core(id).components })).toEqual(
      track,
    );
  });

  test('as a page of text', async () => {
    await expect(recordText(file, track)).toMatchFileSnapshot(`golden/record-${id}.txt`);
  });
});

const DOSSIER = inRoot('tests/fixtures/dossiers/aws-2025-10-20.md');

describe('the dossier of 20 October 2025', () => {
  test('its table of events is the timeline, row by row', () => {
    const file = incident('aws-2025-10-20');
    const track = recordTrack(file);
    // What we changed since stands in data/changes.json, with its reason.
    const listed = changes.filter(({ incident: id }) => id === file.id);
    const added = new Set(
      file.record.filter(({ component, t_utc }) =>
        listed.some(({ what }) => what === `record/added/${component}@${t_utc}`),
      ),
    );
    const before = (row: number, field: 'state' | 'precision', now: string): string => {
      const { component, t_utc } = file.record[row]!;
      return listed.find(({ what }) => what === `record/${component}@${t_utc}/${field}`)?.from ?? now;
    };
    const ours = track.log.flatMap(({ time, component, to, precision, source }) =>
      source.block === 'record' && !added.has(file.record[source.row]!)
        ? [
            [
              time,
              file.components[component]!.name.en,
              before(source.row, 'state', to),
              before(source.row, 'precision', precision),
            ].join(' | '),
          ]
        : [],
    );
    expect(ours).toEqual(
      tableRows().map(([time, ...rest]) => [(time - Date.parse(file.start_utc)) * 1000, ...rest].join(' | ')),
    );
  });
});

/** `| ~ 20 Oct 06:40 | PDT | component | state | event | sources |` */
function tableRows(): [number, string, string, string][] {
  const text = readFileSync(DOSSIER, 'utf8').split('## Event timeline')[1]!.split('\n## ')[0]!;
  return text.split('\n').flatMap((line): [number, string, string, string][] => {
    const [, when = '', , component = '', state = ''] = line.split('|').map((cell) => cell.trim());
    const [, about, day, clock] = /^(~ )?(\d+) Oct (\d\d:\d\d)$/.exec(when) ?? [];
    if (day === undefined || clock === undefined) return [];
    return [[Date.parse(`2025-10-${day}T${clock}:00Z`), component, state, about ? 'approximate' : 'exact']];
  });
}
