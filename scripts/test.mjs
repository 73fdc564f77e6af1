// @ts-check
/**
 * `npm test`: every check in order; `node scripts/test.mjs unit journeys` runs chosen ones; `--engines` adds the
 * journeys in two further engines, for which Firefox and WebKit have to be there (`npm run test:engines`).
 * A stage goes on after an earlier one failed, unless it needs what that one makes.
 * The last line is always `N passed, N failed`: each test counts, every other stage counts as one. Above it stand the
 * tests that needed a second try, and how many were skipped.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { countTests, lastLines } from './count-tests.mjs';
import { HOW_TO_GET_CHROMIUM, findHeadlessChromium } from './find-chromium.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUTPUT = join(ROOT, '.test-output');
const MINUTES = 60_000;
/** Why something that looks at the build cannot run. */
const notBuilt = () =>
  existsSync(join(ROOT, 'dist/index.html')) ? null : 'There is no dist/index.html: run the build first.';

/**
 * @typedef {import('./count-tests.mjs').Count} Count
 * @typedef {{ title: string, command: string, tests?: string, needs?: string, minutes?: number, unless?: () => string | null }} Stage
 * `tests` is the vitest project whose report gives the counts; `needs` a stage that must not have failed;
 * `minutes` is how long it may take, ten if it does not say; `unless` says why it cannot run.
 */

/** Linted apart: they and the other files keep one core busy for about as long. */
const COMPONENTS = '**/*.svelte';

/** @type {Readonly<Record<string, Stage>>} */
const STAGES = {
  types: { title: 'Types', command: 'npm run --silent types' },
  lint: { title: 'Lint', command: `eslint . --ignore-pattern "${COMPONENTS}"` },
  'lint-components': { title: 'Lint: components', command: `eslint "${COMPONENTS}"` },
  format: { title: 'Format', command: 'prettier --check --log-level warn .' },
  rules: { title: 'Rules: who may know whom', command: 'depcruise src scripts --config .dependency-cruiser.cjs' },
  unit: { title: 'Unit tests', command: vitest('unit', 'unit*'), tests: 'unit' },
  build: { title: 'Production build', command: 'node scripts/build.mjs --quiet' },
  size: { title: 'Size budgets', command: 'node scripts/check-size.mjs', needs: 'build' },
  journeys: {
    title: 'Journeys in a browser',
    command: vitest('journeys'),
    tests: 'journeys',
    needs: 'build',
    minutes: 30,
    unless: () => (findHeadlessChromium() === null ? HOW_TO_GET_CHROMIUM : notBuilt()),
  },
  engines: {
    title: 'What matters, in three engines',
    command: vitest('engines'),
    tests: 'engines',
    needs: 'build',
    minutes: 20,
    // Which browser is missing, its own tests say: the others run.
    unless: notBuilt,
  },
};
/** Steps, one after the other; the lanes of a step run side by side, the stages of a lane one after the other. */
const ORDER = [
  [
    ['types', 'format', 'rules', 'lint-components'],
    ['lint', 'build', 'size'],
  ],
  [['unit']], // these take all cores, as do those below
  [['journeys']],
  [['engines']],
];

/** @param {string} name of the report @param {string} projects those of vitest's that are run, `*` for any letters */
function vitest(name, projects = name) {
  return `vitest run --project "${projects}" --reporter=default --reporter=json --outputFile.json=.test-output/${name}.json`;
}

/**
 * @param {string} name
 * @param {ReadonlySet<string>} broken
 * @returns {Promise<{ name: string, text: string, seconds: number, count: Count }>}
 */
async function runStage(name, broken) {
  const stage = STAGES[name];
  if (stage === undefined) throw new RangeError(`no stage is called ${name}`);
  const started = Date.now();
  const reason =
    stage.needs !== undefined && broken.has(stage.needs)
      ? `Not run, because the stage "${stage.needs}" failed.`
      : (stage.unless?.() ?? null);
  if (reason !== null) return { name, text: `${reason}\n`, seconds: 0, count: single(false) };
  if (stage.tests !== undefined) rmSync(join(OUTPUT, `${stage.tests}.json`), { force: true });
  const { text, ok } = await run(stage.command, stage.minutes ?? 10);
  const count = stage.tests === undefined ? single(ok) : countTests(reportOf(stage.tests), ok);
  return { name, text, seconds: (Date.now() - started) / 1000, count };
}

