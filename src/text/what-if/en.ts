import type { ComponentMitigation, DependencyMitigation, MitigationKind } from '../../model/mitigation';
import type { Subject } from '../story/subject';

const listOf = (names: readonly string[]): string =>
  new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(names);
type OnDependency = (one: Subject, providers: readonly Subject[], number: number) => string;
/** `inside`: a part within a provider, such as a file, a key or an account, of which one would not say that it runs. */
type OnComponent = (one: Subject, number: number, inside: boolean) => string;
const namesOf = (subjects: readonly Subject[]): string => listOf(subjects.map(({ name }) => name));

/** The condition of a change, after “If”; past perfect, which suits one thing and many. */
const ifDependency: Readonly<Record<DependencyMitigation['kind'], OnDependency>> = {
  cache: (one, providers, number) =>
    `${one.name} had got by for ${number}\u00a0minutes on the last answer from ${namesOf(providers)}`,
  'static-stability': (one, providers) =>
    `${one.name} had needed ${namesOf(providers)} only to start, not to keep running`,
  'circuit-breaker': (one, providers) =>
    `${one.name} had given up what ${one.plural ? 'they' : 'it'} cannot do without ${namesOf(providers)} instead of failing as a whole`,
  fallback: (one, providers) =>
    `${one.name} had had something of ${one.plural ? 'their' : 'its'} own to fall back on for ${namesOf(providers)}`,
  remove: (one, providers) => `${one.name} had not needed ${namesOf(providers)}`,
};
const ifComponent: Readonly<Record<ComponentMitigation['kind'], OnComponent>> = {
  'faster-recovery': ({ name }) => `${name} had come back twice as fast`,
  'faster-repair': ({ name }, number) => `the repair of ${name} had been done ${number}\u00a0minutes sooner`,
  copies: ({ name }) => `there had been two copies of ${name}, one of them enough`,
  cells: ({ name }, number) => `${name} had run in ${number} separate compartments`,
  'second-region': ({ name }, _, inside) =>
    inside
      ? `${name} had existed a second time, independent of all this`
      : `${name} had run in a second region as well`,
};

