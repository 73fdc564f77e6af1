const entries = (count: number): string => (count === 1 ? '1 entry' : `${count.toLocaleString('en-GB')} entries`);

/** What is said of a link that cannot be followed, or not wholly, in English. */
export const en = {
  /** By the code of an issue; `about` is what it is about, `place` where it is. */
  refused: {
    damaged: (about: string) =>
      `This link is damaged after ${Number(about).toLocaleString('en-GB')} characters. Copy it again from where it came from.`,
    'cut-off': (about: string) =>
      `This link is cut off: its graph ends after ${Number(about).toLocaleString('en-GB')} characters. Copy the whole link.`,
    'not-json': () =>
      'This link is damaged: what it holds is no graph that can be read. Copy it again from where it came from.',
    'too-large': () => 'The graph in this link is larger than 4\u00a0MB unpacked. It was not opened.',
    'too-long': (about: string) =>
      `This link is ${Number(about).toLocaleString('en-GB')} characters long; at most 65,536 are read.`,
    'unknown-code': () => 'The graph in this link is packed in a way that this version does not know.',
    'no-inflate': () => 'This browser cannot unpack the graph in this link. A newer one can.',
    'not-a-link': () => 'This address leads to nothing here. Copy the whole link.',
    'not-a-graph': () => 'This link holds no graph: there is no list of components in it.',
    'no-components': () => 'The graph in this link has no component that could be read.',
    'too-many-components': (about: string) =>
      `The graph in this link has ${Number(about).toLocaleString('en-GB')} components; at most 5,000 are opened.`,
    'too-many-dependencies': (about: string) =>
      `The graph in this link has ${Number(about).toLocaleString('en-GB')} dependencies; at most 20,000 are opened.`,
  },
  newer: 'This link was made with a newer version of Dominograph. What this version understands is shown.',
  ignored: (names: string) => `Parts of the link were not understood and are left out: ${names}.`,
  leftOut: (count: number) =>
    `${entries(count)} of the graph could not be read and ${count === 1 ? 'is' : 'are'} left out:`,
  more: (count: number) => `and ${count.toLocaleString('en-GB')} more`,
  row: {
    'bad-row': () => 'is no object',
    'bad-field': (about: string) => `“${about}” is not allowed here`,
    missing: () => 'is missing',
    'duplicate-id': (about: string) => `the id “${about}” is there twice`,
    'unknown-id': (about: string) => `no component is called “${about}”`,
    self: (about: string) => `“${about}” would need itself`,
  },
  builtIn: 'The built-in story is shown instead.',
  stays: 'What was on screen is still there.',
};

export type LinkText = typeof en;
