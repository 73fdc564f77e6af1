import type { StoryChapter } from '../../catalog/parts';
import { recordCursorAt } from '../../engine/record';
import { TICKS_PER_SECOND, type Ticks } from '../../model/units';
import { Explorer } from '../../state/explorer.svelte';
import { instantOf, openingOf, type WhatIf } from '../../state/permalink';
import { Player, SPEEDS } from '../../state/player.svelte';
import { Reel } from '../../state/reel.svelte';
import { sayTime } from '../../text/clock';
import type { EmbedText } from '../../text/embed/en';
import type { Text } from '../../text/texts';
import { healthOfLevel, type ShownHealth } from '../../theme/health';
import { sceneOf, type Scene } from '../../layout/network/scene';
import { placeOnAxis, timeOnAxis } from '../../view/timeline/fold';
import type { Goal } from './commands';
import type { EmbedData } from './data';
import { recordedOf, type Recorded } from './recorded';

/** A chapter begins this share of its length before its first change, so that something happens at once. */
const LEAD = 0.03;

/**
 * What an embed tells and how far it has come: the record of an outage in chapters, or the cascade of
 * a fault by the model. A cursor counts the changes up to now, forwards and backwards alike.
 */
export class Telling {
  mode = $state<'record' | 'model'>('record');
  /** Index of the chapter that is told; -1 for none. */
  chapter = $state(-1);
  /** Item of the scene that is asked about; -1 for none. */
  selected = $state(-1);
  /** Whether the reader, or the host, has done anything yet. */
  touched = $state(false);

  /** What the address named and we do not have, in a sentence; empty if nothing. */
  notice = $state('');

  readonly data: EmbedData;
  readonly text: Text;
  readonly words: EmbedText;
  readonly scene: Scene;
  readonly recorded: Recorded;
  readonly reel: Reel;
  readonly explorer: Explorer;
  readonly player: Player;

  constructor(data: EmbedData, text: Text, words: EmbedText) {
    this.data = data;
    this.text = text;
    this.words = words;
    const { core, details } = data;
    this.scene = sceneOf(core, 'story', new Set());
    this.recorded = recordedOf(core, details);
    const { start, end, instants, axis } = this.recorded;
    this.reel = new Reel(start, end, instants, () => ({
      place: (time) => placeOnAxis(axis, time),
      time: (place) => timeOnAxis(axis, place),
    }));
    this.explorer = new Explorer(core);
    this.explorer.details = details;
    this.player = new Player(this.explorer);
    this.reel.goTo(this.recorded.peak);
  }

  /** Changes up to now, and of how many. */
  readonly cursor: number = $derived.by(() =>
    this.mode === 'record' ? recordCursorAt(this.recorded.track, this.reel.time) : this.explorer.cursor,
  );
  readonly steps: number = $derived.by(() =>
    this.mode === 'record' ? this.recorded.track.steps.length : this.explorer.length,
  );
  /** The instant of the last change of the record; before the first, its start. */
  readonly instant: Ticks = $derived.by(() => {
    const { track, start } = this.recorded;
    return track.steps[recordCursorAt(track, this.reel.time) - 1]?.time ?? start;
  });
  readonly health: readonly ShownHealth[] = $derived.by(() =>
    this.mode === 'record' ? this.recorded.healthAt(this.instant) : Array.from(this.explorer.levels, healthOfLevel),
  );
  readonly playing: boolean = $derived.by(() => this.reel.playing || this.player.playing);
  readonly told: StoryChapter | null = $derived.by(() =>
    this.mode === 'record' ? (this.data.chapters[this.chapter] ?? null) : null,
  );
  /** A chapter has come to its end, or the cascade has. */
  readonly ended: boolean = $derived.by(() =>
    this.mode === 'record' ? this.reel.ended : this.explorer.cursor >= this.explorer.length,
  );
  /** Index of the chapter after the one that is told; -1 after the last. */
  readonly coming: number = $derived.by(() => (this.chapter + 1 < this.data.chapters.length ? this.chapter + 1 : -1));

