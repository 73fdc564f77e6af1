import * as v from 'valibot';
import type { Frozenly } from '../model/frozen';
import { readJson, type SafeStorage } from './storage';

const kept = v.object({
  step: v.pipe(v.number(), v.integer(), v.minValue(0)),
  shown: v.array(v.string()),
  answers: v.array(v.tuple([v.string(), v.string()])),
  predictions: v.array(
    v.tuple([
      v.string(),
      v.object({
        falls: v.array(v.string()),
        committed: v.boolean(),
        wave: v.pipe(v.number(), v.integer(), v.minValue(0)),
        codes: v.string(),
      }),
    ]),
  ),
  tasks: v.optional(
    v.array(
      v.tuple([
        v.string(),
        v.object({
          marks: v.array(v.pipe(v.number(), v.integer())),
          committed: v.boolean(),
          shown: v.pipe(v.number(), v.integer(), v.minValue(0)),
          codes: v.string(),
        }),
      ]),
    ),
    [],
  ),
  dials: v.optional(v.array(v.tuple([v.string(), v.number()])), []),
});
/** What a lesson keeps while its tab is open: the step, answers shown and typed, predictions and tasks with the class's codes, dials. */
export type KeptLesson = Frozenly<typeof kept>;
/** By ids: it holds in every language. */
export type KeptPrediction = KeptLesson['predictions'][number][1];
/** In numbers that mean the same in every language. */
export type KeptTask = KeptLesson['tasks'][number][1];

const keyOf = (lesson: string): string => `dominograph-lesson:${lesson}`;

export function rememberLesson(storage: SafeStorage, lesson: string, value: KeptLesson): void {
  storage.set(keyOf(lesson), JSON.stringify(value));
}

/** Null where nothing was kept, or nothing that can be read. Never throws. */
export function recallLesson(storage: SafeStorage, lesson: string): KeptLesson | null {
  const read = v.safeParse(kept, readJson(storage, keyOf(lesson)));
  return read.success ? read.output : null;
}

/** What is kept of the work of steps: that at hand as it stands now, that of steps not opened since as it was kept. */
export const keptOf = <Kept>(
  before: readonly (readonly [string, Kept])[],
  now: ReadonlyMap<string, { keep(): Kept }>,
): readonly (readonly [string, Kept])[] => [
  ...before.filter(([step]) => !now.has(step)),
  ...[...now].map(([step, held]) => [step, held.keep()] as const),
];
