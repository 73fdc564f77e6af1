import { boardGrid } from '../../layout/board/grid';
import type { BoardBox, BoardGrid, BoardLayout } from '../../layout/board/types';

/**
 * The board as the browser has laid it out, for the lines under it. Columns are computed (the style sheet has the same
 * measures); rows are measured, because they wrap and open. Null without a style sheet: what is drawn over the board
 * would stand beside it there, and make it grow without end.
 */
export function measureGrid(layout: BoardLayout, inner: HTMLElement): BoardGrid | null {
  const frame = inner.getBoundingClientRect();
  const style = getComputedStyle(inner);
  const mode = style.getPropertyValue('--mode').trim();
  if (mode !== 'columns' && mode !== 'rows') return null;
  const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
  const grid = boardGrid(layout, { width: frame.width, height: frame.height, mode, scale });
  if (mode === 'columns') return grid;
  const boxIn = (element: Element | null): BoardBox => {
    const { x, y, width, height } = element?.getBoundingClientRect() ?? frame;
    return { x: x - frame.x, y: y - frame.y, width, height };
  };
  const boxes = new Map<number, BoardBox>();
  for (const element of inner.querySelectorAll('[data-c]'))
    boxes.set(Number(element.getAttribute('data-c')), boxIn(element));
  const rows = layout.groups.map((_, group) => boxIn(inner.querySelector(`[data-group="${group}"]`)));
  return {
    ...grid,
    height: frame.height,
    rowY: (group) => rows[group]?.y ?? 0,
    boxOf: (component) => boxes.get(component) ?? rows[layout.groupOf[component] ?? 0] ?? boxIn(inner),
    headOf: (group) => ({ ...grid.headOf(group), y: rows[group]?.y ?? 0 }),
  };
}

/** How much wider a reader's own spacing of letters and words (WCAG 2.2, 1.4.12) makes a name; 1 for none. */
export function spacedOut(element: HTMLElement): number {
  const style = getComputedStyle(element);
  const lengthOf = (name: 'letterSpacing' | 'wordSpacing' | 'fontSize'): number => Number.parseFloat(style[name]) || 0;
  // A letter is half as wide as it is tall, and every eighth is a space.
  return 1 + (lengthOf('letterSpacing') + lengthOf('wordSpacing') / 8) / (lengthOf('fontSize') / 2);
}
