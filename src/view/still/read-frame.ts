import { badness, isHit, type ShownHealth } from '../../theme/health';
import type { Scene } from '../../layout/network/scene';

/** What the reader's cursor and choices make of the graph; indices are components and dependencies of the incident. */
export interface Reading {
  /** Health per component. */
  readonly health: readonly ShownHealth[];
  /** What the model says beside it, drawn as a ring; null where there is nothing to compare. */
  readonly modelled: readonly ShownHealth[] | null;
  /** Components in which the reader put a fault. */
  readonly faults: ReadonlySet<number>;
  /** Components that a change of the reader's keeps from failing. */
  readonly held?: ReadonlySet<number>;
  /** Number of the step in which a component last changed, counted from 1; 0 for never. */
  readonly stepOf: Int32Array;
  /** Dependencies along which trouble has travelled so far. */
  readonly trail: ReadonlySet<number>;
  /** Dependencies of the causal chain that is being explained. */
  readonly chain: ReadonlySet<number>;
  /** Components that the filters leave out. */
  readonly hidden: Uint8Array;
  /** Scene item that is selected, or -1. */
  readonly selected: number;
}

/** How one mark looks. */
export interface ItemReading {
  readonly health: ShownHealth;
  /** What the model says of it; null where there is nothing to compare. */
  readonly modelled: ShownHealth | null;
  readonly fault: boolean;
  /** Kept from failing by a change of the reader's; of a group: one of its members is. */
  readonly held: boolean;
  /** Step number shown beside the mark; 0 for none. */
  readonly step: number;
  /** Members at degraded or worse, of a group. */
  readonly hit: number;
  readonly dim: boolean;
  readonly gone: boolean;
}

export interface ReadFrame {
  readonly items: readonly ItemReading[];
  readonly classes: { readonly nodes: readonly string[]; readonly edges: readonly string[] };
}

/** Health → classes: what the map shows for one reading of one scene. */
export function readFrame(scene: Scene, reading: Reading): ReadFrame {
  const { selected } = reading;
  const chain = drawn(scene, reading.chain);
  const trail = drawn(scene, reading.trail);
  const lit = selected < 0 ? null : litAround(scene, selected, chain.items);
  const items = scene.items.map(({ members }, index): ItemReading => ({
    ...readMembers(members, reading),
    dim: lit !== null && !lit.has(index),
  }));
  const nodes = items.map(({ health, fault, dim, gone }) =>
    [health, fault ? 'fault' : '', dim ? 'dim' : '', gone ? 'gone' : ''].filter((name) => name !== '').join(' '),
  );
  const edges = scene.edges.map(({ from, to }, index) => {
    if (items[from]?.gone || items[to]?.gone || scene.items[from]?.open || scene.items[to]?.open) return 'gone';
    const classes: string[] = [];
    if (trail.edges.has(index)) classes.push('trail');
    if (chain.edges.has(index)) classes.push('chain');
    else if (lit) classes.push(from === selected ? 'needs' : to === selected ? 'needed-by' : 'dim');
    return classes.join(' ');
  });
  return { items, classes: { nodes, edges } };
}

/** One component, or the worst of a group. */
function readMembers(members: readonly number[], reading: Reading): Omit<ItemReading, 'dim'> {
  const { health, modelled, faults, stepOf, hidden } = reading;
  const fault = members.some((member) => faults.has(member));
  const worst = worstOf(members, health);
  const steps = members.map((member) => stepOf[member] ?? 0).filter((step) => step > 0);
  return {
    health: fault ? 'down' : worst,
    modelled: modelled && worstOf(members, modelled),
    fault,
    held: reading.held !== undefined && members.some((member) => reading.held?.has(member)),
    step: steps.length > 0 ? Math.min(...steps) : 0,
    hit: members.filter((member) => isHit(health[member] ?? 'up')).length,
    gone: members.every((member) => hidden[member] === 1),
  };
}

function worstOf(members: readonly number[], health: readonly ShownHealth[]): ShownHealth {
  let worst: ShownHealth | undefined;
  for (const member of members) {
    const own = health[member] ?? 'up';
    if (worst === undefined || badness(own) > badness(worst)) worst = own;
  }
  return worst ?? 'up';
}

/** The selected item with all that it needs, all that needs it, and the way its trouble came. */
function litAround(scene: Scene, selected: number, chain: ReadonlySet<number>): ReadonlySet<number> {
  const items = new Set([selected, ...chain]);
  for (const { from, to } of scene.edges) {
    if (from === selected) items.add(to);
    if (to === selected) items.add(from);
  }
  return items;
}

/** Lines that draw the given dependencies, and the items at their ends. */
function drawn(
  scene: Scene,
  dependencies: ReadonlySet<number>,
): { edges: ReadonlySet<number>; items: ReadonlySet<number> } {
  const edges = new Set<number>();
  const items = new Set<number>();
  for (const dependency of dependencies) {
    const edge = scene.edgeOf[dependency] ?? -1;
    const line = scene.edges[edge];
    if (line === undefined) continue;
    edges.add(edge);
    items.add(line.from).add(line.to);
  }
  return { edges, items };
}
