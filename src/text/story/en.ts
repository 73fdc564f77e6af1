import type { Evidence } from '../../model/incident';
import type { ShownHealth } from '../../theme/health';
import { HEALTH_EN } from '../health';
import { capital, type Noun, type Subject } from './subject';
import { numbersOf } from '../number';

export const either = (code: 'en' | 'de'): 'en' | 'de' => code;
const NUMBERS = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
const number = numbersOf('en-GB');
/** Up to twelve as a word. */
export const small = (value: number): string => NUMBERS[value] ?? number(value);
/** Made once: a caption asks for it several times. */
const LIST = new Intl.ListFormat('en-GB', { type: 'conjunction' });
export const listOf = (names: readonly string[]): string => LIST.format(names);

/** What happens to one thing, and to several. */
const HAPPENS: Readonly<Record<ShownHealth, readonly [string, string]>> = {
  up: ['works again', 'work again'],
  minor: ['has small problems', 'have small problems'],
  degraded: ['is disrupted', 'are disrupted'],
  down: ['goes down', 'go down'],
  perhaps: ['goes down only if the dependency is hard', 'go down only if the dependencies are hard'],
  recovering: ['is coming back', 'are coming back'],
  unknown: ['has problems', 'have problems'],
  silent: ['is not reported on', 'are not reported on'],
};
const PEOPLE: typeof HAPPENS = {
  up: ['is no longer affected', 'are no longer affected'],
  minor: ['is hardly affected', 'are hardly affected'],
  degraded: ['is held up', 'are held up'],
  down: ['is stuck', 'are stuck'],
  perhaps: ['is stuck only if the dependency is hard', 'are stuck only if the dependencies are hard'],
  recovering: ['is getting on again', 'are getting on again'],
  unknown: ['has problems', 'have problems'],
  silent: ['is not reported on', 'are not reported on'],
};
const NOUNS: Readonly<Record<Noun, readonly [string, string]>> = {
  inside: ['inner part', 'inner parts'],
  aws: ['AWS service', 'AWS services'],
  cloud: ['cloud service', 'cloud services'],
  amazon: ['Amazon product', 'Amazon products'],
  app: ['app or company', 'apps and companies'],
  people: ['group of people', 'groups of people'],
  market: ['market', 'markets'],
};
export const EVIDENCE: Readonly<Record<Evidence, string>> = {
  documented: 'stated by those who run it',
  reported: 'reported',
  inferred: 'our conclusion',
};

const many = (subjects: readonly Subject[]): boolean => subjects.length > 1 || subjects[0]?.plural === true;
const arePeople = (subjects: readonly Subject[]): boolean => subjects.every(({ sort }) => sort === 'people');
const verb = (subjects: readonly Subject[], words: readonly [string, string]): string => words[many(subjects) ? 1 : 0];
const STATE: typeof HAPPENS = { ...HAPPENS, down: ['is down', 'are down'] };
const PEOPLE_STATE: typeof PEOPLE = { ...PEOPLE, minor: ['is a little held up', 'are a little held up'] };
const names = (subjects: readonly Subject[]): string => listOf(subjects.map(({ name }) => name));

const trouble = (providers: readonly Subject[]): string =>
  `${names(providers)} ${verb(providers, ['has', 'have'])} trouble`;

/** A length of time to the minute, from two days on in days. */
export const span = (minutes: number): string => {
  const whole = Math.floor(minutes);
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  if (hours >= 48) return `${(whole / 1440).toLocaleString('en-GB', { maximumFractionDigits: 1 })}\u00a0days`;
  if (hours > 0 && rest === 0) return `${hours}\u00a0h`;
  return hours > 0 ? `${hours}\u00a0h ${rest}\u00a0min` : `${rest}\u00a0min`;
};

