import type { StoryChapter, StoryTape } from '../../../catalog/parts';
import { recordAt, recordTrack, type RecordedState, type RecordTrack, type RecordWord } from '../../../engine/record';
import type { Ticks } from '../../../model/units';
import { TICKS_PER_MINUTE, TICKS_PER_SECOND } from '../../../model/units';
import type { Explorer } from '../../../state/explorer.svelte';
import { timeOfLink } from '../../../state/link-time';
import { Reel } from '../../../state/reel.svelte';
import { CLOCKS, sayTime, type Clock, type ClockSetting } from '../../../text/clock';
import type { Text } from '../../../text/texts';
import { badness, type ShownHealth } from '../../../theme/health';
import { foldAxis, placeOnAxis, timeOnAxis, type FoldedAxis } from '../../../view/timeline/fold';
import type { Tally } from '../../../view/timeline/tally';
import type { StoryFacts } from '../words/facts';
import { runModel, type ModelRun } from './model-run';

/** Stretches without a report that are longer than this are folded. */
const IDLE = 45 * TICKS_PER_MINUTE;
const SHOWN: Readonly<Record<RecordWord, ShownHealth>> = {
  'no-report': 'silent',
  operational: 'up',
  degraded: 'degraded',
  down: 'down',
  recovering: 'recovering',
  reported: 'unknown',
};

type Said = { readonly text: string; readonly sources: readonly string[] };
interface Source {
  readonly explorer: Explorer;
  readonly text: Text;
}

/** The recorded outage, played: a time, what was reported by then, and what the model says of the same instant. */
export class ReplaySession {
  clock = $state<Clock>('utc');
  folded = $state(true);
  /** Whether the axis shows only the passage that is played. */
  zoomed = $state(false);
  /** Index of the chapter that is told; -1 for none. */
  chapter = $state(-1);
  readonly tape: StoryTape;
  readonly track: RecordTrack;
  /** The model's own replay, as it is. */
  readonly plainRun: ModelRun | null;
  /** The same with something changed, while a reader tries that out. */
  changed = $state.raw<{ readonly id: string; readonly run: ModelRun; readonly held: ReadonlySet<number> } | null>(
    null,
  );
  readonly reel: Reel;
  readonly #from: Source;

  readonly run: ModelRun | null = $derived.by(() => this.changed?.run ?? this.plainRun);

  constructor(source: Source, tape: StoryTape) {
    this.#from = source;
    this.tape = tape;
    const { core, details } = source.explorer;
    if (!details) throw new Error('the record needs the details of its incident');
    this.track = recordTrack({
      components: core.components,
      record: details.record,
      impact: details.impact,
      start_utc: core.start_utc,
      end_utc: core.end_utc,
    });
    this.plainRun = tape.replay && runModel(core, tape.replay);
    const instants = [
      ...this.track.steps.map(({ time }) => time),
      ...details.phases.map(({ start_utc }) => this.ticksOf(start_utc)),
    ];
    this.reel = new Reel(
      Math.min(0, this.track.steps[0]?.time ?? 0),
      Math.max(this.track.end, this.track.steps.at(-1)?.time ?? 0),
      instants,
      () => ({
        place: (time) => placeOnAxis(this.axis, time),
        time: (place) => timeOnAxis(this.axis, place),
      }),
    );
  }

