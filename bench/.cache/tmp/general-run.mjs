import { blastRadius } from "./blast.mjs";
import { n as imposedAt, r as neededLevel } from "./impact.mjs";
// src/model/bounds.ts
/** Refusals of arguments that are out of range: each names the argument and says what it got. All throw `RangeError`. */
function sure(good, name, got) {
	if (!good) throw new RangeError(`${name}: ${got}`);
}
/**
* The instant `duration` after `time`.
* @throws {RangeError} beyond 2^53: there a tick more would be the same instant
*/
function later(time, duration) {
	const at = time + duration;
	if (at > Number.MAX_SAFE_INTEGER) throw new RangeError(`too late to be exact: ${time} + ${duration} ticks`);
	return at;
}
// src/engine/pass-on.ts
/** Highest level with an entry in a component's tally; 0 if there is none. */
var worstIn = (tally, component, worst) => {
	const row = component * (worst + 1);
	let level = worst;
	while (level > 0 && tally[row + level] === 0) level--;
	return level;
};
/** What run requirements whose grace is over press the component to. */
var pressure = (state, component) => worstIn(state.pressing, component, state.worst);
/** What requirements, to run or to start, hold a fallen component at; no grace: caches are cold. */
var hold = (state, component) => worstIn(state.holding, component, state.worst);
/** Put a component at another level and pass the change on to the requirements it is a provider in. */
function setLevel(state, component, to) {
	const { graph, cold, level } = state;
	const from = level[component];
	level[component] = to;
	state.changed.add(component);
	const seenBefore = cold ? cold.seen[component] : 0;
	const seen = cold ? Math.min(to, cold.live[component]) : 0;
	if (cold) cold.seen[component] = seen;
	for (let i = graph.neededByStart[component]; i < graph.neededByStart[component + 1]; i++) {
		const r = graph.neededBy[i];
		count(state, state.bad, r, from, to);
		if (cold) {
			const v = graph.dependent[r];
			if (sameRing(cold, component, v)) count(state, cold.bad, r, seenBefore, seen);
			else count(state, cold.bad, r, from, to);
			if (cold.rings.ringOf[v] >= 0) state.round.add(v);
		}
		refresh(state, r);
	}
}
/** The live cause of a ring member changes: the guards inside its ring see it. */
function setLive(state, cold, component, to) {
	const { graph } = state;
	const before = cold.seen[component];
	const after = Math.min(to, state.level[component]);
	cold.live[component] = to;
	cold.seen[component] = after;
	for (let i = graph.neededByStart[component]; i < graph.neededByStart[component + 1]; i++) {
		const r = graph.neededBy[i];
		if (!sameRing(cold, component, graph.dependent[r])) continue;
		state.round.add(graph.dependent[r]);
		count(state, cold.bad, r, before, after);
		refresh(state, r);
	}
}
var sameRing = (cold, a, b) => cold.rings.ringOf[a] >= 0 && cold.rings.ringOf[a] === cold.rings.ringOf[b];
function count(state, bad, r, from, to) {
	const row = r * state.worst - 1;
	for (let l = from + 1; l <= to; l++) bad[row + l] += 1;
	for (let l = to + 1; l <= from; l++) bad[row + l] -= 1;
}
/** Work out afresh what a requirement imposes, and note its dependent if that matters to it. */
function refresh(state, r) {
	const { graph, cold, imposed, effective } = state;
	const v = graph.dependent[r];
	const row = v * (state.worst + 1);
	const now = imposedBy(state, r, state.bad, -1);
	if (now !== imposed[r]) {
		state.touched.add(r);
		if (!cold) moveHold(state, v, imposed[r], now);
		imposed[r] = now;
	}
	if (cold) {
		const seen = imposedBy(state, r, cold.bad, v);
		if (seen !== cold.imposed[r]) moveHold(state, v, cold.imposed[r], seen);
		cold.imposed[r] = seen;
	}
	if (graph.startOnly[r] !== 0) return;
	const felt = lasted(state, r, now);
	if (felt === effective[r]) return;
	state.pressing[row + effective[r]] -= 1;
	state.pressing[row + felt] += 1;
	effective[r] = felt;
	state.round.add(v);
}
function moveHold(state, v, from, to) {
	const row = v * (state.worst + 1);
	state.holding[row + from] -= 1;
	state.holding[row + to] += 1;
	state.guards.add(v);
	state.round.add(v);
}
/** What `r` imposes, going by the members counted in `bad`; `viewer` is its dependent if its guard asks in an optimistic run, else -1. */
function imposedBy(state, r, bad, viewer) {
	const { graph, worst, cold } = state;
	const quorum = graph.quorum[r];
	const row = r * worst - 1;
	let level = worst;
	while (level > 0 && bad[row + level] < quorum) level--;
	if (graph.switchover[r] >= 0 && level < worst) {
		const primary = graph.member[graph.memberStart[r]];
		if ((cold && viewer >= 0 && sameRing(cold, primary, viewer) ? cold.seen : state.level)[primary] === worst && takingOver(state, primary, graph.switchover[r])) level = worst;
	}
	return imposedAt(graph, r, level);
}
/** Extension X1: the primary has been at its worst for less than the switchover lasts. */
function takingOver(state, primary, lasts) {
	return (state.levelBefore[primary] === state.worst ? state.worstSince[primary] : state.now) + lasts > state.now;
}
/** How much of `imposed` has been imposed without a break for as long as the grace. */
function lasted(state, r, imposed) {
	const grace = state.graph.grace[r];
	if (grace === 0) return imposed;
	const row = r * state.worst - 1;
	let level = Math.min(imposed, state.imposedBefore[r]);
	while (level > 0 && state.imposedSince[row + level] + grace > state.now) level--;
	return level;
}
// src/engine/commit.ts
/** What a timer is for; a queue entry is `number * TIMERS + kind`. */
var TIMERS = 3;
var RECOVERY$2 = 0;
var GRACE = 1;
var SWITCHOVER = 2;
/**
* Take all timers that are due at `state.now`: requirements are worked out afresh, components that may recover
* are put into `state.round`, and components that may fail because a grace is over are appended to `rising`.
*/
function takeDueTimers(state, queue, rising) {
	while (queue.next === state.now) {
		const entry = queue.pop();
		const kind = entry % TIMERS;
		const number = (entry - kind) / TIMERS;
		if (kind === RECOVERY$2) {
			state.round.add(number);
			continue;
		}
		refresh(state, number);
		if (kind === GRACE) rising.push(state.graph.dependent[number]);
		else state.round.add(state.graph.dependent[number]);
	}
}
/** The instant is over: what has changed on balance is remembered and starts its timers. */
function commit(state, queue) {
	for (const r of state.touched.items.subarray(0, state.touched.length)) commitRequirement(state, queue, r);
	for (const v of state.changed.items.subarray(0, state.changed.length)) commitLevel(state, queue, v);
	for (const v of state.guards.items.subarray(0, state.guards.length)) commitGuard(state, v);
	for (const v of state.changed.items.subarray(0, state.changed.length)) startRecovery(state, queue, v);
	for (const v of state.guards.items.subarray(0, state.guards.length)) startRecovery(state, queue, v);
	state.touched.clear();
	state.changed.clear();
	state.guards.clear();
}
function commitRequirement(state, queue, r) {
	const { graph, imposed, imposedBefore, imposedSince, worst, now } = state;
	const before = imposedBefore[r];
	const after = imposed[r];
	for (let level = before + 1; level <= after; level++) imposedSince[r * worst + level - 1] = now;
	if (after > before && graph.grace[r] > 0 && graph.startOnly[r] === 0) queue.push(later(now, graph.grace[r]), r * TIMERS + GRACE);
	imposedBefore[r] = after;
}
function commitLevel(state, queue, v) {
	const { graph, level, levelBefore, worst, now } = state;
	if (level[v] === worst && levelBefore[v] !== worst) {
		state.worstSince[v] = now;
		for (let i = graph.neededByStart[v]; i < graph.neededByStart[v + 1]; i++) {
			const r = graph.neededBy[i];
			const primary = graph.member[graph.memberStart[r]];
			if (graph.switchover[r] > 0 && primary === v) queue.push(later(now, graph.switchover[r]), r * TIMERS + SWITCHOVER);
		}
	}
	levelBefore[v] = level[v];
}
function commitGuard(state, v) {
	const { guardBefore, clearSince, worst } = state;
	const before = guardBefore[v];
	const after = Math.max(state.script[v], hold(state, v));
	const row = v * worst - 1;
	for (let level = before + 1; level <= after; level++) clearSince[row + level] = Infinity;
	for (let level = after + 1; level <= before; level++) clearSince[row + level] = state.now;
	guardBefore[v] = after;
	state.scriptBefore[v] = state.script[v];
}
/** Wake `v` when it has waited out its recovery time, for each level it may leave at another instant. */
function startRecovery(state, queue, v) {
	const recovery = state.graph.recovery[v];
	if (recovery === 0) return;
	const row = v * state.worst - 1;
	let last = -Infinity;
	for (let level = state.guardBefore[v] + 1; level <= state.level[v]; level++) {
		const since = state.clearSince[row + level];
		const at = Math.abs(since) === Infinity ? since : later(since, recovery);
		if (at > state.now && at !== last) queue.push(at, v * TIMERS + RECOVERY$2);
		last = at;
	}
}
/** Whether a timer that still waits would change anything if the run went on. Empties the queue. */
function somethingWaits(state, queue) {
	const { graph, worst, level } = state;
	for (let time = queue.next; time < Infinity; time = queue.next) {
		const entry = queue.pop();
		const kind = entry % TIMERS;
		const number = (entry - kind) / TIMERS;
		if (kind === RECOVERY$2) {
			if (level[number] > state.guardBefore[number]) return true;
		} else if (kind === SWITCHOVER) {
			const primary = graph.member[graph.memberStart[number]];
			if (level[primary] === worst && state.worstSince[primary] + graph.switchover[number] === time) return true;
		} else {
			const next = level[graph.dependent[number]] + 1;
			if (state.imposed[number] >= next && state.imposedSince[number * worst + next - 1] + graph.grace[number] <= time) return true;
		}
	}
	return false;
}
/** Columns that grow; and, by entry, what few entries have: the bad members of a group, the levels passed on the way. */
var LogWriter = class {
	length = 0;
	time = /* @__PURE__ */ new Float64Array(256);
	rank = /* @__PURE__ */ new Int32Array(256);
	component = /* @__PURE__ */ new Int32Array(256);
	from = /* @__PURE__ */ new Uint8Array(256);
	to = /* @__PURE__ */ new Uint8Array(256);
	by = /* @__PURE__ */ new Int32Array(256);
	members = /* @__PURE__ */ new Map();
	via = /* @__PURE__ */ new Map();
	push(time, rank, component, from, to, by) {
		const at = this.length++;
		if (at === this.time.length) this.#grow();
		this.time[at] = time;
		this.rank[at] = rank;
		this.component[at] = component;
		this.from[at] = from;
		this.to[at] = to;
		this.by[at] = by;
		return at;
	}
	#grow() {
		const capacity = 2 * this.time.length;
		const time = new Float64Array(capacity);
		time.set(this.time);
		this.time = time;
		const longer = (old, made) => {
			made.set(old);
			return made;
		};
		this.rank = longer(this.rank, new Int32Array(capacity));
		this.component = longer(this.component, new Int32Array(capacity));
		this.from = longer(this.from, new Uint8Array(capacity));
		this.to = longer(this.to, new Uint8Array(capacity));
		this.by = longer(this.by, new Int32Array(capacity));
	}
};
var SCRIPTED$2 = { type: "scripted" };
var RECOVERY$1 = { type: "recovery" };
var columns = /* @__PURE__ */ new WeakMap();
/** The cause of a claim that `by` brought about; `members` are those of a group that were bad. */
function causeOfClaim(graph, by, to, members) {
	if (by === -1) return SCRIPTED$2;
	if (by === -2) return RECOVERY$1;
	return {
		type: "requirement",
		requirement: by,
		members: members ?? [graph.member[graph.memberStart[by]]],
		needed: neededLevel(graph, by, to)
	};
}
/** A cascade over columns: its entries and steps are made when somebody first asks for them, all at once. */
function cascadeOf(graph, log, final, truncated) {
	let entries;
	let steps;
	const cascade = {
		get log() {
			return entries ??= entriesOf(graph, log);
		},
		get steps() {
			return steps ??= stepsOf(log);
		},
		final,
		truncated
	};
	columns.set(cascade, log);
	return cascade;
}
function entriesOf(graph, log) {
	const entries = [];
	for (let i = 0; i < log.length; i++) entries.push(entryAt(graph, log, i));
	return entries;
}
function entryAt(graph, log, i) {
	const to = log.to[i];
	const entry = {
		time: log.time[i],
		rank: log.rank[i],
		component: log.component[i],
		from: log.from[i],
		to,
		cause: causeOfClaim(graph, log.by[i], to, log.members.get(i))
	};
	const via = log.via.size === 0 ? void 0 : log.via.get(i);
	return via === void 0 ? entry : {
		...entry,
		via
	};
}
/** Entries of one instant, direction and rank. */
function stepsOf(log) {
	const { time, rank, from, to, length } = log;
	const steps = [];
	for (let first = 0; first < length;) {
		const recovery = to[first] < from[first];
		let last = first + 1;
		while (last < length && time[last] === time[first] && rank[last] === rank[first] && to[last] < from[last] === recovery) last++;
		steps.push({
			time: time[first],
			rank: rank[first],
			recovery,
			first,
			last
		});
		first = last;
	}
	return steps;
}
function columnsOfLog(entries) {
	const log = new LogWriter();
	for (const { time, rank, component, from, to, cause } of entries) {
		const by = cause.type === "requirement" ? cause.requirement : cause.type === "scripted" ? -1 : -2;
		log.push(time, rank, component, from, to, by);
	}
	return log;
}
// src/engine/queue.ts
/**
* A priority queue of whole numbers by time, earliest first: a binary heap in two typed arrays.
* Ties come out in no particular order; whoever cares collects all of an instant and sorts.
*/
var TimeQueue = class {
	#times;
	#values;
	#size = 0;
	constructor(capacity = 64) {
		this.#times = new Float64Array(capacity);
		this.#values = new Int32Array(capacity);
	}
	/** The earliest time, or Infinity if nothing waits. */
	get next() {
		return this.#size === 0 ? Infinity : this.#times[0];
	}
	push(time, value) {
		if (this.#size === this.#times.length) this.#grow();
		const times = this.#times;
		const values = this.#values;
		let at = this.#size++;
		while (at > 0) {
			const parent = at - 1 >> 1;
			if (times[parent] <= time) break;
			times[at] = times[parent];
			values[at] = values[parent];
			at = parent;
		}
		times[at] = time;
		values[at] = value;
	}
	/** Take the value with the earliest time; -1 if nothing waits. */
	pop() {
		if (this.#size === 0) return -1;
		const times = this.#times;
		const values = this.#values;
		const first = values[0];
		const size = --this.#size;
		const time = times[size];
		const value = values[size];
		let at = 0;
		for (;;) {
			let child = 2 * at + 1;
			if (child >= size) break;
			if (child + 1 < size && times[child + 1] < times[child]) child++;
			if (times[child] >= time) break;
			times[at] = times[child];
			values[at] = values[child];
			at = child;
		}
		times[at] = time;
		values[at] = value;
		return first;
	}
	#grow() {
		const times = new Float64Array(2 * this.#times.length);
		const values = new Int32Array(times.length);
		times.set(this.#times);
		values.set(this.#values);
		this.#times = times;
		this.#values = values;
	}
};
// src/engine/settle.ts
/**
* First half of an instant: the greatest state below the one before in which whoever has waited long enough, and whom
* nothing holds any longer, is back. Synchronous rounds, beginning with the components in `state.round`;
* `rankOf[component]` becomes the round in which it last improved. Faults of this instant do not count yet.
*/
function settleRecoveries(state, rankOf) {
	const drops = [];
	for (let rank = 0; state.round.length > 0; rank++) {
		drops.length = 0;
		const rings = /* @__PURE__ */ new Set();
		for (const v of state.round.items.subarray(0, state.round.length)) {
			if (state.level[v] === 0) continue;
			const ring = state.cold ? state.cold.rings.ringOf[v] : -1;
			if (ring >= 0) {
				rings.add(ring);
				continue;
			}
			const to = lowest(state, v);
			if (to < state.level[v]) drops.push(v, to);
		}
		if (state.cold) for (const ring of rings) tryRing(state, state.cold, state.cold.rings.members[ring], drops);
		state.round.clear();
		for (let i = 0; i < drops.length; i += 2) {
			setLevel(state, drops[i], drops[i + 1]);
			rankOf[drops[i]] = rank;
		}
	}
}
/** The best level a fallen component may return to: held by requirements, by script, and by its recovery time. */
var lowest = (state, v) => waited(state, v, Math.max(scripted(state, v), hold(state, v)));
var scripted = (state, v) => Math.min(state.script[v], state.scriptBefore[v]);
/** The best level not below `keep` that `v` has waited out its recovery time for. */
function waited(state, v, keep) {
	const recovery = state.graph.recovery[v];
	const row = v * state.worst - 1;
	let to = state.level[v];
	while (to > keep && (recovery === 0 || state.clearSince[row + to] + recovery <= state.now)) to--;
	return to;
}
/**
* Optimistic runs: a ring comes back together, as far as nobody in it holds the others
* by a live cause or presses on them because it still has to wait itself.
* Tried by letting all members fall back and raising them again; the state is left as it was.
*/
function tryRing(state, cold, members, drops) {
	const { level } = state;
	const { saved } = cold;
	for (const v of members) saved[v] = level[v];
	for (const v of members) {
		const to = waited(state, v, scripted(state, v));
		if (to < level[v]) setLevel(state, v, to);
	}
	for (let pending = members; pending.length > 0;) {
		state.round.clear();
		for (const v of pending) {
			const to = Math.min(saved[v], Math.max(hold(state, v), pressure(state, v)));
			if (to > level[v]) setLevel(state, v, to);
		}
		const ring = cold.rings.ringOf[members[0]];
		pending = Array.from(state.round.items.subarray(0, state.round.length)).filter((v) => cold.rings.ringOf[v] === ring);
	}
	for (const v of members) {
		const to = level[v];
		if (to === saved[v]) continue;
		drops.push(v, to);
		setLevel(state, v, saved[v]);
	}
}
/**
* Second half: the least state above that is closed under the script and under requirements whose grace is over.
* Synchronous rounds, beginning with the components in `state.round`. Returns every raise, by rank.
*/
function settleFailures(state) {
	const raises = [];
	for (let rank = 0; state.round.length > 0; rank++) {
		const first = raises.length;
		for (const v of state.round.items.subarray(0, state.round.length)) {
			const to = Math.max(state.script[v], pressure(state, v));
			if (to > state.level[v]) raises.push({
				component: v,
				rank,
				to,
				cause: causeOf(state, v, to)
			});
		}
		state.round.clear();
		for (let i = first; i < raises.length; i++) setLevel(state, raises[i].component, raises[i].to);
	}
	return raises;
}
var SCRIPTED$1 = { type: "scripted" };
/** The script, or the first requirement in listing order that presses `v` to `to`, as things stand before this round. */
function causeOf(state, v, to) {
	if (state.script[v] >= to) return SCRIPTED$1;
	const { needs, needsStart, member, memberStart } = state.graph;
	let requirement = -1;
	for (let i = needsStart[v]; i < needsStart[v + 1] && requirement < 0; i++) {
		const r = needs[i];
		if (state.effective[r] >= to) requirement = r;
	}
	const needed = neededLevel(state.graph, requirement, to);
	const members = [];
	for (let entry = memberStart[requirement]; entry < memberStart[requirement + 1]; entry++) if (state.level[member[entry]] >= needed) members.push(member[entry]);
	return {
		type: "requirement",
		requirement,
		members,
		needed
	};
}
// src/engine/rings.ts
/**
* Strongly connected components of the requirements for which `counts` holds; a component that
* needs itself is a ring of one. Linear; written without recursion because chains get long.
* @see Tarjan (1972), Depth-first search and linear graph algorithms
*/
function findRings(graph, counts) {
	const { n, needs, needsStart, member, memberStart } = graph;
	const order = new Int32Array(n).fill(-1);
	const low = new Int32Array(n);
	const open = new Uint8Array(n);
	const stack = [];
	const path = [];
	const nextNeed = needsStart.slice(0, n);
	const nextMember = new Int32Array(n);
	const ringOf = new Int32Array(n).fill(-1);
	const members = [];
	let visited = 0;
	const enter = (v) => {
		order[v] = low[v] = visited++;
		open[v] = 1;
		stack.push(v);
		path.push(v);
	};
	/** The next provider of `v` that has not been looked at; -1 when there is none left. */
	const nextProvider = (v) => {
		for (; nextNeed[v] < needsStart[v + 1]; nextNeed[v] += 1, nextMember[v] = 0) {
			const r = needs[nextNeed[v]];
			const entry = memberStart[r] + nextMember[v];
			if (entry >= memberStart[r + 1] || !counts(r)) continue;
			nextMember[v] += 1;
			return member[entry];
		}
		return -1;
	};
	const close = (root) => {
		const at = stack.lastIndexOf(root);
		const ring = stack.splice(at).sort((a, b) => a - b);
		for (const v of ring) open[v] = 0;
		if (ring.length === 1 && !needsItself(graph, root, counts)) return;
		for (const v of ring) ringOf[v] = members.length;
		members.push(ring);
	};
	for (let start = 0; start < n; start++) {
		if (order[start] >= 0) continue;
		enter(start);
		while (path.length > 0) {
			const v = path[path.length - 1];
			const provider = nextProvider(v);
			if (provider < 0) {
				path.pop();
				const parent = path[path.length - 1];
				if (parent !== void 0 && low[v] < low[parent]) low[parent] = low[v];
				if (low[v] === order[v]) close(v);
			} else if (order[provider] < 0) enter(provider);
			else if (open[provider] !== 0 && order[provider] < low[v]) low[v] = order[provider];
		}
	}
	return {
		ringOf,
		members
	};
}
function needsItself(graph, v, counts) {
	for (let i = graph.needsStart[v]; i < graph.needsStart[v + 1]; i++) {
		const r = graph.needs[i];
		if (counts(r) && graph.member.subarray(graph.memberStart[r], graph.memberStart[r + 1]).includes(v)) return true;
	}
	return false;
}
// src/engine/worklist.ts
/**
* Components to look at in the next round, each at most once, in the order they were noticed.
* Reused from round to round, so that a long chain of short rounds costs nothing extra.
*/
var Worklist = class {
	items;
	length = 0;
	#listed;
	constructor(n) {
		this.items = new Int32Array(n);
		this.#listed = new Uint8Array(n);
	}
	add(component) {
		if (this.#listed[component] !== 0) return;
		this.#listed[component] = 1;
		this.items[this.length++] = component;
	}
	clear() {
		for (let i = 0; i < this.length; i++) this.#listed[this.items[i]] = 0;
		this.length = 0;
	}
};
// src/engine/state.ts
function createState(graph, optimistic) {
	const { n, m } = graph;
	const worst = graph.scale.levels.length - 1;
	const cold = {
		rings: optimistic ? findRings(graph, () => true) : {
			ringOf: /* @__PURE__ */ new Int32Array(0),
			members: []
		},
		live: new Uint8Array(n),
		seen: new Uint8Array(n),
		saved: new Uint8Array(n),
		imposed: new Uint8Array(m),
		bad: new Int32Array(m * worst)
	};
	return {
		graph,
		worst,
		now: -Infinity,
		level: new Uint8Array(n),
		levelBefore: new Uint8Array(n),
		script: new Uint8Array(n),
		scriptBefore: new Uint8Array(n),
		worstSince: new Float64Array(n),
		imposed: new Uint8Array(m),
		imposedBefore: new Uint8Array(m),
		effective: new Uint8Array(m),
		imposedSince: new Float64Array(m * worst),
		bad: new Int32Array(m * worst),
		pressing: new Int32Array(n * (worst + 1)),
		holding: new Int32Array(n * (worst + 1)),
		guardBefore: new Uint8Array(n),
		clearSince: new Float64Array(n * worst).fill(-Infinity),
		changed: new Worklist(n),
		touched: new Worklist(m),
		guards: new Worklist(n),
		round: new Worklist(n),
		cold: cold.rings.members.length > 0 ? cold : void 0
	};
}
// src/engine/general-run.ts
var SCRIPTED = { type: "scripted" };
var RECOVERY = { type: "recovery" };
/**
* The evaluator for every kind of run, strict or optimistic, with switchovers or without: requirement by requirement, as
* the definition has it. It is what `strictRun` is held to.
* Cost: O(changes · members they are in · log), in an optimistic run also the size of each ring for each instant
* that touches it and of the graph for each instant with scripted events.
* @param events checked, in order of time
*/
function generalRun(graph, events, coldStart, horizon, maxChanges) {
	const state = createState(graph, coldStart === "optimistic");
	const queue = new TimeQueue(256);
	const log = [];
	const rankOf = new Int32Array(graph.n);
	const rising = [];
	let nextEvent = 0;
	let truncated = false;
	for (;;) {
		const now = Math.min(queue.next, events[nextEvent]?.time ?? Infinity);
		if (now === Infinity) break;
		if (now > horizon || log.length >= maxChanges) {
			truncated = events.slice(nextEvent).some((event) => event.level !== state.script[event.component]) || somethingWaits(state, queue);
			break;
		}
		state.now = now;
		rising.length = 0;
		const firstEvent = nextEvent;
		while (nextEvent < events.length && events[nextEvent].time === now) nextEvent++;
		const script = events.slice(firstEvent, nextEvent);
		applyScript(state, script, rising);
		if (state.cold && script.length > 0) updateLive(state, state.cold, state.script.map((level, v) => Math.min(level, state.scriptBefore[v])));
		takeDueTimers(state, queue, rising);
		settleRecoveries(state, rankOf);
		if (state.cold && script.length > 0) updateLive(state, state.cold, state.script);
		for (const v of rising) state.round.add(v);
		report(state, rankOf, settleFailures(state), log);
		commit(state, queue);
	}
	return {
		log,
		steps: stepsOf(columnsOfLog(log)),
		final: state.level.slice(),
		truncated
	};
}
function applyScript(state, events, rising) {
	for (const { component } of events) state.script[component] = 0;
	for (const { component, level } of events) {
		if (level > state.script[component]) state.script[component] = level;
		state.guards.add(component);
		state.round.add(component);
		rising.push(component);
	}
}
function updateLive(state, cold, script) {
	const live = blastRadius(state.graph, script);
	for (const v of cold.rings.members.flat()) if (live[v] !== cold.live[v]) setLive(state, cold, v, live[v]);
}
/** Append what has changed on balance in this instant, in the log's order. */
function report(state, rankOf, raises, log) {
	const { level, levelBefore, now, graph } = state;
	const entries = [];
	for (const component of state.changed.items.subarray(0, state.changed.length)) {
		const from = levelBefore[component];
		const to = level[component];
		if (to >= from) continue;
		const rank = rankOf[component];
		const cause = rank === 0 && state.script[component] < state.scriptBefore[component] ? SCRIPTED : RECOVERY;
		entries.push({
			time: now,
			rank,
			component,
			from,
			to,
			cause
		});
	}
	const claims = /* @__PURE__ */ new Map();
	for (const raise of raises) {
		const from = levelBefore[raise.component];
		if (raise.to <= from) continue;
		if (raise.to < level[raise.component]) {
			const passage = {
				rank: raise.rank,
				to: raise.to,
				cause: raise.cause
			};
			const via = claims.get(raise.component);
			if (via) via.push(passage);
			else claims.set(raise.component, [passage]);
			continue;
		}
		const { component, rank, to, cause } = raise;
		const via = claims.get(component);
		entries.push(via ? {
			time: now,
			rank,
			component,
			from,
			to,
			cause,
			via
		} : {
			time: now,
			rank,
			component,
			from,
			to,
			cause
		});
	}
	entries.sort((a, b) => direction(a) - direction(b) || a.rank - b.rank || byId(graph, a.component, b.component));
	for (const entry of entries) log.push(entry);
}
var direction = (entry) => entry.to < entry.from ? 0 : 1;
var byId = (graph, a, b) => {
	const left = graph.ids[a];
	const right = graph.ids[b];
	return left < right ? -1 : left > right ? 1 : 0;
};
export { causeOfClaim as a, generalRun, cascadeOf as i, TimeQueue as n, later as o, LogWriter as r, sure as s, Worklist as t };
