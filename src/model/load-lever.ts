import type { ComponentId } from './ids';
import { readTarget, tokenParts, writeNumber, writeTarget } from './mitigation-token';
import type { Minutes } from './units';

/**
 * What can be turned at a queue or backlog of a replay (engine.md 2.7). Told apart from mitigations because none of them
 * is monotone, and because all that follows from them depends on an assumed load.
 */
export type LoadLever =
  /** `factor` attempts per demand while it fails, instead of what the replay has; 1 is "no retries". */
  | { readonly kind: 'retry-budget'; readonly target: ComponentId; readonly factor: number }
  /** Only the share `factor` of the demand is let in, from the start. */
  | { readonly kind: 'shedding'; readonly target: ComponentId; readonly factor: number }
  /** The queue holds no more than `minutes` of work at full capacity; left out: as long as callers wait, Q = μτ. */
  | { readonly kind: 'bounded-queue'; readonly target: ComponentId; readonly minutes?: Minutes }
  /** Admission control: from `minutes` after the start on, only as much as the replay's throttle admits, without retries. */
  | { readonly kind: 'throttle'; readonly target: ComponentId; readonly minutes: Minutes }
  /** `factor` times the capacity; a backlog's utilisation shrinks accordingly. */
  | { readonly kind: 'spare-capacity'; readonly target: ComponentId; readonly factor: number };

export type LoadLeverKind = LoadLever['kind'];

interface LeverTraits {
  /** What the lever turns: a queue, or also a backlog. */
  readonly on: 'queue' | 'queue-or-backlog';
  readonly number: 'minutes' | 'factor';
  /** Offered first; null: may be left out. */
  readonly usual: number | null;
  readonly least: number;
  readonly most: number;
}

const WEEK = 7 * 24 * 60;
export const LEVER_TRAITS: Readonly<Record<LoadLeverKind, LeverTraits>> = {
  'retry-budget': { on: 'queue', number: 'factor', usual: 1, least: 1, most: 100 },
  shedding: { on: 'queue', number: 'factor', usual: 0.5, least: 0, most: 1 },
  'bounded-queue': { on: 'queue', number: 'minutes', usual: null, least: 0, most: WEEK },
  throttle: { on: 'queue', number: 'minutes', usual: 0, least: 0, most: WEEK },
  'spare-capacity': { on: 'queue-or-backlog', number: 'factor', usual: 2, least: 1, most: 100 },
};
const isKind = (word: string): word is LoadLeverKind => Object.hasOwn(LEVER_TRAITS, word);

/** The number a lever carries; null if it carries none. */
const numberOfLever = (lever: LoadLever): number | null => ('factor' in lever ? lever.factor : (lever.minutes ?? null));

/** Undefined if the number is missing or out of range. */
export function leverOf(
  kind: LoadLeverKind,
  target: ComponentId,
  number: number | null = LEVER_TRAITS[kind].usual,
): LoadLever | undefined {
  const { least, most } = LEVER_TRAITS[kind];
  if (kind === 'bounded-queue' && number === null) return { kind, target };
  if (number === null || !(number >= least && number <= most)) return undefined;
  return kind === 'throttle' || kind === 'bounded-queue'
    ? { kind, target, minutes: number }
    : { kind, target, factor: number };
}

/** `retry-budget:ec2-dwfm:1`; ids as in `writeMitigation`. */
export function writeLever(lever: LoadLever): string {
  const number = numberOfLever(lever);
  return `${lever.kind}:${writeTarget(lever.target)}${number === null ? '' : `:${writeNumber(number)}`}`;
}

/** The lever of a token, or null if it is none. Never throws. */
export function readLever(token: string): LoadLever | null {
  const parts = tokenParts(token);
  if (parts === null || !isKind(parts.word)) return null;
  const target = readTarget(parts.target);
  return typeof target === 'string' ? (leverOf(parts.word, target, parts.number) ?? null) : null;
}
