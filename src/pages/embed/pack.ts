import type {
  CoreComponent,
  CoreDependency,
  StoryChapter,
  StoryCore,
  StoryDetails,
  StoryTape,
} from '../../catalog/parts';
import type { Source } from '../../model/incident';

/** All there is of a story in one language. */
export interface WholeStory {
  readonly core: StoryCore;
  readonly details: StoryDetails;
  readonly tape: StoryTape;
}

/** Rows of which many are alike: each kind once, and which of them a row is. */
interface Alike<Row> {
  readonly kinds: readonly Row[];
  readonly rows: readonly number[];
}

/** Minutes from the outage's start; null for no time. */
type Minutes = number | null;
/** Place of a component among the story's; -1 for none. */
type At = number;

/**
 * A story as the page of an embed carries it: no more than an embed ever says, every fact once, rows as columns,
 * components by number. Texts come first: some of them stand right before them in the written page, and a server's
 * compression looks back only so far.
 */
export interface PackedStory {
  readonly chapters: readonly StoryChapter[];
  readonly claims: readonly string[];
  readonly descriptions: readonly string[];
  /** What sentences name of a source: who says so, and the year. */
  readonly sources: readonly (readonly [publisher: string, year: string | null])[];
  /** By claim, the source that fits best; -1 for none. */
  readonly cited: readonly number[];
  readonly of: Pick<StoryCore, 'id' | 'kind' | 'title' | 'when'>;
  readonly board: Omit<StoryCore['board'], 'start' | 'zones'>;
  readonly zones: readonly {
    readonly title: string;
    readonly groups: readonly (readonly [id: string, title: string, members: readonly At[], column: number])[];
  }[];
  readonly start: At;
  readonly note: string;
  readonly root: At;
  readonly show: readonly At[];
  /** The most famous first. */
  readonly known: readonly At[];
  readonly labels: readonly string[];
  /** 0: as its label says, see `idOf`. */
  readonly ids: readonly (string | 0)[];
  readonly components: Alike<Pick<CoreComponent, 'kind' | 'plural' | 'quoted' | 'scope' | 'recovery_minutes'>>;
  readonly from: readonly At[];
  readonly to: readonly At[];
  readonly dependencies: Alike<Pick<CoreDependency, 'kind' | 'evidence' | 'lag_minutes' | 'model'>>;
  readonly redundancies: readonly {
    readonly from: At;
    readonly to: readonly At[];
    readonly rest: Pick<StoryCore['redundancies'][number], 'need' | 'kind'> &
      Omit<StoryDetails['redundancies'][number], 'sources'>;
    readonly cited: number;
  }[];
  readonly reported: readonly At[];
  readonly reportedAt: readonly Minutes[];
  readonly reports: Alike<Pick<StoryDetails['record'][number], 'state' | 'precision'>>;
  readonly hit: readonly At[];
  readonly hitFrom: readonly Minutes[];
  readonly hitUntil: readonly Minutes[];
  readonly severities: Alike<StoryDetails['impact'][number]['severity']>;
}

const MINUTE = 60_000;

/** The id that a label most often stands for: "Route 53", `route-53`. */
const idOf = (label: string): string =>
  label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

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

const each = <Row>({ kinds, rows }: Alike<Row>): readonly Row[] => rows.map((row) => kinds[row]!);

export function packStory({ core, details, tape }: WholeStory): PackedStory {
  const { board, components, dependencies } = core;
  const places = new Map(components.map(({ id }, place) => [id, place]));
  const at = (id: string): At => places.get(id) ?? -1;
  const start = Date.parse(core.when?.start_utc ?? '');
  const minutes = (utc: string | null): Minutes => (utc === null ? null : (Date.parse(utc) - start) / MINUTE);
  const named = new Map<string, readonly [publisher: string, year: string | null]>();
  const placeOf = new Map(
    details.sources.map(({ id, publisher, date }) => {
      const name = [publisher, date?.slice(0, 4) ?? null] as const;
      const key = JSON.stringify(name);
      named.set(key, name);
      return [id, [...named.keys()].indexOf(key)];
    }),
  );
  const placesOf = (ids: readonly string[]) => [...new Set(ids.map((id) => placeOf.get(id) ?? -1))];
  const cite = ({ sources: [best = ''] }: { readonly sources: readonly string[] }) => placeOf.get(best) ?? -1;
  return {
    chapters: toldIn(tape, details).map((chapter) => ({
      ...{ ...chapter, focus: [] },
      sentences: chapter.sentences.map(({ text, sources }) => ({ text, sources: placesOf(sources).map(String) })),
    })),
    claims: details.dependencies.map(({ what }) => what),
    descriptions: details.components.map(({ description }) => description),
    sources: [...named.values()],
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
      dependencies.map(({ kind, evidence, lag_minutes, model }) => ({
        ...{ kind, evidence, lag_minutes },
        ...(model !== undefined && { model }),
      })),
    ),
    redundancies: core.redundancies.map(({ from, to, need, kind }, row) => {
      const { what, basis, ...more } = details.redundancies[row]!;
      return { from: at(from), to: to.map(at), rest: { need, kind, what, basis }, cited: cite(more) };
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

/** The same story, empty where an embed says nothing. */
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
      redundancies: packed.redundancies.map(({ from, to, rest: { need, kind } }) => ({
        ...{ from: idAt(from), to: to.map(idAt), need, kind },
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
