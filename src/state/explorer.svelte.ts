import type { runWhatIf, WhatIfRun } from '../analysis/what-if/run-what-if';
import type { StoryCore } from '../catalog/parts';
import { hasUnknown } from '../catalog/readings';
import type { Cascade, Scenario } from '../engine/cascade-types';
import { simulateCascade } from '../engine/simulate';
import type { DependencyGraph } from '../model/graph';
import { DOWN } from '../model/health';
import { numberOf, type Mitigation } from '../model/mitigation';
import { readMitigation, writeTarget } from '../model/mitigation-token';
import type { Cursor } from '../story/course';
import { gentleGraphOf, graphOf } from '../story/graph-of';
import { emptyHistory, redo, remember, undo, type History, type Travelled } from './history';
import { withoutTail } from './link-fields';
import type { Moment } from './moment';

/** What a move of the reader changes and undo gives back. */
interface Choices {
  readonly faults: readonly number[];
  /** Changes that are tried out: the cascade runs with them in force. */
  readonly changes: readonly Mitigation[];
  /** Where in the cascade the reader stood when they went on to the next choice. */
  readonly cursor: Cursor;
}

const CALM: Choices = { faults: [], changes: [], cursor: 0 };

/**
 * What one reader breaks and changes in one story, and the run that comes of it. Components are named by their index in
 * the story. Where the reader stands in the run is the clock's; every move is told, so that undo leads back there.
 */
export class Explorer {
  #core: StoryCore;
  #choices = $state.raw<Choices>(CALM);
  #history = $state.raw<History<Choices>>(emptyHistory());
  /** Comes with the first change. */
  #runWhatIf = $state.raw<typeof runWhatIf | null>(null);

  constructor(core: StoryCore) {
    this.#core = $state.raw(core);
  }

