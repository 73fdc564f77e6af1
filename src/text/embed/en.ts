/** Sentences that only the embed says, in English. `EmbedText` is their type. */
export const embedEn = {
  basis: (dependencies: number) =>
    `Model, computed from ${dependencies.toLocaleString('en-GB')} documented dependencies; order known, times mostly not published.`,
  from: (publishers: string) => `Sources: ${publishers}.`,
  andOthers: (more: number) => `${more.toLocaleString('en-GB')} more`,
  allSources: 'All sources',
  asText: 'As text',
  ifItFails: 'How the failure spreads in the model',
  happened: 'What really happened',
  open: 'Open full graphic',
  newWindow: '(new window)',
  ownGraph: 'The link holds a graph of somebody’s own. An embed shows built-in stories; open the link in the app.',
  linkUnknown: (names: string) => `The link names something that is not in our data: ${names}. The rest is shown.`,
  notRead: 'The link could not be read. The story is shown from its beginning.',
};

export type EmbedText = typeof embedEn;
