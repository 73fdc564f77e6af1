import { BOARD_TOKENS } from './look';
import type { Colours, NetworkToken } from './network-colours';

/**
 * The colours in force on `element`, read once: a canvas and a picture outside the page know no CSS variables, and
 * system colours of forced-colours mode must be resolved by the browser.
 */
export function readInk(element: Element): Colours {
  const probe = document.createElement('span');
  element.append(probe);
  const colours = new Map<NetworkToken, string>();
  for (const name of [...BOARD_TOKENS, 'focus'] as const) {
    probe.style.color = `var(--${name})`;
    colours.set(name, getComputedStyle(probe).color);
  }
  probe.remove();
  return (token) => colours.get(token)!;
}
