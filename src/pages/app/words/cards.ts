import { explainFailure } from '../../../analysis/explain';
import { explainSurvival } from '../../../analysis/explain-survival';
import type { CoreDependency, StoryCore, StoryDetails } from '../../../catalog/parts';
import type { Cascade, LogEntry } from '../../../engine/cascade-types';
import type { DependencyGraph } from '../../../model/graph';
import { narrate } from '../../../text/narrate';
import { sayHeld } from '../../../text/say-held';
import type { Text } from '../../../text/texts';
import { healthOfLevel } from '../../../theme/health';
import type { Card, ChainLink, Relation, Row } from '../../../view/panel/types';
import type { StoryFacts } from './facts';
import { clockOf, entriesOf } from './steps';
import type { End, StoryIndex } from './story-index';

/** A story, a cascade in it and a cursor on that: all that a card or a row speaks of. */
export interface Standing {
  readonly core: StoryCore;
  readonly details: StoryDetails | null;
  readonly graph: DependencyGraph;
  readonly index: StoryIndex;
  readonly facts: StoryFacts;
  readonly text: Text;
  readonly cascade: Cascade;
  readonly cursor: number;
  readonly levels: Uint8Array;
  readonly stepOf: Int32Array;
  /** Components with a fault of the reader's, once the cursor is past it. */
  readonly faults: ReadonlySet<number>;
}

/** All components as rows of a list, in the story's order. */
export function rowsOf(standing: Standing): readonly Row[] {
  const { core, text, index, facts, levels, stepOf, faults } = standing;
  const causes = lastEntries(standing);
  return core.components.map(({ name, family, scope }, component) => {
    const cause = (levels[component] ?? 0) > 0 ? causes.get(component)?.cause : undefined;
    return {
      component,
      name,
      family: text.family[family],
      health: healthOfLevel(levels[component] ?? 0),
      fault: faults.has(component),
      step: stepOf[component] ?? 0,
      because: cause?.type === 'requirement' ? cause.members.map(facts.nameOf).join(', ') : '',
      needs: index.needs(component).length,
      neededBy: index.neededBy(component).length,
      scope: scope === true,
    };
  });
}

function lastEntries({ cascade, cursor }: Standing): ReadonlyMap<number, LogEntry> {
  const last = new Map<number, LogEntry>();
  for (let step = 0; step < cursor; step++)
    for (const entry of entriesOf(cascade, step)) last.set(entry.component, entry);
  return last;
}

/** Everything that is said about one component; null if there is none of that number. */
export function cardOf(standing: Standing, component: number): Card | null {
  const { core, details, index, facts, text, cascade, graph, cursor, levels, stepOf, faults } = standing;
  const own = core.components[component];
  if (!own) return null;
  const words = details?.components[component];
  const level = levels[component] ?? 0;
  const step = stepOf[component] ?? 0;
  const relations = (ends: readonly End[]) => ends.map((end) => relationOf(standing, end));
  return {
    component,
    name: own.name,
    owner: words?.owner ?? '',
    description: words?.description ?? '',
    functions: words?.criticalFunctions ?? [],
    scope: own.scope === true,
    health: healthOfLevel(level),
    fault: faults.has(component),
    since: step > 0 && level > 0 ? saySince(cascade, step, text) : '',
    chain: level > 0 ? chainOf(standing, component) : [],
    held: cursor > 0 ? sayHeld(explainSurvival(graph, cascade, component, cursor), facts, text) : [],
    needs: relations(index.needs(component)),
    neededBy: relations(index.neededBy(component)),
    sources: facts.sourcesOf(words?.sources ?? []),
  };
}

function saySince(cascade: Cascade, step: number, text: Text): string {
  const { clock, ordered } = clockOf(cascade, step, text);
  return ordered ? text.sinceStep(step) : text.since(clock);
}

function chainOf({ graph, cascade, cursor, facts, text, faults }: Standing, component: number): readonly ChainLink[] {
  return explainFailure(graph, cascade, component, cursor).map((claim) => ({
    component: claim.component,
    name: facts.nameOf(claim.component),
    health: healthOfLevel(claim.level),
    fault: faults.has(claim.component) && claim.cause.type === 'scripted',
    step:
      cascade.steps.findIndex(({ time, rank, recovery }) => time === claim.time && rank === claim.rank && !recovery) +
      1,
    sentence: narrate({ ...claim, from: 0, to: claim.level }, facts, text),
  }));
}

/** The dependencies along which trouble came to a component that is not up. */
export function chainDependencies(
  { graph, cascade, cursor, index }: Pick<Standing, 'graph' | 'cascade' | 'cursor' | 'index'>,
  component: number,
): ReadonlySet<number> {
  const claims = explainFailure(graph, cascade, component, cursor);
  return new Set(
    claims.flatMap(({ cause }) =>
      cause.type === 'requirement' ? cause.members.map((member) => index.dependencyOf(cause.requirement, member)) : [],
    ),
  );
}

function relationOf({ core, details, facts, text, levels, faults }: Standing, { dependency, other }: End): Relation {
  const claim = core.dependencies[dependency];
  const words = details?.dependencies[dependency];
  return {
    dependency,
    component: other,
    name: facts.nameOf(other),
    health: healthOfLevel(levels[other] ?? 0),
    fault: faults.has(other),
    strength: claim?.kind ?? 'hard',
    plane: claim?.plane ?? 'unknown',
    evidence: claim?.evidence ?? 'inferred',
    lagMinutes: claim?.lag_minutes ?? null,
    what: words?.what ?? '',
    modelled: claim?.model ? sayModelling(claim.model, words?.why ?? '', words?.basis ?? 'assumption', text) : null,
    sources: facts.sourcesOf(words?.sources ?? []),
  };
}

/** How the model reads a dependency, why, and on whose word. */
function sayModelling(
  { kind, when }: NonNullable<CoreDependency['model']>,
  why: string,
  basis: 'source' | 'assumption',
  text: Text,
): string {
  const readings = [when === 'start' ? text.startOnly : '', kind ? text.kind[kind] : ''].filter(
    (reading) => reading !== '',
  );
  return `${readings.join(', ')} (${basis === 'source' ? text.modelSource : text.modelAssumption}). ${why}`;
}
