import type { Family } from '../model/incident';
import type { OwnComponent, OwnGraph, OwnKind } from '../model/own-graph';
import { zonesOf, type BoardWords } from './derived-board';
import type { CoreComponent, StoryCore } from './parts';
import { shorten } from './shorten';

/** What a graph without a record needs said about it. */
export interface OwnWords {
  readonly untitled: string;
  readonly summary: (components: number, dependencies: number) => string;
  /** Under the headline: whose it is. */
  readonly kicker: string;
  readonly board: BoardWords;
}

/** A graph of more than this many components is opened with the most connected of them, the rest gathered. */
const SHOWN = 45;
/** Letters of a name on its box. */
const LABEL = 18;

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
 * `kind` says so. Families `home` and `work` stand for applications and for what says no kind (see `text/own`).
 */
export function coreOfOwnGraph(graph: OwnGraph, words: OwnWords): StoryCore {
  const { components, dependencies } = graph;
  const touching = count(dependencies.flatMap(({ from, to }) => [from, to]));
  const needed = count(dependencies.map(({ to }) => to));
  const most = (by: ReadonlyMap<string, number>) =>
    components.map(({ id }) => id).sort((a, b) => (by.get(b) ?? 0) - (by.get(a) ?? 0));
  const root = most(needed)[0] ?? '';
  const title = graph.title === '' ? words.untitled : graph.title;
  const summary = words.summary(components.length, dependencies.length);
  const placed = components.map(coreComponent);
  return {
    ...{ id: ownId(graph), kind: 'own', title, summary, when: null, root },
    story: { show: most(touching).slice(0, SHOWN) },
    board: {
      ...{ headline: title, standfirst: summary, kicker: words.kicker, credit: '', alt: summary },
      start: { component: root, note: '' },
      zones: zonesOf(placed, root, words.board),
    },
    components: placed,
    dependencies: dependencies.map(({ from, to, kind, lag_minutes }) => ({
      ...{ from, to, kind, plane: 'unknown', lag_minutes: lag_minutes ?? null, evidence: 'inferred' },
    })),
    redundancies: [],
  };
}

function coreComponent({ id, name = id, kind }: OwnComponent): CoreComponent {
  return {
    id,
    name,
    label: shorten(name, LABEL),
    ...(kind === 'people' && { plural: true as const }),
    fame: 0,
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