/** From two hours on in hours. */
const span = (minutes: number): string => {
  if (minutes < 120) return minutes === 1 ? '1\u00a0minute' : `${minutes}\u00a0minutes`;
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)}\u00a0h${rest === 0 ? '' : ` ${rest}\u00a0min`}`;
};

/** Words of the What-if panel and the analyses. */
export const en = {
  intro:
    'Change one thing and run the same failure again. The board then shows the run with the change; what it keeps from failing is green and wears a shield.',
  nothingBroken: 'Break something first, or break what failed that day:',
  nothingBrokenOwn: 'Break something first, for example what most depends on:',
  /** Where nobody knows how strong some dependencies are. */
  harder: 'Computed as if all dependencies were hard of which nobody knows the strength.',
  breakRoot: (name: string) => `Break ${name}`,
  model: 'Model, not history.',

  kind: {
    cache: 'a cache or lease',
    'static-stability': 'keeps running without supplies (static stability)',
    'circuit-breaker': 'a circuit breaker',
    fallback: 'a fallback of its own',
    remove: 'does without it',
    'faster-recovery': 'faster recovery',
    'faster-repair': 'faster repair',
    copies: 'spare copies',
    cells: 'separate compartments (cells)',
    'second-region': 'a second region',
  } satisfies Record<MitigationKind, string>,
  kindHelp: {
    cache: 'Gets by on its last answer for some minutes; after that it fails as before.',
    'static-stability': 'Needed to start, no longer to keep running.',
    'circuit-breaker': 'Gives up the function instead of failing with it: it gets worse where it would have stopped.',
    fallback: 'Something local that needs nothing here steps in.',
    remove: 'It no longer needs this at all.',
    'faster-recovery': 'Takes half as long to come back.',
    'faster-repair': 'What is repaired here is repaired that much sooner.',
    copies: 'Two copies of which one suffices. Both need what the one needed, and a fault strikes one of them.',
    cells: 'Divided into parts that fail alone; disrupted if one fails, down if more than half do.',
    'second-region': 'A second copy that needs nothing of all this takes over.',
  } satisfies Record<MitigationKind, string>,
  minutes: (count: number) => (count === 1 ? '1\u00a0minute' : `${count}\u00a0minutes`),
  parts: (count: number) => `${count} parts`,
  /** One change in a sentence: kind, what it is on, its number. */
  onDependency: (kind: string, dependent: string, providers: string) => `${dependent} → ${providers}: ${kind}`,
  onComponent: (kind: string, name: string) => `${name}: ${kind}`,
  ifDependency,
  ifComponent,
  ifOne: (
    conditions: readonly string[],
    { name, plural }: Subject,
    { itself, softer }: { readonly itself: boolean; readonly softer: boolean },
  ): string =>
    `If ${listOf(conditions)}, ${itself ? (plural ? 'they' : 'it') : name} would have ${softer ? 'been hit less hard' : 'held'}.`,
  ifAll: (conditions: readonly string[], count: number): string =>
    `If ${listOf(conditions)}, ${count === 1 ? 'one part' : `${count} parts`} that failed would have held.`,
  basis: 'Rests on:',
  pattern: 'What engineers call it',
  basisLag: 'How long a failure takes to get through is not published: we know the order, not the time.',
  assumption: {
    cache: 'We assume that the last answer stays good enough for that long.',
    'static-stability': 'We assume that everything needed to keep running is at hand before the failure.',
    'circuit-breaker': 'We assume that the function can be given up without harm to the rest.',
    fallback: 'We assume that what it falls back on can take the load, and needs nothing that fails here.',
    remove: 'We assume that it does not miss what it got from there.',
    'faster-recovery': 'We assume that nothing but its own recovery time holds it back.',
    'faster-repair': 'We assume that the repair could have begun sooner.',
    copies: 'We assume that the copies do not fail together.',
    cells: 'We assume that the compartments share nothing but what the whole needed.',
    'second-region': 'We assume that the second copy is not hit, can take the load and has the data.',
  } satisfies Record<MitigationKind, string>,

  inForce: 'Changes in force',
  none: 'None yet.',
  takeBack: (what: string) => `Take back: ${what}`,
  takeAllBack: 'Take all back',
  refused: (what: string) => `${what}: changes nothing here.`,
  effect: (before: number, after: number, total: number) =>
    `Without the change ${before} of ${total} parts end up disrupted or down, with it ${after}.`,
  noEffect: 'It makes no difference to what falls.',
  neverFalls: (count: number) => (count === 1 ? '1 part never falls' : `${count} parts never fall`),
  milder: (count: number) => (count === 1 ? '1 is hit less hard' : `${count} are hit less hard`),
  fallsLater: (count: number) => (count === 1 ? '1 falls later' : `${count} fall later`),
  backEarlier: (count: number) => (count === 1 ? '1 is back earlier' : `${count} are back earlier`),
  newlyFalls: (count: number) =>
    count === 1 ? '1 falls because of the change' : `${count} fall because of the change`,
  harsher: (count: number) => (count === 1 ? '1 is hit harder' : `${count} are hit harder`),
  span,
  later: (minutes: string) => `${minutes} later`,
  earlier: (minutes: string) => `${minutes} earlier`,
  fromTo: (before: string, after: string) => `${before} → ${after}`,

  question: (name: string) => `What one change would have kept ${name} up?`,
  questionAll: 'What one change would have saved the most?',
  questionThree: 'Which three together would have saved the most?',
  answersGreedy: 'Found by always taking the change that then saves the most; a better three may exist:',
  answersPair: (name: string) =>
    `No single change keeps ${name} up. These do it together; of each kind only the strongest was tried:`,
  asking: 'Working it out …',
  cancel: 'Cancel',
  answers: (name: string) => `Each alone keeps ${name} from failing:`,
  answersMilder: (name: string) => `No single change keeps ${name} up. These soften it most:`,
  noAnswer: (name: string) => `No single change of these kinds helps ${name}.`,
  answersAll: 'Each alone, best first:',
  tied: (count: number) => `${count} equal`,
  more: (count: number) => `Show ${count} more`,
  notDown: (name: string) => `${name} does not fail here. Select something that does, or ask what saves the most.`,

  changeThis: (name: string) => `Change ${name}`,
  itsDependencies: 'Change what it needs',
  asItIs: 'as it is',
  choose: (what: string) => `What if for ${what}`,
  selectFirst: 'Select a component on the board or in the list to change it or something that it needs.',

  recordTitle: 'What might have been',
  recordIntro:
    'Changes that the operator, a company that was hit or experts name, tried out on the model’s replay of that day. The record stays what it is; the outlines on the board show where the model’s run with the change differs from it.',
  recordNone:
    'Nobody has written any down for this outage yet. Leave the record and break something to try changes out.',
  leave: 'Leave the record',
  asItWas: 'As it was',
  whoSays: 'Who names it',
  whatChanged: 'What is assumed',
  whatLoad: 'What depends on assumed load',
  noLoad: 'Nothing in it depends on assumed load.',
  whatStays: 'What stays as it was',
  modelTotals: (before: number, after: number) =>
    `In the model’s replay ${before} parts are in trouble at some time, with the change ${after}.`,

  analyses: 'What hurts most?',
};

export type WhatIfText = typeof en;
