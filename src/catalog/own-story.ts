import type { Family } from '../model/incident';
import type { OwnComponent, OwnGraph, OwnKind } from '../model/own-graph';
import type { CoreComponent, StoryCore } from './parts';

/** What a graph without a record needs said about it. */
export interface OwnWords {
  readonly untitled: string;
  readonly summary: (components: number, dependencies: number) => string;
}

/** A graph of more than this many components is opened with the most connected of them, the rest gathered. */
const SHOWN = 45;
/** Letters of a name on the map. */
const SHORT = 24;

const FAMILY: Readonly<Record<OwnKind, Family>> = {
  compute: 'compute',
  storage: 'data',
  database: 'data',
  network: 'network',
  dns: 'network',
  identity: 'identity',
  queue: 'messaging',
  observe: 'operations',
  edge: 'network',
  app: 'home',
  people: 'people',
};

/**
 * Id of the story that a reader's own graph is: the same for the same graph, and never that of a built-in one.
 * By code units where `analysis/fingerprint` goes by bytes: links that are out there name stories by it.
 * @see Fowler, Noll, Vo: FNV-1a, 32 bits
 */
export function ownId(graph: OwnGraph): string {
  let digest = 0x811c9dc5;
  const text = JSON.stringify([graph.title, graph.components, graph.dependencies]);
  for (let at = 0; at < text.length; at++) digest = Math.imul(digest ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return `own:${digest.toString(36)}`;
}

/**
 * A reader's own graph in the shape of a story, so that it opens like one. It has no record, no sources and no times;
 * `own` says so. Families `home` and `work` stand for applications and for what says no kind (see `text/own`).
 */
export function coreOfOwnGraph(graph: OwnGraph, words: OwnWords): StoryCore {
  const { components, dependencies } = graph;
  const touching = count(dependencies.flatMap(({ from, to }) => [from, to]));
  const needed = count(dependencies.map(({ to }) => to));
  const most = (by: ReadonlyMap<string, number>) =>
    components.map(({ id }) => id).sort((a, b) => (by.get(b) ?? 0) - (by.get(a) ?? 0));
  return {
    id: ownId(graph),
    own: true,
    title: graph.title === '' ? words.untitled : graph.title,
    summary: words.summary(components.length, dependencies.length),
    start_utc: '1970-01-01T00:00:00Z',
    end_utc: '1970-01-01T00:00:00Z',
    trigger_fixed_utc: null,
    operator_zone: 'Etc/UTC',
    root: most(needed)[0] ?? '',
    story: { show: most(touching).slice(0, SHOWN) },
    components: components.map(coreComponent),
    dependencies: dependencies.map(({ from, to, kind, lag_minutes }) => ({
      from,
      to,
      kind,
      plane: 'unknown',
      lag_minutes: lag_minutes ?? null,
      evidence: 'inferred',
    })),
    redundancies: [],
  };
}

function coreComponent({ id, name = id, kind }: OwnComponent): CoreComponent {
  const letters = [...name];
  return {
    id,
    name,
    short: letters.length > SHORT ? `${letters.slice(0, SHORT - 1).join('')}…` : name,
    kind: kind === 'people' ? 'people' : kind === 'app' ? 'third-party' : 'cloud-service',
    family: kind ? FAMILY[kind] : 'work',
    glyph: kind ?? 'app',
  };
}

function count(ids: readonly string[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const id of ids) times.set(id, (times.get(id) ?? 0) + 1);
  return times;
}
