// @ts-check
/**
 * A plug-in of Stryker: of all mutants that it makes, a seeded sample is run. The others are told to be
 * no valid programs, which is the one verdict that leaves a mutant out of the score.
 */
import { readFileSync, writeFileSync } from 'node:fs';

/** Read and written by processes that Stryker starts. */
const { MUTANTS_COUNT: count = '300', MUTANTS_SEED: seed = '1', MUTANTS_FILE: file = '' } = process.env;

/**
 * For an order that depends on nothing but seed and mutant.
 * @param {string} text
 */
const hash = (text) => [...text].reduce((sum, sign) => Math.imul(sum ^ sign.charCodeAt(0), 16777619) >>> 0, 2166136261);

/** @typedef {import('@stryker-mutator/api/core').Mutant} Mutant */
/** @param {Mutant} mutant */
const rank = ({ fileName, location, mutatorName, replacement }) =>
  hash(`${seed} ${JSON.stringify([location, mutatorName, replacement])} ${fileName.replace(/.*\/src\//, '')} ${seed}`);

/** The three methods of a Stryker checker. */
class Sample {
  async init() {}

  /**
   * Called once, with all mutants.
   * @param {Mutant[]} mutants
   */
  async group(mutants) {
    const drawn = [...mutants].sort((a, b) => rank(a) - rank(b)).slice(0, Number(count));
    writeFileSync(file, JSON.stringify({ all: mutants.length, drawn: drawn.map(({ id }) => id) }));
    return [mutants.map(({ id }) => id)];
  }

  /**
   * @param {Mutant[]} mutants
   */
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

export const strykerPlugins = [{ kind: 'Checker', name: 'sample', injectableClass: Sample }];
