import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, runnerImport, type Plugin, type ResolvedConfig } from 'vite';

/** The story that `embed.html` itself tells. */
const OPENING = 'aws-2025-10-20';
const LANGUAGES = ['en', 'de'] as const;

/** scripts/pages/embed-page.ts: not known here by its types, which need those of a DOM. */
interface Pages {
  readonly embedDataOf: (
    source: Readonly<Record<'incident' | 'chapters' | 'language' | 'up' | 'stories', unknown>>,
  ) => unknown;
  readonly embedPage: (data: unknown, code: Readonly<Record<'policy' | 'script' | 'style', string>>) => string;
  readonly followSystem: (css: string) => string;
}

/** After the app is built, what stands in other people's pages: `embed.html`, one file per story and language, `embed.js`. */
export function embeds(): Plugin {
  let config: ResolvedConfig | null = null;
  return {
    name: 'dominograph-embeds',
    apply: 'build',
    configResolved: (resolved) => void (config = resolved),
    async closeBundle() {
      if (config?.build.write) await buildEmbeds(config.root, join(config.root, config.build.outDir));
    },
  };
}

/**
 * Each embed is one file with everything in it, so that it runs where nothing else may be fetched.
 * `root` is the project's folder, `out` that of the build.
 */
export async function buildEmbeds(root: string, out: string): Promise<void> {
  // Loaded now and not with the configuration: it draws with half of src.
  const { module: pages } = await runnerImport<Pages>(join(root, 'scripts/pages/embed-page.ts'), { root });
  const incidents = join(root, 'data/incidents');
  const stories = readdirSync(incidents)
    .filter((name) => name.endsWith('.json'))
    .map((name) => basename(name, '.json'))
    .sort();
  const read = (path: string): unknown => JSON.parse(readFileSync(join(root, 'data', path), 'utf8'));
  const [en, de] = await Promise.all(LANGUAGES.map((language) => bundle(root, `src/pages/embed/main.${language}.ts`)));
  const [element] = await Promise.all([bundle(root, 'src/pages/element/element.ts')]);
  const page = (story: string, language: (typeof LANGUAGES)[number], up: string): string => {
    const code = (language === 'de' ? de : en) ?? { script: '', style: '' };
    const data = pages.embedDataOf({
      incident: read(`incidents/${story}.json`),
      chapters: existsSync(join(root, `data/chapters/${story}.json`)) ? read(`chapters/${story}.json`) : null,
      ...{ language, up, stories },
    });
    const style = pages.followSystem(code.style);
    return pages.embedPage(data, { script: code.script, style, policy: policyOf(code.script, style) });
  };
  for (const story of stories) {
    write(join(out, 's', story, 'embed.html'), page(story, 'en', '../../'));
    write(join(out, 's', story, 'embed.de.html'), page(story, 'de', '../../'));
  }
  write(join(out, 'embed.html'), page(OPENING, 'en', ''));
  write(join(out, 'embed.js'), element.script);
}

/** Only what is written in the page runs or styles it, and it asks nobody for anything. */
function policyOf(script: string, style: string): string {
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  return [
    "default-src 'none'",
    `script-src ${hash(script)}`,
    `style-src ${hash(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types svelte-trusted-html',
  ].join('; ');
}

/** One entry as one script that names nothing globally, and its styles. */
async function bundle(root: string, entry: string): Promise<{ readonly script: string; readonly style: string }> {
  const built = await build({
    ...{ root, configFile: false, logLevel: 'warn', publicDir: false },
    plugins: [svelte({ configFile: false })],
    build: {
      ...{ write: false, target: 'es2023', modulePreload: false, cssCodeSplit: false, reportCompressedSize: false },
      rolldownOptions: {
        input: join(root, entry),
        output: { format: 'iife' },
        transform: { define: { 'import.meta': '{}' } },
      },
    },
  });
  let script = '';
  let style = '';
  for (const { output } of [built].flat().filter((result) => 'output' in result))
    for (const file of output) {
      if (file.type === 'chunk') script += file.code;
      else if (file.fileName.endsWith('.css')) style += String(file.source);
    }
  if (script === '') throw new Error(`${entry} gave no script`);
  // Inside a script element nothing else could end it early or start a comment.
  script = script
    .trim()
    .replace(/<\/(script)/gi, '<\\/$1')
    .replace(/<!--/g, '<\\!--');
  return { script, style: style.trim() };
}

function write(path: string, content: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
