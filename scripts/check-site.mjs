// @ts-check
/**
 * `node scripts/check-site.mjs [dist]`: whether all that a built site names is there. What pages show and link to has to
 * be a file of the site, and so have the whole addresses in cards, oEmbed and the sitemap, which begin with BASE_URL;
 * without one, only what pages show and link to is looked for. Prints what is missing; scripts/publish.sh stops there.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** Where a site stands that has no address: only so that addresses can be put together. */
const NOWHERE = 'http://nowhere.invalid/some/folder/';
const plain = (/** @type {string} */ text) =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');

/**
 * Attributes of a page by element and name, as written.
 * @param {string} html
 */
function* attributesOf(html) {
  for (const [, element = '', inside = ''] of html.matchAll(/<([a-z][\w-]*)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/g)) {
    const attributes = [...inside.matchAll(/([\w:-]+)="([^"]*)"/g)];
    yield { element, of: new Map(attributes.map(([, name = '', value = '']) => [name, plain(value)])) };
  }
}

/**
 * What is wrong, a line each; empty if nothing is.
 * @param {string} dist
 * @param {string} [site] its whole address, with a slash at the end; empty where nobody has said
 */
export function missingIn(dist, site = '') {
  const base = site === '' ? NOWHERE : site;
  /** @type {string[]} */
  const wrong = [];
  const isThere = (/** @type {URL} */ { pathname }) => {
    const path = join(dist, decodeURIComponent(pathname.slice(new URL(base).pathname.length)));
    return existsSync(path) && (statSync(path).isFile() || existsSync(join(path, 'index.html')));
  };
  /** @type {(name: string, address: string, from: string, whole?: boolean) => void} */
  const check = (name, address, from, whole = false) => {
    if (!URL.canParse(address, base + from)) {
      wrong.push(`${name}: ${address} is no address`);
      return;
    }
    const url = new URL(address, base + from);
    if (url.href.startsWith(base)) {
      if (!isThere(url)) wrong.push(`${name}: ${address} is not there`);
      else if (whole && !address.startsWith(base)) wrong.push(`${name}: ${address} is not whole`);
    } else if (whole || url.origin === new URL(base).origin) wrong.push(`${name}: ${address} leads out of the site`);
  };
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => !name.startsWith('v/'));
  for (const name of files.filter((each) => each.endsWith('.html')).sort()) {
    const html = readFileSync(join(dist, name), 'utf8').replaceAll(/<(script|style)\b[^>]*>[^]*?<\/\1>/g, (all) =>
      all.slice(0, all.indexOf('>') + 1),
    );
    for (const { element, of } of attributesOf(html)) {
      const card = of.get('property') ?? of.get('name') ?? '';
      if (element === 'meta' && /^(og:(image|url)|twitter:image)$/.test(card)) {
        if (site !== '') check(name, of.get('content') ?? '', name, true);
        continue;
      }
      const whole = site !== '' && element === 'link' && /canonical|oembed/.test(`${of.get('rel')} ${of.get('type')}`);
      for (const attribute of ['href', 'src'])
        if (of.has(attribute) && !/^(#|data:|mailto:)/.test(of.get(attribute) ?? ''))
          check(name, of.get(attribute) ?? '', name, whole);
    }
  }
  for (const name of site === '' ? [] : files.filter((each) => /oembed[\w.]*\.json$/.test(each))) {
    const { thumbnail_url, html, provider_url } = JSON.parse(readFileSync(join(dist, name), 'utf8'));
    const frame = /src="([^"]*)"/.exec(html)?.[1] ?? '';
    for (const address of [thumbnail_url, provider_url, plain(frame)]) check(name, address ?? '', name, true);
  }
  if (existsSync(join(dist, 'sitemap.xml')))
    for (const [, address = ''] of readFileSync(join(dist, 'sitemap.xml'), 'utf8').matchAll(/<loc>([^<]*)<\/loc>/g))
      check('sitemap.xml', plain(address), '', true);
  return wrong;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const dist = process.argv[2] ?? fileURLToPath(new URL('../dist', import.meta.url));
  const given = process.env['BASE_URL'] ?? '';
  const wrong = missingIn(dist, given === '' || given.endsWith('/') ? given : `${given}/`);
  console.log(wrong.length === 0 ? 'all that the site names is there' : wrong.join('\n'));
  if (wrong.length > 0) process.exitCode = 1;
}
