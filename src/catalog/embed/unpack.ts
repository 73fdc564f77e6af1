import type { CoreComponent } from '../parts';
import type { Source } from '../../model/incident';
import { idOf, MINUTE, type Alike, type At, type Minutes, type PackedStory, type WholeStory } from './packed';

const each = <Row>({ kinds, rows }: Alike<Row>): readonly Row[] => rows.map((row) => kinds[row]!);

/** The story that was packed, empty where an embed says nothing. */
export function unpackStory(packed: PackedStory): WholeStory {
  const { of, board, labels, ids } = packed;
  const start = Date.parse(of.when?.start_utc ?? '');
  const fame = new Map(packed.known.map((component, place) => [component, place + 1]));
  const components = each(packed.components).map((rest, place): CoreComponent => {
    const label = labels[place]!;
    const id = ids[place] || idOf(label);
    return { ...rest, id, label, name: label, fame: fame.get(place) ?? 0, family: 'operations', glyph: 'app' };
  });
  const idAt = (place: At): string => components[place]?.id ?? '';
  const utc = (minutes: Minutes): string | null =>
    minutes === null ? null : new Date(start + Math.round(minutes * MINUTE)).toISOString();
  const cited = (source: number | undefined) => (source === undefined || source < 0 ? [] : [String(source)]);
  return {
    core: {
      ...{ ...of, summary: '', root: idAt(packed.root), story: { show: packed.show.map(idAt) } },
      board: {
        ...board,
        start: { component: idAt(packed.start), note: packed.note },
        zones: packed.zones.map(({ title, groups }) => ({
          title,
          groups: groups.map(([id, name, members, column]) => ({
            ...{ id, title: name, components: members.map(idAt) },
            ...(column >= 0 && { column }),
          })),
        })),
      },
      components,
      dependencies: each(packed.dependencies).map((rest, row) => ({
        ...{ ...rest, from: idAt(packed.from[row]!), to: idAt(packed.to[row]!), plane: 'unknown' },
      })),
      redundancies: packed.redundancies.map(({ from, to, rest }) => ({
        ...{ ...rest, from: idAt(from), to: to.map(idAt) },
      })),
    },
    details: {
      sources: packed.sources.map(([publisher, date], place): Source => ({
        ...{ id: String(place), title: '', publisher, url: null, date, kind: 'primary' },
      })),
      components: packed.descriptions.map((description) => ({
        ...{ description, owner: '', layer: '', sources: [], criticalFunctions: [] },
      })),
      dependencies: packed.claims.map((what, row) => ({
        ...{ what, sources: cited(packed.cited[row]), why: null, basis: null },
      })),
      redundancies: packed.redundancies.map(({ rest: { what, basis }, cited: source }) => ({
        ...{ what, basis, sources: cited(source) },
      })),
      record: each(packed.reports).map((rest, row) => ({
        ...rest,
        ...{ component: idAt(packed.reported[row]!), t_utc: utc(packed.reportedAt[row]!) ?? '', text: '', sources: [] },
      })),
      impact: each(packed.severities).map((severity, row) => ({
        ...{ component: idAt(packed.hit[row]!), severity, note: null, sources: [] },
        ...{ first_report_utc: utc(packed.hitFrom[row]!), recovered_utc: utc(packed.hitUntil[row]!) },
      })),
      ...{ lesson: '', phases: [], mitigations: [], numbers: [] },
    },
    tape: { chapters: packed.chapters, replay: null, counterfactuals: [] },
  };
}
