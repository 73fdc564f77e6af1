/** What the app alone says around the picture, in English: its head, menu, search, drawer and settings. `AppText` is its type. */
export const appEn = {
  find: 'Find your app',
  menuButton: 'Menu',
  board: 'Board',
  network: 'Network',
  pictureChoice: 'How it is drawn',
  drawer: 'More about it',
  close: 'Close',

  speed: 'Speed',
  speedOf: (times: string) => `${times}×`,
  compared: {
    both: 'both say hit',
    modelOnly: 'model says hit, record says it works',
    recordOnly: 'record says hit, model says it holds',
    unreported: 'model says hit, nobody reported: not an error, nobody knows',
  },
  modelChanged: 'The model runs with a change',
  stopComparing: 'Record only',
  goToTime: 'Go to time',
  goToTimeHint: 'For example 11:14',
  tabs: { review: 'Review', edit: 'Edit', story: 'Story', why: 'Why', whatIf: 'What if', list: 'List', check: 'Check' },
  menu: {
    own: 'Your own system …',
    edit: 'Edit as a table',
    otherOutages: 'All outages',
    lessons: 'Lessons',
    details: 'Story, sources and list',
    whatIf: 'What if …?',
    analyses: 'What hurts most',
    share: 'Share',
    settings: 'Language and display',
    help: 'Help and keys',
  },
  settings: {
    language: 'Language',
    theme: 'Colours',
    motion: 'No motion',
    shortcuts: 'Letters as shortcuts',
    waitForSpeech: 'Playing waits until each sentence can have been read aloud',
  },
  findTitle: 'Find your app',
  findHint: 'Type a name: Snapchat, Zoom, Ring …',
  nothingFound: 'Nothing in this story is called so.',
  examples: 'For example:',
  wavesSoFar: 'What has fallen so far, wave by wave',
  drop: 'Drop it here: your own system, read in this browser',
  skip: 'Skip to the list of components',
};
export type AppText = typeof appEn;

/** What stands in the place of what has not come, in English. */
export const waitingEn = {
  loading: 'Loading …',
  loadFailed: 'This part could not be loaded. Everything else is still there.',
  tryAgain: 'Try again',
  close: 'Close',
  moved: 'The link is older than our data: what it calls a step may be another one now.',
};
