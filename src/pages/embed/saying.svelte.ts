import type { Cascade } from '../../engine/cascade-types';
import type { RecordedChange, RecordWord } from '../../engine/record';
import type { Source } from '../../model/incident';
import { TICKS_PER_MINUTE, TICKS_PER_SECOND } from '../../model/units';
import { openingOf, timeOfLink, writeMoment } from '../../state/permalink';
import { isHit, type ShownHealth } from '../../theme/health';
import { readFrame, type ReadFrame } from '../../view/still/read-frame';
import type { Card, Said } from '../../view/panel/types';
import type { Moment } from '../../view/timeline/moment';
import { cardOf } from '../app/words/cards';
import { chainDependencies } from '../app/words/chain';
import { factsOf, type StoryFacts } from '../app/words/facts';
import type { Standing } from '../app/words/rows';
import { entriesOf, fallenIn, momentsOf, movesOf, saySteps, trailOf } from '../app/words/steps';
import { indexStory, type StoryIndex } from '../app/words/story-index';
import type { Telling } from './telling.svelte';

/** One row of the record in words. */
export interface Report {
  readonly key: number;
  readonly component: number;
  readonly name: string;
  readonly word: RecordWord;
  readonly health: ShownHealth;
  readonly when: string;
  readonly text: string;
  readonly sources: readonly Source[];
}

/** A group of components that the picture shows as one. */
export interface Members {
  readonly name: string;
  readonly hit: number;
  readonly members: readonly { readonly name: string; readonly health: ShownHealth }[];
}

const NOTHING_RUN: Cascade = { log: [], steps: [], final: new Uint8Array(), truncated: false };
const NONE: ReadonlySet<number> = new Set();

/** What an embed shows and says at its cursor: all of it follows from the telling. */
export class Saying {
  readonly #telling: Telling;
  readonly index: StoryIndex;
  readonly facts: StoryFacts = $derived.by(() => {
    const { data, explorer } = this.#telling;
    return factsOf(data.core, data.details, explorer.runGraph);
  });

  constructor(telling: Telling) {
    this.#telling = telling;
    this.index = indexStory(telling.data.core, telling.explorer.graph);
  }

