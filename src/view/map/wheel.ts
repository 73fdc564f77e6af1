import { zoomOfWheel } from './viewport';
import type { Point } from '../../layout/types';

interface WheelWishes {
  /** zoom: the wheel zooms the map; ctrl: it scrolls the page unless Ctrl or ⌘ is held. */
  readonly mode: () => 'zoom' | 'ctrl';
  /** `at`: the pointer, relative to the map's box. */
  readonly onzoom: (factor: number, at: Point) => void;
  /** The wheel was left to the page. */
  readonly onrefuse: () => void;
}

/** Attach to the map: the wheel zooms here and only here, the page never loses it elsewhere. */
export function catchWheel({ mode, onzoom, onrefuse }: WheelWishes): (node: HTMLElement) => () => void {
  return (node) => {
    const turn = (event: WheelEvent): void => {
      event.stopPropagation();
      if (mode() === 'ctrl' && !event.ctrlKey && !event.metaKey) {
        onrefuse();
        return;
      }
      event.preventDefault();
      const box = node.getBoundingClientRect();
      onzoom(zoomOfWheel(event), { x: event.clientX - box.left, y: event.clientY - box.top });
    };
    node.addEventListener('wheel', turn, { capture: true, passive: false });
    return () => node.removeEventListener('wheel', turn, { capture: true });
  };
}
