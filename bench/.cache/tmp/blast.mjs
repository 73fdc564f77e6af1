// src/engine/blast.ts
/** Levels of what fails by itself: several faults of one component count as the worst. */
function faultLevels(graph, faults) {
	const levels = new Uint8Array(graph.n);
	for (const { component, level } of faults) {
		if (!Number.isInteger(component) || component < 0 || component >= graph.n) throw new RangeError(`unknown component: ${component}`);
		if (!Number.isInteger(level) || level < 0 || level >= graph.scale.levels.length) throw new RangeError(`unknown level: ${level}`);
		if (level > levels[component]) levels[component] = level;
	}
	return levels;
}
/**
* The blast of `faults`: the level every component reaches in the end if nothing is repaired, whatever the
* lags. The least fixpoint, so nothing falls without a grounded cause, not even in a ring. Requirements that
* are needed only to start do not count; a switchover counts as completed.
* Time O(levels · size of the part that is reached), plus O(components) for the result.
* @throws {RangeError} if a fault names a component or a level that does not exist
* @see Knaster, Tarski (1955) for the fixpoint
*/
function blastRadius(graph, faults) {
	const level = faults instanceof Uint8Array ? faults.slice() : faultLevels(graph, faults);
	if (level.length !== graph.n) throw new RangeError(`expected ${graph.n} levels, got ${level.length}`);
	const { n, fan, fanStart, impact } = graph;
	const worst = graph.scale.levels.length - 1;
	const stack = new Int32Array(worst * n);
	const height = new Int32Array(worst);
	for (let v = 0; v < n; v++) {
		if (level[v] > worst) throw new RangeError(`unknown level: ${level[v]}`);
		if (level[v] > 0) push(stack, height, n, v, level[v]);
	}
	const groups = graph.group.length > 0 ? countGroups(graph) : void 0;
	let current = worst;
	while (current > 0) {
		const here = current;
		const row = here << 3;
		const base = (here - 1) * n;
		let top = height[here - 1];
		while (top > 0 && current === here) {
			const provider = stack[base + --top];
			if (level[provider] !== here) continue;
			for (let entry = fanStart[provider], end = fanStart[provider + 1]; entry < end; entry++) {
				const packed = fan[entry];
				const dependent = packed >>> 3;
				const before = level[dependent];
				if (before === worst) continue;
				const imposed = impact[row + (packed & 7)];
				if (imposed <= before) continue;
				level[dependent] = imposed;
				if (imposed === here) stack[base + top++] = dependent;
				else push(stack, height, n, dependent, imposed);
				if (imposed > current) current = imposed;
			}
			if (groups === void 0) continue;
			height[here - 1] = top;
			current = Math.max(current, groups(provider, level, stack, height));
			top = height[here - 1];
		}
		height[here - 1] = top;
		if (current === here) current--;
	}
	return level;
}
function push(stack, height, n, component, level) {
	stack[(level - 1) * n + height[level - 1]++] = component;
}
/** Count, for each group and level, the members that are as bad; returns the worst level it raised anything to. */
function countGroups(graph) {
	const { n, m, group, groupStart, quorum, impact, dependent, kind } = graph;
	const worst = graph.scale.levels.length - 1;
	const bad = new Int32Array(m * worst);
	const counted = new Uint8Array(n);
	return (provider, level, stack, height) => {
		const from = counted[provider];
		const to = level[provider];
		counted[provider] = to;
		let raised = 0;
		for (let entry = groupStart[provider]; entry < groupStart[provider + 1]; entry++) {
			const r = group[entry];
			for (let reached = from + 1; reached <= to; reached++) {
				if (++bad[r * worst + reached - 1] < quorum[r]) continue;
				const imposed = impact[(reached << 3) + kind[r]];
				const v = dependent[r];
				if (imposed <= level[v]) continue;
				level[v] = imposed;
				push(stack, height, n, v, imposed);
				if (imposed > raised) raised = imposed;
			}
		}
		return raised;
	};
}
export { blastRadius, faultLevels };
