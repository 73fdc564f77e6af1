import type { BoardToken } from './look';

/** Colours of the network: those of the board, and that of the focus. */
export type NetworkToken = BoardToken | 'focus';

/** A token's colour in the theme in force, as a canvas understands it. */
export type Colours = (token: NetworkToken) => string;
