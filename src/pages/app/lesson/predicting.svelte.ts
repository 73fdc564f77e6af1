import {
  candidatesOf,
  fallSteps,
  scorePrediction,
  type Prediction,
  type PredictionScore,
} from '../../../analysis/prediction';
import { encodePrediction, type CodedQuestion } from '../../../analysis/prediction-code';
import type { StoryCore } from '../../../catalog/parts';
import { healthAt } from '../../../engine/replay';
import { simulateCascade } from '../../../engine/simulate';
import { DOWN } from '../../../model/health';
import { graphOfIncident } from '../../../model/incident-graph';
import type { Text } from '../../../text/texts';
import { healthOfLevel, type ShownHealth } from '../../../theme/health';
import { readFrame, type ReadFrame } from '../../../view/still/read-frame';
import { arrange, type Arrangement } from '../../../view/still/arrange';
import { indexStory, type StoryIndex } from '../words/story-index';
import { trailOf } from '../words/steps';

export interface PredictingOptions {
  readonly core: StoryCore;
  readonly text: Text;
  readonly faults: readonly string[];
  /** Ids that may be marked; left out: everything. */
  readonly candidates?: readonly string[];
  readonly ordered: boolean;
}

/** Mark, commit, reveal: one prediction. Before it is committed nothing of the cascade can be seen. */
export class Predicting {
  falls = $state.raw<readonly number[]>([]);
  committed = $state(false);
  /** Waves revealed. */
  wave = $state(0);
  /** How many of a class marked each candidate, beside the marks; null: show the own prediction. */
  counts = $state.raw<ReadonlyMap<number, number> | null>(null);
  /** Width over height of the picture. */
  aspect = $state(1.4);
  readonly core: StoryCore;
  readonly question: CodedQuestion;
  readonly index: StoryIndex;
  readonly ordered: boolean;
  /** Steps of the cascade in which a candidate falls, counted from 1. */
  readonly waves: readonly number[];
  readonly #text: Text;

  constructor({ core, text, faults, candidates, ordered }: PredictingOptions) {
    const graph = graphOfIncident(core);
    const places = new Map(core.components.map(({ id }, place) => [id, place]));
    const at = (ids: readonly string[]) => ids.flatMap((id) => places.get(id) ?? []);
    const broken = at(faults);
    const cascade = simulateCascade(graph, {
      events: broken.map((component) => ({ time: 0, component, level: DOWN })),
    });
    this.core = core;
    this.#text = text;
    this.ordered = ordered;
    this.index = indexStory(core, graph);
    this.question = {
      ...{ story: core.id, graph, cascade, faults: broken },
      candidates: candidatesOf(graph, broken, candidates && at(candidates)),
    };
    const fell = fallSteps(graph, cascade);
    const steps = this.question.candidates.map((component) => fell[component] ?? 0).filter((step) => step > 0);
    this.waves = [...new Set(steps)].sort((a, b) => a - b);
  }

  readonly prediction: Prediction = $derived.by(() => ({
    falls: this.ordered ? this.falls : this.question.candidates.filter((candidate) => this.falls.includes(candidate)),
    ordered: this.ordered,
  }));
  readonly done: boolean = $derived.by(() => this.committed && this.wave >= this.waves.length);
  readonly score: PredictionScore | null = $derived.by(() =>
    this.done ? scorePrediction(this.question, this.prediction) : null,
  );
  readonly code: string = $derived.by(() => (this.committed ? encodePrediction(this.question, this.prediction) : ''));
  /** Where the cascade stands: at the wave that was revealed last, at its end after the last. */
  readonly cursor: number = $derived.by(() => {
    if (!this.committed || this.wave === 0) return 0;
    return this.done ? this.question.cascade.steps.length : (this.waves[this.wave - 1] ?? 0);
  });
  /** Candidates of a wave, counted from 1. */
  inWave = (wave: number): readonly number[] => {
    const fell = fallSteps(this.question.graph, this.question.cascade);
    return this.question.candidates.filter((candidate) => fell[candidate] === this.waves[wave - 1]);
  };

  toggle = (component: number): void => {
    if (this.committed || !this.question.candidates.includes(component)) return;
    this.falls = this.falls.includes(component)
      ? this.falls.filter((other) => other !== component)
      : [...this.falls, component];
  };
  commit = (): void => {
    this.committed = true;
  };
  reveal = (): void => {
    if (this.committed && !this.done) this.wave++;
  };
  unreveal = (): void => {
    if (this.wave > 0) this.wave--;
  };
  revealAll = (): void => {
    if (this.committed) this.wave = this.waves.length;
  };
  again = (): void => {
    this.falls = [];
    this.committed = false;
    this.wave = 0;
  };

  readonly arrangement: Arrangement = $derived.by(() => {
    const { components, story } = this.core;
    const named = [...this.question.faults, ...this.question.candidates.slice(0, 60)];
    const show = [...new Set([...named.flatMap((place) => components[place]?.id ?? []), ...story.show])];
    return arrange({ ...this.core, story: { show } }, 'story', this.aspect, ({ items }, item) => {
      const group = items[item];
      return group ? this.#text.groupName(this.#text.family[group.family], group.ring) : '';
    });
  });
  /** What is on the map now. */
  readonly frame: ReadFrame = $derived.by(() => this.frameAt(this.cursor, this.counts));
  /** The picture after `cursor` steps; with `counts`, those beside the marks in place of the prediction. */
  frameAt = (cursor: number, counts: ReadonlyMap<number, number> | null, bare = false): ReadFrame => {
    const { graph, cascade, faults, candidates } = this.question;
    const { scene } = this.arrangement;
    const marked = (component: number): ShownHealth =>
      !counts && !bare && this.falls.includes(component) ? 'down' : 'up';
    const frame = readFrame(scene, {
      health: Array.from(healthAt(graph, cascade, cursor), healthOfLevel),
      modelled: Array.from({ length: graph.n }, (_, component) => marked(component)),
      faults: new Set(bare && cursor === 0 ? [] : faults),
      stepOf: this.#badges(counts, cursor, bare),
      trail: trailOf(cascade, this.index, cursor),
      chain: new Set(),
      hidden: new Uint8Array(graph.n),
      selected: -1,
    });
    const asked = new Set([...faults, ...candidates]);
    if (bare) return frame;
    const dim = scene.items.map(({ members }) => !members.some((member) => asked.has(member)));
    return {
      items: frame.items.map((item, i) => ({ ...item, dim: dim[i] === true })),
      classes: {
        ...frame.classes,
        nodes: frame.classes.nodes.map((names, i) => (dim[i] ? `${names} dim` : names)),
      },
    };
  };
  /** Numbers beside the marks: of a class, else the place in the order, else the wave. */
  #badges(counts: ReadonlyMap<number, number> | null, cursor: number, bare: boolean): Int32Array {
    const badges = new Int32Array(this.question.graph.n);
    if (counts) for (const [component, count] of counts) badges[component] = count;
    else if (cursor > 0)
      for (let wave = 1; wave <= this.waves.length && (this.waves[wave - 1] ?? 0) <= cursor; wave++)
        for (const component of this.inWave(wave)) badges[component] = wave;
    else if (this.ordered && !bare) this.falls.forEach((component, at) => (badges[component] = at + 1));
    return badges;
  }
  /** Items of the picture that can be marked. */
  readonly markable: ReadonlySet<number> = $derived.by(
    () =>
      new Set(
        this.arrangement.scene.items.flatMap(({ members, group }, item) =>
          !group && this.question.candidates.includes(members[0] ?? -1) ? [item] : [],
        ),
      ),
  );
}
