// @ts-check
/**
 * Plug-ins of Stryker: of all mutants that it makes, a seeded sample is run. The others are told to be
 * no valid programs, which is the one verdict that leaves a mutant out of the score.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

/** Read and written by processes that Stryker starts. */
const { MUTANTS_COUNT: count = '300', MUTANTS_SEED: seed = '1', MUTANTS_FILE: file = '' } = process.env;

/** @typedef {import('@stryker-mutator/api/core').Mutant} Mutant */

/**
 * For an order that depends on nothing but seed and mutant.
 * @param {Mutant} mutant
 */
const rank = ({ fileName, location, mutatorName, replacement }) =>
  createHash('sha1')
    .update(JSON.stringify([seed, fileName.replace(/.*[/\\]src[/\\]/, ''), location, mutatorName, replacement]))
    .digest('hex');

/** The three methods of a Stryker checker. */
class Sample {
  async init() {}

  /**
   * Called once, with all mutants.
   * @param {Mutant[]} mutants
   */
  async group(mutants) {
    const drawn = [...mutants].sort((a, b) => (rank(a) < rank(b) ? -1 : 1)).slice(0, Number(count));
    writeFileSync(file, JSON.stringify({ all: mutants.length, drawn: drawn.map(({ id }) => id) }));
    return [mutants.map(({ id }) => id)];
  }

  /** @param {Mutant[]} mutants */
  async check(mutants) {
    const drawn = new Set(JSON.parse(readFileSync(file, 'utf8')).drawn);
    return Object.fromEntries(
      mutants.map(({ id }) => [
        id,
        drawn.has(id) ? { status: 'passed' } : { status: 'compileError', reason: 'not drawn' },
      ]),
    );
  }
}

/** A constructor that begins a `$state` does not compile with the switches of mutants around it. */
const runes = {
  /** @param {{ isClassMethod(like: { kind: string }): boolean }} path */
  shouldIgnore: (path) =>
    path.isClassMethod({ kind: 'constructor' }) && String(path).includes('$state') ? 'begins a state' : undefined,
};

export const strykerPlugins = [
  { kind: 'Checker', name: 'sample', injectableClass: Sample },
  { kind: 'Ignore', name: 'runes', value: runes },
];
