import { blastRadius } from '../engine/blast';
import { deferredDrain, recoveryTime } from '../engine/load';
import { simulateCascade } from '../engine/simulate';
import type { DependencyGraph } from '../model/graph';
import { DEGRADED, DOWN } from '../model/health';
import type { Ask } from '../model/lesson';
import type { Minutes } from '../model/units';
import { explainFailure } from './explain';

/** What a question of a lesson speaks of. */
export interface AskedStory {
  readonly graph: DependencyGraph;
  /** -1 for an id that is not in it. */
  readonly indexOf: (id: string) => number;
  readonly start_utc: string;
  readonly end_utc: string;
  readonly trigger_fixed_utc: string | null;
}

/** Components are indices in the story's graph; stand-ins for places are in no list and no count. */
export type Answer =
  | { readonly type: 'count'; readonly hit: number; readonly total: number; readonly components: readonly number[] }
  | { readonly type: 'components'; readonly of: number; readonly components: readonly number[] }
  /** From a fault to the end; `hops` is one less than there are components. */
  | { readonly type: 'chain'; readonly components: readonly number[]; readonly hops: number }
  /** All that reach furthest, equally; `others` without themselves. */
  | { readonly type: 'reach'; readonly components: readonly number[]; readonly others: number; readonly total: number }
  | { readonly type: 'falls'; readonly component: number; readonly falls: boolean }
  | { readonly type: 'share'; readonly percent: number; readonly fixedAfter: Minutes; readonly lasted: Minutes }
  /** Infinity: never. */
  | { readonly type: 'minutes'; readonly minutes: Minutes };

type StoryAsk = Extract<Ask, { story: string }>;
type LoadAsk = Exclude<Ask, StoryAsk>;

/** Whether a question needs a story to be answered. */
export const asksStory = (ask: Ask): ask is StoryAsk => 'story' in ask;

/** The answer to a question about queues, by the load module. */
export function answerLoad(ask: LoadAsk): Answer {
  if (ask.ask === 'drain') return { type: 'minutes', minutes: deferredDrain(ask.outage_minutes, ask.busy) };
  const { outage_minutes, capacity, demand, attempts, patience, throttle } = ask;
  const load = { capacity, demand, attempts, patience, ...(throttle !== undefined && { throttle }) };
  return { type: 'minutes', minutes: recoveryTime(load, outage_minutes) };
}

/**
 * The answer to a question about a story, by the engine.
 * @throws {RangeError} if the question names a component that the story does not have, or a fix that nobody knows of
 */
export function answerStory(ask: StoryAsk, story: AskedStory): Answer {
  const { graph } = story;
  const counted = (component: number) => graph.scope[component] === 0;
  const all = Array.from({ length: graph.n }, (_, component) => component).filter(counted);
  const find = (id: string): number => {
    const found = story.indexOf(id);
    if (found < 0) throw new RangeError(`unknown component: ${id}`);
    return found;
  };
  const blastOf = (components: readonly number[]) =>
    blastRadius(
      graph,
      components.map((component) => ({ component, level: DOWN })),
    );
  switch (ask.ask) {
    case 'blast-count': {
      const level = blastOf(ask.fault.map(find));
      const components = all.filter((component) => level[component]! >= DEGRADED);
      return { type: 'count', hit: components.length, total: all.length, components };
    }
    case 'single-points-of-failure': {
      const of = find(ask.component);
      const components = all.filter((component) => component !== of && blastOf([component])[of] === DOWN);
      return { type: 'components', of, components };
    }
    case 'longest-chain':
      return longestChain(graph, ask.fault.map(find), all);
    case 'most-reach': {
      const reach = all.map((component) => {
        const level = blastOf([component]);
        return all.filter((other) => other !== component && level[other]! >= DEGRADED).length;
      });
      const others = Math.max(0, ...reach);
      return { type: 'reach', components: all.filter((_, i) => reach[i] === others), others, total: all.length };
    }
    case 'falls': {
      const component = find(ask.component);
      return { type: 'falls', component, falls: blastOf(ask.fault.map(find))[component]! >= DEGRADED };
    }
    case 'share-after-fix': {
      if (story.trigger_fixed_utc === null) throw new RangeError(`no fix on record: ${ask.story}`);
      const minutes = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 60_000;
      const lasted = minutes(story.start_utc, story.end_utc);
      const fixedAfter = minutes(story.start_utc, story.trigger_fixed_utc);
      return { type: 'share', percent: Math.round((1 - fixedAfter / lasted) * 100), fixedAfter, lasted };
    }
  }
}

function longestChain(graph: DependencyGraph, faults: readonly number[], all: readonly number[]): Answer {
  const cascade = simulateCascade(graph, {
    events: faults.map((component) => ({ time: 0, component, level: DOWN })),
  });
  let longest: number[] = [];
  for (const component of all) {
    if (cascade.final[component]! < DEGRADED) continue;
    const claims = explainFailure(graph, cascade, component, cascade.steps.length);
    const chain = [...new Set(claims.map((claim) => claim.component))];
    if (chain.length > longest.length) longest = chain;
  }
  return { type: 'chain', components: longest, hops: Math.max(0, longest.length - 1) };
}
