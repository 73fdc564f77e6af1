import { explainFailure } from '../../../analysis/explain';
import { explainSurvival } from '../../../analysis/explain-survival';
import type { CoreDependency } from '../../../catalog/parts';
import type { Cascade } from '../../../engine/cascade-types';
import { narrate } from '../../../text/narrate';
import { sayHeld } from '../../../text/say-held';
import type { Text } from '../../../text/texts';
import { healthOfLevel, isCalm } from '../../../theme/health';
import type { Card, ChainLink, Relation } from '../../../view/panel/types';
import type { Standing } from './rows';
import { clockOf } from './steps';
import type { End } from './story-index';

/** Everything that is said about one component; null if there is none of that number. */
export function cardOf(standing: Standing, component: number): Card | null {
  const { core, details, index, facts, text, cascade, graph, cursor, health, stepOf, faults } = standing;
  const own = core.components[component];
  if (!own) return null;
  const words = details?.components[component];
  const now = health[component] ?? 'up';
  const step = stepOf[component] ?? 0;
  const chain = chainOf(standing, component);
  const relations = (ends: readonly End[]) => ends.map((end) => relationOf(standing, end));
  return {
    component,
    name: own.name,
    owner: words?.owner ?? '',
    description: words?.description ?? '',
    functions: words?.criticalFunctions ?? [],
    scope: own.scope === true,
    health: now,
    fault: faults.has(component),
    since: step > 0 && !isCalm(now) ? saySince(cascade, step, text) : '',
    chain,
    // Where the record says that it fell and the model does not, there is nothing that held; nor where nothing worse could come.
    held:
      cursor > 0 && (isCalm(now) || (chain.length > 0 && now !== 'down'))
        ? sayHeld(explainSurvival(graph, cascade, component, cursor), facts, text)
        : [],
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

function relationOf({ core, details, facts, text, health, faults }: Standing, { dependency, other }: End): Relation {
  const claim = core.dependencies[dependency];
  const words = details?.dependencies[dependency];
  return {
    dependency,
    component: other,
    name: facts.nameOf(other),
    health: health[other] ?? 'up',
    fault: faults.has(other),
    strength: claim?.kind ?? 'hard',
    plane: claim?.plane ?? 'unknown',
    evidence: core.own ? null : (claim?.evidence ?? 'inferred'),
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
