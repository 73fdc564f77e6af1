import { scoreDesign, type DesignQuestion, type DesignScore } from './design';

interface Scored {
  readonly chosen: readonly number[];
  readonly score: DesignScore;
}

/** Best first; of equally good ones the one that spends less. */
const better = (a: Scored, b: Scored): number =>
  b.score.served - a.score.served || b.score.held - a.score.held || a.chosen.length - b.chosen.length;

/** The best designs within the budget, all that are equally good. Exponential in the number of offers. */
export function bestDesigns(question: DesignQuestion): readonly Scored[] {
  const scored = subsets(question.offers.length, question.budget)
    .map((chosen) => ({ chosen, score: scoreDesign(question, chosen) }))
    .sort(better);
  return scored.filter((one) => better(one, scored[0]!) === 0);
}

/** What a design is about: what is guarded, what that needs, and what fails. */
export function partsOf({ graph, guard, faults }: DesignQuestion): readonly number[] {
  const { needs, needsStart, member, memberStart } = graph;
  const needed = [...needs.subarray(needsStart[guard], needsStart[guard + 1])].flatMap((requirement) => [
    ...member.subarray(memberStart[requirement], memberStart[requirement + 1]),
  ]);
  return [guard, ...needed, ...faults];
}

/** All choices of at most `most` out of `count`. */
function subsets(count: number, most: number): readonly (readonly number[])[] {
  return Array.from({ length: 1 << count }, (_, bits) =>
    Array.from({ length: count }, (__, at) => at).filter((at) => (bits >> at) & 1),
  ).filter(({ length }) => length <= most);
}
