/** A line from a component to one that it needs; `at` is where it stands. */
export interface Line {
  readonly from: string;
  readonly to: string;
  readonly at: number;
}

/**
 * Lines between what stays when `folds` takes components out: who needed a folded one needs what that one needed,
 * through any number of folded ones. Quadratic at worst; `most` lines are kept at most.
 */
export function contract(lines: readonly Line[], folds: (id: string) => boolean, most = 400_000): Line[] {
  const next = new Map<string, Line[]>();
  for (const line of lines) if (folds(line.from)) next.set(line.from, [...(next.get(line.from) ?? []), line]);
  const kept: Line[] = [];
  for (const line of lines) {
    if (folds(line.from)) continue;
    const seen = new Set<string>();
    const open = [line.to];
    for (let to = open.pop(); to !== undefined && kept.length < most; to = open.pop()) {
      if (seen.has(to)) continue;
      seen.add(to);
      if (folds(to)) for (const further of next.get(to) ?? []) open.push(further.to);
      else if (to !== line.from) kept.push({ ...line, to });
    }
  }
  return kept;
}

/**
 * The lines without those that follow from others (`a → c` beside `a → b → c`); rings are left as they are, because
 * which line of a ring follows from which is anybody's choice. Cost: a search from each component.
 * @see Aho, Garey, Ullman (1972): transitive reduction
 */
export function withoutTransitive(lines: readonly Line[]): Line[] {
  const needs = new Map<string, Set<string>>();
  for (const { from, to } of lines) needs.set(from, (needs.get(from) ?? new Set()).add(to));
  const reach = new Map<string, ReadonlySet<string>>();
  const reached = (from: string): ReadonlySet<string> => {
    const before = reach.get(from);
    if (before) return before;
    const all = new Set<string>();
    const open = [...(needs.get(from) ?? [])];
    for (let to = open.pop(); to !== undefined; to = open.pop())
      if (!all.has(to)) {
        all.add(to);
        open.push(...(needs.get(to) ?? []));
      }
    reach.set(from, all);
    return all;
  };
  return lines.filter(({ from, to }) => {
    if (reached(to).has(from)) return true;
    return ![...(needs.get(from) ?? [])].some(
      (other) => other !== to && reached(other).has(to) && !reached(other).has(from),
    );
  });
}
