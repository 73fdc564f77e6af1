import type { Tokens } from '../../theme/read-tokens';

/** A colour of the theme as a picture writes it. */
export type Ink = (token: keyof Tokens) => string;

/** Follows the theme of the page that the picture stands in. */
export const pageInk: Ink = (token) => `var(--${token})`;

/** The colours of one theme, for a picture that leaves the page. */
export const inkOf =
  (tokens: Tokens): Ink =>
  (token) =>
    tokens[token];
