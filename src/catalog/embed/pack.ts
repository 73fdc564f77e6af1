import type { StoryChapter, StoryDetails, StoryTape } from '../parts';
import { idOf, MINUTE, type Alike, type At, type Minutes, type PackedStory, type WholeStory } from './packed';

function alike<Row>(rows: readonly Row[]): Alike<Row> {
  const places = new Map<string, number>();
  const kinds: Row[] = [];
  const numbers = rows.map((row) => {
    const key = JSON.stringify(row);
    const place = places.get(key) ?? kinds.push(row) - 1;
    places.set(key, place);
    return place;
  });
  return { kinds, rows: numbers };
}

/** What of a story an embed says, packed. */
export function packStory({ core, details, tape }: WholeStory): PackedStory {
  const { board, components, dependencies } = core;
  const places = new Map(components.map(({ id }, place) => [id, place]));
  const at = (id: string): At => places.get(id) ?? -1;
  const start = Date.parse(core.when?.start_utc ?? '');
  const minutes = (utc: string | null): Minutes => (utc === null ? null : (Date.parse(utc) - start) / MINUTE);
  const publishers = alike(
    details.sources.map(({ publisher, date }) => [publisher, date?.slice(0, 4) ?? null] as const),
  );
  const placeOf = new Map(details.sources.map(({ id }, row) => [id, publishers.rows[row]!]));
  const placesOf = (ids: readonly string[]) => [...new Set(ids.map((id) => placeOf.get(id) ?? -1))];
  const cite = ({ sources: [best = ''] }: { readonly sources: readonly string[] }) => placeOf.get(best) ?? -1;
  return {
    sources: publishers.kinds,
    chapters: toldIn(tape, details).map((chapter) => ({
      ...{ ...chapter, focus: [] },
      sentences: chapter.sentences.map(({ text, sources }) => ({ text, sources: placesOf(sources).map(String) })),
    })),
    claims: details.dependencies.map(({ what }) => what),
    descriptions: details.components.map(({ description }) => description),
    cited: details.dependencies.map(cite),
    of: { id: core.id, kind: core.kind, title: core.title, when: core.when },
    board: {
      ...{ headline: board.headline, standfirst: board.standfirst, alt: board.alt },
      ...{ kicker: '', credit: '' },
    },
    zones: board.zones.map(({ title, groups }) => ({
      title,
      groups: groups.map(({ id, title: name, components: ids, column }) => [id, name, ids.map(at), column ?? -1]),
    })),
    start: at(board.start.component),
    note: board.start.note,
    root: at(core.root),
    show: core.story.show.map(at),
    known: components
      .filter(({ fame }) => fame > 0)
      .sort((a, b) => a.fame - b.fame)
      .map(({ id }) => at(id)),
    labels: components.map(({ label }) => label),
    ids: components.map(({ id, label }) => (id === idOf(label) ? 0 : id)),
    components: alike(
      components.map(({ kind, plural, quoted, scope, recovery_minutes }) => ({
        kind,
        ...(plural && { plural }),
        ...(quoted && { quoted }),
        ...(scope && { scope }),
        ...(recovery_minutes !== undefined && { recovery_minutes }),
      })),
    ),
    from: dependencies.map(({ from }) => at(from)),
    to: dependencies.map(({ to }) => at(to)),
    dependencies: alike(
      dependencies.map(({ kind, evidence, lag_minutes, model, unknown }) => ({
        ...{ kind, evidence, lag_minutes },
        ...(model !== undefined && { model }),
        ...(unknown && { unknown }),
      })),
    ),
    redundancies: core.redundancies.map(({ from, to, need, kind, when, unknown }, row) => {
      const { what, basis, ...more } = details.redundancies[row]!;
      return {
        from: at(from),
        to: to.map(at),
        rest: { need, kind, ...(when && { when }), ...(unknown && { unknown }), what, basis },
        cited: cite(more),
      };
    }),
    reported: details.record.map(({ component }) => at(component)),
    reportedAt: details.record.map(({ t_utc }) => minutes(t_utc)),
    reports: alike(details.record.map(({ state, precision }) => ({ state, precision }))),
    hit: details.impact.map(({ component }) => at(component)),
    hitFrom: details.impact.map(({ first_report_utc }) => minutes(first_report_utc)),
    hitUntil: details.impact.map(({ recovered_utc }) => minutes(recovered_utc)),
    severities: alike(details.impact.map(({ severity }) => severity)),
  };
}

/** Chapters, or the phases that stand in for them. */
const toldIn = ({ chapters }: StoryTape, { phases }: StoryDetails): readonly StoryChapter[] =>
  chapters.length > 0
    ? chapters
    : phases.map(({ id, title, text, sources, start_utc, end_utc }) => ({
        ...{ id, title, sentences: [{ text, sources }], from_utc: start_utc, to_utc: end_utc, focus: [] },
      }));
