import { t as impactIndex } from "./impact.mjs";
import { t as listByOwner } from "./listing.mjs";
// src/model/check-shape.ts
var finding = (code, subject) => ({
	rule: "W1-shape",
	code,
	subject
});
/** Equality of instants decides ties, so durations are whole ticks. */
var isDuration = (ticks) => Number.isSafeInteger(ticks) && ticks >= 0;
/** What is wrong with one component, given those listed before it; undefined if nothing. */
function checkComponent(component, known) {
	if (known.has(component.id)) return finding("duplicate-id", component.id);
	if (component.recovery !== void 0 && !isDuration(component.recovery)) return finding("bad-recovery", component.id);
}
/** What is wrong with one requirement, given all components; undefined if nothing. */
function checkRequirement(requirement, known, scale) {
	const { dependent, providers, need = providers.length, kind, lag, switchover } = requirement;
	if (!known.has(dependent)) return finding("unknown-id", dependent);
	for (const provider of providers) if (!known.has(provider)) return finding("unknown-id", provider);
	if (providers.length === 0) return finding("no-providers", dependent);
	if (!Number.isInteger(need) || need < 1 || need > providers.length) return finding("need-out-of-range", dependent);
	if (lag !== null && !isDuration(lag)) return finding("bad-lag", dependent);
	if (switchover !== void 0 && !isDuration(switchover)) return finding("bad-switchover", dependent);
	if (!Object.hasOwn(scale.impact, kind)) return finding("unknown-kind", dependent);
}
// src/model/health.ts
var IMPACT_KINDS = [
	"hard",
	"soft",
	"weak",
	"threshold",
	"brittle",
	"none"
];
/** The product's scale: up, minor, degraded, down. */
var FOUR_LEVELS = {
	levels: [
		"up",
		"minor",
		"degraded",
		"down"
	],
	impact: {
		hard: [
			0,
			1,
			2,
			3
		],
		soft: [
			0,
			0,
			1,
			2
		],
		weak: [
			0,
			0,
			0,
			1
		],
		threshold: [
			0,
			0,
			0,
			3
		],
		brittle: [
			0,
			3,
			3,
			3
		],
		none: [
			0,
			0,
			0,
			0
		]
	}
};
// src/model/build-graph.ts
/** Levels are kept in bytes; with one alone nothing could fail. */
var FEWEST_LEVELS = 2;
var MOST_LEVELS = 256;
var refuse = (wrong) => {
	if (wrong) throw new RangeError(`${wrong.code}: ${JSON.stringify(wrong.subject)}`);
};
/** `impact[level * 8 + kind]`: what a provider at `level` imposes. */
function impactTable(scale) {
	if (scale.levels.length < FEWEST_LEVELS || scale.levels.length > MOST_LEVELS) throw new RangeError(`bad-scale: ${scale.levels.length} levels`);
	const table = new Uint8Array(scale.levels.length << 3);
	IMPACT_KINDS.forEach((kind, k) => {
		const row = scale.impact[kind];
		for (let level = 0; level < scale.levels.length; level++) {
			const imposed = row[level];
			const before = level === 0 ? 0 : row[level - 1];
			if (!(imposed !== void 0 && before !== void 0 && imposed >= before && (level > 0 || imposed === 0)) || !Number.isInteger(imposed) || imposed >= scale.levels.length) throw new RangeError(`bad-scale: "${kind}"`);
			table[impactIndex(level, k)] = imposed;
		}
	});
	return table;
}
/**
* Number components and requirements in listing order and lay them out in typed arrays.
* Linear in the size of the model; `requirements` is read once, so a generator will do.
* An unknown lag (`null`) becomes `UNKNOWN_LAG`, never 0. A provider listed twice counts twice.
* @throws {RangeError} naming the offending id: unknown or duplicate id, need out of range, bad lag, bad scale
*/
function buildGraph(components, requirements, scale = FOUR_LEVELS) {
	const n = components.length;
	const indexOf = /* @__PURE__ */ new Map();
	const recovery = new Float64Array(n);
	const scope = new Uint8Array(n);
	for (const [index, component] of components.entries()) {
		refuse(checkComponent(component, indexOf));
		indexOf.set(component.id, index);
		recovery[index] = component.recovery ?? 0;
		if (component.scope) scope[index] = 1;
	}
	const impact = impactTable(scale);
	const kindOf = new Map(IMPACT_KINDS.map((kind, k) => [kind, k]));
	const dependents = [];
	const needs = [];
	const kinds = [];
	const graces = [];
	const known = [];
	const startOnly = [];
	const switchovers = [];
	const memberStarts = [0];
	const members = [];
	const owners = [];
	for (const requirement of requirements) {
		refuse(checkRequirement(requirement, indexOf, scale));
		const { when = "run" } = requirement;
		if (when !== "run" && when !== "start") throw new RangeError(`bad-when: ${JSON.stringify(requirement.dependent)}`);
		for (const provider of requirement.providers) {
			members.push(indexOf.get(provider) ?? -1);
			owners.push(dependents.length);
		}
		memberStarts.push(members.length);
		dependents.push(indexOf.get(requirement.dependent) ?? -1);
		needs.push(requirement.need ?? requirement.providers.length);
		kinds.push(kindOf.get(requirement.kind) ?? 0);
		graces.push(requirement.lag ?? 1);
		known.push(requirement.lag === null ? 0 : 1);
		startOnly.push(when === "start" ? 1 : 0);
		switchovers.push(requirement.switchover ?? -1);
	}
	const m = dependents.length;
	const dependent = new Int32Array(dependents);
	const kind = new Uint8Array(kinds);
	const member = new Int32Array(members);
	const owner = new Int32Array(owners);
	const quorum = Int32Array.from(needs, (need, r) => memberStarts[r + 1] - memberStarts[r] - need + 1);
	const worst = scale.levels.length - 1;
	const runs = (r) => startOnly[r] === 0 && impact[impactIndex(worst, kind[r])] > 0;
	const single = member.map((provider, entry) => runs(owner[entry]) && quorum[owner[entry]] === 1 ? provider : -1);
	const counted = member.map((provider, entry) => runs(owner[entry]) && quorum[owner[entry]] > 1 ? provider : -1);
	const byDependent = listByOwner(n, dependent);
	const byProvider = listByOwner(n, member, (entry) => owner[entry]);
	const fanRequirements = listByOwner(n, single, (entry) => owner[entry]);
	const groups = listByOwner(n, counted, (entry) => owner[entry]);
	return {
		scale,
		n,
		m,
		indexOf,
		recovery,
		scope,
		dependent,
		kind,
		impact,
		member,
		quorum,
		ids: components.map((component) => component.id),
		need: new Int32Array(needs),
		grace: new Float64Array(graces),
		lagKnown: new Uint8Array(known),
		startOnly: new Uint8Array(startOnly),
		switchover: new Float64Array(switchovers),
		memberStart: new Int32Array(memberStarts),
		needsStart: byDependent.start,
		needs: byDependent.items,
		neededByStart: byProvider.start,
		neededBy: byProvider.items,
		fanStart: fanRequirements.start,
		fanRequirement: fanRequirements.items,
		fan: fanRequirements.items.map((r) => dependent[r] << 3 | kind[r]),
		groupStart: groups.start,
		group: groups.items
	};
}
export { buildGraph };
