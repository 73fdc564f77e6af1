import { isChange } from './comb-tones';
import type { BoardLayout, CombAsk } from './types';

/** Whether a component has a place on this board: one group of a very large one does not have the others. */
export const standsOn = ({ groupOf }: BoardLayout, component: number): boolean => (groupOf[component] ?? -1) >= 0;

/**
 * What of a comb is between what stands on this board; none where that is nothing. What two versions change in many
 * places at once says of groups without boxes nothing that their signs do not say.
 */
export function asksOnBoard(layout: BoardLayout, ask: CombAsk): readonly CombAsk[] {
  const targets = ask.targets.filter(
    ({ component, tone }) => standsOn(layout, component) && !(layout.size === 'bars' && isChange(tone)),
  );
  return standsOn(layout, ask.source) && targets.length > 0 ? [{ ...ask, targets }] : [];
}