  ticksOf = (utc: string): Ticks =>
    (Date.parse(utc) - Date.parse(this.#from.explorer.core.start_utc)) * (TICKS_PER_SECOND / 1000);
  get end(): Ticks {
    return this.ticksOf(this.#from.explorer.core.end_utc);
  }
  readonly time: Ticks = $derived.by(() => this.reel.time);
  /** The time, as a link writes it. */
  readonly linkTime: string = $derived.by(() => {
    const { start_utc } = this.#from.explorer.core;
    return timeOfLink(Date.parse(start_utc) + this.time / (TICKS_PER_SECOND / 1000), start_utc);
  });
  readonly recorded: readonly RecordedState[] = $derived.by(() => recordAt(this.track, this.time));
  readonly health: readonly ShownHealth[] = $derived.by(() => this.recorded.map(({ state }) => SHOWN[state]));
  readonly modelled: readonly ShownHealth[] | null = $derived.by(() => this.run && this.run.healthAt(this.time));

  readonly axis: FoldedAxis = $derived.by(() => {
    const times = [...this.track.steps.map(({ time }) => time), ...(this.run?.instants ?? [])];
    const { from, to } = (this.zoomed ? this.reel.passage : null) ?? { from: this.reel.start, to: this.reel.end };
    return foldAxis(times, from, to, this.folded ? IDLE : Infinity);
  });
  /** Whether there is anything to fold. */
  readonly canFold: boolean = $derived.by(() => {
    const times = this.track.steps.map(({ time }) => time);
    return foldAxis(times, this.reel.start, this.reel.end, IDLE).folds.length > 0;
  });
  readonly setting: ClockSetting = $derived.by(() => ({
    clock: this.clock,
    language: this.#from.text.language,
    start: this.#from.explorer.core.start_utc,
    operatorZone: this.#from.explorer.core.operator_zone,
    localZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  }));
  shownOf = (state: RecordWord): ShownHealth => SHOWN[state];
  /** The text of an entry of the log. */
  saidOf = (entry: number): Said => {
    const change = this.track.log[entry];
    return change ? this.#rowOf(change) : { text: '', sources: [] };
  };
  sayTime = (time: Ticks): string => sayTime(this.setting, time);
  readonly clocks = CLOCKS;

  readonly phases = $derived.by(() =>
    (this.#from.explorer.details?.phases ?? []).map(({ id, title, start_utc, end_utc }) => ({
      id,
      title,
      from: this.ticksOf(start_utc),
      to: this.ticksOf(end_utc),
    })),
  );
  /** Go to an instant; one outside the passage that is played ends the passage. */
  seek = (time: Ticks): void => this.#move(() => this.reel.goTo(time));
  next = (): void => this.#move(this.reel.next);
  back = (): void => this.#move(this.reel.back);
  #move(go: () => void): void {
    go();
    const { passage, time } = this.reel;
    if (passage && (time < passage.from || time > passage.to)) this.untell();
  }
  nextPhase = (): void => this.seek(this.phases.find(({ from }) => from > this.time)?.from ?? this.reel.end);
  previousPhase = (): void => this.seek(this.phases.findLast(({ from }) => from < this.time)?.from ?? this.reel.start);

