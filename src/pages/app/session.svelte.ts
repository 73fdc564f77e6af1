import { library, shelf, type Library } from '../../catalog/catalog';
import type { StoryCore } from '../../catalog/parts';
import { Explorer } from '../../state/explorer.svelte';
import type { OwnGraph } from '../../model/own-graph';
import type { Moment as LinkedMoment } from '../../state/moment';
import { Player } from '../../state/player.svelte';
import type { Preferences } from '../../state/preferences.svelte';
import { loadText, type Text, type TextLanguage } from '../../text/texts';
import { healthOfLevel, isCalm, type ShownHealth } from '../../theme/health';
import type { Said } from '../../view/panel/types';
import type { Moment } from '../../view/timeline/moment';
import { Picture } from './picture.svelte';
import type { ReplaySession } from './replay/replay-session.svelte';
import type { Standing } from './words/rows';
import { factsOf, type StoryFacts } from './words/facts';
import { fallenIn, momentsOf, saySteps } from './words/steps';
import { indexStory, type StoryIndex } from './words/story-index';

/** A reader's own graph. */
interface OwnStory {
  readonly id: string;
  readonly title: string;
  readonly graph: OwnGraph;
  /** As links write it, see `state/link-code`. */
  readonly code: string;
}

/** One reader's visit: introduces state and view to each other. Everything shown is derived here. */
export class Session {
  readonly explorer: Explorer;
  readonly player: Player;
  readonly preferences: Preferences;
  readonly picture: Picture;
  text: Text;
  /** What went wrong last, in a sentence; empty if nothing did. */
  notice = $state('');
  /** The recorded outage, while it is played; null while the reader breaks things. */
  replay = $state.raw<ReplaySession | null>(null);
  /** Links on the way to their moment: until they are there, what is on screen is not what was asked for. */
  following = $state(0);
  /** The graph that came with a link, and how that wrote it; kept until another comes. */
  own = $state.raw<OwnStory | null>(null);
  /** Which track of a recorded outage is in front. */
  track = $state<'record' | 'model'>('record');
  #asked = 0;
  /** Where its stories come from. */
  readonly library: Library;

  constructor(core: Explorer['core'], text: Text, preferences: Preferences, from: Library = library) {
    this.library = from;
    this.text = $state.raw(text);
    this.explorer = new Explorer(core);
    this.player = new Player(this.explorer);
    this.preferences = preferences;
    this.picture = new Picture(this);
    void this.#loadDetails();
  }

