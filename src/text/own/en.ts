import type { Text } from '../texts';

/** What is said of a reader's own graph, in English: there is no outage and no record behind it. */
export const en = {
  /** In place of what is said of an outage. */
  said: {
    incident: 'Graph',
    modelNote:
      'What you see is computed from the dependencies that this graph claims. Nobody has checked them against sources.',
    invitation: 'Click any component to break it and watch the failure spread.',
    whatHappened: 'About this graph',
    needsNothing: 'Nothing in this graph.',
    lagKnown: (minutes: number) => `felt after ${minutes}\u00a0min`,
    linkUnknown: (name: string) => `The link names something that is not in its graph: ${name}. The rest is shown.`,
  } satisfies Partial<Text>,
  /** Families that stand for what is no cloud service; see `catalog/own-story`. */
  applications: 'Applications',
  other: 'Other',
  untitled: 'A graph from a link',
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
  summary: (components: number, dependencies: number) =>
    `This graph came with the link: ${components} ${components === 1 ? 'component' : 'components'}, ${dependencies} ${dependencies === 1 ? 'dependency' : 'dependencies'}. It was not sent to any server and is not stored; there is no record of an outage behind it, and nobody has checked its claims.`,
};

export type OwnText = typeof en;
