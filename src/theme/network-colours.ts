import { BOARD_TOKENS, type BoardToken } from './look';

/** Colours of the network: those of the board, and two for what stands around the marks. */
export type NetworkToken = BoardToken | 'line-strong' | 'focus';

/** A token's colour in the theme in force, as a canvas understands it. */
export type Colours = (token: NetworkToken) => string;

/**
 * The colours in force on `element`, read once: a canvas knows no CSS variables, and system colours of forced-colours
 * mode must be resolved by the browser.
 */
export function readNetworkColours(element: Element): Colours {
  const probe = document.createElement('span');
  element.append(probe);
  const colours = new Map<string, string>();
  for (const name of [...BOARD_TOKENS, 'line-strong', 'focus']) {
    probe.style.color = `var(--${name})`;
    colours.set(name, getComputedStyle(probe).color);
  }
  probe.remove();
  return (token) => colours.get(token) ?? 'transparent';
}
