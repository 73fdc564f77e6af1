import type { Passage } from './cascade-types';
import { BY_RECOVERY, BY_SCRIPT, causeOfClaim } from './log-columns';
import { commitGuard } from './strict-guard';
import type { StrictState } from './strict-state';

/** Append what has changed on balance in this instant: recoveries before failures, by rank, then by id. */
export function report(state: StrictState): void {
  reportRecoveries(state);
  reportFailures(state);
}

function reportRecoveries(state: StrictState): void {
  const { drops, rankOf, level, levelBefore, wiring, script, scriptBefore, log, now } = state;
  const { placeOf, atPlace } = wiring;
  for (let first = 0; first < drops.length;) {
    const rank = drops[first + 1]!;
    const places: number[] = [];
    for (; first < drops.length && drops[first + 1] === rank; first += 2) {
      const v = drops[first]!;
      if (rankOf[v] === rank && level[v]! < levelBefore[v]!) places.push(placeOf[v]!);
    }
    for (const place of Int32Array.from(places).sort()) {
      const v = atPlace[place]!;
      const by = rank === 0 && script[v]! < scriptBefore[v]! ? BY_SCRIPT : BY_RECOVERY;
      log.push(now, rank, v, levelBefore[v]!, level[v]!, by);
    }
  }
}

function reportFailures(state: StrictState): void {
  const { raises, level, levelBefore, log, now, graph } = state;
  const { component, rank, to, by, members } = raises;
  const passed = new Map<number, Passage[]>();
  for (let i = 0; i < raises.length; i++) {
    const v = component[i]!;
    const from = levelBefore[v]!;
    if (to[i]! <= from) continue; // it had recovered in this instant, and is back where it was
    if (to[i]! < level[v]!) {
      const passage = { rank: rank[i]!, to: to[i]!, cause: causeOfClaim(graph, by[i]!, to[i]!, members.get(i)) };
      const before = passed.get(v);
      if (before) before.push(passage);
      else passed.set(v, [passage]);
      continue;
    }
    const entry = log.push(now, rank[i]!, v, from, to[i]!, by[i]!);
    const bad = members.get(i);
    if (bad) log.members.set(entry, bad);
    const via = passed.get(v);
    if (via) log.via.set(entry, via);
  }
}

/** The instant is over: what has changed on balance is remembered and starts its timers. */
export function commit(state: StrictState): void {
  const { raises, drops, touched, guard } = state;
  for (let i = 0; i < touched.length; i++) commitGroup(state, touched.items[i]!);
  for (let i = 0; i < drops.length; i += 2) commitLevel(state, drops[i]!);
  for (let i = 0; i < raises.length; i++) commitLevel(state, raises.component[i]!);
  if (guard !== undefined) {
    for (let i = 0; i < guard.touched.length; i++) commitGuard(state, guard, guard.touched.items[i]!);
    guard.touched.clear();
  }
  touched.clear();
  drops.length = 0;
  raises.length = 0;
  raises.members.clear();
}

function commitLevel(state: StrictState, u: number): void {
  const { level, levelBefore, since, worst, now, wiring, timers } = state;
  const before = levelBefore[u]!;
  const after = level[u]!;
  levelBefore[u] = after;
  if (after <= before) return;
  for (let l = before + 1; l <= after; l++) since[u * worst + l - 1] = now;
  const { segmentStart, segmentClass } = wiring;
  for (let segment = segmentStart[u]!; segment < segmentStart[u + 1]!; segment++)
    if (segmentClass[segment]! > 0) timers.start(now, segmentClass[segment]!, segment);
}

function commitGroup(state: StrictState, group: number): void {
  const { imposed, imposedBefore, imposedSince, worst, now, wiring, timers } = state;
  const before = imposedBefore[group]!;
  const after = imposed[group]!;
  for (let l = before + 1; l <= after; l++) imposedSince[group * worst + l - 1] = now;
  imposedBefore[group] = after;
  if (after > before && wiring.groupClass[group]! > 0) timers.start(now, wiring.groupClass[group]!, ~group);
}

/** Whether anything would still change if the run went on without its script. */
export function somethingWaits(state: StrictState): boolean {
  const { level, guard, wiring, imposed, graph } = state;
  if (guard !== undefined)
    for (let v = 0; v < graph.n; v++) if (guard.counted[v]! > 0 && level[v]! > guard.before[v]!) return true;
  for (let segment = 0; segment < wiring.segmentOwner.length; segment++) {
    const provider = level[wiring.segmentOwner[segment]!]!;
    if (wiring.segmentClass[segment]! > 0 && segmentWaits(state, segment, provider)) return true;
  }
  for (const [group, r] of wiring.groupRequirement.entries())
    if (wiring.groupClass[group]! > 0 && imposed[group]! > level[graph.dependent[r]!]!) return true;
  return false;
}

function segmentWaits({ wiring, level, graph }: StrictState, segment: number, provider: number): boolean {
  for (let i = wiring.rowStart[segment]!; i < wiring.rowStart[segment + 1]!; i++) {
    const packed = wiring.row[i]!;
    if (graph.impact[(provider << 3) + (packed & 7)]! > level[packed >>> 3]!) return true;
  }
  return false;
}