/** @param {boolean} ok @returns {Count} of a stage that counts as one check */
const single = (ok) => ({ passed: Number(ok), failed: Number(!ok), skipped: 0, again: [] });

/** @param {string} project @returns {import('./count-tests.mjs').Report | null} */
function reportOf(project) {
  const file = join(OUTPUT, `${project}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/**
 * @param {string} command
 * @param {number} minutes
 * @returns {Promise<{ ok: boolean, text: string }>}
 */
function run(command, minutes) {
  const colourful = process.stdout.isTTY && !process.env['NO_COLOR'];
  const { FORCE_COLOR: _force, NO_COLOR: _no, ...env } = process.env;
  const colour = colourful ? { FORCE_COLOR: '1' } : { NO_COLOR: '1', FORCE_COLOR: '0' };
  const path = `${join(ROOT, 'node_modules/.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env['PATH'] ?? ''}`;
  return new Promise((resolve) => {
    const child = spawn(command, {
      cwd: ROOT,
      shell: true,
      detached: process.platform !== 'win32', // a group of its own, so that a stage can be ended with all it started
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...env, ...colour, PATH: path },
    });
    let text = '';
    child.stdout.on('data', (chunk) => (text += chunk));
    child.stderr.on('data', (chunk) => (text += chunk));
    const end = () => {
      if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL');
      else child.kill();
    };
    const timer = setTimeout(() => {
      text += `\nStopped after ${minutes} minutes: ${command}\n`;
      end();
    }, minutes * MINUTES);
    const onInterrupt = () => {
      end();
      process.exit(130);
    };
    process.once('SIGINT', onInterrupt);
    child.on('error', (error) => (text += `${error.message}\n`));
    child.on('close', (code) => {
      clearTimeout(timer);
      process.off('SIGINT', onInterrupt);
      // Some tools colour whatever they are told.
      resolve({ ok: code === 0, text: colourful ? text : stripVTControlCharacters(text) });
    });
  });
}

/** @param {{ name: string, text: string, seconds: number, count: Count }} result */
function print({ name, text, seconds, count }) {
  const verdict = count.failed > 0 ? 'FAILED' : 'ok';
  console.log(`== ${STAGES[name]?.title ?? name}: ${verdict} (${seconds.toFixed(1)} s)`);
  // A stage that counts as one check is worth reading only if it failed; sizes and tests always.
  if (text.trim() !== '' && (count.failed > 0 || STAGES[name]?.tests !== undefined || name === 'size'))
    console.log(text.trim());
  console.log('');
}

const named = process.argv.slice(2).filter((name) => name !== '--engines');
const unknown = named.filter((name) => !(name in STAGES));
if (unknown.length > 0) {
  console.error(`No stage is called ${unknown.join(', ')}. Stages: ${ORDER.flat(2).join(' ')}`);
  process.exit(2);
}
/** The stages that run: the engines only where they are asked for. */
const chosen = new Set(named.length > 0 ? named : Object.keys(STAGES).filter((name) => name !== 'engines'));
if (process.argv.includes('--engines')) chosen.add('engines');
mkdirSync(OUTPUT, { recursive: true });
/** @type {Set<string>} */
const broken = new Set();
/** @type {Count} */
let total = { passed: 0, failed: 0, skipped: 0, again: [] };
/** @param {readonly string[]} names of stages, one after the other */
async function runLane(names) {
  for (const name of names.filter((each) => chosen.has(each))) {
    const result = await runStage(name, broken);
    print(result);
    if (result.count.failed > 0) broken.add(name);
    const { passed, failed, skipped, again } = result.count;
    total = {
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
      again: [...total.again, ...again],
    };
  }
}
for (const lanes of ORDER) await Promise.all(lanes.map(runLane));
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(lastLines(total).join('\n'));