  get core(): StoryCore {
    return this.#core;
  }
  readonly graph: DependencyGraph = $derived.by(() => graphOf(this.#core));
  readonly indexOf: ReadonlyMap<string, number> = $derived.by(
    () => new Map(this.#core.components.map(({ id }, index) => [id, index])),
  );
  readonly root: number = $derived.by(() => this.indexOf.get(this.#core.root) ?? 0);
  readonly faults: readonly number[] = $derived(this.#choices.faults);
  readonly changes: readonly Mitigation[] = $derived(this.#choices.changes);
  readonly scenario: Scenario = $derived({
    events: this.faults.map((component) => ({ time: 0, component, level: DOWN })),
  });
  /** The same graph, with what nobody knows read as needed only to start; null where everything is known. */
  readonly gentle: DependencyGraph | null = $derived.by(() =>
    hasUnknown(this.#core) ? gentleGraphOf(this.#core) : null,
  );
  /** What happens on it: what falls here falls for certain. */
  readonly certain: Cascade | null = $derived.by(() =>
    this.gentle && this.whatIf && this.#runWhatIf
      ? this.#runWhatIf(this.gentle, this.scenario, this.changes).cascade
      : this.certainUnchanged,
  );
  readonly certainUnchanged: Cascade | null = $derived.by(() =>
    this.gentle ? simulateCascade(this.gentle, this.scenario) : null,
  );
  /** The cascade as it is without any change. */
  readonly unchanged: Cascade = $derived(simulateCascade(this.graph, this.scenario));
  readonly whatIf: WhatIfRun | null = $derived(
    this.changes.length > 0 && this.#runWhatIf ? this.#runWhatIf(this.graph, this.scenario, this.changes) : null,
  );
  readonly cascade: Cascade = $derived(this.whatIf?.cascade ?? this.unchanged);
  /** What the cascade runs on: the graph, with parts after its own that changes have added. */
  readonly runGraph: DependencyGraph = $derived(this.whatIf?.mitigated.graph ?? this.graph);
  readonly canUndo: boolean = $derived(this.#history.past.length > 0);
  readonly canRedo: boolean = $derived(this.#history.future.length > 0);

  /** Put a fault on a component; `add` keeps the faults that are there. */
  break = (component: number, add: boolean, standing: Cursor): void => {
    const others = add ? this.faults.filter((fault) => fault !== component) : [];
    this.#change({ faults: [...others, component] }, standing);
  };
  repair = (component: number, standing: Cursor): void =>
    this.#change({ faults: this.faults.filter((fault) => fault !== component) }, standing);
  /** All healthy again; the changes stay in force. */
  heal = (standing: Cursor): void => {
    if (this.faults.length > 0) this.#change({ faults: [] }, standing);
  };
  /** Run with these changes in force; false if what does that could not be fetched. */
  change = async (changes: readonly Mitigation[], standing: Cursor): Promise<boolean> => {
    try {
      await this.#ready(changes);
    } catch {
      return false;
    }
    this.#change({ changes }, standing);
    return true;
  };
  /** @returns where the reader stood then; null if there is nothing to take back */
  undo = (standing: Cursor): Cursor | null => this.#travel(undo(this.#history, { ...this.#choices, cursor: standing }));
  redo = (standing: Cursor): Cursor | null => this.#travel(redo(this.#history, { ...this.#choices, cursor: standing }));

  /**
   * Another story, or the same in another language or after an edit: then what the reader did stays, on the components
   * that are still there; moves are forgotten where components are others than before.
   */
  open = (core: StoryCore): void => {
    const before = this.#core;
    this.#core = core;
    if (core.id !== before.id) this.#choices = CALM;
    else {
      if (before.components.map(({ id }) => id).join('\n') === core.components.map(({ id }) => id).join('\n')) return;
      const faults = this.faults.flatMap((fault) => this.indexOf.get(before.components[fault]?.id ?? '') ?? []);
      this.#choices = { ...this.#choices, faults };
    }
    this.#history = emptyHistory();
  };

  moment = (): Pick<Moment, 'faults' | 'whatIfs'> => ({
    faults: this.faults.map((fault) => this.#core.components[fault]?.id ?? ''),
    whatIfs: this.changes.map((change) => ({
      kind: change.kind,
      target: writeTarget(change.target),
      number: numberOf(change),
    })),
  });
  /** Break and change what a link does; names that this story does not have are returned. */
  show = async ({ faults, whatIfs }: Pick<Moment, 'faults' | 'whatIfs'>): Promise<readonly string[]> => {
    const unknown: string[] = [];
    const found = faults.flatMap((id) => {
      const components = this.find(id);
      if (components.length === 0) unknown.push(id);
      return components;
    });
    const changes = whatIfs.flatMap(({ kind, target, number }) => {
      const token = [kind, target, ...(number === null ? [] : [number])].join(':');
      const change = readMitigation(token);
      if (change === null) unknown.push(token);
      return change ?? [];
    });
    await this.#ready(changes);
    this.#choices = { faults: [...new Set(found)], changes, cursor: 0 };
    return unknown;
  };
  /**
   * Components by the id that a link names: as it is; without what stood behind it in a sentence; as several, where the
   * commas between them were encoded on the way. Empty if there is none.
   */
  find = (id: string): readonly number[] => {
    for (const ids of [[id], [withoutTail(id)], id.split(','), id.split(',').map(withoutTail)]) {
      const found = ids.map((one) => this.indexOf.get(one));
      if (found.every((component) => component !== undefined)) return found;
    }
    return [];
  };

  /** Fetch what a run with changes needs. */
  async #ready(changes: readonly Mitigation[]): Promise<void> {
    if (changes.length > 0) this.#runWhatIf ??= (await import('../analysis/what-if/run-what-if')).runWhatIf;
  }
  #change(part: Partial<Choices>, standing: Cursor): void {
    this.#history = remember(this.#history, { ...this.#choices, cursor: standing });
    this.#choices = { ...this.#choices, ...part };
  }
  #travel(there: Travelled<Choices> | null): Cursor | null {
    if (there === null) return null;
    this.#choices = there.value;
    this.#history = there.history;
    return there.value.cursor;
  }
}
