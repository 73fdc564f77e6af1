import type { StoryCore, StoryDetails } from '../../../catalog/parts';
import { isOnDependency, numberOf, type DependencyTarget, type Mitigation } from '../../../model/mitigation';
import type { Text } from '../../../text/texts';
import type { WhatIfText } from '../../../text/what-if/texts';

/** What sentences about changes need to know of a story. */
export interface ChangeFacts {
  readonly core: StoryCore;
  readonly details: StoryDetails | null;
  readonly nameOf: (component: number) => string;
  readonly indexOf: (id: string) => number;
}

/** A change in a few words: what it is on, of which kind, with its number. */
export function sayChange(change: Mitigation, facts: ChangeFacts, text: WhatIfText): string {
  const nameOf = (id: string): string => (facts.indexOf(id) < 0 ? id : facts.nameOf(facts.indexOf(id)));
  const number = numberOf(change);
  const told =
    number === null || change.kind === 'faster-recovery'
      ? ''
      : 'minutes' in change
        ? ` (${text.minutes(number)})`
        : ` (${text.parts(number)})`;
  const kind = text.kind[change.kind] + told;
  return isOnDependency(change)
    ? text.onDependency(kind, nameOf(change.target.dependent), change.target.providers.map(nameOf).join(', '))
    : text.onComponent(kind, nameOf(change.target));
}

/** What a change rests on: what it assumes, and on whose word the dependency stands that it changes. */
export function basisOf(change: Mitigation, facts: ChangeFacts, text: WhatIfText, words: Text): readonly string[] {
  const assumed = text.assumption[change.kind];
  if (!isOnDependency(change)) return [text.kindHelp[change.kind], assumed];
  const claim = claimOf(change.target, facts);
  if (claim === null) return [text.kindHelp[change.kind], assumed];
  const { evidence, publisher, lagUnknown } = claim;
  return [
    text.kindHelp[change.kind],
    assumed,
    text.basisDependency(words.evidence[evidence], evidence === 'inferred' ? '' : publisher),
    ...(lagUnknown ? [text.basisLag] : []),
  ];
}

function claimOf({ dependent, providers }: DependencyTarget, { core, details }: ChangeFacts) {
  const index = core.dependencies.findIndex(({ from, to }) => from === dependent && providers.some((id) => id === to));
  const dependency = core.dependencies[index];
  if (!dependency) return null;
  const source = details?.sources.find(({ id }) => id === details.dependencies[index]?.sources[0]);
  return {
    evidence: dependency.evidence,
    publisher: source?.publisher ?? '',
    lagUnknown: dependency.lag_minutes === null,
  };
}
