import type { OrderWord, PlainScore, RuleWord, Tally } from '../../analysis/plain-score';

const RULE_SAID = 'the simple rule “everything that depends on the cause falls at once”';
const ORDER: Readonly<Record<OrderWord, string>> = {
  right: ' and gets their order mostly right',
  partly: ' and gets their order partly right',
  chance: ' and gets their order no better than by chance',
  wrong: ' and gets their order wrong',
  few: '; too few times are known to judge their order',
};
const RULE: Readonly<Record<RuleWord, string>> = {
  better: `does better than ${RULE_SAID}`,
  same: `does just as well as ${RULE_SAID}`,
  worse: `does worse than ${RULE_SAID}`,
  none: `cannot beat ${RULE_SAID}, which is right everywhere here`,
};
/** A minus, not a hyphen. */
const signed = (figure: string): string => figure.replace('-', '−');

/** Words of the comparison of model and record and of the scoreboard. `CheckText` is its type. */
export const en = {
  compareTitle: 'The record beside the model',
  compareNote:
    'That it finds many of those who were hit says little: many dependencies were read from the report that lists them. Look at order, times and misses.',
  verdict: {
    hit: 'found, start right',
    undated: 'found, start not comparable',
    early: 'too early in the model',
    late: 'too late in the model',
    miss: 'missed by the model',
    'false-alarm': 'only in the model',
    spared: 'rightly spared',
    unknown: 'no report to compare with',
  },
  missedWhy: {
    milder: 'In the model no more than small problems get there.',
    stops: 'A dependency leads there, but in the model the trouble ends before it.',
    apart: 'No dependency in our data leads there from where it began.',
  },
  falseAlarmWhy: 'The record says that it kept working; the model passes on more trouble than there was.',
  metric: {
    precision: 'Precision, at least',
    recall: 'Recall',
    f1: 'Hits and false alarms in one (F1)',
    baseline: 'The same for “everything that depends on it falls at once”',
    skill: 'Better than that by',
    tau: 'Order, from −1 (reversed) to 1 (right) (tau-b)',
    onset: 'Start: minutes off, median',
    bias: 'Start: too early (−) or too late, on average',
    overlap: 'Overlap of the times',
    unaffected: 'Unaffected, rightly so',
  },
  /** What comes of the comparison, in one sentence before any figure. */
  scoreLead: ({ found, hit, order, rule }: PlainScore): string =>
    `The model finds ${found} of the ${hit} parts that were disrupted or down${ORDER[order]}. It ${RULE[rule]}.`,
  tallyLead: ({ of, better, same, worse, ordered, rightOrder }: Tally): string =>
    `In ${of} outages the model does better than the simple rule “everything that depends on the cause falls at once” ${better} times, just as well ${same} times and worse ${worse} times; it gets the order right in ${rightOrder} of the ${ordered} outages of which enough times are known.`,
  tallyNew: ({ of, better, same, worse }: Tally): string =>
    `Of these, ${of} were added after the model was made (marked “new”): it does better ${better} times, just as well ${same} times, worse ${worse} times.`,
  newHere: 'new',
  figures: 'Figures of agreement',
  credited:
    'Some numbers were copied from the record, some were adjusted to fit it. Only what the model worked out by itself counts in its favour.',
  everything: 'all',
  from: (when: string) => `from ${when}`,
  spanOf: (from: string, to: string) => `${from} to ${to}`,
  about: (when: string) => `about ${when}`,
  atTheLatest: (when: string) => `by ${when}`,
  atTheEarliest: (when: string) => `${when} at the earliest`,
  until: (start: string, to: string) => `${start}; until ${to}`,
  timeUnknown: 'start not known',
  orderOnly: 'order only',
  given: 'given by the script',
  parameters: 'Numbers of the model',
  provenance: {
    copied: 'copied from the record',
    fitted: 'adjusted to the record',
    derived: 'worked out',
    assumed: 'assumed',
  },
  provenanceNote: 'An adjusted number counts for nothing: it was chosen to match this record.',
  noModel: 'The model does not replay this outage. It began at:',
  noteKind: {
    right: 'What the model gets right',
    wrong: 'What it gets wrong, and is left so',
    limit: 'What cannot be asked of it',
  },
  actionBy: { trigger: 'trigger', operator: 'people', standing: 'from the start' },
  script: 'The script: what the model is told',
  scoreColumn: {
    compared: 'Parts compared',
    order: 'Order, in steps',
    shuffled: 'F1 with dependencies mixed up at random',
    circular: 'Dependencies read only from the reports that are scored',
  },
  scoreboardNote:
    'Every outage is worked out by the same rules, from its starting point and what its file says; nothing is adjusted. Where a figure is not above the one of the simple rule, the dependencies explain no more than “everything behind it”.',
  tooFew: 'too few to say',
  number: (value: number) => signed(value.toLocaleString('en-GB')),
  minutes: (value: number) => `${signed(value.toLocaleString('en-GB', { maximumFractionDigits: 1 }))}\u00a0min`,
  /** A share from 0 to 1. */
  percent: (value: number) => value.toLocaleString('en-GB', { style: 'percent', maximumFractionDigits: 0 }),
};

export type CheckText = typeof en;
