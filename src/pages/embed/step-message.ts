import { sayInstant, clockOf } from '../../story/say-record';
import { stepName } from '../../story/waves';
import type { EmbedVisit } from './visit-of';

/** What a host is told of where the embed stands; docs/embedding.md has the fields. */
export interface StepMessage {
  /** Step of the engine of the last wave (of a record: its instant), and which part of it that was; 0 for the whole. */
  readonly step: number;
  readonly part: number;
  readonly steps: number;
  readonly wave: number;
  readonly waves: number;
  /** Ids of all components that are in trouble. */
  readonly failed: readonly string[];
  readonly mode: 'record' | 'model';
  readonly chapter: string | null;
  /** As it is shown. */
  readonly clock: string;
}

export function stepMessage(visit: EmbedVisit): StepMessage {
  const { core, course, record, cursor, chapters, chapter, story } = visit;
  const { waves, index } = course;
  const [step = 0, part = 0] = cursor === 0 ? [] : stepName(waves, cursor).split('.').map(Number);
  const hit = core.components.flatMap(({ id }, component) =>
    !index.isScope(component) && course.countAt(cursor, [component]).hit > 0 ? [id] : [],
  );
  return {
    ...{ step, part, steps: waves.at(-1)?.step ?? 0, wave: cursor, waves: course.length, failed: hit },
    mode: record ? 'record' : 'model',
    chapter: record ? (chapters[chapter]?.id ?? null) : null,
    clock: record
      ? sayInstant(clockOf(story, record), visit.time).replaceAll('\u00a0', ' ') // a program reads it
      : cursor === 0
        ? ''
        : visit.loader.loaded.board.wave(cursor, course.length),
  };
}
