import { isCalm, type ShownHealth } from '../../theme/health';
import type { Session } from './session.svelte';

/** What a mark says when it is pointed at; null if there is no such mark. The panel says all of it too. */
export function tipOf(
  session: Session,
  item: number,
): { name: string; health: ShownHealth; fault: boolean; lines: readonly string[] } | null {
  const { picture, text, explorer, index, facts } = session;
  const shown = picture.scene.items[item];
  const reading = picture.frame.items[item];
  if (!shown || !reading) return null;
  const { health, fault, step } = reading;
  const [component = -1] = shown.members;
  if (shown.group) {
    const name = picture.names[item] ?? '';
    return {
      name,
      health,
      fault,
      lines: [shown.open ? text.closeGroup(name) : text.openGroup(name, shown.members.length)],
    };
  }
  const state = fault ? text.faultHere : text.health[health];
  return {
    name: facts.nameOf(component),
    health,
    fault,
    lines: [
      step > 0 ? `${state} · ${text.step(step, explorer.length)}` : state,
      `${text.needs} ${index.needs(component).length} · ${text.neededBy} ${index.neededBy(component).length}`,
      isCalm(health) ? text.clickToBreak : text.clickToAsk,
    ],
  };
}
