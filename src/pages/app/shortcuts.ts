import type { Panels } from '../../state/panels.svelte';
import type { Shortcuts } from '../../state/shortcuts';
import type { Visit } from '../../state/visit.svelte';

/** What keys do on the page. The same keys move the cascade, or the record where that is shown. */
export function shortcutsOf(visit: Visit, panels: Panels): Shortcuts {
  const { clock, undo, redo, heal, attention, course, cursor, chapters, chapter, record } = visit;
  const on = () => clock.goTo(Math.min(course.length, cursor + 1));
  const back = () => clock.goTo(Math.max(0, cursor - 1));
  const search = () => panels.ask('search');
  // Beside the review it is the system that is changed, elsewhere what is broken in it.
  const reviewing = (): boolean =>
    panels.drawer && (panels.tab === 'review' || panels.tab === 'edit') && visit.core.kind === 'own';
  const travelOwn = async (name: 'takeBack' | 'makeAgain'): Promise<void> => {
    try {
      const work = await import('../../state/own-work');
      await work[name](visit);
    } catch {
      visit.miss('part', () => void travelOwn(name));
    }
  };
  const travel = (name: 'takeBack' | 'makeAgain', otherwise: () => void) => (): void => {
    if (reviewing()) void travelOwn(name);
    else otherwise();
  };
  const again = travel('makeAgain', redo);
  return new Map<string, () => void>([
    ['/', search],
    ['Ctrl+k', search],
    ['?', () => panels.ask('help')],
    [' ', clock.toggle],
    ['ArrowRight', on],
    ['ArrowLeft', back],
    ['PageDown', record ? () => visit.goToChapter(Math.min(chapters.length - 1, chapter + 1)) : on],
    ['PageUp', record ? () => visit.goToChapter(Math.max(0, chapter - 1)) : back],
    ['Home', () => clock.goTo(0)],
    ['End', () => clock.goTo(course.length)],
    ['r', heal],
    ['l', () => panels.open('list')],
    ['s', () => panels.ask('share')],
    [
      'Enter',
      () => {
        if (attention.selected >= 0 && !record) visit.break(attention.selected);
      },
    ],
    ['Ctrl+z', travel('takeBack', undo)],
    ['Ctrl+Shift+z', again],
    ['Ctrl+y', again],
    [
      'Escape',
      () => {
        if (!panels.escape()) attention.lookAway();
      },
    ],
  ]);
}
