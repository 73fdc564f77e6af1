/** Words of the dialog "What hurts most?". */
export const en = {
  title: 'What hurts most?',
  tabs: {
    ranking: 'Ranking',
    component: 'One component',
    pair: 'Two products',
    repair: 'Repair order',
  },
  model: 'Model, not history: computed from the dependencies in this picture, without repairs.',
  rankingNote: (total: number) =>
    `Every component fails once, alone. Counted are the other parts, of ${total} in all, that end up disrupted or down; places as a whole do not count. Equal rows share a rank.`,
  /** The answer in one sentence, before the table. */
  lead: (name: string, hit: number, others: number, equal: number): string =>
    `${equal > 0 ? `Nothing hurts more than the failure of ${name}, or of ${equal === 1 ? 'one other' : `${equal} others`} equal to it` : `Nothing hurts more than the failure of ${name}`}: ${hit} of the ${others} other parts end up disrupted or down.`,
  rests: (links: string): string => `Rests on ${links}.`,
  column: {
    rank: 'Rank',
    name: 'Failure of',
    family: 'Group',
    hit: 'parts hit',
    down: 'of them down',
    sure: 'for certain',
  },
  /** Where nobody knows how strong some dependencies are. */
  harder: 'Counted as if all dependencies were hard of which nobody knows the strength.',
  sureNote: '“For certain” counts what falls even if those are needed only to start.',
  tied: (count: number) => `${count} equal`,
  run: (name: string) => `Break ${name} and watch`,
  showAll: (count: number) => `Show all ${count}`,
  worst: 'The worst ten',
  worstCaption: (name: string, hit: number, total: number) => `${name}: ${hit} of ${total}`,
  exportCsv: 'Save as CSV',
  copyMarkdown: 'Copy summary for a design review',
  copied: 'Copied.',
  copyByHand: 'Copy by hand:',

  chooseComponent: 'Component',
  single: 'Single points on which all hangs (single points of failure)',
  singleNote: (name: string) => `Each of these alone is enough to bring ${name} down.`,
  singleNone: (name: string) => `Nothing else brings ${name} down by itself.`,
  choke: 'Bottlenecks',
  chokeNote: (root: string, name: string) => `Every way from ${root} to ${name} leads through these.`,
  chokeNone: (root: string, name: string) => `No single part lies on every way from ${root} to ${name}.`,
  chokeNoWay: (root: string, name: string) => `A failure of ${root} does not bring ${name} all the way down.`,
  cuts: 'Smallest combinations that bring it down (minimal cut sets)',
  cutsNote: (name: string) =>
    `Each line is enough to bring ${name} down, and nothing in it can be left out. Likeliest first, if all are equally likely to fail.`,
  cutsNone: 'There are none.',
  cutsMore: (count: number) => `… and ${count} more.`,
  cutsTooMany: (order: number) => `There are too many to count: listed are those of up to ${order} components.`,
  cutsIncomplete: (order: number) => `The search was stopped: complete up to ${order} at a time.`,
  showOnMap: 'Show on the board',
  probability: (percent: string, each: string, name: string) =>
    `If each component fails with a chance of ${each}, independently, the chance that ${name} fails is ${percent}.`,
  probabilityIncomplete: 'The exact probability is beyond what is computed here.',
  importance: 'Most important: in this share of its failures they decide',
  working: 'Working it out …',
  cancel: 'Cancel',
  cancelled: 'Cancelled.',

  first: 'First',
  second: 'Second',
  pairNote: 'Two products side by side: which single failures hit both, and which only one.',
  both: (count: number) => (count === 1 ? '1 hits both' : `${count} hit both`),
  only: (name: string, count: number) => (count === 1 ? `1 hits only ${name}` : `${count} hit only ${name}`),
  shared: (percent: string) => `${percent} of what hits one of them hits both.`,

  repairNote:
    'The trigger is fixed, everything else is still broken, and there are two crews. A repair takes as long as the component needs to recover. Which do you send them to first?',
  repairEffort: (minutes: number) =>
    `Assumed: the trigger is fixed after an hour, and a repair takes ${minutes}\u00a0minutes where no source gives a time.`,
  minutes: (count: number) => `${count}\u00a0min`,
  repairPick: 'Send a crew to',
  yours: 'Your order',
  greedy: 'Always the one that helps most at once',
  best: 'Best found',
  bestExact: 'Best of all orders',
  repairResult: (minutes: string) => `${minutes}\u00a0minutes of trouble, added up over all parts`,
  repairAgain: 'Start over',
};

export type AnalysesText = typeof en;
