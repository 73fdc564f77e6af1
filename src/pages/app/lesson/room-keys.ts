import type { Room } from './room.svelte';

interface RoomDeeds {
  /** Open or close the teacher's notes. */
  readonly notes: () => void;
  /** Esc: leave what lies on top. */
  readonly leave: () => void;
}

const TYPING = 'input:not([type="checkbox"]), select, textarea';
const PRESSABLE = 'button, a, summary, input, label';

/** Keys of a lesson while it is presented. A clicker sends Page up and Page down, B or a full stop, and Esc. */
export function pressRoomKey(event: KeyboardEvent, room: Room, deeds: RoomDeeds): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest(TYPING) && event.key !== 'Escape') return;
  if (event.key === ' ' && target?.closest(PRESSABLE)) return;
  const action = deedOf(event.key, room, deeds);
  if (!action) return;
  event.preventDefault();
  event.stopPropagation();
  action();
}

function deedOf(key: string, room: Room, { notes, leave }: RoomDeeds): (() => void) | null {
  if (key === 'Escape') return leave;
  // While a class reads by itself, Page down scrolls and letters are nobody's.
  if (!room.presenting || room.view !== 'lesson') return null;
  switch (key) {
    case 'PageDown':
    case 'ArrowRight':
    case ' ':
      return room.advance;
    case 'PageUp':
    case 'ArrowLeft':
      return room.retreat;
    case 'n':
    case 'N':
      return notes;
    case 'b':
    case 'B':
    case '.':
      return () => (room.blank = !room.blank);
    default:
      return null;
  }
}
