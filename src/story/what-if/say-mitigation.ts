import { isOnDependency, numberOf, type Mitigation } from '../../model/mitigation';
import { NOUN, type Subject } from '../../text/story/subject';
import type { WhatIfText } from '../../text/what-if/texts';
import type { Story } from '../story';
import type { Basis } from './types';

/** A change in a few words: what it is on, of which kind, with its number. */
export function sayMitigation(change: Mitigation, { facts, index }: Story, text: WhatIfText): string {
  const nameOf = (id: string): string => (index.indexOf(id) < 0 ? id : facts.nameOf(index.indexOf(id)));
  const kind = text.kind[change.kind] + numberIn(change, text);
  return isOnDependency(change)
    ? text.onDependency(kind, nameOf(change.target.dependent), change.target.providers.map(nameOf).join(', '))
    : text.onComponent(kind, nameOf(change.target));
}

/** What the changes would have kept: one component, or so many; `softer`: it would have been hit less hard. */
export type Saved =
  | { readonly component: number; readonly softer: boolean; readonly count?: undefined }
  | { readonly count: number; readonly component?: undefined };

/** Changes and what comes of them, in one sentence that somebody could act on. */
export function sayIf(changes: readonly Mitigation[], saved: Saved, story: Story, text: WhatIfText): string {
  const subjectOf = (id: string) => subjectNamed(story, id);
  const conditions = changes.map((change) => {
    const number = numberOf(change);
    return isOnDependency(change)
      ? text.ifDependency[change.kind](
          subjectOf(change.target.dependent),
          change.target.providers.map(subjectOf),
          number ?? 0,
        )
      : text.ifComponent[change.kind](subjectOf(change.target), number ?? 0, isInside(story, change.target));
  });
  if (saved.component === undefined) return text.ifAll(conditions, saved.count);
  const [only] = changes;
  const itself =
    changes.length === 1 &&
    only !== undefined &&
    story.index.indexOf(isOnDependency(only) ? only.target.dependent : only.target) === saved.component;
  return text.ifOne(conditions, story.facts.subjectOf(saved.component), { itself, softer: saved.softer });
}

/** What a change rests on: on whose word the dependency stands that it changes, what we assume; and the pattern. */
export function basisOf(change: Mitigation, story: Story, text: WhatIfText): Basis {
  const claimed = isOnDependency(change) ? sayClaim(change.target, story, text) : [];
  return {
    rests: [...claimed, text.assumption[change.kind]],
    pattern: { name: text.kind[change.kind], means: text.kindHelp[change.kind] },
  };
}

function sayClaim(
  { dependent, providers }: { readonly dependent: string; readonly providers: readonly string[] },
  story: Story,
  text: WhatIfText,
): readonly string[] {
  const { core, facts, words } = story;
  const index = core.dependencies.findIndex(({ from, to }) => from === dependent && providers.some((id) => id === to));
  const dependency = core.dependencies[index];
  const claim = facts.claimOf(index);
  if (!dependency || !claim || claim.evidence === null) return [];
  const named = providers.map((id) => subjectNamed(story, id));
  return [
    words.needs(subjectNamed(story, dependent), named, claim.evidence, claim.publisher, claim.year),
    ...(dependency.lag_minutes === null ? [text.basisLag] : []),
  ];
}

const isInside = ({ core, index }: Story, id: string): boolean => {
  const kind = core.components[index.indexOf(id)]?.kind;
  return kind !== undefined && NOUN[kind] === 'inside';
};

function subjectNamed({ facts, index }: Story, id: string): Subject {
  const component = index.indexOf(id);
  return component < 0 ? { name: id, plural: false, quoted: true, sort: 'thing' } : facts.subjectOf(component);
}

function numberIn(change: Mitigation, text: WhatIfText): string {
  const number = numberOf(change);
  if (number === null || change.kind === 'faster-recovery') return '';
  return 'minutes' in change ? ` (${text.minutes(number)})` : ` (${text.parts(number)})`;
}
