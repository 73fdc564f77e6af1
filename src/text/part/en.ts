import { numbersOf } from '../number';

const number = numbersOf('en-GB');

/** What is said above a picture that shows only a part, in English. */
export const partEn = {
  /** To any depth, so through any number of others. */
  only: {
    needs: (name: string, count: number, of: number) =>
      `Only ${name} and what it needs: ${number(count)} of ${number(of)} components.`,
    'needed-by': (name: string, count: number, of: number) =>
      `Only ${name} and what needs it: ${number(count)} of ${number(of)} components.`,
  },
  everything: 'Show everything',
  allGroups: 'All groups',
  /** Name of the way back through groups in groups. */
  inside: 'Groups looked into',
  /** What two versions mark on the picture. */
  versions: {
    key: 'Compared with the version before',
    new: 'new component',
    changed: 'needs something else than before',
    added: 'new dependency',
    altered: 'changed dependency',
    gone: 'removed dependency',
    undrawn: (count: number) =>
      `${number(count)} more ${count === 1 ? 'dependency is' : 'dependencies are'} different; the list in Review has them.`,
    off: 'Take the marks off',
  },
};

export type PartText = typeof partEn;
