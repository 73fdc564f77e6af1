import type { StoryCore } from '../catalog/parts';
import type { BoardLayout } from '../layout/board/types';
import type { Mitigation } from '../model/mitigation';
import type { Ticks } from '../model/units';
import { cascadeCourse, type CascadeCourse } from '../story/cascade-course';
import { chapterAt, chaptersOf, type RecordChapter } from '../story/chapters';
import type { Cursor } from '../story/course';
import type { AnyCourse } from '../story/rows';
import { frameOf } from '../story/frame';
import type { Asked, Frame } from '../story/frame-types';
import type { ModelRun } from '../story/model-run';
import { cascadePace, hookOf, recordPace, type Pace } from '../story/pace';
import { recordCourse, ticksOf, type RecordCourse } from '../story/record-course';
import { sayHeard } from '../story/say-record';
import { captionsOf, type Caption } from '../story/say-wave';
import { storyOf, type Story } from '../story/story';
import type { TextLanguage } from '../text/texts';
import type { VisitWords, Words } from '../text/words/words';
import { isCalm, type ShownHealth } from '../theme/health';
import { Attention } from './attention.svelte';
import { Clock } from './clock.svelte';
import { Explorer } from './explorer.svelte';
import { Loader, type First, type Shelf, type Wanted } from './loader.svelte';
import { Network, usualOf } from './network.svelte';
import { Notice } from './notice.svelte';
import type { PartsShown, PartsShownOf } from './parts-shown';
import type { Preferences } from './preferences.svelte';

/** How long a second press on the same box is part of the first, in milliseconds. */
const DOUBLE = 500;

/**
 * One reader's stay: the story they are in, what they have broken, where they stand, what they look at. Everything on
 * screen is derived here, and nothing is drawn.
 */
export class Visit<Said extends VisitWords = Words> {
  readonly preferences: Preferences;
  readonly loader: Loader<Said>;
  readonly explorer: Explorer;
  readonly clock: Clock;
  readonly attention = new Attention();
  readonly network = new Network();
  #recording = $state(false);
  #comparing = $state(false);
  /** Where the reader left their own cascade for the record. */
  #left = $state(0);
  #lever = $state.raw<{ readonly id: string; readonly run: ModelRun } | null>(null);
  readonly #notice = new Notice(() => this.loader.loaded.frame.notLoaded);
  #pressed = { component: -1, at: -Infinity };

