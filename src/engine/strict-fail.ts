import { impactIndex, KIND_BITS, KIND_MASK, neededLevel } from '../model/impact';
import { begun } from './begun';
import { BY_SCRIPT } from './log-columns';
import { imposeAnew, moveHolds } from './strict-guard';
import type { Raises, StrictState } from './strict-state';

/** Ask that `v` goes to `to` in the next round; of several the worst counts, of equal ones the first requirement. */
export function want(state: StrictState, v: number, to: number, by: number): void {
  const { wanted, wantedBy } = state;
  const before = wanted[v]!;
  if (before === 0) state.next[state.nextLength++] = state.wiring.placeOf[v]!;
  else if (to < before || (to === before && by > wantedBy[v]!)) return;
  wanted[v] = to;
  wantedBy[v] = by;
}

/** What segments and groups press for whose grace is over now. */
export function wantWhatIsDue(state: StrictState): void {
  const { due, level, wiring, timers } = state;
  for (const batch of due) {
    const inClass = timers.classOf(batch);
    let last = -1;
    for (let entry = timers.first(batch); entry >= 0; last = entry, entry = timers.after(entry)) {
      const item = timers.item(entry);
      if (item < 0) wantOfGroup(state, ~item);
      else {
        const u = wiring.segmentOwner[item]!;
        wantOfSegment(state, item, lasted(state, u, level[u]!, inClass));
      }
    }
    timers.release(batch, last);
  }
  due.length = 0;
}

/**
 * Second half of an instant: the least state above that is closed under the script and under what has lasted as long as
 * its grace. Synchronous rounds from what is wanted; in each by id.
 */
export function settleFailures(state: StrictState): void {
  const { raises, level, wanted, wantedBy, wiring } = state;
  for (let rank = 0; state.nextLength > 0; rank++) {
    const first = raises.length;
    const count = state.nextLength;
    const places = state.next;
    state.next = state.current;
    state.current = places;
    state.nextLength = 0;
    sortPlaces(places, count);
    for (let i = 0; i < count; i++) {
      const v = wiring.atPlace[places[i]!]!;
      const to = wanted[v]!;
      wanted[v] = 0;
      if (to > level[v]!) record(state, raises, v, rank, to, wantedBy[v]!);
    }
    const last = raises.length;
    // Causes are taken from how things stood before the round, so levels change only now.
    for (let i = first; i < last; i++) {
      const v = raises.component[i]!;
      const from = level[v]!;
      level[v] = raises.to[i]!;
      passOn(state, v, from);
    }
  }
}

/** Numbers in place, few of them mostly. */
function sortPlaces(places: Int32Array, count: number): void {
  if (count > 16) {
    places.subarray(0, count).sort();
    return;
  }
  for (let i = 1; i < count; i++) {
    const place = places[i]!;
    let at = i;
    for (; at > 0 && places[at - 1]! > place; at--) places[at] = places[at - 1]!;
    places[at] = place;
  }
}

function record(state: StrictState, raises: Raises, v: number, rank: number, to: number, by: number): void {
  if (raises.length === raises.component.length) grow(raises);
  const at = raises.length++;
  raises.component[at] = v;
  raises.rank[at] = rank;
  raises.to[at] = to;
  raises.by[at] = by;
  if (by === BY_SCRIPT) return;
  const { member, memberStart } = state.graph;
  const [begin, end] = [memberStart[by]!, memberStart[by + 1]!];
  if (end - begin === 1) return;
  const needed = neededLevel(state.graph, by, to);
  const bad: number[] = [];
  for (let entry = begin; entry < end; entry++) if (state.level[member[entry]!]! >= needed) bad.push(member[entry]!);
  raises.members.set(at, bad);
}

function grow(raises: Raises): void {
  const capacity = 2 * raises.component.length;
  raises.component = begun(new Int32Array(capacity), raises.component);
  raises.rank = begun(new Int32Array(capacity), raises.rank);
  raises.to = begun(new Uint8Array(capacity), raises.to);
  raises.by = begun(new Int32Array(capacity), raises.by);
}

/** What follows at once from `u` having gone from `from` to where it is. */
function passOn(state: StrictState, u: number, from: number): void {
  const { wiring, level, levelBefore, guard } = state;
  const { segmentStart, segmentClass, groupsOfStart } = wiring;
  const to = level[u]!;
  const end = segmentStart[u + 1]!;
  let segment = segmentStart[u]!;
  if (segment < end && segmentClass[segment] === 0) wantOfSegment(state, segment++, to);
  // It got better in this instant and worse again: what it had imposed before goes on as if nothing had been.
  if (from < levelBefore[u]!)
    for (; segment < end && segmentClass[segment]! > 0; segment++)
      wantOfSegment(state, segment, lasted(state, u, Math.min(to, levelBefore[u]!), segmentClass[segment]!));
  if (guard !== undefined) moveHolds(state, u, from, to);
  if (groupsOfStart[u]! < groupsOfStart[u + 1]!) passOnToGroups(state, u, from, to);
}

function wantOfSegment(state: StrictState, segment: number, provider: number): void {
  if (provider === 0) return;
  const { level, wiring, graph } = state;
  const { row, rowStart, rowRequirement } = wiring;
  const { impact } = graph;
  const base = impactIndex(provider, 0);
  for (let i = rowStart[segment]!, end = rowStart[segment + 1]!; i < end; i++) {
    const packed = row[i]!;
    const v = packed >>> KIND_BITS;
    const imposed = impact[base + (packed & KIND_MASK)]!;
    if (imposed > level[v]!) want(state, v, imposed, rowRequirement[i]!);
  }
}

/** How much of `level`, which `u` had before this instant, it has had for as long as the lag of a class. */
function lasted({ since, worst, now, wiring }: StrictState, u: number, level: number, inClass: number): number {
  const ticks = wiring.ticks[inClass]!;
  const row = u * worst - 1;
  let l = level;
  while (l > 0 && since[row + l]! + ticks > now) l--;
  return l;
}

function passOnToGroups(state: StrictState, u: number, from: number, to: number): void {
  const { wiring, worst, bad } = state;
  const { groupsOf, groupsOfStart } = wiring;
  for (let i = groupsOfStart[u]!; i < groupsOfStart[u + 1]!; i++) {
    const group = groupsOf[i]!;
    const row = group * worst - 1;
    for (let l = from + 1; l <= to; l++) bad[row + l]! += 1;
    if (imposeAnew(state, group)) wantOfGroup(state, group);
  }
}

/** What a group presses for: what it has imposed for as long as its grace. */
function wantOfGroup(state: StrictState, group: number): void {
  const { wiring, imposed, imposedBefore, imposedSince, worst, now, graph, level } = state;
  const inClass = wiring.groupClass[group]!;
  let felt = imposed[group]!;
  if (inClass !== 0) {
    if (inClass < 0) return;
    const ticks = wiring.ticks[inClass]!;
    const row = group * worst - 1;
    felt = Math.min(felt, imposedBefore[group]!);
    while (felt > 0 && imposedSince[row + felt]! + ticks > now) felt--;
  }
  const r = wiring.groupRequirement[group]!;
  const v = graph.dependent[r]!;
  if (felt > level[v]!) want(state, v, felt, r);
}
