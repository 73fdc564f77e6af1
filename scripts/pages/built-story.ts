import {
  coreOf,
  detailsOf,
  tapeOf,
  type Language,
  type StoryCore,
  type StoryDetails,
  type StoryTape,
} from '../../src/catalog/parts';
import type { Cascade } from '../../src/engine/cascade-types';
import { createReplay } from '../../src/engine/replay';
import { simulateCascade } from '../../src/engine/simulate';
import type { BoardFile } from '../../src/model/board';
import type { Chapters } from '../../src/model/chapters';
import type { DependencyGraph } from '../../src/model/graph';
import { DEGRADED, DOWN } from '../../src/model/health';
import type { Incident } from '../../src/model/incident';
import { graphOfIncident } from '../../src/model/incident-graph';
import type { Replay } from '../../src/model/replay-model';
import { factsOf, type StoryFacts } from '../../src/pages/app/words/facts';
import { entriesOf, saySteps, trailOf } from '../../src/pages/app/words/steps';
import { indexStory, type StoryIndex } from '../../src/pages/app/words/story-index';
import { de } from '../../src/text/de';
import { en, type Text } from '../../src/text/en';
import { healthOfLevel } from '../../src/theme/health';
import { readFrame, type ReadFrame } from '../../src/view/still/read-frame';
import type { Scene } from '../../src/layout/network/scene';
import type { Said } from '../../src/view/panel/types';
import { arrange, type Arrangement } from '../../src/view/still/arrange';
import { stillOf, type Still } from '../../src/view/still/still';

/** A built-in story in one language with the cascade of its root: what every page that we write at build time speaks of. */
export interface BuiltStory {
  readonly id: string;
  readonly language: Language;
  readonly text: Text;
  readonly incident: Incident;
  readonly core: StoryCore;
  readonly details: StoryDetails;
  readonly tape: StoryTape;
  readonly graph: DependencyGraph;
  readonly index: StoryIndex;
  readonly facts: StoryFacts;
  readonly cascade: Cascade;
  readonly said: readonly Said[];
  /** Components at degraded or worse at the end, of those that are counted. */
  readonly hit: number;
  readonly total: number;
}

export function buildStory(
  incident: Incident,
  chapters: Chapters | null,
  replay: Replay | null,
  language: Language,
  board: BoardFile | null = null,
): BuiltStory {
  const core = coreOf(incident, language, board);
  const details = detailsOf(incident, language);
  const text = language === 'de' ? de : en;
  const graph = graphOfIncident(core);
  const index = indexStory(core, graph);
  const facts = factsOf(core, details, graph);
  const root = Math.max(0, index.indexOf(core.root));
  const cascade = simulateCascade(graph, { events: [{ time: 0, component: root, level: DOWN }] });
  const levels = createReplay(graph, cascade).seek(cascade.steps.length);
  const counted = core.components.flatMap((_, component) => (graph.scope[component] === 0 ? [component] : []));
  return {
    ...{ id: incident.id, language, text, incident, core, details, graph, index, facts, cascade },
    tape: tapeOf(chapters, replay, language),
    said: saySteps(cascade, index, cascade.steps.length, facts, text),
    hit: counted.filter((component) => (levels[component] ?? 0) >= DEGRADED).length,
    total: counted.length,
  };
}

/** The story's map after `cursor` steps of its cascade. */
export function frameOf({ graph, cascade, index }: BuiltStory, scene: Scene, cursor: number): ReadFrame {
  const levels = createReplay(graph, cascade).seek(cursor);
  const stepOf = new Int32Array(graph.n);
  const faults = new Set<number>();
  for (let step = 0; step < cursor; step++)
    for (const { component, cause } of entriesOf(cascade, step)) {
      stepOf[component] = step + 1;
      if (cause.type === 'scripted') faults.add(component);
    }
  return readFrame(scene, {
    health: Array.from(levels, healthOfLevel),
    modelled: null,
    faults,
    stepOf,
    trail: trailOf(cascade, index, cursor),
    chain: new Set(),
    hidden: new Uint8Array(graph.n),
    selected: -1,
  });
}

export interface Poster {
  readonly arrangement: Arrangement;
  readonly still: Still;
  readonly frame: ReadFrame;
}

/** The story view after the last step, for a box of this size in pixels. */
export function posterOf(story: BuiltStory, width: number, height: number, fontSize = 12): Poster {
  const { core, text, cascade } = story;
  const arrangement = arrange(core, 'story', width / height, ({ items }, item) =>
    text.groupName(text.family[items[item]?.family ?? 'compute'], items[item]?.ring ?? 2),
  );
  const frame = frameOf(story, arrangement.scene, cascade.steps.length);
  const still = stillOf(arrangement, frame, {
    ...{ width, height, fontSize, padding: 10, foot: 0 },
    forced: new Set(),
    familyName: (family) => text.family[family],
  });
  return { arrangement, still, frame };
}
