import type { StoryCore, StoryDetails } from '../../../catalog/parts';
import type { DependencyGraph } from '../../../model/graph';
import { IMPACT_KINDS } from '../../../model/health';
import type { Evidence, Source } from '../../../model/incident';
import type { Facts } from '../../../text/narrate';

/** Facts for narration, and the sources by id. Before the details are there, claims are null and sources empty. */
export interface StoryFacts extends Facts {
  readonly sourcesOf: (ids: readonly string[]) => readonly Source[];
}

export function factsOf(core: StoryCore, details: StoryDetails | null, graph: DependencyGraph): StoryFacts {
  const sources = new Map((details?.sources ?? []).map((source) => [source.id, source]));
  const saidBy = (evidence: Evidence) => (core.made_up ? null : evidence);
  const publisherOf = (ids: readonly string[]): string => sources.get(ids[0] ?? '')?.publisher ?? '';
  return {
    nameOf: (component) => spoken(core.components[component]?.name ?? partName(core, graph.ids[component] ?? '')),
    claimOf(requirement) {
      const group = details?.redundancies[requirement - core.dependencies.length];
      if (group) return { what: group.what, evidence: saidBy('documented'), publisher: publisherOf(group.sources) };
      const claim = core.dependencies[requirement];
      const words = details?.dependencies[requirement];
      return claim && words
        ? { what: words.what, evidence: saidBy(claim.evidence), publisher: publisherOf(words.sources) }
        : null;
    },
    providersOf: (requirement) =>
      Array.from(graph.member.subarray(graph.memberStart[requirement], graph.memberStart[requirement + 1])),
    needOf: (requirement) => graph.need[requirement] ?? 1,
    kindOf: (requirement) => IMPACT_KINDS[graph.kind[requirement] ?? 0] ?? 'none',
    sourcesOf: (ids) => ids.flatMap((id) => sources.get(id) ?? []),
  };
}

/** A part that a change has added, named after what it is a part of: “Lambda #2”. */
function partName(core: StoryCore, id: string): string {
  const [, whole = id, word = '', number = '1'] =
    /^(.*): (copy|cell|first region|second region)(?: (\d+))?$/.exec(id) ?? [];
  const name = core.components.find((component) => component.id === whole)?.name ?? whole;
  return `${spoken(name)} #${word === 'second region' ? '2' : number}`;
}

/** A name as one would say it: without what stands in brackets at its end. */
function spoken(name: string): string {
  const plain = name.replace(/\s*\([^()]*\)$/, '');
  return plain.length >= 3 ? plain : name;
}
