import { zoomOfWheel } from './viewport';
import type { Point } from '../../layout/types';

interface WheelWishes {
  /** True where the wheel is the network's; else it scrolls the page unless Ctrl or ⌘ is held. */
  readonly owns: () => boolean;
  /** `at`: the pointer, relative to the network's box. */
  readonly onzoom: (factor: number, at: Point) => void;
  /** The wheel was left to the page. */
  readonly onrefuse: () => void;
}

/** Attach to the network: the wheel zooms here and only here, the page never loses it elsewhere. */
export function catchWheel({ owns, onzoom, onrefuse }: WheelWishes): (node: HTMLElement) => () => void {
  return (node) => {
    const turn = (event: WheelEvent): void => {
      event.stopPropagation();
      if (!owns() && !event.ctrlKey && !event.metaKey) {
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