  play = (): void => {
    this.touched = true;
    this.selected = -1;
    if (this.mode === 'model') this.player.play();
    else if (this.data.chapters.length === 0) this.#playWhole();
    else if (this.chapter < 0) this.tell(this.#chapterAt(this.reel.time));
    else if (this.reel.ended) this.tell(Math.max(0, this.coming));
    else this.reel.play();
  };
  pause = (): void => {
    this.reel.pause();
    this.player.pause();
  };
  toggle = (): void => (this.playing ? this.pause() : this.play());
  next = (): void => this.#step(this.reel.next, this.player.step);
  back = (): void => this.#step(this.reel.back, this.player.stepBack);
  /** Tell a chapter from its first change on; it stops at its end. `at: 'end'` shows what it comes to, without playing. */
  tell = (chapter: number, at: 'start' | 'end' = 'start'): void => {
    const told = this.data.chapters[chapter];
    if (!told) return;
    this.touched = true;
    this.mode = 'record';
    this.player.pause();
    this.chapter = chapter;
    this.reel.choose(this.#passageOf(told));
    if (at === 'start') this.reel.play();
    else this.reel.last();
  };
  seek = (time: Ticks): void => this.#move(() => this.reel.goTo(time));
  /** Stand after so many changes; more than there are is the last. */
  goToStep = (step: number): void => {
    this.touched = true;
    if (this.mode === 'model') return this.player.goTo(step);
    const at = this.recorded.track.steps[Math.min(step, this.recorded.track.steps.length) - 1];
    this.seek(at?.time ?? this.reel.start);
  };
  goTo = (goal: Goal): void => {
    if ('step' in goal) return this.goToStep(goal.step);
    if ('chapter' in goal) return this.tell(this.chapterOf(goal.chapter), 'end');
    const at = instantOf(goal.time, this.data.core.start_utc);
    if (at === null) return;
    this.mode = 'record';
    this.seek(this.ticksOf(at));
  };
  /** Counted from 1, or by its id; -1 for none. */
  chapterOf = (name: string): number =>
    /^\d+$/.test(name) ? Number(name) - 1 : this.data.chapters.findIndex(({ id }) => id === name);

  /**
   * Let these components fail in the model, with changes tried out; stands at the fault, does not play.
   * What is not known is left out and comes back.
   */
  fail = (ids: readonly string[], whatIfs: readonly WhatIf[] = []): readonly string[] => {
    const known = [...new Set(ids)].filter(this.knows);
    const unknown = ids.filter((id) => !this.knows(id));
    if (known.length === 0) return unknown;
    this.touched = true;
    this.leaveChapter();
    this.pause();
    this.mode = 'model';
    this.selected = -1;
    const place = { ...this.explorer.moment(), faults: known, whatIfs, cursor: 1, selected: null };
    return [...unknown, ...this.explorer.show(place)];
  };
  /** As it was when it was opened. */
  reset = (): void => {
    this.pause();
    this.leaveChapter();
    this.explorer.show(openingOf(this.data.core.id));
    this.mode = 'record';
    this.selected = -1;
    this.touched = false;
    this.reel.goTo(this.recorded.peak);
  };
  /** Ask about an item of the scene; -1 about none. */
  ask = (item: number): void => {
    this.selected = item;
  };
  knows = (id: string): boolean => this.explorer.indexOf.has(id);
  /** Ask about a component by its id. */
  select = (id: string): void => {
    this.ask(this.scene.itemOf[this.explorer.indexOf.get(id) ?? -1] ?? -1);
  };
  setSpeed = (speed: number): void => {
    this.reel.setSpeed(speed);
    this.player.setSpeed(SPEEDS.reduce((best, one) => (Math.abs(one - speed) < Math.abs(best - speed) ? one : best)));
  };
  tick = (milliseconds: number, still: boolean): void => {
    this.reel.tick(milliseconds, still);
    this.player.tick(milliseconds, still);
  };
  leaveChapter = (): void => {
    const { time } = this.reel;
    this.chapter = -1;
    this.reel.choose(null);
    this.reel.goTo(time);
  };

  ticksOf = (utc: string): Ticks =>
    (Date.parse(utc) - Date.parse(this.data.core.start_utc)) * (TICKS_PER_SECOND / 1000);
  sayTime = (time: Ticks): string =>
    sayTime(
      {
        clock: 'utc',
        language: this.text.language,
        start: this.data.core.start_utc,
        operatorZone: 'UTC',
        localZone: 'UTC',
      },
      time,
    );

  #chapterAt = (time: Ticks): number => {
    if (time === this.recorded.peak && !this.#moved) return 0;
    const found = this.data.chapters.findIndex(({ to_utc }) => this.ticksOf(to_utc) > time);
    return found < 0 ? 0 : found;
  };
  /** Whether time was moved by hand: Play goes on from there, and else from the beginning. */
  #moved = false;
  /**
   * From shortly before the first change of what the chapter looks at, so that something happens at once and
   * no idle time is watched.
   */
  #passageOf({ from_utc, to_utc, focus }: StoryChapter): { from: Ticks; to: Ticks } {
    const [from, to] = [this.ticksOf(from_utc), this.ticksOf(to_utc)];
    const { instants, axis, start, track } = this.recorded;
    const place = (time: Ticks) => placeOnAxis(axis, time);
    const latest = place(to) - (place(to) - place(from)) / 4; // a chapter is not cut down to its last moment
    const within = (time: Ticks) => time > from && place(time) <= latest;
    const seen = new Set(focus.map((id) => this.explorer.indexOf.get(id)));
    const first =
      track.log.find(({ time, component }) => within(time) && seen.has(component))?.time ??
      instants.find(within) ??
      instants.find((time) => time === from);
    if (first === undefined) return { from, to };
    const lead = timeOnAxis(axis, place(first) - LEAD * (place(to) - place(first)));
    return { from: Math.max(first > from ? from : start, Math.round(lead)), to };
  }
  #playWhole(): void {
    if (this.reel.time >= this.reel.end || !this.#moved) this.reel.goTo(this.reel.start);
    this.#moved = true;
    this.reel.play();
  }
  #step(inRecord: () => void, inModel: () => void): void {
    this.touched = true;
    if (this.mode === 'model') return inModel();
    this.#move(inRecord);
  }
  #move(go: () => void): void {
    this.touched = true;
    this.#moved = true;
    go();
    const { passage, time } = this.reel;
    if (passage && (time < passage.from || time > passage.to)) this.leaveChapter();
  }
}
