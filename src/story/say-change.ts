import { entryOf } from '../engine/log-columns';
import type { Cascade, LogEntry } from '../engine/cascade-types';
import { healthOfLevel } from '../theme/health';
import { isPerhaps } from './certainty';
import type { Change, SaidChange } from './course';
import type { Story } from './story';

/** A change of a cascade in words, with the papers behind the dependency that carried it. */
export function sayChange(story: Story, cascade: Cascade, change: Change): SaidChange {
  const entry = entryOf(cascade, change.entry);
  const { cause } = entry;
  return {
    ...change,
    name: story.facts.nameOf(change.component),
    fault: cause.type === 'scripted' && entry.to > entry.from,
    sentence: isPerhaps(change) ? story.words.onlyIfHard(sayEntry(story, entry)) : sayEntry(story, entry),
    sources: cause.type === 'requirement' ? (story.facts.claimOf(cause.requirement)?.sources ?? []) : [],
  };
}

/** What happened, because of what; what the dependency is; and who says that it is there. */
export function sayEntry({ facts, index, words }: Pick<Story, 'facts' | 'index' | 'words'>, entry: LogEntry): string {
  const { component, cause } = entry;
  const first = sayReason({ facts, index, words }, entry);
  if (entry.to < entry.from || cause.type !== 'requirement') return `${first}.`;
  const claim = facts.claimOf(cause.requirement);
  if (claim === null || claim.what === '') return `${first}.`;
  const said = `${first}. ${closed(claim.what)}`;
  if (claim.evidence === null) return said;
  const providers = facts.providersOf(cause.requirement).map(facts.subjectOf);
  const { evidence, publisher, year } = claim;
  return `${said} ${words.needs(facts.subjectOf(component), providers, evidence, publisher, year)}`;
}

/** What happened, because of what: one clause without a full stop. */
export function sayReason(
  { facts, index, words }: Pick<Story, 'facts' | 'index' | 'words'>,
  { component, from, to, cause }: LogEntry,
): string {
  const subject = facts.subjectOf(component);
  const happens = words.happens(subject, healthOfLevel(to));
  if (to < from || cause.type === 'scripted') return happens;
  if (cause.type === 'recovery') return words.byItself(happens);
  const [member = -1] = cause.members;
  if (cause.members.length === 1 && index.isScope(member))
    return words.within(happens, facts.subjectOf(member), subject);
  const state = words.state(cause.members.map(facts.subjectOf), healthOfLevel(cause.needed));
  const providers = facts.providersOf(cause.requirement);
  const need = facts.needOf(cause.requirement);
  return providers.length > 1 && need < providers.length
    ? words.group(happens, need, providers.map(facts.subjectOf), state)
    : words.because(happens, state);
}

/** A sentence ends in a full stop, once. */
function closed(sentence: string): string {
  return /[.!?…“”")]$/.test(sentence) ? sentence : `${sentence}.`;
}
