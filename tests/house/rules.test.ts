import { ESLint } from 'eslint';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { projectFiles, textOf } from './support/files';
import { FLOOR_FAULTS, HEALTHY } from './support/floors';
import { HEALTHY_LINES, LINE_FAULTS } from './support/lines';
import { ROOT, createSandbox, runTool, type Sandbox } from './support/sandbox';

/** The rules of the house, each shown a planted fault, with the configuration the project itself runs under. */
const sandboxes: Sandbox[] = [];
const sandbox = (files: Readonly<Record<string, string>>) => {
  const made = createSandbox(files);
  sandboxes.push(made);
  return made.folder;
};
afterAll(() => sandboxes.forEach((one) => one.remove()));

describe('dependency-cruiser', () => {
  test('is content with a healthy house', async () => {
    expect(await cruise(HEALTHY)).toEqual([]);
  });

  test('has a planted fault for every rule', () => {
    const planted = new Set(FLOOR_FAULTS.map(([rule]) => rule));
    const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as RuleSet;
    expect(config.forbidden.map(({ name }) => name).filter((name) => !planted.has(name))).toEqual([]);
  });

  test('sees every broken import, and nothing else', async () => {
    const planted = Object.fromEntries(FLOOR_FAULTS.map(([, path, text]) => [path, text]));
    const seen = await cruise({ ...HEALTHY, ...planted, 'tests/planted.ts': 'export {};\n' });
    const expected = FLOOR_FAULTS.map(([rule, path]) => `${rule}: ${path}`);
    expect(seen).toEqual(expect.arrayContaining(expected));
    const innocent = seen.filter((line) => !line.includes('planted') && !line.includes('Planted'));
    expect(innocent).toEqual([]);
  });

  test('allows a room no package that it has no use for', () => {
    const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as RuleSet;
    const allowed = config.forbidden.flatMap(({ comment }) => {
      const [, room = '', names = 'none'] = /^Packages for src\/(\w+): (.*)\.$/.exec(comment) ?? [];
      return names === 'none' ? [] : names.split(', ').map((name) => [room, name] as const);
    });
    expect(allowed).toContainEqual(['view', 'cytoscape']);
    const sources = projectFiles().filter((path) => /^src\/.*\.(ts|svelte)$/.test(path));
    const imports = new Set(
      sources.flatMap((path) =>
        [
          ...(textOf(path) ?? '').matchAll(/\b(?:from|import)\s*\(?\s*'((?:@[\w.-]+\/)?[\w-][\w.-]*)(?:\/[^']*)?'/g),
        ].map(([, name = '']) => `${path.split('/')[1]}: ${name}`),
      ),
    );
    expect(allowed.map(([room, name]) => `${room}: ${name}`).filter((use) => !imports.has(use))).toEqual([]);
  });

  interface RuleSet {
    readonly forbidden: readonly { readonly name: string; readonly comment: string }[];
  }
  interface Report {
    readonly summary: {
      readonly violations: readonly { readonly rule: { readonly name: string }; readonly from: string }[];
    };
  }

  async function cruise(files: Readonly<Record<string, string>>): Promise<string[]> {
    const parameters = ['src', 'scripts', '--config', join(ROOT, '.dependency-cruiser.cjs'), '--output-type', 'json'];
    const result = await runTool('dependency-cruiser/bin/dependency-cruise.mjs', parameters, sandbox(files));
    const report = JSON.parse(result.stdout) as Report;
    const lines = report.summary.violations.map(({ rule, from }) => `${rule.name}: ${from}`);
    return [...new Set(lines)].sort();
  }
});

describe('tsconfig.pure.json', () => {
  const ROOMS = ['model', 'engine', 'analysis', 'layout', 'importers', 'exporters', 'checks', 'story'];
  const GLOBALS = ['document', 'window', 'performance', 'setTimeout', 'navigator', 'process', 'console', 'crypto'];

  test('does not know the page, the clock or Node', async () => {
    const uses = GLOBALS.map((name) => `export const use_${name} = ${name};\n`).join('');
    const planted: Record<string, string> = Object.fromEntries(ROOMS.map((room) => [`src/${room}/planted.ts`, uses]));
    const folder = sandbox({ ...HEALTHY, ...planted });
    const { code, stdout } = await runTool('typescript/bin/tsc', ['-p', 'tsconfig.pure.json'], folder);
    expect(code).not.toBe(0);
    const seen = stdout.split('\n').filter((line) => line.includes('error'));
    for (const room of ROOMS) {
      for (const name of GLOBALS) {
        expect(seen.some((line) => line.startsWith(`src/${room}/planted.ts`) && line.includes(`'${name}'`))).toBe(true);
      }
    }
    expect(seen).toHaveLength(ROOMS.length * GLOBALS.length);
  });

  test('is content with a healthy house', async () => {
    const result = await runTool('typescript/bin/tsc', ['-p', 'tsconfig.pure.json'], sandbox(HEALTHY));
    expect(result).toMatchObject({ code: 0, stdout: '' });
  });
});

describe('eslint', () => {
  test('is content with healthy lines', async () => {
    expect(await lint(HEALTHY_LINES)).toEqual([]);
  });

  test('sees every planted line', async () => {
    const planted = Object.fromEntries(LINE_FAULTS.map(([, path, text]) => [path, text]));
    const seen = await lint({ ...HEALTHY, ...planted });
    expect(seen).toEqual(expect.arrayContaining(LINE_FAULTS.map(([rule, path]) => `${path}: ${rule}`)));
  });

  async function lint(files: Readonly<Record<string, string>>): Promise<string[]> {
    const folder = sandbox(files);
    const eslint = new ESLint({ cwd: folder, overrideConfigFile: join(ROOT, 'eslint.config.js') });
    const results = await eslint.lintFiles(['src']);
    return results.flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId, message }) => `${filePath.slice(folder.length + 1)}: ${ruleId ?? message}`),
    );
  }
});
