import { PASTED } from '../../model/pasted';
import type { Text } from '../texts';
import { numbersOf } from '../number';

const number = numbersOf('en-GB');

/** What is said of a reader's own graph, in English: there is no outage and no record behind it. */
export const en = {
  /** In place of what is said of an outage. */
  said: {
    modelNote:
      'What you see is computed from the dependencies that this graph claims. Nobody has checked them against sources.',
    whatHappened: 'About this graph',
    needsNothing: 'Nothing in this graph.',
    lagKnown: (minutes: number) => `felt after ${minutes}\u00a0min`,
    linkUnknown: (name: string) => `The link names something that is not in its graph: ${name}. The rest is shown.`,
  } satisfies Partial<Text>,
  /** The family of what says no kind; see `catalog/own-story`. */
  other: 'Other',
  untitled: 'A graph from a link',
  untitledFile: 'Your own system',
  kicker: 'Your own graph, computed in this browser',
  /** Titles of the columns; families as in `catalog/own-story`. */
  board: {
    zones: { inside: 'Inside', services: 'Parts', use: 'Applications and people' },
    families: {
      ...{
        compute: 'Computing',
        data: 'Data stores',
        identity: 'Identity',
        messaging: 'Messaging',
        network: 'Network',
      },
      ...{ operations: 'Operations', games: 'Games', money: 'Money', social: 'Social', media: 'Media' },
      ...{ home: 'Applications', work: 'Others', public: 'Public', developer: 'Developers', people: 'People' },
    },
  },
  tier: (depth: number) => (depth === 0 ? 'Need nothing' : depth === 1 ? 'Need those' : `Step ${depth + 1}`),
  ungrouped: 'In no group',
  ring: (name: string) => `Ring: ${name}`,
  opened: (components: number, dependencies: number, unknown: number) =>
    `${number(components)} ${components === 1 ? 'component' : 'components'}, ${number(dependencies)} ${dependencies === 1 ? 'dependency' : 'dependencies'}${unknown === 0 ? '' : unknown === dependencies ? '; how strong they are is not known' : `; of ${number(unknown)} nobody knows how strong they are`}. Read in this browser and sent nowhere.`,
  /** From which file and line a row came. */
  readFrom: (file: string, line: number | null) =>
    `Read from ${file === PASTED ? 'the paste' : file}${line === null ? '' : `, line ${line}`}.`,
  summary: (components: number, dependencies: number) =>
    `This graph came with the link: ${components} ${components === 1 ? 'component' : 'components'}, ${dependencies} ${dependencies === 1 ? 'dependency' : 'dependencies'}. It was not sent to any server and is not stored; there is no record of an outage behind it, and nobody has checked its claims.`,
};

export type OwnText = typeof en;
