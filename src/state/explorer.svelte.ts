import type { runWhatIf, WhatIfRun } from '../analysis/what-if/run-what-if';
import type { StoryCore, StoryDetails } from '../catalog/parts';
import type { Cascade, Scenario } from '../engine/cascade-types';
import { createReplay, type Replay } from '../engine/replay';
import { simulateCascade } from '../engine/simulate';
import type { DependencyGraph } from '../model/graph';
import { DEGRADED, DOWN } from '../model/health';
import { graphOfIncident } from '../model/incident-graph';
import { numberOf, type Mitigation } from '../model/mitigation';
import { readMitigation, writeTarget } from '../model/mitigation-token';
import { emptyHistory, redo, remember, undo, type History } from './history';
import type { Moment } from './moment';
import type { Track } from './player.svelte';

/** What a move of the reader changes and undo gives back. */
interface Choices {
  readonly faults: readonly number[];
  readonly cursor: number;
  readonly detail: 'story' | 'all';
  readonly arrangement: 'rings' | 'tiers';
  readonly open: ReadonlySet<string>;
  /** Changes that are tried out: the cascade runs with them in force. */
  readonly changes: readonly Mitigation[];
}

/** What of a moment is the explorer's. */
export type Place = Pick<
  Moment,
  'story' | 'faults' | 'cursor' | 'selected' | 'detail' | 'arrangement' | 'open' | 'whatIfs'
>;

const START: Choices = { faults: [], cursor: 0, detail: 'story', arrangement: 'rings', open: new Set(), changes: [] };

/**
 * One reader's exploration of one incident: which faults they put, where in the cascade they
 * are, what they look at. Components are named by their index in the incident.
 */
export class Explorer implements Track {
  core: StoryCore;
  details = $state.raw<StoryDetails | null>(null);
  choices = $state.raw<Choices>(START);
  selected = $state(-1);
  isolated = $state(false);
  #history = $state.raw<History<Choices>>(emptyHistory());
  /** Comes with the first change. */
  #runWhatIf = $state.raw<typeof runWhatIf | null>(null);

  constructor(core: StoryCore) {
    this.core = $state.raw(core);
  }

