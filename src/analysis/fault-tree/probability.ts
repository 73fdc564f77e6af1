import { FALSE, TRUE } from './bdd';
import type { TopDiagram } from './build-diagram';

/** By node of the diagram: how likely it leads to TRUE, if event `e` happens with `probability[e]`, independently. */
function nodeProbabilities({ diagram, root, eventAt }: TopDiagram, probability: Float64Array): Float64Array {
  const { variable, low, high } = diagram;
  const reached = diagram.reachedFrom(root);
  const p = new Float64Array(Math.max(root + 1, 2));
  p[TRUE] = 1;
  for (let at = 2; at <= root; at++) {
    if (reached[at] === 0) continue;
    const own = probability[eventAt[variable[at]!]!]!;
    p[at] = own * p[high[at]!]! + (1 - own) * p[low[at]!]!;
  }
  return p;
}

/** That the top event happens; exact. O(diagram). */
export const topProbability = (top: TopDiagram, probability: Float64Array): number =>
  nodeProbabilities(top, probability)[top.root]!;

/** What one basic event has to do with the top event. @see Vesely et al. (1981), NUREG-0492; engine.md, T14 */
export interface Importance {
  readonly event: number;
  /** P(top | event) − P(top | not). */
  readonly birnbaum: number;
  /** Share of the top event in which the event is critical: B·p/P; the exact Fussell–Vesely. Null if the top never happens. */
  readonly criticality: number | null;
  /** Risk achievement worth: P(top | event) / P(top). Null if the top never happens. */
  readonly raw: number | null;
  /** Risk reduction worth: P(top) / P(top | not). Null if the top then never happens. */
  readonly rrw: number | null;
}

/** All events that the top rests on, in their listing order; one pass down and one up, O(diagram). */
export function importances(top: TopDiagram, probability: Float64Array): Importance[] {
  const { diagram, root, eventAt } = top;
  const { variable, low, high } = diagram;
  const reached = diagram.reachedFrom(root);
  const p = nodeProbabilities(top, probability);
  const total = p[root]!;
  const reach = new Float64Array(Math.max(root + 1, 2));
  const birnbaum = new Float64Array(probability.length);
  const asked = new Uint8Array(probability.length);
  reach[root] = 1;
  for (let at = root; at > TRUE; at--) {
    if (reached[at] === 0) continue;
    const here = reach[at]!;
    const event = eventAt[variable[at]!]!;
    const own = probability[event]!;
    asked[event] = 1;
    birnbaum[event]! += here * (p[high[at]!]! - p[low[at]!]!);
    reach[high[at]!]! += here * own;
    reach[low[at]!]! += here * (1 - own);
  }
  const rows: Importance[] = [];
  for (let event = 0; event < probability.length; event++) {
    if (asked[event] === 0) continue;
    const b = birnbaum[event]!;
    const own = probability[event]!;
    const without = withoutEvent(top, probability, event, total - own * b, total);
    rows.push(importanceOf(event, own, b, total, without));
  }
  return rows;
}

/** P(top | not event). The difference loses digits where nearly nothing is left; there it is computed anew. */
function withoutEvent(
  top: TopDiagram,
  probability: Float64Array,
  event: number,
  difference: number,
  total: number,
): number {
  if (difference > 1e-4 * total || top.root === FALSE) return difference;
  const never = probability.slice();
  never[event] = 0;
  return topProbability(top, never);
}

/** That at least one of independent things happens; small numbers keep their digits. */
export const anyOf = (probabilities: readonly number[]): number =>
  probabilities.reduceRight((rest, p) => p + (1 - p) * rest, 0);

/** The same for "one of `singles`, or the diagram", which asks for none of them. */
export function importancesWith(singles: readonly number[], top: TopDiagram, probability: Float64Array): Importance[] {
  const rest = topProbability(top, probability);
  const own = singles.map((event) => probability[event]!);
  const before = [0]; // that one of the first i singles happens
  for (const p of own) before.push(before.at(-1)! + (1 - before.at(-1)!) * p);
  const after = [rest]; // that one of the last i singles or the diagram does
  for (const p of [...own].reverse()) after.push(p + (1 - p) * after.at(-1)!);
  const total = after[own.length]!;
  const single = before[own.length]!;
  const rows = singles.map((event, i) => {
    const without = before[i]! + (1 - before[i]!) * after[own.length - 1 - i]!;
    return importanceOf(event, probability[event]!, 1 - without, total, without);
  });
  for (const { event, birnbaum, rrw } of importances(top, probability)) {
    const without = single + (1 - single) * (rrw === null ? 0 : rest / rrw);
    rows.push(importanceOf(event, probability[event]!, (1 - single) * birnbaum, total, without));
  }
  return rows.sort((a, b) => a.event - b.event);
}

const importanceOf = (event: number, own: number, birnbaum: number, total: number, without: number): Importance => ({
  event,
  birnbaum,
  criticality: total === 0 ? null : (birnbaum * own) / total,
  raw: total === 0 ? null : (total + (1 - own) * birnbaum) / total,
  rrw: without === 0 ? null : total / without,
});
