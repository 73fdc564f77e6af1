import { inParts } from '../catalog/own-parts';
import type { StoryCore } from '../catalog/parts';
import type { StoryBoard } from '../catalog/story-board';
import type { DependencyGraph } from '../model/graph';
import { graphOf } from './graph-of';

/** A part of a story that a reader keeps to: what a component needs, or what needs it, to any depth. */
export interface Keeping {
  readonly component: string;
  readonly way: Way;
}
export type Way = 'needs' | 'needed-by';

/** The same with what is in it. */
export interface Only {
  readonly component: number;
  readonly way: Way;
  /** Ascending, the component itself among them. */
  readonly members: readonly number[];
  /** Groups of the story with what is in it, without those that have nothing in it. */
  readonly zones: StoryBoard['zones'];
}

/** What is shown of a story to somebody who keeps to a part of it; null if it has no such component. Linear. */
export function onlyOf(core: StoryCore, { component: id, way }: Keeping): Only | null {
  const component = core.components.findIndex((one) => one.id === id);
  if (component < 0) return null;
  const members = reached(graphOf(core), component, way);
  const inside = new Set(members.map((member) => core.components[member]?.id ?? ''));
  const zones = core.board.zones.flatMap(({ title, groups }) => {
    const left = groups.flatMap(({ parts: _, ...group }) => {
      const components = group.components.filter((one) => inside.has(one));
      return components.length === 0 ? [] : [{ ...group, components }];
    });
    return left.length === 0 ? [] : [{ title, groups: left }];
  });
  return { component, way, members, zones: inParts(zones, core.components) };
}

/** All that a component needs, or that needs it, through any number of others; itself among them, ascending. */
function reached(graph: DependencyGraph, start: number, way: Way): readonly number[] {
  const { needs, needsStart, member, memberStart, neededBy, neededByStart, dependent } = graph;
  const seen = new Uint8Array(graph.n);
  const open = [start];
  const enter = (component: number): void => {
    if (seen[component] === 1) return;
    seen[component] = 1;
    open.push(component);
  };
  seen[start] = 1;
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    if (way === 'needed-by') {
      for (let at = neededByStart[here]!; at < neededByStart[here + 1]!; at++) enter(dependent[neededBy[at]!]!);
      continue;
    }
    for (let at = needsStart[here]!; at < needsStart[here + 1]!; at++) {
      const requirement = needs[at]!;
      for (let one = memberStart[requirement]!; one < memberStart[requirement + 1]!; one++) enter(member[one]!);
    }
  }
  return Array.from(seen.keys()).filter((component) => seen[component] === 1);
}
