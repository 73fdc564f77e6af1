/** What a host may tell an embed; see docs/embedding.md. */
export type EmbedCommand =
  | { readonly command: 'fail'; readonly ids: readonly string[] | string }
  | { readonly command: 'goto'; readonly to: number | string }
  | { readonly command: 'play'; readonly chapter?: number | string }
  | { readonly command: 'theme'; readonly theme: 'auto' | 'light' | 'dark' | 'projector' }
  | { readonly command: 'reset' | 'pause' | 'next' | 'prev' };

/** `<dominograph-embed>` in a page. Events: `dominograph:ready`, `:height`, `:step`, `:select`, `:key`. */
export interface DominographEmbedElement extends HTMLElement {
  /** Tell the embed something; what is said before it is ready is kept. */
  send(command: EmbedCommand): void;
}

/** Attributes of the element, for templates of any kind. */
export interface DominographEmbedAttributes {
  /** Address of an embed page. */
  src?: string;
  /** What it shows, for those who do not see it. */
  title?: string;
  /** CSS pixels before the embed has told its own height. */
  height?: number | string;
  theme?: 'auto' | 'light' | 'dark' | 'projector';
  /** Ids of components that fail, with commas. */
  fail?: string;
  /** A step, `chapter:2` and so on. */
  goto?: string;
  play?: string;
  reset?: string;
}

declare global {
  interface HTMLElementTagNameMap {
    'dominograph-embed': DominographEmbedElement;
  }
}
