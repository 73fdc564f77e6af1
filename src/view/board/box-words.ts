import type { Look } from '../../story/frame-types';
import type { BoardText } from '../../text/board/en';
import { boxSlot } from '../../theme/look';

/** What a reader without the picture is told of a box: name, state in words, where it stands. */
export function boxWords(
  name: string,
  look: Look,
  { text, kind, group, person, note }: BoxPlaceWords & { readonly text: BoardText },
): string {
  const slot = boxSlot(look, kind);
  return text.list([
    // What is to be read on the box stands first, as it is read there.
    slot?.word ? `${name} ${slot.word}` : name,
    note,
    stateWords(look, kind, person, text),
    look.now ? text.now : '',
    look.effect && look.effect !== 'same' ? text.effect[look.effect] : '',
    look.difference ? text.difference[look.difference] : '',
    look.mark !== 0 && look.judged === null ? text.marked(look.mark) : '',
    look.judged ? text.judged[look.judged] : '',
    look.share ? text.shareSaid(look.share.chose, look.share.of) : '',
    look.remark?.said ?? '',
    look.selected ? text.selected : '',
    group,
  ]);
}

interface BoxPlaceWords {
  readonly kind: 'cascade' | 'record';
  /** Second line of the box where it began; empty for none. */
  readonly note: string;
  readonly group: string;
  /** People are not disrupted. */
  readonly person: boolean;
}

function stateWords(look: Look, kind: 'cascade' | 'record', person: boolean, text: BoardText): string {
  if (look.fault) return text.fault;
  if (look.asked === false) return text.notAsked;
  if (person) return text.healthOfPeople[look.health];
  return look.health === 'up' && kind === 'record' ? text.reportedWorking : text.health[look.health];
}
