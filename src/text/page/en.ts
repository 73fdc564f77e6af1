/** What the pages say that are written at build time: the app before its script, a story without script, its card. */
export const pageEn = {
  site: 'Dominograph',
  noScript: 'Press a box and watch what falls with it: that needs JavaScript, which is off here.',
  notLoaded: 'A part of this page did not come: it may look wrong, and boxes may not fall. Reload it to try again.',
  asText: 'The story as text, wave by wave',
  notFound: 'There is nothing at this address',
  notFoundWhy: 'The link may have lost a part on its way. Copy the whole of it again.',

  open: 'Break it yourself',
  otherLanguage: 'Diese Seite auf Deutsch',
  outcomeNote: 'Worked out from dependencies with sources; drawn after the wave that hits most.',
  wavesTitle: 'How the failure spreads, wave by wave',
  wavesNote: (links: string): string =>
    `Worked out by a model from dependencies with sources: ${links}. Where no source gives a time, only the order is shown.`,
  story: 'What really happened',
  lesson: 'What the operator learned',
  sources: 'Sources',
  data: 'All facts as a dataset, and how to cite them',
  embedTitle: (title: string) => `${title}: how the failure spread (Dominograph)`,
};

export type PageText = typeof pageEn;
