import { scorePrediction, type Judged } from '../analysis/prediction';
import { seeded, type Random } from '../analysis/shuffle';
import type { StoryCore } from '../catalog/parts';
import { simulateCascade } from '../engine/simulate';
import { DEGRADED, DOWN } from '../model/health';
import { graphOfIncident } from '../model/incident-graph';

const DAY = 86_400_000;
const WEEK = 7 * DAY;
/** A Monday. */
const FIRST = Date.UTC(2024, 0, 1);

/** A week as calendars number it, from Monday to Sunday in UTC: "2026-W48". */
export interface PuzzleWeek {
  readonly name: string;
  /** Weeks since the first one. */
  readonly index: number;
}

/** The week of an instant, in milliseconds as `Date` counts. @see ISO 8601: a week belongs to the year of its Thursday */
export function weekOf(instant: number): PuzzleWeek {
  const index = Math.floor((instant - FIRST) / WEEK);
  const year = new Date(FIRST + index * WEEK + 3 * DAY).getUTCFullYear();
  // The week with 4 January is the first.
  const begins = Math.floor((Date.UTC(year, 0, 4) - FIRST) / WEEK);
  return { name: `${year}-W${String(index - begins + 1).padStart(2, '0')}`, index };
}

/** "2026-W48" read back; null if there is no such week, or none before puzzles began. */
export function readWeek(name: string): PuzzleWeek | null {
  const [, year = '', week = ''] = /^(\d{4})-W(\d\d)$/.exec(name) ?? [];
  const found = weekOf(Date.UTC(Number(year), 0, 4) + (Number(week) - 1) * WEEK);
  return found.name === name && found.index >= 0 ? found : null;
}

/** Which story's turn it is: each once before one comes again, in an order that is not the shelf's. */
export function storyOfWeek({ index }: PuzzleWeek, stories: readonly string[]): string {
  const ordered = [...stories].sort();
  const stride = [7, 11, 13, 17].find((step) => ordered.length % step !== 0) ?? 1;
  const at = (index * stride) % ordered.length;
  return ordered[(at + ordered.length) % ordered.length] ?? '';
}

/** Ends of the spans of time to choose from, in minutes; the last one has none. */
export const LASTS = [120, 360, 720] as const;

export type PuzzleQuestion =
  /** Which one falls, or holds? Options are components; one is right. */
  | {
      readonly ask: 'falls' | 'holds';
      readonly options: readonly number[];
      readonly right: number;
      readonly judged: Judged;
    }
  /** How long did it last? Options are spans. */
  | { readonly ask: 'lasted'; readonly options: readonly number[]; readonly right: number; readonly minutes: number };

export interface WeekPuzzle {
  /** What failed first. */
  readonly fault: number;
  readonly questions: readonly PuzzleQuestion[];
}

/** Options beside the right one. */
const OTHERS = 3;

/** Three questions about an outage; same week and same facts, same questions. */
export function weekPuzzle(core: StoryCore, { index }: PuzzleWeek): WeekPuzzle {
  const random = seeded(index);
  const graph = graphOfIncident(core);
  const fault = core.components.findIndex(({ id }) => id === core.root);
  const cascade = simulateCascade(graph, { events: [{ time: 0, component: fault, level: DOWN }] });
  const asked = core.components.flatMap(({ scope, kind }, component) =>
    scope === true || component === fault || kind === 'market' ? [] : [component],
  );
  const fell = (component: number): boolean =>
    cascade.log.some((entry) => entry.component === component && entry.to >= DEGRADED);
  const falls = dealt(asked.filter(fell), random);
  const holds = dealt(
    asked.filter((component) => !fell(component)),
    random,
  );
  const choice = (ask: 'falls' | 'holds', one: number | undefined, others: readonly number[]): PuzzleQuestion[] => {
    if (one === undefined || others.length === 0) return [];
    const options = dealt([one, ...others.slice(0, OTHERS)], random);
    const { judged } = scorePrediction({ graph, cascade, candidates: [one] }, { falls: [], ordered: false });
    return judged.map((why) => ({ ask, options, right: options.indexOf(one), judged: why }));
  };
  const spare = holds.slice(0, OTHERS);
  return {
    fault,
    questions: [
      ...choice('falls', falls[0], spare),
      ...choice('holds', holds[OTHERS] ?? holds[0], falls.slice(1)),
      ...lasted(core),
    ],
  };
}

function lasted({ when }: StoryCore): PuzzleQuestion[] {
  if (!when) return [];
  const minutes = (Date.parse(when.end_utc) - Date.parse(when.start_utc)) / 60_000;
  const span = LASTS.findIndex((end) => minutes <= end);
  return [{ ask: 'lasted', options: [0, 1, 2, 3], right: span < 0 ? LASTS.length : span, minutes }];
}

/** @see Fisher, Yates (1938) */
function dealt(list: readonly number[], random: Random): number[] {
  const left = [...list];
  const out: number[] = [];
  while (left.length > 0) out.push(...left.splice(Math.floor(random() * left.length), 1));
  return out;
}

/** A result to be passed on: right and wrong, and nothing of what was asked. */
export const resultLine = (right: readonly boolean[]): string => right.map((one) => (one ? '■' : '□')).join('');
