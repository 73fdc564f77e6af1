import { a as causeOfClaim, generalRun, i as cascadeOf, n as TimeQueue, o as later, r as LogWriter, s as sure, t as Worklist } from "./general-run.mjs";
import { faultLevels } from "./blast.mjs";
import { n as imposedAt, r as neededLevel, t as impactIndex } from "./impact.mjs";
import { t as listByOwner } from "./listing.mjs";
// src/engine/cascade-types.ts
var COLD_STARTS = ["strict", "optimistic"];
// src/engine/timers.ts
/**
* Timers in batches: all that are started at one instant for one duration are one entry of the queue. What waits in a
* batch is a list through two arrays, so that a batch of one costs no more than an entry of its own.
*/
var Timers = class {
	#queue = new TimeQueue(64);
	#ticks;
	/** By class: the batch that is open at the instant `#openedAt[class]`. */
	#open;
	#openedAt;
	/** By batch: its class, and its first entry; unused batches are chained through `#head`. */
	#class = /* @__PURE__ */ new Int32Array(64);
	#head = /* @__PURE__ */ new Int32Array(64);
	#batches = 0;
	#freeBatch = -1;
	/** By entry: what waits, and the next entry. */
	#item = /* @__PURE__ */ new Int32Array(256);
	#next = /* @__PURE__ */ new Int32Array(256);
	#entries = 0;
	#freeEntry = -1;
	/** @param ticks durations by class */
	constructor(ticks) {
		this.#ticks = ticks;
		this.#open = new Int32Array(ticks.length);
		this.#openedAt = new Float64Array(ticks.length).fill(NaN);
	}
	/** The earliest instant at which something is due, or Infinity. */
	get next() {
		return this.#queue.next;
	}
	/** @throws {RangeError} if that is beyond 2^53 */
	start(now, inClass, item) {
		if (this.#openedAt[inClass] !== now) {
			this.#open[inClass] = this.#batch(inClass);
			this.#openedAt[inClass] = now;
			this.#queue.push(later(now, this.#ticks[inClass]), this.#open[inClass]);
		}
		const entry = this.#freeEntry >= 0 ? this.#freeEntry : this.#newEntry();
		if (entry === this.#freeEntry) this.#freeEntry = this.#next[entry];
		const batch = this.#open[inClass];
		this.#item[entry] = item;
		this.#next[entry] = this.#head[batch];
		this.#head[batch] = entry;
	}
	/** Take the batch that is due first; its entries are `first(batch)`, `after(entry)` … until -1, in no particular order. */
	take() {
		return this.#queue.pop();
	}
	classOf(batch) {
		return this.#class[batch];
	}
	first(batch) {
		return this.#head[batch];
	}
	after(entry) {
		return this.#next[entry];
	}
	item(entry) {
		return this.#item[entry];
	}
	/** A batch that was taken is no longer needed; `last` is its last entry. */
	release(batch, last) {
		this.#next[last] = this.#freeEntry;
		this.#freeEntry = this.#head[batch];
		this.#head[batch] = this.#freeBatch;
		this.#freeBatch = batch;
	}
	#batch(inClass) {
		let batch = this.#freeBatch;
		if (batch >= 0) this.#freeBatch = this.#head[batch];
		else {
			batch = this.#batches++;
			this.#class = grown(this.#class, batch);
			this.#head = grown(this.#head, batch);
		}
		this.#class[batch] = inClass;
		this.#head[batch] = -1;
		return batch;
	}
	#newEntry() {
		const entry = this.#entries++;
		this.#item = grown(this.#item, entry);
		this.#next = grown(this.#next, entry);
		return entry;
	}
};
/** The same array, or one twice as long if it does not reach `index`. */
function grown(array, index) {
	if (index < array.length) return array;
	const longer = new Int32Array(2 * array.length);
	longer.set(array);
	return longer;
}
var known = /* @__PURE__ */ new WeakMap();
/** Made once for a graph, when it is first run. O(size of the graph), and a sort of the ids where they are not in order. */
function wiringOf(graph) {
	const wiring = known.get(graph) ?? wire(graph);
	known.set(graph, wiring);
	return wiring;
}
function wire(graph) {
	const { n, m, dependent, kind, member, memberStart, startOnly } = graph;
	const worst = graph.scale.levels.length - 1;
	const { lagClass, ticks, recoveries, recoveryClass } = classesOf(graph);
	const groups = [];
	const numberOf = new Int32Array(m).fill(-1);
	const singleOwner = new Int32Array(m).fill(-1);
	for (let r = 0; r < m; r++) {
		if (imposedAt(graph, r, worst) === 0) continue;
		const first = memberStart[r];
		if (memberStart[r + 1] - first === 1) singleOwner[r] = member[first];
		else numberOf[r] = groups.push(r) - 1;
	}
	const classOf = (r) => startOnly[r] === 1 ? recoveries : lagClass[r];
	const byClass = listByOwner(recoveries + 1, singleOwner.map((u, r) => u < 0 ? -1 : classOf(r))).items;
	const { start, items: rowRequirement } = listByOwner(n, byClass.map((r) => singleOwner[r]), (i) => byClass[i]);
	const entryGroup = new Int32Array(member.length);
	const entryOwner = new Int32Array(member.length).fill(-1);
	for (const [group, r] of groups.entries()) for (let entry = memberStart[r]; entry < memberStart[r + 1]; entry++) {
		entryGroup[entry] = group;
		entryOwner[entry] = member[entry];
	}
	const groupsOf = listByOwner(n, entryOwner, (entry) => entryGroup[entry]);
	const hold = listByOwner(n, dependent.map((v, r) => singleOwner[r] >= 0 || numberOf[r] >= 0 ? v : -1), (r) => numberOf[r] >= 0 ? ~numberOf[r] : singleOwner[r] << 3 | kind[r]);
	return {
		...placesOf(graph.ids),
		ticks,
		recoveries,
		recoveryClass,
		...segmentsOf(n, start, rowRequirement, (r) => startOnly[r] === 1 ? -1 : lagClass[r]),
		row: rowRequirement.map((r) => dependent[r] << 3 | kind[r]),
		rowRequirement,
		groupRequirement: Int32Array.from(groups),
		groupClass: Int32Array.from(groups, (r) => startOnly[r] === 1 ? -1 : lagClass[r]),
		groupsOfStart: groupsOf.start,
		groupsOf: groupsOf.items,
		holdStart: hold.start,
		hold: hold.items
	};
}
/** Distinct lags and recovery times. Few in real systems; if all differ, each is a class of its own. */
function classesOf({ m, n, grace, recovery }) {
	const ticks = [0];
	const lags = /* @__PURE__ */ new Map([[0, 0]]);
	const lagClass = new Int32Array(m);
	for (let r = 0; r < m; r++) lagClass[r] = numberOf(lags, ticks, grace[r]);
	const recoveries = ticks.length;
	const times = /* @__PURE__ */ new Map([[0, 0]]);
	const recoveryClass = new Int32Array(n);
	for (let v = 0; v < n; v++) recoveryClass[v] = numberOf(times, ticks, recovery[v]);
	return {
		lagClass,
		ticks: Float64Array.from(ticks),
		recoveries,
		recoveryClass
	};
}
function numberOf(classes, ticks, value) {
	let found = classes.get(value);
	if (found === void 0) {
		found = ticks.push(value) - 1;
		classes.set(value, found);
	}
	return found;
}
function segmentsOf(n, start, requirement, classOf) {
	const segmentStart = new Int32Array(n + 1);
	const owner = new Int32Array(requirement.length);
	const segmentClass = new Int32Array(requirement.length);
	const rowStart = new Int32Array(requirement.length + 1);
	let segments = 0;
	for (let u = 0; u < n; u++) {
		segmentStart[u] = segments;
		for (let i = start[u], last = -2; i < start[u + 1]; i++) {
			const here = classOf(requirement[i]);
			if (here === last) continue;
			last = here;
			owner[segments] = u;
			segmentClass[segments] = here;
			rowStart[segments++] = i;
		}
	}
	segmentStart[n] = segments;
	rowStart[segments] = requirement.length;
	return {
		segmentStart,
		segmentOwner: owner.slice(0, segments),
		segmentClass: segmentClass.slice(0, segments),
		rowStart: rowStart.slice(0, segments + 1)
	};
}
function placesOf(ids) {
	const atPlace = Int32Array.from(ids, (_, v) => v);
	let inOrder = true;
	for (let v = 1; v < ids.length && inOrder; v++) inOrder = ids[v - 1] < ids[v];
	if (inOrder) return {
		placeOf: atPlace,
		atPlace
	};
	atPlace.sort((a, b) => ids[a] < ids[b] ? -1 : 1);
	const placeOf = new Int32Array(ids.length);
	atPlace.forEach((v, place) => placeOf[v] = place);
	return {
		placeOf,
		atPlace
	};
}
// src/engine/strict-state.ts
function createState(graph) {
	const { n } = graph;
	const worst = graph.scale.levels.length - 1;
	const wiring = wiringOf(graph);
	const groups = wiring.groupRequirement.length;
	return {
		graph,
		wiring,
		worst,
		now: -Infinity,
		level: new Uint8Array(n),
		levelBefore: new Uint8Array(n),
		script: new Uint8Array(n),
		scriptBefore: new Uint8Array(n),
		since: new Float64Array(n * worst),
		imposed: new Uint8Array(groups),
		imposedBefore: new Uint8Array(groups),
		bad: new Int32Array(groups * worst),
		imposedSince: new Float64Array(groups * worst),
		touched: new Worklist(groups),
		wanted: new Uint8Array(n),
		wantedBy: new Int32Array(n),
		next: new Int32Array(n),
		nextLength: 0,
		current: new Int32Array(n),
		raises: {
			length: 0,
			component: /* @__PURE__ */ new Int32Array(256),
			rank: /* @__PURE__ */ new Int32Array(256),
			to: /* @__PURE__ */ new Uint8Array(256),
			by: /* @__PURE__ */ new Int32Array(256),
			members: /* @__PURE__ */ new Map()
		},
		drops: [],
		rankOf: new Int32Array(n),
		round: new Worklist(n),
		guard: void 0,
		timers: new Timers(wiring.ticks),
		due: [],
		log: new LogWriter()
	};
}
/** The guard, which a run without recoveries never needs. */
function guardOf(state) {
	const { n } = state.graph;
	state.guard ??= {
		counted: new Int32Array(n),
		changes: 0,
		holding: new Int32Array(n * state.worst),
		before: new Uint8Array(n),
		clearSince: new Float64Array(n * state.worst),
		touched: new Worklist(n)
	};
	return state.guard;
}
// src/engine/strict-guard.ts
/** What requirements, to run or to start, hold a counted component at; no grace: caches are cold. */
function held({ worst }, { holding }, v) {
	const row = v * worst - 1;
	let level = worst;
	while (level > 0 && holding[row + level] === 0) level--;
	return level;
}
/**
* Count what holds `v` as things stand. Until now nothing of that got better while `v` was down, so the guard was at
* `v`'s level or worse; for what is above that level it does not matter since when it is clear.
*/
function countHolds(state, guard, v) {
	const { level, imposed, graph, wiring, worst } = state;
	const { hold, holdStart } = wiring;
	const row = v * worst - 1;
	for (let i = holdStart[v]; i < holdStart[v + 1]; i++) {
		const packed = hold[i];
		const here = packed < 0 ? imposed[~packed] : graph.impact[impactIndex(level[packed >>> 3], packed & 7)];
		if (here > 0) guard.holding[row + here] += 1;
	}
	guard.counted[v] = guard.changes;
	guard.before[v] = worst;
	guard.clearSince.fill(Infinity, row + 1, row + worst + 1);
}
/**
* Provider `u` has gone from one level to another: move what its rows hold. Who is down and gets a better provider is
* counted from now on; `round` gets those that may recover at once.
*/
function moveHolds(state, u, from, to) {
	const { wiring, graph, level, worst, round } = state;
	const { row, rowStart, segmentStart } = wiring;
	const { impact, recovery } = graph;
	const guard = guardOf(state);
	const { counted, holding } = guard;
	const change = ++guard.changes;
	const better = to < from;
	const [was, is] = [impactIndex(from, 0), impactIndex(to, 0)];
	const end = rowStart[segmentStart[u + 1]];
	for (let i = rowStart[segmentStart[u]]; i < end; i++) {
		const packed = row[i];
		const before = impact[was + (packed & 7)];
		const after = impact[is + (packed & 7)];
		if (before === after) continue;
		const v = packed >>> 3;
		const since = counted[v];
		if (since === 0) {
			if (!better || level[v] === 0) continue;
			countHolds(state, guard, v);
		} else if (since !== change) {
			if (before > 0) holding[v * worst + before - 1] -= 1;
			if (after > 0) holding[v * worst + after - 1] += 1;
		}
		guard.touched.add(v);
		if (better && recovery[v] === 0 && level[v] > 0) round.add(v);
	}
}
/** The same for a group, which has gone from imposing one level to another. */
function moveGroupHold(state, v, before, after) {
	const { level, graph, worst } = state;
	const guard = guardOf(state);
	const better = after < before;
	if (guard.counted[v] === 0) {
		if (!better || level[v] === 0) return;
		guard.changes++;
		countHolds(state, guard, v);
	} else {
		if (before > 0) guard.holding[v * worst + before - 1] -= 1;
		if (after > 0) guard.holding[v * worst + after - 1] += 1;
	}
	guard.touched.add(v);
	if (better && graph.recovery[v] === 0 && level[v] > 0) state.round.add(v);
}
/** The instant is over for the guard of `v`; where it has got lower and `v` has to wait, the wait begins. */
function commitGuard(state, guard, v) {
	const { worst, now, wiring } = state;
	const before = guard.before[v];
	const after = Math.max(state.script[v], held(state, guard, v));
	const row = v * worst - 1;
	for (let level = before + 1; level <= after; level++) guard.clearSince[row + level] = Infinity;
	for (let level = after + 1; level <= before; level++) guard.clearSince[row + level] = now;
	guard.before[v] = after;
	const inClass = wiring.recoveryClass[v];
	if (after < before && inClass > 0 && state.level[v] > after) state.timers.start(now, inClass, v);
}
// src/engine/strict-commit.ts
/** Append what has changed on balance in this instant: recoveries before failures, by rank, then by id. */
function report(state) {
	if (state.drops.length > 0) reportRecoveries(state);
	if (state.raises.length > 0) reportFailures(state);
}
function reportRecoveries(state) {
	const { drops, rankOf, level, levelBefore, wiring, script, scriptBefore, log, now } = state;
	const { placeOf, atPlace } = wiring;
	for (let first = 0; first < drops.length;) {
		const rank = drops[first + 1];
		const places = [];
		for (; first < drops.length && drops[first + 1] === rank; first += 2) {
			const v = drops[first];
			if (rankOf[v] === rank && level[v] < levelBefore[v]) places.push(placeOf[v]);
		}
		for (const place of Int32Array.from(places).sort()) {
			const v = atPlace[place];
			const by = rank === 0 && script[v] < scriptBefore[v] ? -1 : -2;
			log.push(now, rank, v, levelBefore[v], level[v], by);
		}
	}
}
function reportFailures(state) {
	const { raises, level, levelBefore, log, now, graph } = state;
	const { component, rank, to, by, members } = raises;
	const passed = /* @__PURE__ */ new Map();
	for (let i = 0; i < raises.length; i++) {
		const v = component[i];
		const from = levelBefore[v];
		if (to[i] <= from) continue;
		if (to[i] < level[v]) {
			const passage = {
				rank: rank[i],
				to: to[i],
				cause: causeOfClaim(graph, by[i], to[i], members.get(i))
			};
			const before = passed.get(v);
			if (before) before.push(passage);
			else passed.set(v, [passage]);
			continue;
		}
		const entry = log.push(now, rank[i], v, from, to[i], by[i]);
		if (members.size > 0 && members.has(i)) log.members.set(entry, members.get(i));
		if (passed.size > 0 && passed.has(v)) log.via.set(entry, passed.get(v));
	}
}
/** The instant is over: what has changed on balance is remembered and starts its timers. */
function commit(state) {
	const { raises, drops, touched, guard } = state;
	for (let i = 0; i < touched.length; i++) commitGroup(state, touched.items[i]);
	for (let i = 0; i < drops.length; i += 2) commitLevel(state, drops[i]);
	for (let i = 0; i < raises.length; i++) commitLevel(state, raises.component[i]);
	if (guard !== void 0) {
		for (let i = 0; i < guard.touched.length; i++) commitGuard(state, guard, guard.touched.items[i]);
		guard.touched.clear();
	}
	touched.clear();
	drops.length = 0;
	raises.length = 0;
	if (raises.members.size > 0) raises.members.clear();
}
function commitLevel(state, u) {
	const { level, levelBefore, since, worst, now, wiring, timers } = state;
	const before = levelBefore[u];
	const after = level[u];
	if (before === after) return;
	levelBefore[u] = after;
	if (after < before) return;
	for (let l = before + 1; l <= after; l++) since[u * worst + l - 1] = now;
	const { segmentStart, segmentClass } = wiring;
	for (let segment = segmentStart[u]; segment < segmentStart[u + 1]; segment++) if (segmentClass[segment] > 0) timers.start(now, segmentClass[segment], segment);
}
function commitGroup(state, group) {
	const { imposed, imposedBefore, imposedSince, worst, now, wiring, timers } = state;
	const before = imposedBefore[group];
	const after = imposed[group];
	for (let l = before + 1; l <= after; l++) imposedSince[group * worst + l - 1] = now;
	imposedBefore[group] = after;
	if (after > before && wiring.groupClass[group] > 0) timers.start(now, wiring.groupClass[group], ~group);
}
/** Whether anything would still change if the run went on without its script. */
function somethingWaits(state) {
	const { level, guard, wiring, imposed, graph } = state;
	if (guard !== void 0) {
		for (let v = 0; v < graph.n; v++) if (guard.counted[v] > 0 && level[v] > guard.before[v]) return true;
	}
	for (let segment = 0; segment < wiring.segmentOwner.length; segment++) {
		const provider = level[wiring.segmentOwner[segment]];
		if (provider > 0 && wiring.segmentClass[segment] > 0 && segmentWaits(state, segment, provider)) return true;
	}
	for (const [group, r] of wiring.groupRequirement.entries()) if (wiring.groupClass[group] > 0 && imposed[group] > level[graph.dependent[r]]) return true;
	return false;
}
function segmentWaits({ wiring, level, graph }, segment, provider) {
	for (let i = wiring.rowStart[segment]; i < wiring.rowStart[segment + 1]; i++) {
		const packed = wiring.row[i];
		if (graph.impact[(provider << 3) + (packed & 7)] > level[packed >>> 3]) return true;
	}
	return false;
}
// src/engine/strict-recover.ts
/**
* First half of an instant: whoever has waited long enough, and whom nothing holds any longer, is back. Synchronous
* rounds from `state.round`. Faults of this instant do not count yet.
*/
function settleRecoveries(state) {
	const { round, level, drops, rankOf } = state;
	if (round.length === 0) return;
	const guard = guardOf(state);
	const found = [];
	for (let rank = 0; round.length > 0; rank++) {
		found.length = 0;
		for (let i = 0; i < round.length; i++) {
			const v = round.items[i];
			if (level[v] === 0) continue;
			const to = lowest(state, guard, v);
			if (to < level[v]) found.push(v, to);
		}
		round.clear();
		for (let i = 0; i < found.length; i += 2) {
			const v = found[i];
			rankOf[v] = rank;
			drops.push(v, rank);
			improve(state, v, found[i + 1]);
		}
	}
}
/** The best level that a component may return to: held by requirements, by script, and by its recovery time. */
function lowest(state, guard, v) {
	const { script, scriptBefore, graph, worst, now } = state;
	if (guard.counted[v] === 0) {
		guard.changes++;
		countHolds(state, guard, v);
		guard.touched.add(v);
	}
	const keep = Math.max(Math.min(script[v], scriptBefore[v]), held(state, guard, v));
	const recovery = graph.recovery[v];
	const row = v * worst - 1;
	let to = state.level[v];
	while (to > keep && (recovery === 0 || guard.clearSince[row + to] + recovery <= now)) to--;
	return to;
}
function improve(state, u, to) {
	const { level, wiring, worst, bad, imposed, graph, touched } = state;
	const from = level[u];
	level[u] = to;
	moveHolds(state, u, from, to);
	const { groupsOf, groupsOfStart, groupRequirement } = wiring;
	for (let i = groupsOfStart[u]; i < groupsOfStart[u + 1]; i++) {
		const group = groupsOf[i];
		const row = group * worst - 1;
		for (let l = to + 1; l <= from; l++) bad[row + l] -= 1;
		const r = groupRequirement[group];
		const before = imposed[group];
		const after = imposedAt(graph, r, groupLevel(state, group));
		if (after === before) continue;
		imposed[group] = after;
		touched.add(group);
		moveGroupHold(state, graph.dependent[r], before, after);
	}
}
/** The level of a group: that of its `need`-th best member. */
function groupLevel({ bad, graph, wiring, worst }, group) {
	const quorum = graph.quorum[wiring.groupRequirement[group]];
	const row = group * worst - 1;
	let level = worst;
	while (level > 0 && bad[row + level] < quorum) level--;
	return level;
}
// src/engine/strict-fail.ts
/** Ask that `v` goes to `to` in the next round; of several the worst counts, of equal ones the first requirement. */
function want(state, v, to, by) {
	const { wanted, wantedBy } = state;
	const before = wanted[v];
	if (before === 0) state.next[state.nextLength++] = state.wiring.placeOf[v];
	else if (to < before || to === before && by > wantedBy[v]) return;
	wanted[v] = to;
	wantedBy[v] = by;
}
/** What segments and groups press for whose grace is over now. */
function wantWhatIsDue(state) {
	const { due, level, wiring, timers } = state;
	for (const batch of due) {
		const inClass = timers.classOf(batch);
		let last = -1;
		for (let entry = timers.first(batch); entry >= 0; last = entry, entry = timers.after(entry)) {
			const item = timers.item(entry);
			if (item < 0) wantOfGroup(state, ~item);
			else {
				const u = wiring.segmentOwner[item];
				wantOfSegment(state, item, lasted(state, u, level[u], inClass));
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
function settleFailures(state) {
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
			const v = wiring.atPlace[places[i]];
			const to = wanted[v];
			wanted[v] = 0;
			if (to > level[v]) record(state, raises, v, rank, to, wantedBy[v]);
		}
		const last = raises.length;
		for (let i = first; i < last; i++) {
			const v = raises.component[i];
			const from = level[v];
			level[v] = raises.to[i];
			passOn(state, v, from);
		}
	}
}
/** Numbers in place, few of them mostly. */
function sortPlaces(places, count) {
	if (count > 16) {
		places.subarray(0, count).sort();
		return;
	}
	for (let i = 1; i < count; i++) {
		const place = places[i];
		let at = i;
		for (; at > 0 && places[at - 1] > place; at--) places[at] = places[at - 1];
		places[at] = place;
	}
}
function record(state, raises, v, rank, to, by) {
	if (raises.length === raises.component.length) grow(raises);
	const at = raises.length++;
	raises.component[at] = v;
	raises.rank[at] = rank;
	raises.to[at] = to;
	raises.by[at] = by;
	if (by === -1) return;
	const { member, memberStart } = state.graph;
	const [begin, end] = [memberStart[by], memberStart[by + 1]];
	if (end - begin === 1) return;
	const needed = neededLevel(state.graph, by, to);
	const bad = [];
	for (let entry = begin; entry < end; entry++) if (state.level[member[entry]] >= needed) bad.push(member[entry]);
	raises.members.set(at, bad);
}
function grow(raises) {
	const double = (old, made) => {
		made.set(old);
		return made;
	};
	const capacity = 2 * raises.component.length;
	raises.component = double(raises.component, new Int32Array(capacity));
	raises.rank = double(raises.rank, new Int32Array(capacity));
	raises.to = double(raises.to, new Uint8Array(capacity));
	raises.by = double(raises.by, new Int32Array(capacity));
}
/** What follows at once from `u` having gone from `from` to where it is. */
function passOn(state, u, from) {
	const { wiring, level, levelBefore, guard } = state;
	const { segmentStart, segmentClass, groupsOfStart } = wiring;
	const to = level[u];
	const end = segmentStart[u + 1];
	let segment = segmentStart[u];
	if (segment < end && segmentClass[segment] === 0) wantOfSegment(state, segment++, to);
	if (from < levelBefore[u]) for (; segment < end && segmentClass[segment] > 0; segment++) wantOfSegment(state, segment, lasted(state, u, Math.min(to, levelBefore[u]), segmentClass[segment]));
	if (guard !== void 0) moveHolds(state, u, from, to);
	if (groupsOfStart[u] < groupsOfStart[u + 1]) passOnToGroups(state, u, from, to);
}
function wantOfSegment(state, segment, provider) {
	if (provider === 0) return;
	const { level, wiring, graph } = state;
	const { row, rowStart, rowRequirement } = wiring;
	const { impact } = graph;
	const base = impactIndex(provider, 0);
	for (let i = rowStart[segment], end = rowStart[segment + 1]; i < end; i++) {
		const packed = row[i];
		const v = packed >>> 3;
		const imposed = impact[base + (packed & 7)];
		if (imposed > level[v]) want(state, v, imposed, rowRequirement[i]);
	}
}
/** How much of `level`, which `u` had before this instant, it has had for as long as the lag of a class. */
function lasted({ since, worst, now, wiring }, u, level, inClass) {
	const ticks = wiring.ticks[inClass];
	const row = u * worst - 1;
	let l = level;
	while (l > 0 && since[row + l] + ticks > now) l--;
	return l;
}
function passOnToGroups(state, u, from, to) {
	const { wiring, worst, bad, imposed, graph, touched, guard } = state;
	const { groupsOf, groupsOfStart, groupRequirement } = wiring;
	for (let i = groupsOfStart[u]; i < groupsOfStart[u + 1]; i++) {
		const group = groupsOf[i];
		const row = group * worst - 1;
		for (let l = from + 1; l <= to; l++) bad[row + l] += 1;
		const r = groupRequirement[group];
		const before = imposed[group];
		const after = imposedAt(graph, r, groupLevel(state, group));
		if (after === before) continue;
		imposed[group] = after;
		touched.add(group);
		if (guard !== void 0) moveGroupHold(state, graph.dependent[r], before, after);
		wantOfGroup(state, group);
	}
}
/** What a group presses for: what it has imposed for as long as its grace. */
function wantOfGroup(state, group) {
	const { wiring, imposed, imposedBefore, imposedSince, worst, now, graph, level } = state;
	const inClass = wiring.groupClass[group];
	let felt = imposed[group];
	if (inClass !== 0) {
		if (inClass < 0) return;
		const ticks = wiring.ticks[inClass];
		const row = group * worst - 1;
		felt = Math.min(felt, imposedBefore[group]);
		while (felt > 0 && imposedSince[row + felt] + ticks > now) felt--;
	}
	const r = wiring.groupRequirement[group];
	const v = graph.dependent[r];
	if (felt > level[v]) want(state, v, felt, r);
}
// src/engine/strict-run.ts
/**
* A strict run without switchovers, over columns. Does what `generalRun` does, which the laws hold it to: fewer things
* are remembered, since in a strict run what a row imposes follows from its provider alone, a guard matters only for what
* is down, and a timer for what can no longer be felt is harmless.
* @param events checked, in order of time
*/
function strictRun(graph, events, horizon, maxChanges) {
	const state = createState(graph);
	const { timers, log } = state;
	let next = 0;
	let truncated = false;
	for (;;) {
		const now = Math.min(timers.next, events[next]?.time ?? Infinity);
		if (now === Infinity) break;
		if (now > horizon || log.length >= maxChanges) {
			truncated = events.slice(next).some((event) => event.level !== state.script[event.component]) || somethingWaits(state);
			break;
		}
		state.now = now;
		const first = next;
		while (next < events.length && events[next].time === now) next++;
		applyScript(state, events, first, next);
		takeDueTimers(state);
		settleRecoveries(state);
		for (let i = first; i < next; i++) {
			const v = events[i].component;
			if (state.script[v] > state.level[v]) want(state, v, state.script[v], -1);
		}
		wantWhatIsDue(state);
		settleFailures(state);
		report(state);
		commit(state);
		for (let i = first; i < next; i++) {
			const v = events[i].component;
			state.scriptBefore[v] = state.script[v];
		}
	}
	return cascadeOf(graph, log, state.level, truncated);
}
/** Several events of one component at one instant count as the worst of them. */
function applyScript(state, events, first, last) {
	const { script, scriptBefore, round } = state;
	for (let i = first; i < last; i++) script[events[i].component] = 0;
	for (let i = first; i < last; i++) {
		const { component, level: to } = events[i];
		if (to > script[component]) script[component] = to;
	}
	for (let i = first; i < last; i++) {
		const v = events[i].component;
		if (script[v] < scriptBefore[v]) {
			guardOf(state);
			round.add(v);
		}
		if (state.guard !== void 0 && state.guard.counted[v] > 0) state.guard.touched.add(v);
	}
}
/** Who may have waited long enough is put into `round`; batches of graces that are over into `due`. */
function takeDueTimers(state) {
	const { timers, wiring, due, round, now } = state;
	while (timers.next === now) {
		const batch = timers.take();
		if (timers.classOf(batch) < wiring.recoveries) {
			due.push(batch);
			continue;
		}
		let last = -1;
		for (let entry = timers.first(batch); entry >= 0; last = entry, entry = timers.after(entry)) round.add(timers.item(entry));
		timers.release(batch, last);
	}
}
// src/engine/simulate.ts
var DEFAULT_MAX_CHANGES = 1e6;
/**
* Run `scenario` on `graph` until nothing changes any more, or to its horizon or cap.
*
* Everything is up before the first event. Several events of one component at one instant count as the worst of
* them; the listing order of events is irrelevant. Deterministic; touches no clock and no random source.
* The cap is looked at between instants, so the log may exceed it by the changes of one instant.
* Cost: O(changes · members they are in), and a heap of as many instants and lags as are open at a time; the entries of
* the log are made when they are first asked for. Optimistic runs and switchovers: see `generalRun`.
* @throws {RangeError} if an event names a component or a level that does not exist or an instant that is no whole tick,
*   the horizon or the cap is none, or a sum of lags goes beyond 2^53 ticks
*/
function simulateCascade(graph, scenario) {
	const { coldStart = "strict", horizon = Infinity, maxChanges = DEFAULT_MAX_CHANGES } = scenario;
	sure(COLD_STARTS.includes(coldStart), "unknown cold start", coldStart);
	sure(!Number.isNaN(horizon), "no horizon", horizon);
	sure(maxChanges >= 0, "no cap", maxChanges);
	const events = inOrder(graph, scenario.events);
	return coldStart === "strict" && graph.switchover.every((ticks) => ticks <= 0) ? strictRun(graph, events, horizon, maxChanges) : generalRun(graph, events, coldStart, horizon, maxChanges);
}
/** Checked and sorted by time. */
function inOrder(graph, events) {
	faultLevels(graph, events);
	for (const { time } of events) sure(Number.isSafeInteger(time), "no instant", time);
	return [...events].sort((a, b) => a.time - b.time);
}
export { simulateCascade };
