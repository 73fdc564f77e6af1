import type { Cascade } from '../engine/cascade-types';
import type { RecordedChange, RecordTrack, Said } from '../engine/record';
import { DEGRADED, DOWN } from '../model/health';
import { TICKS_PER_MINUTE, unknownLags, type Ticks } from '../model/units';
import type { Pairing, Span } from './agreement';

/** Trouble counts from here on: any at all, "degraded or worse", or "down". */
export type Trouble = 'any' | 'degraded' | 'down';

/** An approximate time is good to this much either way. */
const APPROXIMATELY: Ticks = 3 * TICKS_PER_MINUTE;

/** What the record says of one component's trouble. */
export type RecordedHistory = Pick<Pairing, 'recorded' | 'onset' | 'passages'> & {
  /** The first word of trouble, as it stands there: at that time, about then, or no later; null if there is none. */
  readonly begins: { readonly time: Ticks; readonly precision: RecordedChange['precision'] } | null;
  /** Back to normal for good; null where the record does not say. */
  readonly end: Ticks | null;
};

/** What the model says of it. */
export type ModelledHistory = Pick<Pairing, 'modelled' | 'timed' | 'modelledPassages'> & {
  readonly end: Ticks | null;
};

const UNKNOWN: Span = { from: -Infinity, to: Infinity };
const LEVEL: Record<Trouble, number> = { any: 1, degraded: DEGRADED, down: DOWN };
const IN_TROUBLE: Record<Trouble, readonly Said[]> = {
  any: ['reported', 'degraded', 'down', 'recovering'],
  degraded: ['reported', 'degraded', 'down', 'recovering'],
  down: ['down'],
};

/**
 * The recorded history of each component at a level of trouble. "Reported problems" is a hit where any trouble counts;
 * deeper down its depth is unknown.
 */
export function recordedHistories(track: RecordTrack, trouble: Trouble): RecordedHistory[] {
  const facts = track.worst.map((): RecordedChange[] => []);
  for (const fact of track.log) facts[fact.component]!.push(fact);
  const works = new Set(track.unaffected.map(({ component }) => component));
  return facts.map((said, component) => {
    const bad = said.map(({ to }) => IN_TROUBLE[trouble].includes(to));
    const over = bad.includes(true) && !bad.at(-1);
    return {
      recorded: works.has(component) ? 'unaffected' : standing(track, component, trouble),
      onset: onsetOf(said, bad.indexOf(true)),
      begins: beginsOf(said[bad.indexOf(true)]),
      passages: passagesOf(said, bad),
      end: over ? said[bad.lastIndexOf(true) + 1]!.time : null,
    };
  });
}

function standing(track: RecordTrack, component: number, trouble: Trouble): Pairing['recorded'] {
  switch (track.worst[component]!) {
    case 'down':
      return 'hit';
    case 'degraded':
      return trouble === 'down' ? 'milder' : 'hit';
    case 'reported':
      return trouble === 'any' ? 'hit' : 'depth-unknown';
    case 'operational':
    case 'no-report':
      return 'no-report';
  }
}

/**
 * All that a first fact of trouble says about its beginning. "Listed by then" is at or before; so is a component
 * first heard of on its way back. An earlier word that it worked is a bound from below.
 */
function onsetOf(said: readonly RecordedChange[], index: number): Span {
  const fact = said[index];
  if (fact === undefined) return UNKNOWN;
  const { time, to, precision } = fact;
  if (precision === 'by' || to === 'recovering') return { from: said[index - 1]?.time ?? -Infinity, to: time };
  return precision === 'exact' ? { from: time, to: time } : { from: time - APPROXIMATELY, to: time + APPROXIMATELY };
}

/** A component first heard of on its way back was in trouble by then. */
const beginsOf = (fact: RecordedChange | undefined): RecordedHistory['begins'] =>
  fact ? { time: fact.time, precision: fact.to === 'recovering' ? 'by' : fact.precision } : null;

/** Null if it is still in trouble at the last word, or a border rests on "by then". Approximate borders count as given. */
function passagesOf(said: readonly RecordedChange[], bad: readonly boolean[]): Span[] | null {
  const passages: Span[] = [];
  let from: Ticks | null = null;
  for (const [i, { time, to, precision }] of said.entries()) {
    if (bad[i] === (from !== null)) continue;
    if (precision === 'by' || (from === null && to === 'recovering')) return null;
    if (from !== null) passages.push({ from, to: time });
    from = from === null ? time : null;
  }
  return from === null && passages.length > 0 ? passages : null;
}

/** The modelled history of each component; passages that are still open are cut at `horizon`. */
export function modelledHistories(cascade: Cascade, n: number, trouble: Trouble, horizon: Ticks): ModelledHistory[] {
  const level = LEVEL[trouble];
  const changes = Array.from({ length: n }, (): Ticks[] => []);
  for (const { component, time, from, to } of cascade.log) {
    if (from >= level !== to >= level) changes[component]?.push(time);
  }
  return changes.map((times) => {
    const modelled = times[0] ?? null;
    const passages: Span[] = [];
    for (let i = 0; i < times.length; i += 2) {
      const span = { from: times[i]!, to: Math.min(times[i + 1] ?? horizon, horizon) };
      if (span.from < span.to) passages.push(span);
    }
    return {
      modelled,
      timed: modelled !== null && unknownLags(modelled) === 0,
      modelledPassages: passages,
      end: times.length % 2 === 0 ? (times.at(-1) ?? null) : null,
    };
  });
}