  readonly playing: boolean = $derived.by(() => this.player.playing);
  readonly stories = $derived.by(() => {
    const built = shelf.map(({ id, title }) => ({ id, title: title[this.preferences.language] }));
    return this.own ? [{ id: this.own.id, title: this.own.title }, ...built] : built;
  });
  readonly index: StoryIndex = $derived.by(() => indexStory(this.explorer.core, this.explorer.graph));
  readonly facts: StoryFacts = $derived.by(() => {
    const { core, details, runGraph } = this.explorer;
    const { replay } = this;
    return replay?.run
      ? replay.factsOf(factsOf(core, details, replay.run.run.graph))
      : factsOf(core, details, runGraph);
  });
  readonly health: readonly ShownHealth[] = $derived.by(() =>
    this.replay ? this.replay.health : Array.from(this.explorer.levels, healthOfLevel),
  );
  readonly modelled: readonly ShownHealth[] | null = $derived.by(() => this.replay?.modelled ?? null);
  readonly focus: ReadonlySet<number> = $derived.by(() => this.replay?.focus ?? new Set<number>());
  readonly faults: ReadonlySet<number> = $derived.by(
    () => new Set(this.explorer.cursor > 0 && !this.replay ? this.explorer.faults : []),
  );
  /** What fails without the reader's changes and does not with them. */
  readonly held: ReadonlySet<number> = $derived.by(() => {
    const { whatIf, unchanged, cursor } = this.explorer;
    if (this.replay) return this.replay.changed?.held ?? new Set();
    if (!whatIf || cursor === 0) return new Set();
    const fallen = fallenIn(whatIf.cascade);
    return new Set([...fallenIn(unchanged)].filter((component) => !fallen.has(component)));
  });
  /** The cascade that explanations speak of: the reader's own, or the model's replay of the record. */
  readonly #course = $derived.by(() => {
    const run = this.replay?.run;
    if (!this.replay || !run) {
      const { runGraph, cascade, cursor } = this.explorer;
      return { graph: runGraph, cascade, cursor };
    }
    return { graph: run.run.graph, cascade: run.run.cascade, cursor: run.cursorAt(this.replay.time) };
  });
  readonly standing: Standing = $derived.by(() => {
    const { core, details, stepOf } = this.explorer;
    const { graph, cascade, cursor } = this.#course;
    return {
      core,
      details,
      graph,
      cascade,
      cursor,
      health: this.health,
      stepOf,
      index: this.index,
      facts: this.facts,
      text: this.text,
      faults: this.faults,
    };
  });
  /** All steps of the cascade in words; those up to the cursor are `said`. */
  readonly steps: readonly Said[] = $derived.by(() =>
    saySteps(this.explorer.cascade, this.index, this.explorer.length, this.facts, this.text),
  );
  readonly said: readonly Said[] = $derived.by(() => this.steps.slice(0, this.explorer.cursor));
  readonly momentsBefore: readonly Moment[] | null = $derived.by(() => {
    const { whatIf, graph, unchanged } = this.explorer;
    return whatIf ? momentsOf(graph, unchanged, this.text) : null;
  });
  readonly moments: readonly Moment[] = $derived.by(() =>
    momentsOf(this.explorer.runGraph, this.explorer.cascade, this.text),
  );
  /** What it all came to, once the cascade is over; empty before. */
  readonly summary: string = $derived.by(() => {
    const { cursor, length, faults, hit, total } = this.explorer;
    if (length === 0 || cursor < length) return '';
    const names = this.text.listOf(faults.map(this.facts.nameOf));
    if (length > 1) return this.text.summary(names, hit, total, length);
    return faults.length === 1 ? this.text.nothingDepends(names) : this.text.summaryAlone(names);
  });

  /** A mark on the map was picked: healthy things break, fallen things say why, groups open. */
  pick = (item: number, look: boolean, add: boolean): 'broke' | 'asked' | 'other' => {
    const picked = this.picture.scene.items[item];
    const [component] = picked?.members ?? [];
    if (!picked || component === undefined) this.explorer.select(-1);
    else if (picked.group) this.explorer.toggleGroup(picked.key);
    else if (look || this.replay || (!add && !isCalm(this.picture.frame.items[item]?.health ?? 'up'))) {
      this.player.pause();
      this.explorer.select(component);
      return 'asked';
    } else {
      this.break(component, add);
      return 'broke';
    }
    return 'other';
  };
  /** Play what really happened. The player for it, and the tape, come when they are first asked for. */
  playRecord = async (): Promise<ReplaySession | null> => {
    try {
      const { id } = this.explorer.core;
      const [{ ReplaySession }, tape] = await Promise.all([
        import('./replay/replay-session.svelte'),
        this.library.loadTape(id, this.preferences.language),
        this.#loadDetails(),
        import('./replay/ReplayTime.svelte'), // so that nothing jumps when it is shown
      ]);
      if (this.explorer.core.id !== id) return null;
      this.reset();
      this.replay = new ReplaySession(this, tape);
      return this.replay;
    } catch {
      this.notice = this.text.loadFailed;
      return null;
    }
  };
  leaveRecord = (): void => {
    if (!this.replay) return;
    this.replay.reel.pause();
    this.replay = null;
    this.picture.only = null;
    this.explorer.select(-1);
  };
  break = (component: number, add = false): void => {
    this.leaveRecord();
    this.picture.only = null;
    this.explorer.break(component, add);
    this.player.goTo(1);
    this.player.play();
  };
  playOutage = (): void => this.break(this.explorer.root);
  reset = (): void => {
    this.player.pause();
    this.explorer.reset();
    this.picture.only = null;
  };

  arrange = async (arrangement: 'rings' | 'tiers'): Promise<void> => {
    await this.picture.prepare(arrangement);
    this.explorer.setArrangement(arrangement);
  };
  undo = (): void => {
    if (this.replay) return; // the record is not the reader's to change
    this.player.pause();
    this.explorer.undo();
  };
  redo = (): void => {
    if (this.replay) return;
    this.player.pause();
    this.explorer.redo();
  };

  setLanguage = async (language: TextLanguage): Promise<void> => {
    this.preferences.setLanguage(language);
    await this.openStory(this.explorer.core.id);
  };
  openStory = async (id: string): Promise<void> => {
    const asked = ++this.#asked;
    const { language } = this.preferences;
    try {
      const { core, text } = await this.#load(id, language);
      if (asked !== this.#asked) return;
      this.text = text;
      const playing = this.replay !== null;
      const at = core.id === this.explorer.core.id ? this.replay?.time : undefined;
      this.leaveRecord();
      if (core.id !== this.explorer.core.id) {
        this.player.goTo(0);
        this.picture.only = null;
      }
      this.explorer.open(core);
      this.notice = '';
      await this.#loadDetails();
      if (playing) {
        const replay = await this.playRecord();
        if (at !== undefined) replay?.reel.goTo(at);
      }
    } catch {
      this.notice = this.text.loadFailed;
    }
  };
  async #load(id: string, language: TextLanguage): Promise<{ readonly core: StoryCore; readonly text: Text }> {
    const { own } = this;
    if (own?.id === id) {
      const opened = await (await import('./links/own-story')).openOwnGraph(own.graph, language);
      this.own = { ...own, title: opened.core.title };
      return opened;
    }
    const [core, text] = await Promise.all([this.library.loadCore(id, language), loadText(language)]);
    return { core, text };
  }
  /** How the graph on screen is written in a link; null for a built-in story. */
  readonly code: string | null = $derived.by(() => (this.explorer.core.own ? (this.own?.code ?? null) : null));
  /** The moment that is on screen, for a link. */
  readonly moment: LinkedMoment = $derived.by(() => ({
    ...this.explorer.moment(),
    time: this.replay?.linkTime ?? null,
    track: this.replay ? this.track : 'own',
    camera: this.picture.camera,
    language: null,
  }));

  async #loadDetails(): Promise<void> {
    const { id, own } = this.explorer.core;
    const { language } = this.preferences;
    if (own) return;
    const details = await this.library.loadDetails(id, language);
    if (this.explorer.core.id === id && this.preferences.language === language) this.explorer.details = details;
  }
}
