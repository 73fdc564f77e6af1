/** Sentences that only the embed says, in English. `EmbedText` is their type. */
export const embedEn = {
  play: 'Play what happened',
  playModel: 'Play the cascade',
  again: 'From the beginning',
  goOn: (title: string) => `Continue: ${title}`,
  whySoLong: 'Why so long?',
  /** Both spans in words; how many times the second is longer, rounded. */
  ratio: (trigger: string, outage: string, times: string) =>
    `The cause was gone after ${trigger}. The outage lasted ${outage}, ${times} times as long.`,
  lasted: (outage: string) => `The outage lasted ${outage}.`,
  poster: (when: string) => `What was reported to be wrong at ${when}.`,
  ask: 'Play it, or tap a mark to ask why.',
  open: 'Open in Dominograph',
  newWindow: '(new window)',
  breakInApp: 'Break it in the model',
  asText: 'The same as text',
  controls: 'Play and step',
  timeline: 'Time',
  map: (title: string) => `Dependency map: ${title}`,
  mapHelp: 'Arrow keys go from mark to mark, Enter asks why. Plus and minus zoom.',
  notReported: 'Nothing was reported here up to now.',
  needsInTrouble: 'It needs',
  members: (hit: number, of: number) => `${hit} of ${of} with problems`,
  back: 'What really happened',
  spoken: (chapter: string, title: string, told: string) => `${chapter}: ${title}. ${told}`,
  ownGraph: 'The link holds a graph of somebody’s own. An embed shows built-in stories; open the link in the app.',
  notRead: 'The link could not be read. The story is shown from its beginning.',
  changed: (count: number) => (count === 1 ? 'with 1 change tried out' : `with ${count} changes tried out`),
};

export type EmbedText = typeof embedEn;