/** Every sentence about what happens in a story, in English. `StoryText` is its type. */
export const en = {
  language: either('en'),
  health: HEALTH_EN,
  ...{ number, listOf },
  noun: (noun: Noun, count: number): string => `${small(count)} ${NOUNS[noun][count === 1 ? 0 : 1]}`,
  all: (noun: Noun): string => `all ${NOUNS[noun][1]}`,

  /** What happens to a component. */
  happens: (subject: Subject, to: ShownHealth): string => {
    if (subject.sort === 'market') return `${subject.name} ${verb([subject], ['reacts', 'react'])}`;
    return `${subject.name} ${verb([subject], (subject.sort === 'people' ? PEOPLE : HAPPENS)[to])}`;
  },
  /** How providers are, as the reason for something. */
  state: (subjects: readonly Subject[], health: ShownHealth): string =>
    `${names(subjects)} ${verb(subjects, (arePeople(subjects) ? PEOPLE_STATE : STATE)[health])}`,
  /** Nobody knows how strong the dependencies are that carry it. */
  onlyIfHard: (sentence: string): string => `Only if hard: ${sentence}`,
  someIfHard: (sentence: string): string => `Some only if hard: ${sentence}`,
  because: (happens: string, state: string): string => `${happens} because ${state}`,
  group: (happens: string, need: number, providers: readonly Subject[], state: string): string =>
    `${happens}: of ${names(providers)} ${small(need)} ${need === 1 ? 'is' : 'are'} needed, but ${state}`,
  byItself: (happens: string): string => `${happens} by itself`,
  within: (happens: string, place: Subject, { plural }: Subject): string =>
    `${happens} with ${place.name}; nobody has named the service that ${plural ? 'they' : 'it'} lost`,
  needs: (
    { name, plural }: Subject,
    providers: readonly Subject[],
    evidence: Evidence,
    publisher: string,
    year: string | null,
  ): string => {
    const claim = `That ${name} ${plural ? 'need' : 'needs'} ${names(providers)}`;
    const who = publisher === '' ? 'a source' : publisher;
    return evidence === 'inferred'
      ? `${claim} is our conclusion; no source says it directly.`
      : `${claim} is ${evidence === 'documented' ? 'stated' : 'reported'} by ${who} (${year ?? 'undated'}).`;
  },

  /** Why something is no worse off than it is. */
  held: {
    nothing: (subject: Subject): string =>
      `Nothing that ${subject.name} ${verb([subject], ['needs', 'need'])} has failed so far.`,
    start: (subject: Subject, providers: readonly Subject[]): string =>
      `${trouble(providers)}, but ${subject.name} ${verb([subject], ['needs', 'need'])} that only to start or to change.`,
    weak: ({ name }: Subject, providers: readonly Subject[]): string =>
      `${trouble(providers)}, but not badly enough for ${name} to feel it.`,
    weaker: (subject: Subject, providers: readonly Subject[]): string =>
      `${trouble(providers)}; ${subject.name} ${verb([subject], ['feels', 'feel'])} it a step weaker.`,
    threshold: ({ name }: Subject, providers: readonly Subject[]): string =>
      `${trouble(providers)}, but ${name} would feel only a complete loss.`,
    none: (providers: readonly Subject[]): string => `${trouble(providers)}; this link has no effect in the model.`,
    group: ({ name }: Subject, alive: number, need: number): string =>
      `Part of what ${name} can use has failed, but ${small(alive)} still ${alive === 1 ? 'works' : 'work'} and ${small(need)} ${need === 1 ? 'suffices' : 'suffice'}.`,
    grace: (subject: Subject, providers: readonly Subject[]): string =>
      `${trouble(providers)}, but ${subject.name} ${verb([subject], ['has', 'have'])} not felt it yet.`,
  },
  /** What somebody breaks. */
  fails: ({ name, plural }: Subject): string => `${name} ${plural ? 'fail' : 'fails'}`,

  calm: 'Everything works.',
  begins: (happens: string): string => `It begins here: ${happens}.`,
  beginsShort: (happens: string): string => `It begins: ${happens}.`,
  beginsWith: (count: number): string => `It begins with ${small(count)} faults:`,
  takes: ({ name, plural }: Subject, count: number): string =>
    `${name} ${plural ? 'take' : 'takes'} ${small(count)} with ${plural ? 'them' : 'it'}`,
  troubles: ({ name, plural }: Subject, count: number): string =>
    `${name} ${plural ? 'give' : 'gives'} ${small(count)} others small problems`,
  several: (count: number, reasons: number): string =>
    `${capital(small(count))} more, ${reasons < count ? `for ${small(reasons)} different reasons` : 'each for its own reason'}`,
  unnamed: (place: string): string => `nobody has named the service they lost, only ${place}`,
  unnamedShort: 'nobody has named the service they lost',
  comeBack: (count: number): string => `${capital(small(count))} come back`,
  getWorse: (count: number): string => `${capital(small(count))} more are hit`,
  through: (list: string, causes: readonly Subject[]): string => `${list} because of ${names(causes)}`,
  besides: (list: string): string => `Besides: ${list}.`,
  among: (list: readonly string[]): string => `among them ${listOf(list)}`,
  andMore: (count: number): string => `${small(count)} more`,
  /** How those who were hit are now; counts by health. */
  states: (counts: readonly (readonly [ShownHealth, number])[], people: boolean): string => {
    const said = (health: ShownHealth, count: number) => (people ? PEOPLE : HAPPENS)[health][count === 1 ? 0 : 1];
    const [[health, count] = ['up', 0] as const] = counts;
    if (counts.length === 1) return count < 2 ? '' : `${count === 2 ? 'Both' : 'All'} ${said(health, 2)}.`;
    return `${capital(counts.map(([own, some]) => `${small(some)} ${said(own, some)}`).join(', '))}.`;
  },
  wave: (wave: number, of: number): string => `Wave ${wave} of ${of}`,
  outcome: (faults: readonly Subject[], hit: number, of: number): string =>
    `If ${names(faults)} ${many(faults) ? 'fail' : 'fails'}, ${number(hit)} of ${number(of)} end up disrupted or down.`,
  coincidence: (count: number): string =>
    `That ${number(count)} also stands in what happened that day is chance: there it counts something else.`,
  alone: ({ name }: Subject): string => `Nothing here depends on ${name}. That is the whole cascade.`,

  span,
  atOnce: 'In the same minute',
  after: (span: string): string => `${span} after the fault`,
  orderOnly: 'Order known, time not published',
  orderOnlyAfter: (span: string): string => `Later than ${span} after the fault, time not published`,
  orderOwn: 'Order known, no time given',
  parts: (part: number, parts: number): string =>
    `part ${part} of ${parts} of one step; which part came first is not known`,
  links: (counts: readonly (readonly [Evidence, number])[]): string => {
    const total = counts.reduce((sum, [, count]) => sum + count, 0);
    if (counts.length === 1) return `${total === 1 ? '1 link' : `${number(total)} links`}: ${EVIDENCE[counts[0]![0]]}`;
    const said = { ...EVIDENCE, documented: 'stated by those who run them' };
    return `${number(total)} links: ${counts.map(([evidence, count]) => `${number(count)} ${said[evidence]}${evidence === 'inferred' && count > 1 ? 's' : ''}`).join(', ')}`;
  },

  /** What a count counts; the figure stands before it. */
  figure: (hit: number, of: number): string => `${number(hit)} of ${number(of)}`,
  counted: {
    cascade: (_hit: number): string => 'parts disrupted or down',
    record: (hit: number): string => `parts reported on so far ${hit === 1 ? 'has' : 'have'} problems`,
  },

  since: (span: string): string => `since ${span} after the fault`,
  sinceAtOnce: 'since the minute of the fault',
  sinceWave: (wave: number): string => `since wave ${wave}, time unknown`,
  faultCause: 'fault put here',
  byItselfCause: 'by itself',

  /** The German text says once what the clock showed there; the English one has no such place. */
  hereClock: (_utc: string, _here: string): string => '',
  beforeAnyReport: 'Nothing has been reported yet.',
  chapter: (at: number, of: number, title: string): string => `${at} of ${of}: ${title}`,
  chapterOnly: (at: number, of: number): string => `Part ${at} of ${of}.`,
  report: (name: string, word: string): string => `${name}: ${word}`,
  moreReports: (count: number): string => (count === 1 ? 'one more report' : `${small(count)} more reports`),
};

export type StoryText = typeof en;
