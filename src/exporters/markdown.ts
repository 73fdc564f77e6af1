/** One sentence or more, and where they come from. */
export interface Item {
  readonly text: string;
  readonly links: readonly { readonly title: string; readonly url: string }[];
}

/** A story in words: title, paragraphs before the sections, sections in order. */
export interface Telling {
  readonly title: string;
  readonly before: readonly string[];
  readonly sections: readonly { readonly heading: string; readonly items: readonly Item[] }[];
}

/**
 * A telling as Markdown (CommonMark). Whatever is in its texts stays text: no markup, no HTML comes of it.
 * Links lead to http and https only; an address of another kind is left out, its title stays.
 */
export function writeMarkdown({ title, before, sections }: Telling): string {
  const blocks = [
    `# ${plain(title)}`,
    ...before.map(plain),
    ...sections.flatMap(({ heading, items }) => [`## ${plain(heading)}`, items.map(itemOf).join('\n')]),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

const itemOf = ({ text, links }: Item): string => {
  const from = links.map(({ title, url }) => markdownLink(title, url)).join(', ');
  return `- ${plain(text)}${from === '' ? '' : ` (${from})`}`;
};

/** `[title](address)`; the title alone if the address is not one of the web. */
export function markdownLink(title: string, url: string): string {
  return /^https?:\/\//i.test(url) ? `[${plain(title)}](${markdownAddress(url)})` : plain(title);
}

/** `![alt](address)`: a picture. */
export const markdownImage = (alt: string, url: string): string => `![${plain(alt)}](${markdownAddress(url)})`;

/** An address in which no sign ends it early. */
export const markdownAddress = (url: string): string =>
  url.replace(/[\s<>()\\"'`*_[\]]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);

/** Text in which nothing is markup: signs that Markdown or HTML could read are escaped, line breaks become spaces. */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>|~$^!]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&')
    .replace(/^[#+=-]/, '\\$&')
    .replace(/^(\d{1,9})(?=[.)])/, '$1\\');
}
