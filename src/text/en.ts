import type { ImpactKind } from '../model/health';
import type { Evidence, Family, Plane } from '../model/incident';
import { either, EVIDENCE, listOf, span } from './story/en';

/** Every sentence of the product in English. `Text` is its type; a language that lacks one does not compile. */
export const en = {
  language: either('en'),
  product: 'Dominograph',
  incident: 'Outage',
  model: 'Model',
  modelNote:
    'What you see is worked out from dependencies that have a source. It is a model, not the record of what happened.',

  record: 'Record',
  recordNote:
    'A box shows what was reported last. Between two reports the last one stands; nothing is made up in between.',
  precision: { exact: 'exact', approximate: 'approximate time', by: 'listed by then; it may have begun earlier' },
  clock: 'Clock',
  asTable: 'As a table',
  tableOfRecord: (title: string) => `The record: ${title}`,
  recordedHere: 'What was recorded',
  notRecorded: 'No source reports on it.',
  gallery: 'All outages',
  scoreboard: 'Scoreboard',
  outagesTab: 'Outages',
  rootWord: 'Began at',
  spreadTo: (count: number) => `${count} parts hit`,
  seeAlso: (titles: string) => `The same in: ${titles}`,
  inCommon: (title: string, names: string) => `Hit here and in “${title}”: ${names}.`,
  componentPage: 'All its outages, as text',
  dataPage: 'All facts as a dataset, and what changed in them',
  alsoFell: (names: string) => `Also failed in: ${names}`,

  faultHere: 'broken here',
  neededBy: 'needed by',

  share: 'Share',

  searchNone: (query: string) => `Nothing is called “${query}”.`,
  searchCount: (count: number) => (count === 1 ? '1 match' : `${count} matches`),

  break: 'Break it',
  breakNamed: (name: string) => `Break ${name}`,
  repair: 'Take the fault away',
  breakMore: 'Add a fault here',

  moreNames: (count: number) => `${count} more`,
  andMore: (count: number) => (count === 1 ? 'and 1 more' : `and ${count} more`),

  list: 'List',
  whatHappened: 'What happened',
  lesson: 'What the operator learned',
  inNumbers: 'In numbers',
  asOf: (time: string) => `as of ${time}`,
  whySelect: 'Select a component to see why it failed, or what saved it.',
  whyFell: (name: string) => `Why ${name} fell`,
  whyHeld: (name: string) => `Why ${name} held`,
  whyNoWorse: 'Why it was not hit harder',
  needsHeading: (count: number) => `Needs (${count})`,
  /** To any depth: the picture keeps to them. */
  onlyNeeds: 'Only what it needs',
  onlyNeededBy: 'Only what needs it',
  showAll: (count: number) => `Show all ${count.toLocaleString('en-GB')}`,
  neededByHeading: (count: number) => `Needed by (${count})`,
  needsNothing: 'Nothing in our data.',
  sources: 'Sources',
  owner: 'Run by',
  noSource: 'no address known',
  lagKnown: (minutes: number) => (minutes === 0 ? 'felt at once' : `felt after ${minutes}\u00a0min in this outage`),
  lagUnknown: 'time until it is felt: unknown',
  modelAs: 'In the model',
  modelAssumption: 'our assumption',
  modelSource: 'a source says so',
  startOnly: 'needed only to start or to change',
  kind: {
    hard: 'stops too',
    soft: 'gets worse',
    weak: 'hardly notices',
    threshold: 'feels only a total loss',
    brittle: 'any trouble stops it',
    none: 'no effect in the model',
  } satisfies Record<ImpactKind, string>,
  scopeNote:
    'This stands for a whole place. Sources say that a product failed “with the Region”, but not which service it lost. It is not counted.',

  tree: 'Tree along dependencies',
  treeHelp: 'Right opens what needs a component, left closes it, Enter breaks it, Space selects it.',
  table: 'Table',
  tableCaption: (title: string) => `All components: ${title}`,
  column: {
    name: 'Component',
    group: 'Group',
    health: 'Health',
    wave: 'Wave',
    because: 'Cause',
    needs: 'Needs',
    neededBy: 'Needed by',
  },
  sortBy: (column: string) => `Sort: ${column}`,
  filterList: 'Filter the list',
  alreadyAbove: 'already above',

  theme: 'Theme',
  themes: { auto: 'As the system', light: 'Light', dark: 'Dark', projector: 'Projector' },
  helpTitle: 'How to read this',
  helpText: [
    'Each box is something that can fail. A line means: one needs the other. Failures travel from what is needed to what needs it.',
    'The outage begins on the left, inside the provider; to the right follow its services, the products built on them, and people.',
    'Press a box to break it and watch, wave by wave, what falls with it and why.',
    'Every dependency says who states it, or that it is our conclusion. Where nobody published a time, only the order is shown.',
  ],
  shortcuts: 'Keys',
  shortcut: {
    search: 'Search',
    play: 'Play or pause',
    step: 'Step forward or back',
    ends: 'To the start, to the end',
    reset: 'Reset',
    list: 'Open the list',
    undo: 'Undo, redo',
    clear: 'Clear the selection, close',
    help: 'This help',
  },
  /** What is printed on keys, where it is a word. */
  key: { space: 'Space', home: 'Home', end: 'End', control: 'Ctrl', shift: 'Shift' },
  linkUnknown: (name: string) => `The link names something that is not in our data: ${name}. The rest is shown.`,

  family: {
    compute: 'Computing',
    data: 'Data',
    identity: 'Identity',
    messaging: 'Messaging',
    network: 'Network',
    operations: 'Operations',
    games: 'Games',
    money: 'Money',
    social: 'Social',
    media: 'Media',
    home: 'Home and shopping',
    work: 'Work',
    public: 'Public life',
    developer: 'Developers',
    people: 'People',
  } satisfies Record<Family, string>,
  groupName: (family: string, ring: number) =>
    ring === 2 ? `More ${family.toLowerCase()}` : ring === 3 ? `More: ${family}` : family,
  plane: {
    data: 'everyday work (data plane)',
    control: 'starting and changing (control plane)',
    unknown: 'not known for which work',
  } satisfies Record<Plane, string>,
  strength: {
    hard: 'cannot do without it',
    soft: 'can partly do without it',
    unknown: 'not known whether it can do without it',
  },
  evidence: EVIDENCE,
  evidenceHelp: {
    documented: 'The operator says so, or the affected company about itself.',
    reported: 'The press or an analyst says so, or somebody quoting a company.',
    inferred: 'A conclusion of ours; the sentence says from what.',
  } satisfies Record<Evidence, string>,

  ...{ listOf, span },
  date: (iso: string) =>
    new Date(iso).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
};

export type Text = typeof en;
