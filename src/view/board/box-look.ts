import type { Look } from '../../story/frame-types';
import { boxState } from '../../theme/look';

/**
 * Classes of a box: its state (theme/states.css) and what draws attention to it; what is not a name is none. `known`:
 * everybody knows the name; it is set stronger as long as nothing has happened to it.
 */
export function boxClasses(look: Look, kind: 'cascade' | 'record', known: boolean): readonly unknown[] {
  const state = boxState(look);
  return [
    `s-${state}`,
    known && state === 'up' && kind === 'cascade' && 'known',
    look.now && 'now',
    look.cause && 'cause',
    (look.dim || look.effect === 'same') && 'dim',
    look.difference && `d-${look.difference}`,
    look.effect === 'new' && 'fresh',
    look.mark !== 0 && 'marked',
    look.judged && `j-${look.judged}`,
    look.remark && `r-${look.remark.sign}`,
    look.selected && 'selected',
  ];
}
