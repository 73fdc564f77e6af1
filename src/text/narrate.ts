import type { LogEntry } from '../engine/cascade-types';
import type { ImpactKind } from '../model/health';
import type { Evidence } from '../model/incident';
import type { Text } from './en';

/** What narration needs to know of an incident, in the language of the text. */
export interface Facts {
  readonly nameOf: (component: number) => string;
  /** The claim behind a requirement; null where the details are not loaded yet. */
  readonly claimOf: (requirement: number) => Claim | null;
  /** Components of which a requirement needs some or all. */
  readonly providersOf: (requirement: number) => readonly number[];
  /** How many of them must work. */
  readonly needOf: (requirement: number) => number;
  /** What the script says of a component's change by itself; null where a reader broke it. */
  readonly scriptOf?: (entry: LogEntry) => string | null;
  readonly kindOf: (requirement: number) => ImpactKind;
}

export interface Claim {
  readonly what: string;
  /** Null in a made-up system: then nobody is named as saying so. */
  readonly evidence: Evidence | null;
  readonly publisher: string;
}

/**
 * One sentence or two for one entry of the log: what happened, because of what, what the
 * dependency is, and who says so.
 */
export function narrate(entry: LogEntry, facts: Facts, text: Text): string {
  const words = text.narrate;
  const name = facts.nameOf(entry.component);
  const scripted = entry.cause.type === 'scripted' ? facts.scriptOf?.(entry) : null;
  if (entry.to < entry.from && scripted) return `${name}: ${scripted}`;
  if (entry.to < entry.from) return entry.to === 0 ? words.back(name) : words.better(name, entry.to);
  const { cause } = entry;
  if (cause.type === 'scripted') return facts.scriptOf?.(entry) ?? words.broken(name);
  if (cause.type === 'recovery') return words.byScript(name, entry.to);
  const fell = words.fell(name, entry.to);
  const causes = text.listOf(cause.members.map((member) => words.cause(facts.nameOf(member), cause.needed)));
  const need = facts.needOf(cause.requirement);
  const of = facts.providersOf(cause.requirement).length;
  const first = of > 1 && need < of ? words.group(fell, need, of, causes) : words.because(fell, causes);
  const claim = facts.claimOf(cause.requirement);
  if (claim === null) return `${first}.`;
  const said = `${first}. ${closed(claim.what)}`;
  return claim.evidence === null ? said : `${said} ${words.evidence(claim.evidence, claim.publisher)}`;
}

/** A sentence ends in a full stop, once. */
function closed(sentence: string): string {
  return /[.!?…“”")]$/.test(sentence) ? sentence : `${sentence}.`;
}
