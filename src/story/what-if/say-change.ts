import { isOnDependency, numberOf, type DependencyTarget, type Mitigation } from '../../model/mitigation';
import type { Text } from '../../text/texts';
import type { WhatIfText } from '../../text/what-if/texts';
import type { Story } from '../story';

/** A change in a few words: what it is on, of which kind, with its number. */
export function sayChange(change: Mitigation, { facts, index }: Story, text: WhatIfText): string {
  const nameOf = (id: string): string => (index.indexOf(id) < 0 ? id : facts.nameOf(index.indexOf(id)));
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
export function basisOf(change: Mitigation, story: Story, text: WhatIfText, words: Text): readonly string[] {
  const assumed = text.assumption[change.kind];
  if (!isOnDependency(change)) return [text.kindHelp[change.kind], assumed];
  const claim = claimOf(change.target, story);
  if (claim === null) return [text.kindHelp[change.kind], assumed];
  const { evidence, publisher, lagUnknown } = claim;
  return [
    text.kindHelp[change.kind],
    assumed,
    text.basisDependency(words.evidence[evidence], evidence === 'inferred' ? '' : publisher),
    ...(lagUnknown ? [text.basisLag] : []),
  ];
}

function claimOf({ dependent, providers }: DependencyTarget, { core, facts }: Story) {
  const index = core.dependencies.findIndex(({ from, to }) => from === dependent && providers.some((id) => id === to));
  const dependency = core.dependencies[index];
  const claim = facts.claimOf(index);
  if (!dependency || !claim || claim.evidence === null) return null;
  return { evidence: claim.evidence, publisher: claim.publisher, lagUnknown: dependency.lag_minutes === null };
}