  readonly graph: DependencyGraph = $derived.by(() => graphOfIncident(this.core));
  readonly indexOf: ReadonlyMap<string, number> = $derived.by(
    () => new Map(this.core.components.map(({ id }, index) => [id, index])),
  );
  readonly root: number = $derived.by(() => this.indexOf.get(this.core.root) ?? 0);
  readonly faults: readonly number[] = $derived(this.choices.faults);
  readonly changes: readonly Mitigation[] = $derived(this.choices.changes);
  readonly #scenario: Scenario = $derived({
    events: this.faults.map((component) => ({ time: 0, component, level: DOWN })),
  });
  /** The cascade as it is without any change. */
  readonly unchanged: Cascade = $derived(simulateCascade(this.graph, this.#scenario));
  readonly whatIf: WhatIfRun | null = $derived(
    this.changes.length > 0 && this.#runWhatIf ? this.#runWhatIf(this.graph, this.#scenario, this.changes) : null,
  );
  readonly cascade: Cascade = $derived(this.whatIf?.cascade ?? this.unchanged);
  /** What the cascade runs on: the graph, with parts after its own that changes have added. */
  readonly runGraph: DependencyGraph = $derived(this.whatIf?.mitigated.graph ?? this.graph);
  readonly #replay: Replay = $derived(createReplay(this.runGraph, this.cascade));
  readonly cursor: number = $derived(Math.min(this.choices.cursor, this.cascade.steps.length));
  readonly length: number = $derived(this.cascade.steps.length);
  /** Level of each component at the cursor. */
  readonly levels: Uint8Array = $derived(this.#replay.seek(this.cursor));
  readonly changesNext: number = $derived.by(() => {
    const step = this.cascade.steps[this.cursor];
    return step ? step.last - step.first : 0;
  });
  /** Components that are counted: all but stand-ins for places. */
  readonly total: number = $derived(this.graph.scope.reduce((count, scope) => count + (scope === 0 ? 1 : 0), 0));
  readonly hit: number = $derived(countAt(this.levels, this.graph.scope, (level) => level >= DEGRADED));
  readonly minor: number = $derived(countAt(this.levels, this.graph.scope, (level) => level > 0 && level < DEGRADED));
  readonly canUndo: boolean = $derived(this.#history.past.length > 0);
  readonly canRedo: boolean = $derived(this.#history.future.length > 0);

  /** Step in which each component last changed up to the cursor, counted from 1; 0 for never. */
  readonly stepOf: Int32Array = $derived.by(() => {
    const stepOf = new Int32Array(this.graph.n);
    const { steps, log } = this.cascade;
    for (let index = 0; index < this.cursor; index++) {
      const step = steps[index];
      if (step === undefined) break;
      for (let entry = step.first; entry < step.last; entry++) {
        const { component } = log[entry] ?? {};
        if (component !== undefined) stepOf[component] = index + 1;
      }
    }
    return stepOf;
  });

  /** Put a fault on a component and start at its step; `add` keeps the faults that are there. */
  break = (component: number, add = false): void => {
    const others = add ? this.faults.filter((fault) => fault !== component) : [];
    this.#change({ faults: [...others, component], cursor: 1 });
    this.select(-1);
  };
  repair = (component: number): void => {
    const faults = this.faults.filter((fault) => fault !== component);
    this.#change({ faults, cursor: faults.length > 0 ? 1 : 0 });
  };
  reset = (): void => {
    if (this.faults.length > 0) this.#change({ faults: [], cursor: 0 });
    this.selected = -1;
    this.isolated = false;
  };
  select = (component: number): void => {
    this.selected = component;
    if (component < 0) this.isolated = false;
  };
  toggleIsolated = (): void => {
    this.isolated = !this.isolated && this.selected >= 0;
  };
  moveTo = (cursor: number): void => {
    this.choices = { ...this.choices, cursor };
  };
  setDetail = (detail: Choices['detail']): void => this.#change({ detail });
  setArrangement = (arrangement: Choices['arrangement']): void => this.#change({ arrangement });
  toggleGroup = (key: string): void => {
    const open = new Set(this.choices.open);
    if (!open.delete(key)) open.add(key);
    this.#change({ open });
  };
  /** Run with these changes in force. Whoever stood at the end stands at the end of the new run. */
  change = async (changes: readonly Mitigation[]): Promise<void> => {
    await this.readyToChange(changes);
    const atEnd = this.cursor === this.length;
    this.#change({ changes });
    if (atEnd && this.faults.length > 0) this.moveTo(this.length);
  };
  /** Fetch what a run with changes needs. */
  readyToChange = async (changes: readonly Mitigation[]): Promise<void> => {
    if (changes.length > 0) this.#runWhatIf ??= (await import('../analysis/what-if/run-what-if')).runWhatIf;
  };
  undo = (): void => this.#travel(undo(this.#history, this.choices));
  redo = (): void => this.#travel(redo(this.#history, this.choices));

  /** Another incident, or the same in another language: then what the reader did stays. */
  open = (core: StoryCore): void => {
    const same = core.id === this.core.id;
    this.core = core;
    this.details = null;
    if (same) return;
    this.choices = { ...START, arrangement: this.choices.arrangement };
    this.#history = emptyHistory();
    this.selected = -1;
    this.isolated = false;
  };

  moment = (): Place => {
    const idOf = (component: number) => this.core.components[component]?.id ?? '';
    const { detail, arrangement, open } = this.choices;
    return {
      story: this.core.id,
      faults: this.faults.map(idOf),
      cursor: this.cursor,
      selected: this.selected < 0 ? null : idOf(this.selected),
      detail,
      arrangement,
      open: [...open],
      whatIfs: this.changes.map((change) => ({
        kind: change.kind,
        target: writeTarget(change.target),
        number: numberOf(change),
      })),
    };
  };
  /** Go where a link leads; names that this incident does not have are returned, the rest is shown. */
  show = (moment: Place): readonly string[] => {
    const unknown: string[] = [];
    const known = (id: string): number => {
      const index = this.indexOf.get(id);
      if (index === undefined) unknown.push(id);
      return index ?? -1;
    };
    const faults = [...new Set(moment.faults.map(known))].filter((component) => component >= 0);
    const changes = moment.whatIfs.flatMap(({ kind, target, number }) => {
      const token = [kind, target, ...(number === null ? [] : [number])].join(':');
      const change = readMitigation(token);
      if (change === null) unknown.push(token);
      return change ?? [];
    });
    void this.readyToChange(changes);
    const { detail, arrangement, cursor } = moment;
    this.choices = { faults, cursor, detail, arrangement, open: new Set(moment.open), changes };
    this.selected = moment.selected === null ? -1 : known(moment.selected);
    return unknown;
  };

  #change(part: Partial<Choices>): void {
    this.#history = remember(this.#history, this.choices);
    this.choices = { ...this.choices, ...part };
  }
  #travel(there: { value: Choices; history: History<Choices> } | null): void {
    if (there === null) return;
    this.choices = there.value;
    this.#history = there.history;
  }
}

function countAt(levels: Uint8Array, scope: Uint8Array, counts: (level: number) => boolean): number {
  let count = 0;
  for (let index = 0; index < levels.length; index++) if (scope[index] === 0 && counts(levels[index] ?? 0)) count++;
  return count;
}
