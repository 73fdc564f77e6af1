import { advance, mark, retreat } from '../../../state/clicker';
import type { HeldLesson } from '../../../state/lesson.svelte';

interface LessonDeeds {
  /** Open or close the teacher's notes. */
  readonly notes: () => void;
  /** Esc: leave what lies on top. */
  readonly leave: () => void;
  /** Show the next (1) or last (-1) page of a text that is longer than its place; false where there is none. */
  readonly page: (by: 1 | -1) => boolean;
  /** Who reads by themselves has come to the end of the text: go to the next step (1) or the last one (-1). */
  readonly turn: (by: 1 | -1) => void;
}

const TYPING = 'input:not([type="checkbox"], [type="radio"], [type="range"]), select, textarea';
/** Where arrows mark or turn by themselves; what only a clicker sends goes on through the lesson. */
const TURNED = 'input:is([type="radio"], [type="range"])';
const PRESSABLE = 'button:not([data-c]), a, summary, input, label';

/** What pages by itself, or is pressed by the space bar though it is no button of the page. */
const PAGED = '[role="slider"], [role="tree"], dialog';
const BOX = '[data-c], [data-g]';

/** Keys of a lesson while it is presented. A clicker sends Page up and Page down, B or a full stop, and Esc. */
export function pressLessonKey(event: KeyboardEvent, held: HeldLesson, deeds: LessonDeeds): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(TYPING) && event.key !== 'Escape') return;
  if ((event.key === ' ' || event.key === 'Enter') && target?.closest(PRESSABLE)) return;
  if (target?.closest(TURNED) && (event.key.startsWith('Arrow') || !held.presenting)) return;
  const action = deedOf(event.key, held, deeds) ?? readOn(event, target, held, deeds);
  if (!action) return;
  event.preventDefault();
  event.stopPropagation();
  action();
}

function deedOf(key: string, held: HeldLesson, { notes, leave, page }: LessonDeeds): (() => void) | null {
  if (key === 'Escape') return leave;
  // While a class reads by itself, arrows and letters are nobody's.
  if (!held.presenting || held.view !== 'lesson') return null;
  const marksList = held.task !== null && held.standing.marking;
  switch (key) {
    case 'PageDown':
    case 'ArrowRight':
    case 'ArrowDown':
      // What is marked in a list comes into sight by itself.
      return () => (!marksList && page(1)) || advance(held);
    case 'PageUp':
    case 'ArrowLeft':
    case 'ArrowUp':
      return () => (!marksList && page(-1)) || retreat(held);
    case ' ':
    case 'Enter':
      return () => mark(held) || page(1) || advance(held);
    case 'n':
    case 'N':
      return notes;
    case 'b':
    case 'B':
    case '.':
      return () => mark(held) || held.toggleBlank();
    default:
      return null;
  }
}

/**
 * Who reads by themselves pages through the text wherever the focus is; behind its end Page down goes on, where no
 * question waits for an answer.
 */
function readOn(
  { key, shiftKey }: KeyboardEvent,
  target: Element | null,
  held: HeldLesson,
  { page, turn }: LessonDeeds,
): (() => void) | null {
  if (held.presenting || held.view !== 'lesson' || target?.closest(PAGED)) return null;
  if (key === ' ') return target?.closest(BOX) ? null : () => void page(shiftKey ? -1 : 1);
  if (key !== 'PageDown' && key !== 'PageUp') return null;
  const by = key === 'PageDown' ? 1 : -1;
  return () => {
    if (!page(by) && !(held.asked && by > 0)) turn(by);
  };
}
