import type { StoryCore, StoryDetails } from '../../../catalog/parts';
import type { Cascade, LogEntry } from '../../../engine/cascade-types';
import type { DependencyGraph } from '../../../model/graph';
import type { Text } from '../../../text/texts';
import { isCalm, type ShownHealth } from '../../../theme/health';
import type { Row } from '../../../view/panel/types';
import type { StoryFacts } from './facts';
import { entriesOf } from './steps';
import type { StoryIndex } from './story-index';

/** A story, a cascade in it and a cursor on that: all that a card or a row speaks of. */
export interface Standing {
  readonly core: StoryCore;
  readonly details: StoryDetails | null;
  readonly graph: DependencyGraph;
  readonly index: StoryIndex;
  readonly facts: StoryFacts;
  readonly text: Text;
  readonly cascade: Cascade;
  readonly cursor: number;
  /** Health of each component at the cursor. */
  readonly health: readonly ShownHealth[];
  readonly stepOf: Int32Array;
  /** Components with a fault of the reader's, once the cursor is past it. */
  readonly faults: ReadonlySet<number>;
}

/** All components as rows of a list, in the story's order. */
export function rowsOf(standing: Standing): readonly Row[] {
  const { core, text, index, facts, health, stepOf, faults } = standing;
  const causes = lastEntries(standing);
  return core.components.map(({ name, family, scope }, component) => {
    const own = health[component] ?? 'up';
    const cause = isCalm(own) ? undefined : causes.get(component)?.cause;
    return {
      component,
      name,
      family: text.family[family],
      health: own,
      fault: faults.has(component),
      step: stepOf[component] ?? 0,
      because: cause?.type === 'requirement' ? cause.members.map(facts.nameOf).join(', ') : '',
      needs: index.needs(component).length,
      neededBy: index.neededBy(component).length,
      scope: scope === true,
    };
  });
}

function lastEntries({ cascade, cursor }: Standing): ReadonlyMap<number, LogEntry> {
  const last = new Map<number, LogEntry>();
  for (let step = 0; step < cursor; step++)
    for (const entry of entriesOf(cascade, step)) last.set(entry.component, entry);
  return last;
}