  readonly #standing: Standing = $derived.by(() => {
    const { mode, explorer, data, text, health } = this.#telling;
    const model = mode === 'model';
    return {
      core: data.core,
      details: data.details,
      graph: explorer.runGraph,
      cascade: model ? explorer.cascade : NOTHING_RUN,
      cursor: model ? explorer.cursor : 0,
      health,
      stepOf: explorer.stepOf,
      faults: new Set(model && explorer.cursor > 0 ? explorer.faults : []),
      index: this.index,
      facts: this.facts,
      text,
    };
  });
  /** What fails without the changes that are tried out, and does not with them. */
  readonly #held: ReadonlySet<number> = $derived.by(() => {
    const { mode, explorer } = this.#telling;
    if (mode === 'record' || !explorer.whatIf || explorer.cursor === 0) return NONE;
    const fallen = fallenIn(explorer.whatIf.cascade);
    return new Set([...fallenIn(explorer.unchanged)].filter((component) => !fallen.has(component)));
  });
  /** Components of the item that is asked about. */
  readonly #asked: readonly number[] = $derived.by(
    () => this.#telling.scene.items[this.#telling.selected]?.members ?? [],
  );

  readonly frame: ReadFrame = $derived.by(() => {
    const { scene, mode, explorer, health, selected } = this.#telling;
    const { cascade, cursor, stepOf, faults, graph } = this.#standing;
    const [component] = this.#asked;
    const chain = { graph, cascade, cursor, index: this.index };
    return readFrame(scene, {
      health,
      modelled: null,
      faults,
      stepOf: mode === 'model' ? stepOf : new Int32Array(health.length),
      trail: mode === 'model' ? trailOf(explorer.cascade, this.index, cursor) : NONE,
      chain: mode === 'model' && component !== undefined ? chainDependencies(chain, component) : NONE,
      hidden: new Uint8Array(health.length),
      held: this.#held,
      selected,
    });
  });
  /** Items in which the last change was. */
  readonly fresh: ReadonlySet<number> = $derived.by(() => {
    const { mode, explorer, scene, cursor, touched } = this.#telling;
    if (!touched) return NONE;
    const changes =
      mode === 'model' ? entriesOf(explorer.cascade, cursor - 1) : this.#changes.filter(({ from, to }) => from !== to);
    return new Set(changes.flatMap(({ component }) => scene.itemOf[component] ?? []));
  });
  /** Lines along which the next step of the model comes. */
  readonly moving: readonly number[] = $derived.by(() => {
    const { mode, explorer, scene, player } = this.#telling;
    if (mode === 'record' || !player.playing) return [];
    const lines = movesOf(explorer.cascade, this.index, explorer.cursor).flatMap(
      ({ dependency }) => scene.edgeOf[dependency] ?? [],
    );
    return [...new Set(lines)].filter((line) => line >= 0);
  });
  /** Every item's name and state, as it is read out. */
  nameOf = (item: number): string => {
    const { scene, text, data, words } = this.#telling;
    const { members = [], group } = scene.items[item] ?? {};
    const reading = this.frame.items[item];
    const [first = -1] = members;
    if (group) return `${this.#groupName(item)}: ${words.members(reading?.hit ?? 0, members.length)}`;
    const state = reading?.fault ? text.faultHere : this.#wordOf(reading?.health ?? 'up');
    return `${data.core.components[first]?.name ?? ''}: ${state}`;
  };

  /** The record's rows at the last change. */
  get #changes(): readonly RecordedChange[] {
    const { recorded, cursor, mode } = this.#telling;
    const step = mode === 'record' ? recorded.track.steps[cursor - 1] : undefined;
    return step ? recorded.track.log.slice(step.first, step.last) : [];
  }
  readonly latest: readonly Report[] = $derived.by(() =>
    this.#changes.map((change, key) => this.#reportOf(change, key)),
  );
  /** The cascade's last step in words; null before the first, and in the record. */
  readonly step: Said | null = $derived.by(() => {
    const { mode, explorer, text } = this.#telling;
    if (mode === 'record') return null;
    return saySteps(explorer.cascade, this.index, explorer.cursor, this.facts, text).at(-1) ?? null;
  });
  /** Counts after each step of the model. */
  readonly moments: readonly Moment[] = $derived.by(() =>
    momentsOf(this.#telling.explorer.runGraph, this.#telling.explorer.cascade, this.#telling.text),
  );
  readonly card: Card | null = $derived.by(() => {
    const [component] = this.#asked;
    return component === undefined || this.#asked.length > 1 ? null : cardOf(this.#standing, component);
  });
  readonly members: Members | null = $derived.by(() => {
    const { selected, health } = this.#telling;
    if (this.#asked.length < 2) return null;
    return {
      name: this.#groupName(selected),
      hit: this.frame.items[selected]?.hit ?? 0,
      members: this.#asked.map((component) => ({
        name: this.facts.nameOf(component),
        health: health[component] ?? 'up',
      })),
    };
  });
  /** What was reported of the component that is asked about, up to now, newest first. */
  readonly history: readonly Report[] = $derived.by(() => {
    const { mode, recorded, instant } = this.#telling;
    const [component] = this.#asked;
    if (mode === 'model' || this.#asked.length !== 1) return [];
    return recorded.track.log
      .filter((change) => change.component === component && change.time <= instant)
      .map((change, key) => this.#reportOf(change, key))
      .reverse();
  });
  wordFor = (health: ShownHealth): string => this.#wordOf(health);

  /** "09:25 UTC", or the model's clock. */
  readonly clock: string = $derived.by(() => {
    const { mode, reel } = this.#telling;
    return mode === 'record' ? this.#telling.sayTime(reel.time) : (this.step?.clock ?? '');
  });
  readonly count: string = $derived.by(() => {
    const { mode, recorded, text, explorer, instant } = this.#telling;
    if (mode === 'model') return text.hit(explorer.hit, explorer.total);
    const { hit, known } = recorded.countAt(instant);
    return known === 0 ? text.beforeAnyReport : text.recordedCount(hit, known);
  });
  /** How long the cause lasted, how long the outage, and how many times that is. */
  readonly ratio: string = $derived.by(() => {
    const { data, text, words } = this.#telling;
    const { start_utc, end_utc, trigger_fixed_utc } = data.core;
    const minutes = (to: string) => (Date.parse(to) - Date.parse(start_utc)) / 60_000;
    const outage = minutes(end_utc);
    if (trigger_fixed_utc === null) return words.lasted(text.span(outage));
    const cause = minutes(trigger_fixed_utc);
    if (cause <= 0) return words.lasted(text.span(outage));
    const times = text.number(Math.round((outage / cause) * 10) / 10);
    return words.ratio(text.span(cause), text.span(outage), times);
  });

  /** What a screen reader is told: each chapter once when it begins, each step when it is stepped to. */
  readonly spoken: string = $derived.by(() => {
    const { told, chapter, mode, text, words, ended, playing, touched, data } = this.#telling;
    if (!touched) return '';
    if (mode === 'model') {
      const names = this.step?.changes.map(({ name }) => name) ?? [];
      return this.step
        ? `${text.step(this.step.step, this.#telling.steps)}. ${this.step.changes[0]?.sentence ?? ''} ${names.length > 1 ? text.andMore(names.length - 1) : ''}`
        : text.beforeAnything;
    }
    if (told && (playing || ended)) {
      const sentences = told.sentences.map((sentence) => sentence.text).join(' ');
      const end = ended && chapter === 0 ? ` ${this.ratio}` : '';
      return words.spoken(text.chapter(chapter + 1, data.chapters.length), told.title, sentences) + end;
    }
    return `${this.clock}. ${this.latest.map(({ text: said }) => said).join(' ')}`;
  });

  /** Ids of the components with problems now. */
  readonly failed: readonly string[] = $derived.by(() => {
    const { health, data } = this.#telling;
    return data.core.components.flatMap(({ id, scope }, at) =>
      scope !== true && isHit(health[at] ?? 'up') ? [id] : [],
    );
  });
  /** Where the telling is, for the host: another object whenever that changes. */
  readonly moment: {
    readonly step: number;
    readonly steps: number;
    readonly failed: readonly string[];
    readonly mode: 'record' | 'model';
    readonly chapter: string | null;
  } = $derived.by(() => {
    const { cursor: step, steps, mode, told } = this.#telling;
    return { step, steps, failed: this.failed, mode, chapter: told?.id ?? null };
  });
  /** What is on screen as a link into the app, from the top of the site. */
  readonly link: string = $derived.by(() => {
    const { data, mode, explorer, reel, selected, touched } = this.#telling;
    const { id, start_utc } = data.core;
    const [component] = this.#asked;
    return writeMoment({
      ...openingOf(id),
      ...(mode === 'model' && {
        faults: explorer.faults.map((fault) => data.core.components[fault]?.id ?? ''),
        cursor: explorer.cursor,
        whatIfs: explorer.moment().whatIfs,
      }),
      ...(mode === 'record' &&
        touched && {
          track: 'record',
          time: timeOfLink(Date.parse(start_utc) + reel.time / (TICKS_PER_SECOND / 1000), start_utc),
        }),
      selected: selected >= 0 && component !== undefined ? (data.core.components[component]?.id ?? null) : null,
    });
  });

  #wordOf(health: ShownHealth): string {
    const { text, mode } = this.#telling;
    return mode === 'record' && health === 'up' ? text.reportedState.operational : text.health[health];
  }
  #groupName(item: number): string {
    const { scene, text } = this.#telling;
    const { family, ring } = scene.items[item] ?? { family: 'compute', ring: 2 };
    return text.groupName(text.family[family], ring);
  }
  #reportOf({ component, to, time, source }: RecordedChange, key: number): Report {
    const { data, sayTime, recorded } = this.#telling;
    const { record, impact } = data.details;
    const row = source.block === 'record' ? record[source.row] : impact[source.row];
    const said = row && 'text' in row ? row.text : (row?.note ?? '');
    return {
      ...{ key, component, word: to, health: recorded.shownOf(to) },
      name: this.facts.nameOf(component),
      when: sayTime(Math.round(time / TICKS_PER_MINUTE) * TICKS_PER_MINUTE),
      text: said,
      sources: this.facts.sourcesOf(row?.sources ?? []),
    };
  }
}
