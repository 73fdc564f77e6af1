import {
  candidatesOf,
  fallSteps,
  scorePrediction,
  type Prediction as Answer,
  type PredictionScore,
} from '../analysis/prediction';
import { aggregatePredictions, type ClassResult } from '../analysis/prediction-class';
import { encodePrediction, type CodedQuestion } from '../analysis/prediction-code';
import type { StoryCore } from '../catalog/parts';
import { simulateCascade } from '../engine/simulate';
import { DOWN } from '../model/health';
import { graphOfIncident } from '../model/incident-graph';
import type { Asked } from '../story/frame-types';
import { judgedOf } from '../story/judged';
import { combsOfPrediction } from '../story/prediction-combs';
import type { KeptPrediction } from './lesson-memory';
import { Revealing } from './revealing.svelte';

interface PredictionAsk {
  readonly core: StoryCore;
  readonly faults: readonly string[];
  /** Ids that may be marked; left out: everything. */
  readonly candidates?: readonly string[];
  readonly ordered: boolean;
}

/** Mark, commit, reveal wave by wave: one prediction. */
export class Prediction extends Revealing {
  readonly question: CodedQuestion;
  readonly ordered: boolean;
  /** Steps of the engine in which a candidate falls, counted from 1: the waves that are revealed. */
  readonly waves: readonly number[];
  readonly #ids: readonly string[];
  readonly #fell: Int32Array;
  #falls = $state.raw<readonly number[]>([]);

  constructor({ core, faults, candidates, ordered }: PredictionAsk) {
    super();
    const graph = graphOfIncident(core);
    this.#ids = core.components.map(({ id }) => id);
    const broken = this.#indicesOf(faults);
    const cascade = simulateCascade(graph, {
      events: broken.map((component) => ({ time: 0, component, level: DOWN })),
    });
    this.ordered = ordered;
    this.question = {
      ...{ story: core.id, graph, cascade, faults: broken },
      candidates: candidatesOf(graph, broken, candidates && this.#indicesOf(candidates)),
    };
    this.#fell = fallSteps(graph, cascade);
    const steps = this.question.candidates.map((component) => this.#fell[component] ?? 0).filter((step) => step > 0);
    this.waves = [...new Set(steps)].sort((a, b) => a - b);
  }

  /** Marked components, in the order of marking. */
  get falls(): readonly number[] {
    return this.#falls;
  }
  /** An empty prediction is none. */
  get ready(): boolean {
    return this.#falls.length > 0;
  }
  get toShow(): number {
    return this.waves.length;
  }
  readonly answer: Answer = $derived.by(() => ({
    falls: this.ordered ? this.#falls : this.question.candidates.filter((each) => this.#falls.includes(each)),
    ordered: this.ordered,
  }));
  readonly score: PredictionScore | null = $derived.by(() =>
    this.committed ? scorePrediction(this.question, this.answer) : null,
  );
  readonly code: string = $derived.by(() => (this.committed ? encodePrediction(this.question, this.answer) : ''));
  /** Null where no code was typed. */
  readonly class: ClassResult | null = $derived.by(() =>
    this.codes.trim() === '' ? null : aggregatePredictions(this.question, this.codes),
  );
  /** Steps of the engine that can be seen: none, those up to the wave revealed last, after the last one all. */
  readonly steps: number = $derived.by(() => {
    if (this.done) return this.question.cascade.steps.length;
    return this.committed ? (this.waves[this.shown - 1] ?? 0) : 0;
  });
  /** Candidates of a wave, counted from 1. */
  inWave = (wave: number): readonly number[] =>
    this.question.candidates.filter((candidate) => this.#fell[candidate] === this.waves[wave - 1]);

  /** Why each candidate falls or holds, whatever was predicted. */
  truth = (): PredictionScore['judged'] => scorePrediction(this.question, { falls: [], ordered: false }).judged;

  toggle = (component: number): void => {
    if (this.committed || !this.question.candidates.includes(component)) return;
    this.#falls = this.#falls.includes(component)
      ? this.#falls.filter((other) => other !== component)
      : [...this.#falls, component];
  };
  override again(): void {
    super.again();
    this.#falls = [];
  }

  /** As the frame shows it; `counting`: how many of the class marked each, in place of the own marks. */
  asked = (counting: boolean): NonNullable<Asked['prediction']> => {
    const result = counting ? this.class : null;
    const shown = this.done ? Infinity : (this.waves[this.shown - 1] ?? 0);
    const judged = new Map(
      [...(this.score && (this.done || this.shown > 0) ? judgedOf(this.score) : [])].filter(([component]) => {
        const fell = this.#fell[component] ?? 0;
        return fell === 0 ? this.done : fell <= shown;
      }),
    );
    return {
      combs: combsOfPrediction,
      asked: new Set(this.question.candidates),
      marks: new Map(counting ? [] : this.#falls.map((component, at) => [component, this.ordered ? at + 1 : -1])),
      judged: counting ? new Map() : judged,
      shares: result && new Map(result.marks.map(({ component, count }) => [component, count])),
      classSize: result?.predictions ?? 0,
    };
  };

  keep = (): KeptPrediction => ({
    falls: this.#falls.map((component) => this.#ids[component] ?? ''),
    ...{ committed: this.committed, wave: this.shown, codes: this.codes },
  });
  /** Marks of what can no longer be marked are left out; then it is not committed either. */
  restore = ({ falls, committed, wave, codes }: KeptPrediction): void => {
    const found = [...new Set(this.#indicesOf(falls))].filter((each) => this.question.candidates.includes(each));
    this.#falls = found;
    this.restoreTo(committed && found.length === falls.length, wave, codes);
  };

  #indicesOf(ids: readonly string[]): readonly number[] {
    const places = new Map(this.#ids.map((id, place) => [id, place]));
    return ids.flatMap((id) => places.get(id) ?? []);
  }
}