  /** Entries `first … last - 1` of the log, with their texts. */
  changesOf = (first: number, last: number) =>
    this.track.log.slice(first, last).map((change) => ({ ...change, said: this.#rowOf(change) }));
  /** What was reported last, newest first; all rows of the latest instant. */
  readonly latest = $derived.by(() => {
    const step = this.track.steps.findLast(({ time }) => time <= this.time);
    return step ? this.changesOf(step.first, step.last) : [];
  });
  readonly events = $derived.by(() => this.track.log.map((change) => ({ time: change.time, ...this.#rowOf(change) })));
  readonly recordTallies: readonly Tally[] = $derived.by(() =>
    talliesOf(
      this.track.steps.map(({ time }) => time),
      (time) => recordAt(this.track, time).map(({ state }) => SHOWN[state]),
      this.#counted,
    ),
  );
  /** The model's replay without the change, for the outline; empty where nothing is changed. */
  readonly plainTallies: readonly Tally[] = $derived.by(() =>
    this.changed && this.plainRun ? talliesOf(this.plainRun.instants, this.plainRun.healthAt, this.#counted) : [],
  );
  readonly modelTallies: readonly Tally[] = $derived.by(() =>
    this.run ? talliesOf(this.run.instants, this.run.healthAt, this.#counted) : [],
  );

  /** When the trigger was fixed, and how much of the outage came after; null where the record does not say. */
  readonly fixed = $derived.by(() => {
    const { trigger_fixed_utc } = this.#from.explorer.core;
    if (trigger_fixed_utc === null) return null;
    const time = this.ticksOf(trigger_fixed_utc);
    return { time, percent: Math.round((1 - time / this.end) * 100), minutes: time / TICKS_PER_MINUTE };
  });
  /** Recorded facts about one component up to now, in order. */
  historyOf = (component: number) =>
    this.track.log
      .filter((change) => change.component === component)
      .map((change) => ({ ...change, said: this.#rowOf(change) }));

  /** Facts in which the model's script and queues have their words, too. */
  factsOf = (facts: StoryFacts): StoryFacts => {
    const model = this.run;
    if (!model) return facts;
    const { text } = this.#from;
    const { run, replay } = model;
    const count = this.#from.explorer.core.components.length;
    return {
      ...facts,
      nameOf: (component) => replay.components[component - count]?.name[text.language] ?? facts.nameOf(component),
      scriptOf: (entry) => {
        const action = run.script.find(({ time, component }) => time === entry.time && component === entry.component);
        const said = action && replay.script[action.action]?.text[text.language];
        return said ?? `${text.narrate.fell(facts.nameOf(entry.component), entry.to)}: ${text.byLoad}.`;
      },
      claimOf: (requirement) => {
        const own = replay.requirements[requirement - run.graph.m + replay.requirements.length];
        return own ? { what: own.why[text.language], evidence: 'inferred', publisher: '' } : facts.claimOf(requirement);
      },
    };
  };

  readonly told: StoryChapter | null = $derived.by(() => this.tape.chapters[this.chapter] ?? null);
  /** Components the chapter speaks of. */
  readonly focus: ReadonlySet<number> = $derived.by(
    () => new Set((this.told?.focus ?? []).flatMap((id) => this.#from.explorer.indexOf.get(id) ?? [])),
  );
  tell = (chapter: number): void => {
    const { from_utc, to_utc } = this.tape.chapters[chapter] ?? {};
    if (from_utc === undefined || to_utc === undefined) return;
    this.chapter = chapter;
    this.reel.choose({ from: this.ticksOf(from_utc), to: this.ticksOf(to_utc) });
    this.reel.play();
  };
  /** Zoom into the passage that is played, or the phase at hand; again: the whole. */
  toggleZoom = (): void => {
    if (this.zoomed) return this.untell();
    const { time } = this;
    const phase = this.phases.findLast(({ from }) => from <= time) ?? this.phases[0];
    if (!this.reel.passage && phase) this.reel.choose({ from: phase.from, to: phase.to });
    this.zoomed = true;
    if (this.reel.passage && time >= this.reel.passage.from && time <= this.reel.passage.to) this.reel.goTo(time);
  };
  /** Leave the chapters: the whole outage again, from where it stands. */
  untell = (): void => {
    this.chapter = -1;
    this.zoomed = false;
    this.reel.loop = false;
    const { time } = this.reel;
    this.reel.choose(null);
    this.reel.goTo(time);
  };

  readonly #counted: Uint8Array = $derived.by(() => this.#from.explorer.graph.scope);
  #rowOf({ source }: { readonly source: { readonly block: 'record' | 'impact'; readonly row: number } }): Said {
    const { details } = this.#from.explorer;
    if (source.block === 'record') {
      const row = details?.record[source.row];
      return { text: row?.text ?? '', sources: row?.sources ?? [] };
    }
    const row = details?.impact[source.row];
    return { text: row?.note ?? '', sources: row?.sources ?? [] };
  }
}

function talliesOf(
  times: readonly Ticks[],
  healthAt: (time: Ticks) => readonly ShownHealth[],
  scope: Uint8Array,
): readonly Tally[] {
  return [...new Set(times)]
    .sort((a, b) => a - b)
    .map((time) => {
      const tally = { time, minor: 0, recovering: 0, degraded: 0, down: 0 };
      healthAt(time).forEach((health, component) => {
        if (scope[component] !== 0 || badness(health) < badness('unknown')) return;
        const key = health === 'unknown' ? 'minor' : health;
        if (key === 'minor' || key === 'recovering' || key === 'degraded' || key === 'down') tally[key]++;
      });
      return tally;
    });
}
