import type { StoryCore, StoryDetails } from '../catalog/parts';
import type { DependencyGraph } from '../model/graph';
import { IMPACT_KINDS, type ImpactKind } from '../model/health';
import type { Evidence, Source } from '../model/incident';
import type { Subject } from '../text/story/subject';

/** Who says that one thing needs another. Null where nobody does: in a made-up system, or in a graph of the reader's own. */
export interface StoryClaim {
  readonly what: string;
  readonly evidence: Evidence | null;
  /** Of the source that fits best, which is the first of its row. */
  readonly publisher: string;
  /** Of the source named; null for an undated page, or where none is named. */
  readonly year: string | null;
  readonly sources: readonly Source[];
}

/** What is known of a story in words. Before the details are there, claims are null and sources empty. */
export interface StoryFacts {
  readonly nameOf: (component: number) => string;
  readonly subjectOf: (component: number) => Subject;
  readonly claimOf: (requirement: number) => StoryClaim | null;
  /** Components of which a requirement needs some or all. */
  readonly providersOf: (requirement: number) => readonly number[];
  /** How many of them must work. */
  readonly needOf: (requirement: number) => number;
  readonly kindOf: (requirement: number) => ImpactKind;
  readonly sourcesOf: (ids: readonly string[]) => readonly Source[];
}

/** `graph` is that of the run that is spoken of; its first components and requirements are the story's. */
export function factsOf(core: StoryCore, details: StoryDetails | null, graph: DependencyGraph): StoryFacts {
  const sources = new Map((details?.sources ?? []).map((source) => [source.id, source]));
  const sourcesOf = (ids: readonly string[]) => ids.flatMap((id) => sources.get(id) ?? []);
  const claim = (what: string, ids: readonly string[], evidence: Evidence): StoryClaim => {
    const cited = sourcesOf(ids);
    const [best] = cited;
    return {
      what,
      evidence: core.kind === 'outage' ? evidence : null,
      publisher: best?.publisher ?? '',
      year: best?.date?.slice(0, 4) ?? null,
      sources: cited,
    };
  };
  const nameOf = (component: number): string =>
    core.components[component]?.label ?? partName(core, graph.ids[component] ?? '');
  return {
    nameOf,
    subjectOf: (component) => {
      const { plural, quoted, kind } = core.components[component] ?? {};
      const sort = kind === 'people' || kind === 'market' ? kind : 'thing';
      return { name: isolated(nameOf(component)), plural: plural === true, quoted: quoted === true, sort };
    },
    claimOf(requirement) {
      const group = details?.redundancies[requirement - core.dependencies.length];
      if (group) return claim(group.what, group.sources, group.basis === 'source' ? 'documented' : 'inferred');
      const dependency = core.dependencies[requirement];
      const words = details?.dependencies[requirement];
      return dependency && words ? claim(words.what, words.sources, dependency.evidence) : null;
    },
    providersOf: (requirement) =>
      Array.from(graph.member.subarray(graph.memberStart[requirement], graph.memberStart[requirement + 1])),
    needOf: (requirement) => graph.need[requirement] ?? 1,
    kindOf: (requirement) => IMPACT_KINDS[graph.kind[requirement] ?? 0] ?? 'none',
    sourcesOf,
  };
}

/** A name that runs the other way keeps its direction to itself: the sentence around it stays in order. */
const isolated = (name: string): string => (RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name);
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** A part that a change has added, named after what it is a part of: “Lambda #2”. */
function partName(core: StoryCore, id: string): string {
  const [, whole = id, word = '', number = '1'] =
    /^(.*): (copy|cell|first region|second region)(?: (\d+))?$/.exec(id) ?? [];
  const name = core.components.find((component) => component.id === whole)?.label ?? whole;
  return `${name} #${word === 'second region' ? '2' : number}`;
}
