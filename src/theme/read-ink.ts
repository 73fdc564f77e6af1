import { BOARD_TOKENS, type BoardToken } from './look';

/** The board's colours in force on `element`, resolved: a picture outside the page knows no variables. */
export function readInk(element: Element): (token: BoardToken) => string {
  const probe = document.createElement('span');
  element.append(probe);
  const colours = new Map<BoardToken, string>();
  for (const token of BOARD_TOKENS) {
    probe.style.color = `var(--${token})`;
    colours.set(token, getComputedStyle(probe).color);
  }
  probe.remove();
  return (token) => colours.get(token) ?? 'currentColor';
}
