import type { Survival } from '../analysis/explain-survival';
import type { Facts } from './narrate';
import type { Text } from './en';

/**
 * Why a component is no worse off than it is, in sentences: one per requirement that held
 * something back; one sentence if nothing that it needs has failed.
 */
export function sayHeld({ component, level, held }: Survival, facts: Facts, text: Text): readonly string[] {
  const words = text.narrate;
  const name = facts.nameOf(component);
  if (held.length === 0) return level === 0 ? [words.nothingFailed(name)] : [];
  const sentences = held.map((reason) => {
    const providers = text.listOf(facts.providersOf(reason.requirement).map(facts.nameOf));
    switch (reason.code) {
      case 'alive':
        return words.heldGroup(name, reason.alive.length, reason.need);
      case 'start-only':
        return words.heldStart(name, providers);
      case 'grace':
        return words.heldGrace(name, providers);
      case 'weakened':
        return reason.imposed > 0
          ? words.heldWeaker(name, providers)
          : facts.kindOf(reason.requirement) === 'none'
            ? words.heldNone(providers)
            : facts.kindOf(reason.requirement) === 'threshold'
              ? words.heldThreshold(name, providers)
              : words.heldWeak(name, providers);
    }
  });
  return [...new Set(sentences)];
}