  constructor(first: First<Said>, preferences: Preferences, shelf: Shelf<Said>, boardsOf: PartsShownOf) {
    this.preferences = preferences;
    this.loader = new Loader(first, shelf, this.#shown);
    this.boards = boardsOf(() => this.core);
    this.explorer = new Explorer(first.core);
    this.clock = new Clock(() => this.pace);
    this.network.set(usualOf(first.core));
  }

  // What is on screen.
  readonly core: StoryCore = $derived.by(() => this.loader.loaded.core);
  readonly story: Story = $derived.by(() => {
    const { core, details, words } = this.loader.loaded;
    return storyOf(core, details, words, this.explorer.runGraph);
  });
  readonly boards: PartsShown;
  readonly board: BoardLayout = $derived.by(() => this.boards.shown);
  readonly cascade: CascadeCourse = $derived.by(() =>
    cascadeCourse(this.story, this.explorer.runGraph, this.explorer.cascade, this.explorer.certain),
  );
  /** The same without the reader's changes; null where there are none. */
  readonly unchanged: CascadeCourse | null = $derived.by(() => {
    const { whatIf, graph, unchanged, certainUnchanged } = this.explorer;
    return whatIf ? cascadeCourse(this.story, graph, unchanged, certainUnchanged) : null;
  });
  /** The model's own replay of the day, as it is; null where the record is not shown or nobody has written one. */
  readonly plainModel: ModelRun | null = $derived.by(() => {
    const { core, tape, runModel } = this.loader.loaded;
    return this.#recording && tape?.replay && runModel ? runModel(core, tape.replay) : null;
  });
  /** The same, with what is tried out. */
  readonly model: ModelRun | null = $derived.by(() => this.#lever?.run ?? this.plainModel);
  /** The recorded outage, while that is shown. */
  readonly record: RecordCourse | null = $derived.by(() => {
    const { core, details, tape } = this.loader.loaded;
    return this.#recording && core.when && details && tape ? recordCourse(this.story, this.model) : null;
  });
  readonly course: AnyCourse = $derived.by(() => this.record ?? this.cascade);
  readonly chapters: readonly RecordChapter[] = $derived.by(() => {
    const { core, details, tape } = this.loader.loaded;
    return this.record && core.when && details && tape ? chaptersOf(core.when, tape, details, this.record) : [];
  });
  readonly pace: Pace = $derived.by(() =>
    this.record
      ? recordPace(
          this.record,
          this.chapters.map(({ from }) => from),
          ticksOf(this.record.when, this.record.when.end_utc),
        )
      : cascadePace(this.cascade, this.playCaption, this.#hook),
  );
  readonly cursor: Cursor = $derived.by(() => Math.min(this.clock.cursor, this.course.length));
  get time(): Ticks {
    return this.clock.time;
  }
  readonly chapter: number = $derived.by(() => chapterAt(this.chapters, this.time));
  readonly health: readonly ShownHealth[] = $derived.by(() => this.course.healthAt(this.cursor));
  /** Components with a fault of the reader's that counts now. */
  readonly faults: ReadonlySet<number> = $derived.by(
    () => new Set(this.cursor > 0 && !this.record ? this.explorer.faults : []),
  );
  /** The model is shown beside the record. */
  readonly comparing: boolean = $derived.by(() => this.#comparing && this.record !== null);
  readonly asked: Asked = $derived.by(() => {
    const { selected, pointed, group, only, remarks } = this.attention;
    return {
      ...{ selected, pointed, group, only, remarks, faults: this.faults, prediction: null },
      // Only where it counts: it changes with every frame.
      ...(this.comparing && { time: this.time }),
      playing: this.clock.playing,
      chain: selected >= 0 && !isCalm(this.health[selected] ?? 'up'),
      compare: this.comparing,
      unchanged: this.unchanged && !this.record ? this.unchanged.healthAt(this.#cursorIn(this.unchanged)) : null,
    };
  });
  readonly frame: Frame = $derived.by(() => frameOf(this.course, this.cursor, this.board, this.asked));
  /** The caption of a wave of the cascade. */
  readonly captionAt: (cursor: Cursor) => Caption = $derived.by(() => captionsOf(this.story, this.cascade));
  readonly #hook: Cursor = $derived.by(() => hookOf(this.cascade, this.core.components));
  /** What is said of a wave while it plays: until something falls that everybody knows, only the briefest. */
  playCaption = (cursor: Cursor): string => {
    const { head, short } = this.captionAt(cursor);
    return cursor < this.#hook ? head.replace(/:$/, '.') : short;
  };
  readonly caption: Caption = $derived.by(() => this.captionAt(this.record ? 0 : this.cursor));
  /** What happens, for those who hear it: one short sentence a wave. */
  readonly spoken: string = $derived.by(() => {
    const { record, cursor, chapters, story } = this;
    if (record) return sayHeard(story, record, cursor, chapters, this.chapter);
    return cursor === 0 ? '' : this.caption.short;
  });
  /** How the graph on screen is written in a link; null for a built-in story. */
  readonly code: string | null = $derived.by(() => (this.core.kind === 'own' ? (this.loader.own?.code ?? null) : null));
  /** What went wrong last, in a sentence; empty if nothing did. */
  readonly notice: string = $derived.by(() => this.#notice.words);
  /** Tries again what the notice says did not work; null where there is nothing to try. */
  readonly again: (() => void) | null = $derived.by(() => this.#notice.again);
  /** Id of the change to the model's replay that is tried out; null for none. */
  readonly lever: string | null = $derived.by(() => this.#lever?.id ?? null);
  /** Where the reader stands in their own cascade; while the record is shown, where they left it. */
  get standing(): Cursor {
    return this.record ? this.#left : this.cursor;
  }

  // What the reader does.
  /**
   * A box was pressed at an instant of the page: what works breaks, what has fallen says why. The second half of a
   * double click is part of the first. `look`: only look at it, however soon; `add`: break it as well.
   */
  press = (component: number, { look = false, add = false, at = 0 } = {}): 'broke' | 'asked' | 'none' => {
    const again = !look && component === this.#pressed.component && at - this.#pressed.at < DOUBLE;
    this.#pressed = { component, at };
    if (again) return 'none';
    if (look || this.record || (!add && !isCalm(this.health[component] ?? 'up'))) {
      this.select(component);
      return 'asked';
    }
    this.break(component, add);
    return 'broke';
  };
  break = (component: number, add = false): void => {
    const { standing } = this;
    this.#calm();
    this.explorer.break(component, add, standing);
    this.clock.playFrom(1);
  };
  /** Break what it began with that day. */
  watch = (): void => this.break(this.explorer.root);
  repair = (component: number): void => {
    this.explorer.repair(component, this.standing);
    this.clock.goTo(Math.min(1, this.cascade.length));
  };
  /** All healthy again. */
  heal = (): void => {
    const { standing } = this;
    this.#calm();
    this.explorer.heal(standing);
    this.clock.goTo(0);
  };
  /** How trouble reaches a component: with nothing broken yet, at the end of what happened that day. */
  find = (component: number): void => {
    if (!this.record && this.explorer.faults.length === 0 && this.core.kind === 'outage') {
      this.explorer.break(this.explorer.root, false, this.standing);
      this.clock.goTo(this.cascade.length);
    }
    this.select(component);
  };
  /** Look at one component; time stands still meanwhile. */
  select = (component: number): void => {
    this.clock.pause();
    this.boards.reach(component);
    this.attention.select(component);
  };
  compare = (on: boolean): void => {
    this.#comparing = on;
  };
  /** Run with these changes in force. Whoever stood at the end stands at the end of the new run. Never rejects. */
  change = async (changes: readonly Mitigation[]): Promise<void> => {
    this.clock.pause();
    const { standing } = this;
    const atEnd = standing === this.cascade.length;
    if (!(await this.explorer.change(changes, standing))) {
      this.miss('change', () => void this.change(changes));
      return;
    }
    this.#notice.got('change');
    this.clock.goTo(atEnd ? this.cascade.length : Math.min(standing, this.cascade.length));
  };
  /** Compare the record with the model's replay in which something is changed, or (null) nothing. */
  tryLever = (lever: { readonly id: string; readonly run: ModelRun } | null): void => {
    this.#lever = lever;
    if (lever) this.#comparing = true;
  };
  undo = (): void => this.#travel(this.explorer.undo);
  redo = (): void => this.#travel(this.explorer.redo);

  /** What really happened, from its beginning on; `play`: and let it run. False if it could not be had. */
  playRecord = async (play = true, again = (): void => void this.playRecord(play)): Promise<boolean> => {
    if (!this.core.when || (await this.#reach(this.loader.wanted, true, again)) !== 'here') return false;
    this.attention.lookAway();
    if (!this.#recording) this.#left = this.cursor;
    this.#recording = true;
    if (play) this.clock.playFrom(0);
    else this.clock.goTo(0);
    return true;
  };
  leaveRecord = (): void => {
    if (!this.#recording) return;
    this.#calm();
    this.clock.goTo(Math.min(this.#left, this.cascade.length));
  };
  goToChapter = (chapter: number): void => {
    const from = this.chapters[chapter]?.from;
    if (from !== undefined) this.clock.goToInstant(from);
  };

  /** Sentences and sources for what is on screen, where they have not come yet. Never rejects. */
  complete = async (): Promise<void> => {
    await this.#reach(this.loader.wanted, this.#recording, () => void this.complete());
  };
  /** Never rejects; false if it did not come, or something else was asked for meanwhile. */
  openStory = async (story: string): Promise<boolean> => this.reach({ ...this.loader.wanted, story });
  setLanguage = async (language: TextLanguage): Promise<boolean> => {
    this.preferences.setLanguage(language);
    return this.reach({ ...this.loader.wanted, language });
  };
  reach = async (wanted: Wanted, again = (): void => void this.reach(wanted)): Promise<boolean> =>
    (await this.#reach(wanted, this.#recording && wanted.story === this.core.id, again)) === 'here';
  readonly say = this.#notice.say;
  readonly miss = this.#notice.miss;
  readonly tryAgain = this.#notice.tryAgain;

  async #reach(wanted: Wanted, withTape: boolean, again: () => void): ReturnType<Loader['reach']> {
    const reached = await this.loader.reach(wanted, withTape);
    if (reached === 'failed') this.miss('story', again);
    else if (reached === 'here') this.#notice.got('story');
    return reached;
  }
  #shown = (): void => {
    const { core } = this.loader.loaded;
    if (core.id !== this.explorer.core.id) {
      this.#notice.say(''); // it was about the story before
      this.#calm();
      this.boards.reset();
      this.clock.goTo(0);
      this.network.set(usualOf(core));
    }
    this.explorer.open(core);
  };
  /** Nothing plays, nothing is looked at, the record is put away. */
  #calm(): void {
    this.clock.pause();
    this.#recording = false;
    this.#lever = null;
    this.attention.lookAway();
  }
  /** Where another run of the same faults stands at the same instant. */
  #cursorIn = (other: CascadeCourse): Cursor =>
    this.cursor === 0 ? 0 : this.cursor === this.course.length ? other.length : other.cursorAt(this.time);
  #travel(go: (standing: Cursor) => Cursor | null): void {
    if (this.record) return; // the record is not the reader's to change
    this.clock.pause();
    const cursor = go(this.cursor);
    if (cursor !== null) this.clock.goTo(Math.min(cursor, this.cascade.length));
  }
}
