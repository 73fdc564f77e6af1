/** What the pages say that are written at build time: a story without script, its card, its embed code. */
export const en = {
  site: 'Dominograph',
  open: 'Open the interactive picture',
  otherLanguage: 'Diese Seite auf Deutsch',
  /** Under the poster and on the card. */
  outcome: (root: string, hit: number, total: number) =>
    `If ${root} fails, ${hit} of ${total} components end up degraded or worse, says the model.`,
  poster: (title: string) => `The dependency graph of “${title}”: which component needs which, and what fell.`,
  stepsTitle: 'How the failure spreads, step by step',
  stepsNote: 'Computed from the documented dependencies. Times are shown only where a source gives them.',
  story: 'What really happened',
  sources: 'Sources',
  lesson: 'What the operator learned',
  embedTitle: (title: string) => `${title}: how the failure spread (Dominograph)`,
  and: (more: number) => `and ${more} more`,
};

export type PageText = typeof en;
