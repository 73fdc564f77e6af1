import { FOUR_LEVELS } from '../../../src/model/health';
import type { Incident } from '../../../src/model/incident';

/**
 * The untimed blast, written down naively from engine.md 2.3: repeat until nothing rises.
 * Kept apart from the engine on purpose; it judges the data, not the engine.
 */
export function blastLevels(incident: Incident, fault: string): ReadonlyMap<string, number> {
  const gathered = new Set(incident.redundancies.flatMap(({ from, to }) => to.map((id) => `${from} ${id}`)));
  const requirements = [
    ...incident.dependencies
      .filter(({ from, to, model }) => !gathered.has(`${from} ${to}`) && model?.when !== 'start')
      .map(({ from, to, kind, model }) => ({ from, to: [to], need: 1, kind: model?.kind ?? kind })),
    ...incident.redundancies,
  ];
  const level = new Map(incident.components.map(({ id }) => [id, id === fault ? 3 : 0]));
  for (let rising = true; rising;) {
    rising = false;
    for (const { from, to, need, kind } of requirements) {
      const best = to.map((id) => level.get(id) ?? 0).sort((a, b) => a - b)[need - 1] ?? 0;
      const imposed = FOUR_LEVELS.impact[kind][best] ?? 0;
      if (imposed > (level.get(from) ?? 0)) {
        level.set(from, imposed);
        rising = true;
      }
    }
  }
  return level;
}
