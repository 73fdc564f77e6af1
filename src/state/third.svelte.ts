import { TICKS_PER_MINUTE, type Ticks } from '../model/units';
import { countHealth } from '../story/count';
import { thirdOfCascade, thirdOfRecord, thirdOfSelected, type ThirdWords } from '../story/third';
import { recordTimeline, wavesTimeline, type CourseTimeline } from '../story/timeline';
import type { VisitWords, Words } from '../text/words/words';
import type { Visit } from './visit.svelte';

/** What stands below the picture, in the app and in embeds: the words, the timeline, and what its middle button does. */
export class Third<Said extends VisitWords = Words> {
  readonly #visit: Visit<Said>;

  constructor(visit: Visit<Said>) {
    this.#visit = visit;
  }

  /** Something has been broken, or the record is shown. */
  get started(): boolean {
    return this.#visit.course.length > 0;
  }
  /** Where time stands; while a record plays, the last full minute: words change by the minute, not by the frame. */
  readonly minute: Ticks = $derived.by(() => {
    const { record, clock, time } = this.#visit;
    return record && clock.playing ? Math.floor(time / TICKS_PER_MINUTE) * TICKS_PER_MINUTE : time;
  });
  /** Of what is selected, as long as nothing plays. */
  readonly words: ThirdWords = $derived.by(() => {
    const { story, course, cascade, record, cursor, chapters, attention, clock, caption, asked, loader } = this.#visit;
    const { selected } = attention;
    const without =
      asked.unchanged && countHealth(asked.unchanged, { isScope: cascade.index.isScope, kind: 'cascade' }).hit;
    const inPlay = clock.playing && !record ? this.#visit.playCaption(cursor) : null;
    const plain = record
      ? thirdOfRecord(story, record, this.minute, chapters, loader.loaded)
      : thirdOfCascade(story, cascade, cursor, caption, inPlay, loader.loaded, without);
    return selected < 0 || clock.playing
      ? plain
      : thirdOfSelected(story, course, cursor, selected, plain, loader.loaded.frame);
  });
  /** Null before anything has happened. */
  readonly timeline: CourseTimeline | null = $derived.by(() => {
    const { story, cascade, record, cursor, time, chapters, unchanged, loader } = this.#visit;
    const { number, unit, counted } = this.words;
    if (record) return recordTimeline(story, record, time, chapters, `${number} ${unit}, ${counted}`, loader.loaded);
    return cascade.length > 0 ? wavesTimeline(cascade, cursor, loader.loaded.board, unchanged) : null;
  });
  get atEnd(): boolean {
    const { cursor, course, clock } = this.#visit;
    return cursor === course.length && !clock.playing;
  }
  get playWord(): string {
    const { clock, loader } = this.#visit;
    const { frame, board } = loader.loaded;
    return !this.started ? frame.watch : clock.playing ? board.pause : this.atEnd ? board.again : board.play;
  }

  /** Watch it fall, pause, go on, or see it once more. */
  play = (): void => {
    const { clock, record, watch } = this.#visit;
    if (!this.started) watch();
    else if (this.atEnd) clock.playFrom(record ? 0 : 1);
    else clock.toggle();
  };
  /** One wave on (1) or back (-1). */
  step = (by: 1 | -1): void => this.goTo(this.#visit.cursor + by);
  /** Stand after so many waves; of what nobody has broken yet, of what broke first that day. */
  goTo = (cursor: number): void => {
    if (!this.started && cursor > 0) this.#visit.watch();
    this.#visit.clock.goTo(Math.min(this.#visit.course.length, Math.max(0, cursor)));
  };
  /** A place of the timeline: an instant of a record, a wave of a cascade. */
  seek = (place: number): void => (this.#visit.record ? this.#visit.clock.goToInstant(place) : this.goTo(place));
}
