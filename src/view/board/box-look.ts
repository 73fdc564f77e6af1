import type { Look } from '../../story/frame-types';
import { boxLook, boxState } from '../../theme/look';
import type { SignName } from '../../theme/signs';

export interface BoxDrawing {
  /** Classes of the box: its state (theme/states.css) and what draws attention to it. */
  readonly classes: string;
  /** What stands in the slot at the right. */
  readonly slot: { readonly kind: 'sign'; readonly sign: SignName } | { readonly kind: 'ring' } | SlotWord | null;
}
interface SlotWord {
  readonly kind: 'word';
  readonly word: string;
}

/** How a box is drawn. `known`: everybody knows the name; it is set stronger as long as nothing has happened to it. */
export function boxDrawing(look: Look, kind: 'cascade' | 'record', known: boolean): BoxDrawing {
  const state = boxState(look);
  const classes = [
    `s-${state}`,
    known && state === 'up' && kind === 'cascade' && 'known',
    look.now && 'now',
    look.dim && 'dim',
    look.difference && `d-${look.difference}`,
    look.effect === 'new' && 'fresh',
    look.effect === 'same' && 'dim',
    look.mark > 0 && 'marked',
    look.judged && `j-${look.judged}`,
    look.selected && 'selected',
  ];
  return { classes: classes.filter((name) => typeof name === 'string').join(' '), slot: slotOf(look, kind) };
}

function slotOf(look: Look, kind: 'cascade' | 'record'): BoxDrawing['slot'] {
  if (look.share) return { kind: 'word', word: String(look.share.chose) };
  if (look.judged === 'hit') return { kind: 'sign', sign: 'tick' };
  if (look.judged === null && look.mark > 1) return { kind: 'word', word: String(look.mark) };
  if (look.judged === null && look.mark === 1) return { kind: 'sign', sign: 'pencil' };
  const { sign } = boxLook(boxState(look), kind);
  if (look.difference === 'unreported' && sign === null) return { kind: 'ring' };
  return sign === null ? null : { kind: 'sign', sign };
}
