import type { RequirementInput } from '../../model/graph';
import type { ComponentId } from '../../model/ids';
import type { ComponentMitigation } from '../../model/mitigation';
import { fromMinutes } from '../../model/units';
import type { RefusalCode } from './change-dependency';
import { addPart, type Draft } from './draft';

/** Change the draft; undefined if that worked, or else why it would have changed nothing. */
export function changeComponent(draft: Draft, mitigation: ComponentMitigation): RefusalCode | undefined {
  const v = draft.indexOf.get(mitigation.target);
  const component = v === undefined ? undefined : draft.components[v];
  if (v === undefined || component === undefined || isPart(draft, v)) return 'unknown-target';
  const { recovery = 0 } = component;
  switch (mitigation.kind) {
    case 'faster-recovery': {
      const faster = Math.floor(recovery * mitigation.factor);
      if (faster >= recovery) return 'no-effect';
      draft.components[v] = { ...component, recovery: faster };
      return undefined;
    }
    case 'faster-repair':
      if (mitigation.minutes === 0) return 'no-effect';
      draft.sooner[v]! += fromMinutes(mitigation.minutes);
      return undefined;
    case 'copies': {
      const { ids } = divide(draft, v, mitigation.factor, 'copy');
      draft.requirements.push(...anyOf(component.id, ids));
      return undefined;
    }
    case 'cells': {
      const { ids } = divide(draft, v, mitigation.factor, 'cell');
      const need = Math.ceil(ids.length / 2);
      draft.requirements.push(
        { dependent: component.id, providers: ids, kind: 'soft', lag: 0 },
        { dependent: component.id, providers: ids, need, kind: 'hard', lag: 0 },
      );
      return undefined;
    }
    case 'second-region': {
      const { ids } = divide(draft, v, 1, 'first region');
      const second = addPart(draft, `${component.id}: second region`, recovery);
      const [primary, weak] = anyOf(component.id, [...ids, draft.components[second]!.id]);
      const { minutes = 0 } = mitigation;
      draft.requirements.push(minutes > 0 ? { ...primary, switchover: fromMinutes(minutes) } : primary, weak);
      return undefined;
    }
  }
}

/** Parts that other changes add are no targets: a change means the graph as it was. */
const isPart = ({ homeOf }: Draft, v: number): boolean => v >= homeOf.length;

/** One of the copies suffices; if the first is in trouble, that shows a little. */
const anyOf = (dependent: ComponentId, ids: readonly ComponentId[]): [RequirementInput, RequirementInput] => [
  { dependent, providers: ids, need: 1, kind: 'hard', lag: 0 },
  { dependent, providers: ids.slice(0, 1), kind: 'weak', lag: 0 },
];

/**
 * Hand what component `v` needs over to `count` parts, which need it each; `v` remains as what is seen of them and needs
 * nothing yet. The first part keeps the numbers of the requirements, and takes the faults.
 */
function divide(draft: Draft, v: number, count: number, word: string): { readonly ids: ComponentId[] } {
  const { id, recovery = 0, scope } = draft.components[v]!;
  const parts = Array.from({ length: count }, (_, i) => addPart(draft, `${id}: ${word} ${i + 1}`, recovery));
  const ids = parts.map((part) => draft.components[part]!.id);
  const [first, ...others] = ids;
  draft.components[v] = scope === true ? { id, scope } : { id };
  for (let r = 0, end = draft.requirements.length; r < end; r++) {
    const row = draft.requirements[r]!;
    if (row.dependent !== id || first === undefined) continue;
    draft.requirements[r] = { ...row, dependent: first };
    if (row.kind !== 'none') draft.requirements.push(...others.map((dependent) => ({ ...row, dependent })));
  }
  draft.homeOf.forEach((home, w) => {
    if (home === v) draft.homeOf[w] = parts[0]!;
  });
  return { ids };
}
