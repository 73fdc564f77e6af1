// @ts-check
/**
 * Mutation testing of one room: `npm run mutants -- layout` changes the code of src/layout in many small ways, one at a
 * time, and counts how many changes no unit test notices. A seeded sample, because a room has thousands of mutants.
 *
 *   npm run mutants -- <room or file under src> [how many] [seed] [how many at a time]
 */
import { Stryker } from '@stryker-mutator/core';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [place = '', count = '300', seed = '20251020', atOnce = '1'] = process.argv.slice(2);
const target = join(root, 'src', place);
if (place === '' || !existsSync(target)) throw new Error('Name a room: npm run mutants -- layout [300] [seed] [1]');

/** The folders of tests/ that are meant to notice a change in a room: other tests may, but would make a run last hours. */
const TESTS = {
  engine: 'engine,laws,reference',
  analysis: 'analysis,laws,reference,lessons,workers',
  model: 'model,checks,lessons',
  story: 'story,text,lessons',
  state: 'state',
  layout: 'layout',
};
const room = /** @type {keyof typeof TESTS} */ (place.split('/')[0]);
const tests = TESTS[room] === undefined ? '' : TESTS[room].includes(',') ? `{${TESTS[room]}}` : TESTS[room];

const shelf = join(root, '.test-output');
mkdirSync(shelf, { recursive: true });
const sample = join(shelf, `mutants-${place.replaceAll('/', '-')}.json`); // of its own, so that two rooms can run side by side
Object.assign(process.env, { MUTANTS_COUNT: count, MUTANTS_SEED: seed, MUTANTS_FILE: sample, MUTANTS_TESTS: tests });
// Of the cases of a law: each is tried for each mutant. Those of the layout draw whole networks.
process.env['LAW_RUNS'] ??= room === 'layout' ? '0.02' : '0.1';

const began = performance.now();
const results = await new Stryker({
  mutate: [statSync(target).isDirectory() ? `src/${place}/**/*.ts` : `src/${place}`],
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner', './scripts/mutants-sample.mjs'],
  checkers: ['sample'],
  ignorers: ['runes'],
  vitest: { configFile: 'scripts/mutants-vitest.config.ts', related: true },
  coverageAnalysis: 'perTest',
  ignoreStatic: true, // what runs while a module loads would need all tests anew, each time
  ignorePatterns: ['dist', 'docs', '.test-output'],
  tempDirName: `.test-output/stryker-${place.replaceAll('/', '-')}`,
  reporters: ['progress-append-only'],
  concurrency: Number(atOnce),
  timeoutMS: 10_000,
  dryRunTimeoutMinutes: 20,
  allowConsoleColors: false,
}).runMutationTest();

const { all, drawn } = JSON.parse(readFileSync(sample, 'utf8'));
const chosen = new Set(drawn);
const ran = results.filter(({ id }) => chosen.has(id));
const noticed = ran.filter(({ status }) => status === 'Killed' || status === 'Timeout');
for (const { fileName, location, mutatorName, replacement, status } of ran)
  if (status === 'Survived' || status === 'NoCoverage')
    console.log(
      `${relative(root, fileName)}:${location.start.line}:${location.start.column} ${status} ${mutatorName}: ${replacement}`,
    );
const minutes = ((performance.now() - began) / 60_000).toFixed(1);
const score = ((100 * noticed.length) / ran.length).toFixed(1);
console.log(
  `${place}: ${noticed.length} of ${ran.length} noticed, ${score} % (${all} mutants, seed ${seed}, ${minutes} min)`,
);
