import { healthOfLevel, type ShownHealth } from '../../theme/health';
import type { MapFrame } from './adapter';
import type { Scene } from './scene';

/** What the reader's cursor and choices make of the graph; indices are components and dependencies of the incident. */
export interface Reading {
  /** Level per component; 3 is down. */
  readonly levels: Uint8Array;
  readonly recovering: Uint8Array;
  /** Components in which the reader put a fault. */
  readonly faults: ReadonlySet<number>;
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
  readonly fault: boolean;
  /** Step number shown beside the mark; 0 for none. */
  readonly step: number;
  /** Members at degraded or worse, of a group. */
  readonly hit: number;
  readonly dim: boolean;
  readonly gone: boolean;
}

export interface ReadFrame {
  readonly items: readonly ItemReading[];
  readonly classes: MapFrame;
}

/** Health → classes: what the map shows for one reading of one scene. */
export function readFrame(scene: Scene, reading: Reading): ReadFrame {
  const lit = litAround(scene, reading.selected);
  const explains = reading.chain.size > 0;
  const items = scene.items.map((item, index): ItemReading => {
    let worst = 0;
    let hit = 0;
    let step = 0;
    let fault = false;
    let hidden = true;
    let recovering = true;
    for (const member of item.members) {
      const level = reading.levels[member] ?? 0;
      if (level > worst) {
        worst = level;
        recovering = true;
      }
      if (level === worst && worst > 0) recovering &&= reading.recovering[member] === 1;
      if (level >= 2) hit++;
      const at = reading.stepOf[member] ?? 0;
      if (at > 0 && (step === 0 || at < step)) step = at;
      fault ||= reading.faults.has(member);
      hidden &&= reading.hidden[member] === 1;
    }
    const health = worst > 0 && recovering && !fault ? 'recovering' : healthOfLevel(worst);
    return { health, fault, step, hit, dim: lit !== null && !lit.items.has(index) && !explains, gone: hidden };
  });
  const onChain = chainOf(scene, reading.chain);
  const onTrail = chainOf(scene, reading.trail);
  const nodes = items.map(({ health, fault, dim, gone }, index) => {
    const off = explains ? !onChain.items.has(index) && index !== reading.selected : dim;
    return [health, fault ? 'fault' : '', off ? 'dim' : '', gone ? 'gone' : ''].filter(Boolean).join(' ');
  });
  const edges = scene.edges.map(({ from, to }, index) => {
    if (items[from]?.gone || items[to]?.gone || scene.items[from]?.open || scene.items[to]?.open) return 'gone';
    const classes: string[] = [];
    if (onTrail.edges.has(index)) classes.push('trail');
    if (explains) classes.push(onChain.edges.has(index) ? 'chain' : 'dim');
    else if (lit) classes.push(from === reading.selected ? 'needs' : to === reading.selected ? 'needed-by' : 'dim');
    return classes.join(' ');
  });
  const shown = explains
    ? items.map((item, index) => ({ ...item, dim: !onChain.items.has(index) && index !== reading.selected }))
    : items;
  return { items: shown, classes: { nodes, edges } };
}

/** The selected item with all that it needs and all that needs it; null if nothing is selected. */
function litAround(scene: Scene, selected: number): { readonly items: ReadonlySet<number> } | null {
  if (selected < 0) return null;
  const items = new Set([selected]);
  for (const { from, to } of scene.edges) {
    if (from === selected) items.add(to);
    if (to === selected) items.add(from);
  }
  return { items };
}

function chainOf(scene: Scene, dependencies: ReadonlySet<number>): { edges: ReadonlySet<number>; items: ReadonlySet<number> } {
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
