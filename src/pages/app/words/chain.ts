import { explainFailure } from '../../../analysis/explain';
import type { Standing } from './rows';

/** The dependencies along which trouble came to a component that is not up. */
export function chainDependencies(
  { graph, cascade, cursor, index }: Pick<Standing, 'graph' | 'cascade' | 'cursor' | 'index'>,
  component: number,
): ReadonlySet<number> {
  const claims = explainFailure(graph, cascade, component, cursor);
  return new Set(
    claims.flatMap(({ cause }) =>
      cause.type === 'requirement' ? cause.members.map((member) => index.dependencyOf(cause.requirement, member)) : [],
    ),
  );
}
