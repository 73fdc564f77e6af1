// src/model/listing.ts
/**
* Group the positions 0, 1, 2 … of `owner` by owner, each group in listing order (a counting sort).
* Positions whose owner is negative are left out. `value(position)` is what is listed.
*/
function listByOwner(owners, owner, value = (position) => position) {
	const start = new Int32Array(owners + 1);
	for (let i = 0; i < owner.length; i++) if (owner[i] >= 0) start[owner[i] + 1] += 1;
	for (let o = 0; o < owners; o++) start[o + 1] += start[o];
	const cursor = start.slice(0, owners);
	const items = new Int32Array(start[owners]);
	for (let i = 0; i < owner.length; i++) {
		const o = owner[i];
		if (o >= 0) items[cursor[o]++] = value(i);
	}
	return {
		start,
		items
	};
}
export { listByOwner as t };
