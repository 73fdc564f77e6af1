import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version of what is built. */
export const versionOf = (root: string): string =>
  (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version;

/** What a build without an address cannot do; empty for one that has one. */
export const withoutAddress = (site: string): string =>
  site === ''
    ? 'Built without BASE_URL: cards and oEmbed have no whole addresses, so chats show no picture; there is no sitemap and no canonical address. For a site: BASE_URL=https://example.org/dominograph/ npm run build'
    : '';
