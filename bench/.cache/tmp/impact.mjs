/** Where the table of impacts says what a provider at `level` imposes through the kind with this number. */
var impactIndex = (level, kind) => (level << 3) + kind;
/** What requirement `r` imposes on its dependent while its group stands at `level`. */
var imposedAt = (graph, r, level) => graph.impact[impactIndex(level, graph.kind[r])];
/** The least level of its group at which requirement `r` imposes `level` or worse; 0 if it never does. */
function neededLevel(graph, r, level) {
	for (let from = 1; from < graph.scale.levels.length; from++) if (imposedAt(graph, r, from) >= level) return from;
	return 0;
}
export { imposedAt as n, neededLevel as r, impactIndex as t };
