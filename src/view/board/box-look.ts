import type { Look } from '../../story/frame-types';
import { boxSlot, boxState, type BoxSlot } from '../../theme/look';

export interface BoxDrawing {
  /** Classes of the box: its state (theme/states.css) and what draws attention to it. */
  readonly classes: string;
  /** What stands in the slot at the right. */
  readonly slot: BoxSlot | null;
}

/** How a box is drawn. `known`: everybody knows the name; it is set stronger as long as nothing has happened to it. */
export function boxDrawing(look: Look, kind: 'cascade' | 'record', known: boolean): BoxDrawing {
  const state = boxState(look);
  const classes = [
    `s-${state}`,
    known && state === 'up' && kind === 'cascade' && 'known',
    look.now && 'now',
    look.cause && 'cause',
    look.dim && 'dim',
    look.difference && `d-${look.difference}`,
    look.effect === 'new' && 'fresh',
    look.effect === 'same' && 'dim',
    look.mark !== 0 && 'marked',
    look.judged && `j-${look.judged}`,
    look.remark && `r-${look.remark.sign}`,
    look.selected && 'selected',
  ];
  return { classes: classes.filter((name) => typeof name === 'string').join(' '), slot: boxSlot(look, kind) };
}
