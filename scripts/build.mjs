// @ts-check
/**
 * `npm run build`: everything in dist/, in this order. Addresses in cards and oEmbed must be whole, so
 * `BASE_URL=https://example.org/dominograph/ npm run build` says where the site will stand.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, runnerImport } from 'vite';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const DIST = join(ROOT, 'dist');
process.env['NODE_ENV'] = 'production'; // before anything of vite's sets it for us
const quiet = process.argv.includes('--quiet');

/**
 * @template Result
 * @param {string} title
 * @param {() => Promise<Result>} run
 * @returns {Promise<Result>}
 */
async function step(title, run) {
  const started = Date.now();
  const result = await run();
  if (!quiet) console.log(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${title}`);
  return result;
}

/** @type {{ module: typeof import('./build/parts.ts') }} */
const { module: parts } = await runnerImport(join(ROOT, 'scripts/build/parts.ts'), { root: ROOT });

const site = parts.siteOf(process.env['BASE_URL']);
await step('the app, as vite.config.ts says', () => build({ root: ROOT, logLevel: 'warn' }));
/** @type {import('./build/pages-program.ts').Pages} */
const pages = await step(
  'the program that writes pages with the components of the app',
  async () => import(pathToFileURL(await parts.pagesProgram(ROOT)).href),
);
await step('index.html and de/index.html with the first board in them, 404.html', async () =>
  pages.writeApp(ROOT, DIST, site),
);
await step('a page, a poster and a card for each story', () => pages.writeStories(ROOT, DIST, site));
await step('the facts as a dataset, a page on them, and one for each component of several outages', async () =>
  pages.writeData(ROOT, DIST, site),
);
await step('embeds', async () => {
  const en = await parts.bundle(ROOT, 'src/pages/embed/main.en.ts');
  const de = await parts.bundle(ROOT, 'src/pages/embed/main.de.ts');
  const own = await parts.bundle(ROOT, 'src/pages/embed/main.own.en.ts');
  const ownDe = await parts.bundle(ROOT, 'src/pages/embed/main.own.de.ts');
  await pages.writeEmbeds(ROOT, DIST, { en, de }, { en: own, de: ownDe });
});
await step('embed.js, the element', async () => {
  const { script } = await parts.bundle(ROOT, 'src/pages/element/element.ts');
  writeFileSync(join(DIST, 'embed.js'), script);
});
await step('dominograph.html, the whole app in one file', async () => {
  writeFileSync(join(DIST, 'dominograph.html'), await parts.offlineFile(ROOT));
});
await step('the version in every file', async () => parts.stamp(DIST, parts.versionOf(ROOT)));
if (!quiet) console.log(parts.withoutAddress(site));
