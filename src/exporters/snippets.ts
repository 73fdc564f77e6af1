import { escapeMarkup } from './escape-markup';
import { markdownAddress, markdownImage, plain } from './markdown';

/** The ways a graphic gets into somebody else's page. */
export const SNIPPET_KINDS = ['responsive', 'iframe', 'paste', 'jsx', 'reveal', 'html', 'markdown'] as const;
export type SnippetKind = (typeof SNIPPET_KINDS)[number];
/** Those that need neither a page nor a picture of the story beside the app: a system of the reader's own has none. */
export const FRAMED_KINDS: readonly SnippetKind[] = ['responsive', 'iframe', 'jsx', 'reveal'];

/** What snippets are written from; all addresses absolute. */
export interface Shared {
  /** Title of the story, in the language of the embed. */
  readonly title: string;
  /** What the picture shows, for those who do not see it. */
  readonly alt: string;
  /** The embed at the moment in question. */
  readonly embed: string;
  /** The moment in the app. */
  readonly link: string;
  /** The story's own page, which describes itself to whoever it is pasted to. */
  readonly page: string;
  /** A picture of the story; null where there is none: then a link in words stands in its place. */
  readonly image: string | null;
  /** The script of the responsive element. */
  readonly script: string;
}

/** CSS pixels before the embed has told its own height. */
const EMBED_HEIGHT = 560;

/** Text to paste into a page. Whatever is in titles and addresses stays text. */
export function snippetOf(kind: SnippetKind, shared: Shared): string {
  const { title, alt, embed, link, page, image, script } = shared;
  switch (kind) {
    case 'responsive':
      return [
        `<dominograph-embed${attributes({ src: embed, title, height: EMBED_HEIGHT })}>`,
        `  ${imageLink(shared)}`,
        `</dominograph-embed>`,
        `<script async${attributes({ src: script })}></script>`,
      ].join('\n');
    case 'iframe':
      return `<iframe${attributes({ src: embed, ...frame(title), referrerpolicy: 'strict-origin' })}></iframe>`;
    case 'paste':
      return page;
    case 'jsx':
      return `<iframe${attributes({ src: embed, ...frame(title), referrerPolicy: 'strict-origin' })} />`;
    case 'reveal':
      return [
        '<section>',
        `  <iframe${attributes({ 'data-src': embed, ...frame(title), width: 960, loading: undefined })}></iframe>`,
        '</section>',
      ].join('\n');
    case 'html':
      return imageLink(shared);
    case 'markdown':
      return `[${image === null ? plain(title) : markdownImage(alt, image)}](${markdownAddress(link)})`;
  }
}

const frame = (title: string) => ({
  title,
  width: '100%',
  height: EMBED_HEIGHT,
  loading: 'lazy',
  allow: 'fullscreen; clipboard-write',
});

const imageLink = ({ link, image, alt, title }: Shared): string =>
  `<a${attributes({ href: link })}>${image === null ? escapeAttribute(title) : `<img${attributes({ src: image, alt, width: 600, height: 315 })}>`}</a>`; // a phone is no wider

function attributes(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escapeAttribute(String(value))}"`)
    .join('');
}

/** In JSX, too: braces end no JSX string. */
const escapeAttribute = (text: string): string => escapeMarkup(text).replace(/\s+/g, ' ');
