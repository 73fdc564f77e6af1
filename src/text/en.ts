import type { ImpactKind } from '../model/health';
import type { Evidence, Family, Plane } from '../model/incident';
import type { ShownHealth } from '../theme/health';

const either = (code: 'en' | 'de'): 'en' | 'de' => code;

/** Every sentence of the product in English. `Text` is its type; a language that lacks one does not compile. */
export const en = {
  language: either('en'),
  product: 'Dominograph',
  incident: 'Outage',
  model: 'Model',
  modelNote:
    'What you see is computed from the sourced dependencies of this outage. It is a model, not the record of what happened.',
  invitation: 'Click any service to break it, or play what really happened.',
  loading: 'Loading …',

  record: 'Record',
  playRecord: 'What really happened',
  breakRoot: (name: string) => `Break ${name}`,
  leaveRecord: 'Back to breaking things',
  recordTimeline: 'The recorded outage over time',
  recordNote:
    'Recorded health is the fill of a mark, what the model says is the ring around it. Nothing is interpolated: between two reports the last one stands, with its age.',
  ring: 'ring: the model',
  recordedCount: (hit: number, known: number) => `${hit} of ${known} reported components with problems`,
  noReportYet: (count: number) => `${count} without a report`,
  beforeAnyReport: 'Nothing has been reported yet.',
  precision: { exact: 'exact', approximate: 'approximate time', by: 'listed by then; it may have begun earlier' },
  stillToCome: (percent: number) => `${percent} % of the outage still to come`,
  toCome: (percent: number, passed: string) =>
    `The trigger was fixed after ${passed}; ${percent} % of the outage came after that.`,
  fold: 'Fold idle hours',
  clock: 'Clock',
  whole: 'The whole outage',
  asTable: 'As a table',
  tableOfRecord: (title: string) => `The record: ${title}`,
  chapters: 'In chapters',
  chapter: (at: number, of: number) => `Chapter ${at} of ${of}`,
  recordedHere: 'What was recorded',
  notRecorded: 'No source reports on it.',
  compare: 'Model check',
  compareTitle: 'The record beside the model',
  compareNote:
    'Recall is circular: many dependencies were read from the same report that lists who was hit. Look at the order, the times and at what the model gets wrong.',
  verdict: {
    hit: 'onset right',
    early: 'too early in the model',
    late: 'too late in the model',
    miss: 'missed by the model',
    'false-alarm': 'only in the model',
    spared: 'rightly spared',
    unknown: 'no report to compare with',
  },
  verdictWhy: {
    miss: 'No dependency in our data leads there, or what happened is no matter of dependencies.',
    'false-alarm': 'The record says that it kept working, or the model passes on more than there was.',
  },
  metric: {
    precision: 'Precision, at least',
    recall: 'Recall',
    f1: 'F1',
    baseline: 'F1 of “everything downstream falls at once”',
    skill: 'Skill above that',
    tau: 'Order (tau-b)',
    onset: 'Onset error, median',
    bias: 'Onset error, bias',
    overlap: 'Overlap of the times',
    unaffected: 'Unaffected, rightly so',
  },
  figures: 'Figures of agreement',
  credited: 'The columns: by the kind of number that a component itself carries. Only “derived” earns credit.',
  everything: 'all',
  from: (when: string) => `from ${when}`,
  until: (when: string) => `until ${when}`,
  spanOf: (from: string, to: string) => `${from} to ${to}`,
  given: 'given by the script',
  parameters: 'Numbers of the model',
  provenance: { copied: 'copied from the record', fitted: 'fitted', derived: 'derived', assumed: 'assumed' },
  provenanceNote: 'A fitted number earns no credit: it was chosen to match this record.',
  noModel: 'There is no replay by the model for this outage. Its root:',
  noteKind: {
    right: 'What the model gets right',
    wrong: 'What it gets wrong, and is left so',
    limit: 'What cannot be asked of it',
  },
  actionBy: { trigger: 'trigger', operator: 'people', standing: 'from the start' },
  causeKind: { script: 'script', graph: 'dependencies', load: 'load module' },
  gallery: 'All outages',
  scoreboard: 'Scoreboard',
  outagesTab: 'Outages',
  lessons: 'Lessons',
  working: 'Working it out …',
  scoreColumn: {
    compared: 'Compared',
    order: 'Order by hops',
    shuffled: 'F1 with shuffled dependencies',
  },
  scoreboardNote:
    'Every outage run by the same engine from its root alone, with what its file says and nothing fitted. Where the score is not above the baseline, the graph explains no more than “everything downstream”.',
  lasted: 'Lasted',
  rootWord: 'Root',
  spread: 'Spread',
  spreadTo: (count: number) => `${count} components`,
  openStory: 'Open',
  alsoFell: (names: string) => `Also failed in: ${names}`,
  minutes: (value: number) => `${value.toLocaleString('en-GB', { maximumFractionDigits: 1 })} min`,
  span: (minutes: number) => clock(minutes),
  tooFew: 'too few to say',

  map: 'Map',
  mapLabel: (title: string) => `Dependency map: ${title}. The same facts are in the list.`,
  layout: 'Layout',
  rings: 'Rings',
  tiers: 'Tiers',
  detail: 'Detail',
  showAll: 'Show all',
  gathered: (count: number) => `${count} more components are gathered in groups. Click a group to open it.`,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Fit to screen',
  wheelHint: 'Hold Ctrl (or ⌘) to zoom with the wheel.',
  legend: 'Legend',
  lines: 'Lines',
  legendAll: 'Show everything',
  faultHere: 'fault put here',
  needs: 'needs',
  neededBy: 'needed by',
  trail: 'way of the failure',

  share: 'Share',

  search: 'Search',
  searchNone: (query: string) => `Nothing is called “${query}”.`,
  searchCount: (count: number) => (count === 1 ? '1 match' : `${count} matches`),

  break: 'Break it',
  breakNamed: (name: string) => `Break ${name}`,
  repair: 'Take the fault away',
  breakMore: 'Add a fault here',
  select: 'Look at it',
  undo: 'Undo',
  redo: 'Redo',
  reset: 'Reset',

  play: 'Play',
  pause: 'Pause',
  first: 'To the start',
  last: 'To the end',
  speed: 'Speed',
  timeline: 'Steps of the cascade',
  step: (step: number, of: number) => `Step ${step} of ${of}`,
  analyses: 'What hurts most?',
  beforeAnything: 'Everything works.',
  hit: (hit: number, total: number) => `${hit} of ${total} components degraded or worse`,
  alsoMinor: (count: number) => (count === 0 ? '' : `${count} more slightly impaired`),
  at: (minutes: number) => `T+${clock(minutes)}`,
  andMore: (count: number) => (count === 1 ? 'and 1 more' : `and ${count} more`),
  summary: (names: string, hit: number, total: number, steps: number) =>
    `If ${names} fails, ${hit} of ${total} components end up degraded or worse, in ${steps === 1 ? '1 step' : `${steps} steps`}.`,

  story: 'Story',
  why: 'Why?',
  whatIf: 'What if',
  list: 'List',
  check: 'Check',
  panel: 'Explanation',
  whatHappened: 'What happened',
  phases: 'How it went',
  lesson: 'What the operator learned',
  inNumbers: 'In numbers',
  asOf: (time: string) => `as of ${time}`,
  whySelect: 'Select a component to see why it failed, or what saved it.',
  whyFell: (name: string) => `Why ${name} fell`,
  whyHeld: (name: string) => `Why ${name} held`,
  whyNoWorse: 'Why it was not hit harder',
  since: (when: string) => `since ${when}`,
  needsHeading: (count: number) => `Needs (${count})`,
  neededByHeading: (count: number) => `Needed by (${count})`,
  needsNothing: 'Nothing in our data.',
  sources: 'Sources',
  sourceOf: (kind: string) => kind,
  owner: 'Run by',
  noSource: 'no address known',
  lagKnown: (minutes: number) => `felt after ${minutes} min in this outage`,
  lagUnknown: 'time until it is felt: unknown',
  modelAs: 'In the model',
  modelAssumption: 'our assumption',
  modelSource: 'a source says so',
  startOnly: 'needed only to start or to change',
  kind: {
    hard: 'passed on at full strength',
    soft: 'passed on a step weaker',
    weak: 'passed on two steps weaker',
    threshold: 'felt only when it is lost completely',
    brittle: 'any trouble is fatal',
    none: 'drawn, without effect in the model',
  } satisfies Record<ImpactKind, string>,
  anyOf: (need: number, of: number) => `${need} of ${of} suffice`,
  scopeNote:
    'A stand-in for a place: sources say that a product failed “with the Region”, not which service it lost. It is not counted.',

  tree: 'Tree along dependencies',
  treeHelp: 'Right opens what needs a component, left closes it, Enter breaks it, Space selects it.',
  table: 'Table',
  tableCaption: (title: string) => `All components: ${title}`,
  column: {
    name: 'Component',
    group: 'Group',
    health: 'Health',
    wave: 'Wave',
    because: 'Because of',
    needs: 'Needs',
    neededBy: 'Needed by',
  },
  sortBy: (column: string) => `Sort by ${column}`,
  filterList: 'Filter the list',
  alreadyAbove: 'already above',

  theme: 'Theme',
  themes: { auto: 'As the system', light: 'Light', dark: 'Dark', projector: 'Projector' },
  motion: 'Motion',
  settings: 'Settings',
  help: 'Help',
  helpTitle: 'How to read this',
  helpText: [
    'Each mark is something that can fail. A line means: one needs the other. Failures travel from what is needed to what needs it.',
    'The root of the outage is in the middle; around it the provider’s inner parts, its services, the products built on them, and people.',
    'Click a mark to break it. The numbers beside the marks are the steps in which they fell.',
    'What a source says and what we infer is marked at every dependency. Times that nobody published are shown as order only.',
  ],
  shortcuts: 'Keys',
  shortcut: {
    search: 'Search',
    play: 'Play or pause',
    step: 'Step forward or back',
    ends: 'To the start, to the end',
    reset: 'Reset',
    fit: 'Fit to screen',
    zoom: 'Zoom in or out',
    list: 'Open the list',
    undo: 'Undo, redo',
    clear: 'Clear the selection, close',
    help: 'This help',
  },
  close: 'Close',
  linkUnknown: (name: string) => `The link names something that is not in our data: ${name}. The rest is shown.`,
  notice: 'Notice',

  health: {
    up: 'up',
    minor: 'slightly impaired',
    degraded: 'degraded',
    down: 'down',
    perhaps: 'down only if hard',
    recovering: 'recovering',
    unknown: 'reported problems',
    silent: 'no report',
  } satisfies Record<ShownHealth, string>,
  family: {
    compute: 'Compute',
    data: 'Data',
    identity: 'Identity',
    messaging: 'Messaging',
    network: 'Network',
    operations: 'Operations',
    games: 'Games',
    money: 'Money',
    social: 'Social',
    media: 'Media',
    home: 'Home and shop',
    work: 'Work',
    public: 'Public sector',
    developer: 'Developers',
    people: 'People',
  } satisfies Record<Family, string>,
  groupName: (family: string, ring: number) =>
    ring === 2 ? `More ${family.toLowerCase()}` : ring === 3 ? `More: ${family}` : family,
  plane: { data: 'data plane', control: 'control plane', unknown: 'plane unknown' } satisfies Record<Plane, string>,
  strength: { hard: 'hard', soft: 'soft', unknown: 'strength not known' },
  evidence: { documented: 'documented', reported: 'reported', inferred: 'inferred' } satisfies Record<Evidence, string>,
  evidenceHelp: {
    documented: 'The operator itself says so.',
    reported: 'The press, an analyst or an affected company says so.',
    inferred: 'A conclusion of ours or of the dossier; the sentence says from what.',
  } satisfies Record<Evidence, string>,

  narrate: {
    /** Level 1 to 3. Past tense, which suits one thing and many. */
    fell: (name: string, level: number) => `${name} ${FELL[level] ?? 'changed'}`,
    because: (fell: string, causes: string) => `${fell}, because ${causes}`,
    /** What happened to a provider, as the reason of a sentence. */
    cause: (name: string, level: number) => `${name} ${FELL[level] ?? 'changed'}`,
    broken: (name: string) => `${name} went down: you broke it.`,
    byScript: (name: string, level: number) => `${name} ${FELL[level] ?? 'changed'} by itself.`,
    back: (name: string) => `${name} came back.`,
    better: (name: string, level: number) => `${name} got better: now ${STATE[level] ?? 'up'}.`,
    group: (fell: string, need: number, of: number, causes: string) =>
      `${fell}: of ${of} providers ${need} are needed, but ${causes}`,
    evidence: (evidence: Evidence, publisher: string) =>
      evidence === 'inferred'
        ? 'Inferred; no source says it directly.'
        : evidence === 'documented'
          ? `Documented by ${publisher}.`
          : `Reported by ${publisher}.`,
    nothingFailed: (name: string) => `Nothing that ${name} needs has failed at this moment.`,
    heldStart: (name: string, provider: string) =>
      `${provider} is in trouble, but ${name} needs it only to start or to change.`,
    heldWeak: (name: string, provider: string) =>
      `${provider} is in trouble, but not badly enough for ${name} to feel it.`,
    heldWeaker: (name: string, provider: string) => `${provider} is in trouble; ${name} feels it a step weaker.`,
    heldThreshold: (name: string, provider: string) =>
      `${provider} is in trouble, but ${name} would feel only a complete loss.`,
    heldNone: (provider: string) => `${provider} is in trouble; this dependency has no effect in the model.`,
    heldGroup: (name: string, alive: number, need: number) =>
      `Part of what ${name} needs has failed, but ${alive} still work and ${need} suffice.`,
    heldGrace: (name: string, provider: string) => `${provider} is in trouble, but ${name} has not felt it yet.`,
  },
  listOf: (names: readonly string[]) => new Intl.ListFormat('en', { type: 'conjunction' }).format(names),
  number: (value: number) => value.toLocaleString('en-GB'),
  date: (iso: string) =>
    new Date(iso).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  time: (iso: string) =>
    `${new Date(iso).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })} UTC`,
};

const FELL = ['came back', 'was slightly impaired', 'degraded', 'went down'];
const STATE = ['up', 'slightly impaired', 'degraded', 'down'];

function clock(minutes: number): string {
  const whole = Math.floor(minutes);
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (hours >= 48) return `${(whole / 1440).toLocaleString('en-GB', { maximumFractionDigits: 1 })} days`;
  return hours > 0 ? `${hours} h ${rest} min` : `${rest} min`;
}

export type Text = typeof en;
