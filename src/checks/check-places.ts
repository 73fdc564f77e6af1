import type { Incident } from '../model/incident';
import type { Issue } from '../model/issue';
import { arrow, must } from './issue';

/**
 * A place (`scope`) carries the effects of what runs in it. What the place needs must not need
 * the place in turn: "is located in" is no dependency, and a reader who asks why would meet a circle.
 */
export function placeIssues({ components, dependencies }: Incident): Issue[] {
  const needs = new Map<string, string[]>();
  for (const { from, to } of dependencies) needs.set(from, [...(needs.get(from) ?? []), to]);
  return components
    .filter(({ scope }) => scope === true)
    .flatMap(({ id: place }) => {
      const needed = reachable(place, needs);
      return dependencies.flatMap(({ from, to }, i): Issue[] =>
        must(
          to !== place || !needed.has(from),
          'through-place',
          `dependencies[${i}]`,
          arrow({ from, to }),
          `The place ${place} needs ${from}, so ${from} would need itself: say in the description where it runs, and take this row out.`,
        ),
      );
    });
}

function reachable(start: string, needs: ReadonlyMap<string, readonly string[]>): Set<string> {
  const seen = new Set<string>();
  const open = [...(needs.get(start) ?? [])];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (seen.has(id) || id === start) continue;
    seen.add(id);
    open.push(...(needs.get(id) ?? []));
  }
  return seen;
}
