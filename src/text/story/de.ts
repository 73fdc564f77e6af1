import type { Evidence } from '../../model/incident';
import type { ShownHealth } from '../../theme/health';
import { HEALTH_WORDS } from '../health';
import type { StoryText } from './en';
import { capital, type Noun, type Subject } from './subject';

const NUMBERS = 'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' ');
const number = (value: number): string => value.toLocaleString('de-DE');
const small = (value: number): string => NUMBERS[value] ?? number(value);
const listOf = (names: readonly string[]): string => new Intl.ListFormat('de', { type: 'conjunction' }).format(names);

type Pairs = Readonly<Record<ShownHealth, readonly [string, string]>>;
const HAPPENS: Pairs = {
  up: ['funktioniert wieder', 'funktionieren wieder'],
  minor: ['ist leicht gestört', 'sind leicht gestört'],
  degraded: ['ist gestört', 'sind gestört'],
  down: ['fällt aus', 'fallen aus'],
  recovering: ['kommt zurück', 'kommen zurück'],
  unknown: ['hat Probleme', 'haben Probleme'],
  silent: ['bleibt ohne Meldung', 'bleiben ohne Meldung'],
};
/** Nach „weil“. */
const STATE: Pairs = {
  up: ['funktioniert', 'funktionieren'],
  minor: ['leicht gestört ist', 'leicht gestört sind'],
  degraded: ['gestört ist', 'gestört sind'],
  down: ['ausgefallen ist', 'ausgefallen sind'],
  recovering: ['noch zurückkommt', 'noch zurückkommen'],
  unknown: ['Probleme hat', 'Probleme haben'],
  silent: ['ohne Meldung ist', 'ohne Meldung sind'],
};
const PEOPLE: Readonly<Record<ShownHealth, string>> = {
  up: 'sind nicht mehr betroffen',
  minor: 'sind kaum betroffen',
  degraded: 'kommen nur langsam voran',
  down: 'kommen nicht weiter',
  recovering: 'kommen wieder voran',
  unknown: 'haben Probleme',
  silent: 'bleiben ohne Meldung',
};
const PEOPLE_STATE: Readonly<Record<ShownHealth, string>> = {
  up: 'nicht mehr betroffen sind',
  minor: 'etwas eingeschränkt sind',
  degraded: 'nur langsam vorankommen',
  down: 'nicht weiterkommen',
  recovering: 'erst wieder vorankommen',
  unknown: 'Probleme haben',
  silent: 'ohne Meldung sind',
};
const NOUNS: Readonly<Record<Noun, readonly [string, string]>> = {
  inside: ['inneres Teil', 'innere Teile'],
  aws: ['AWS-Dienst', 'AWS-Dienste'],
  cloud: ['Cloud-Dienst', 'Cloud-Dienste'],
  amazon: ['Amazon-Produkt', 'Amazon-Produkte'],
  app: ['App oder Firma', 'Apps und Firmen'],
  people: ['Gruppe von Menschen', 'Gruppen von Menschen'],
  market: ['Markt', 'Märkte'],
};
const ONE: Readonly<Record<Noun, string>> = {
  ...{ inside: 'ein', aws: 'ein', cloud: 'ein', amazon: 'ein', app: 'eine', people: 'eine', market: 'ein' },
};
const EVIDENCE: Readonly<Record<Evidence, string>> = {
  documented: 'von den Betreibern selbst',
  reported: 'berichtet',
  inferred: 'unser Schluss',
};

const many = (subjects: readonly Subject[]): boolean => subjects.length > 1 || subjects[0]?.plural === true;
const people = (subjects: readonly Subject[]): boolean => subjects.every(({ sort }) => sort === 'people');

/** Alle Sätze darüber, was geschieht. Namen stehen ohne Artikel, wie auf den Kästen. */
export const de: StoryText = {
  language: 'de',
  health: HEALTH_WORDS.de,
  ...{ number, small, listOf },
  noun: (noun, count) => `${count === 1 ? ONE[noun] : small(count)} ${NOUNS[noun][count === 1 ? 0 : 1]}`,

  happens: (subject, to) => {
    if (subject.sort === 'market') return `${subject.name} ${subject.plural ? 'reagieren' : 'reagiert'}`;
    return `${subject.name} ${people([subject]) ? PEOPLE[to] : HAPPENS[to][many([subject]) ? 1 : 0]}`;
  },
  state: (subjects, health) => {
    const said = people(subjects) ? PEOPLE_STATE[health] : STATE[health][many(subjects) ? 1 : 0];
    return `${listOf(subjects.map(({ name }) => name))} ${said}`;
  },
  because: (happens, state) => `${happens}, weil ${state}`,
  group: (happens, need, providers, state) =>
    `${happens}: Von ${listOf(providers)} ${need === 1 ? 'muss eins' : `müssen ${small(need)}`} funktionieren, was nicht mehr gilt, weil ${state}`,
  byItself: (happens) => `${happens}, ohne äußeren Grund`,
  within: (happens, place) => `${happens}, zusammen mit ${place}; niemand hat den fehlenden Dienst genannt`,
  byLoad: (happens) => `${happens}: Die Warteschlange ist länger, als sich abarbeiten lässt`,
  needs: ({ name, plural }, providers, evidence, publisher, year) => {
    const claim = `Dass ${name} ${listOf(providers)} ${plural ? 'brauchen' : 'braucht'}`;
    const who = publisher === '' ? 'eine Quelle' : publisher;
    return evidence === 'inferred'
      ? `${claim}, ist unser Schluss; keine Quelle sagt es direkt.`
      : `${claim}, ${evidence === 'documented' ? 'sagt' : 'berichtet'} ${who} (${year ?? 'ohne Datum'}).`;
  },

  fails: ({ name, plural }) => `${name} ${plural ? 'fallen' : 'fällt'} aus`,

  calm: 'Alles funktioniert.',
  begins: (happens) => `Hier beginnt es: ${happens}.`,
  beginsShort: (happens) => `Der Anfang: ${happens}.`,
  beginsWith: (count) => `Es beginnt mit ${small(count)} Fehlern:`,
  takes: ({ name, plural }, count) => `${name} ${plural ? 'reißen' : 'reißt'} ${small(count)} mit`,
  troubles: ({ name, plural }, count) => `${name} ${plural ? 'stören' : 'stört'} ${small(count)} andere leicht`,
  several: (count) => `${capital(small(count))} weitere, jeweils aus eigenem Grund`,
  hitWith: (_cause, count) => `Es trifft ${small(count)} weitere`,
  unnamed: (place) => `Niemand hat den Dienst genannt, der ihnen fehlte, nur ${place}`,
  unnamedShort: 'niemand hat den Dienst genannt, der ihnen fehlte',
  comeBack: (count) => `${capital(small(count))} kommen zurück`,
  getWorse: (count) => `Es trifft ${small(count)} weitere`,
  through: (name, cause) => `${name} wegen ${cause}`,
  besides: (list) => `Außerdem: ${list}.`,
  among: (list) => `darunter ${listOf(list)}`,
  andMore: (count) => `${small(count)} weitere`,
  states: (counts, arePeople) => {
    const said = (health: ShownHealth, count: number) =>
      arePeople ? PEOPLE[health] : HAPPENS[health][count === 1 ? 0 : 1];
    const [[health, count] = ['up', 0] as const] = counts;
    if (counts.length === 1) return count < 2 ? '' : `${count === 2 ? 'Beide' : 'Alle'} ${said(health, 2)}.`;
    return `${capital(counts.map(([own, some]) => `${small(some)} ${said(own, some)}`).join(', '))}.`;
  },
  wave: (wave, of) => `Welle ${wave} von ${of}`,
  end: (hit, of) => `Am Ende sind ${number(hit)} von ${number(of)} gestört oder ausgefallen.`,
  outcome: (faults, hit, of) =>
    `Ohne ${listOf(faults)} sind am Ende ${number(hit)} von ${number(of)} gestört oder ausgefallen.`,
  alone: (name) => `Von ${name} hängt hier nichts ab. Das ist der ganze Ausfall.`,

  span: (minutes) => {
    const whole = Math.floor(minutes);
    const [hours, rest] = [Math.floor(whole / 60), whole % 60];
    if (hours >= 48) return `${(whole / 1440).toLocaleString('de-DE', { maximumFractionDigits: 1 })}\u00a0Tage`;
    return [hours > 0 ? `${hours}\u00a0Std.` : '', rest > 0 || hours === 0 ? `${rest}\u00a0Min.` : ''].join(' ').trim();
  },
  atOnce: 'In derselben Minute',
  after: (span) => `${span} nach dem Fehler`,
  orderOnly: 'Reihenfolge bekannt, Zeit nicht veröffentlicht',
  orderOnlyAfter: (span) => `Später als ${span} nach dem Fehler, Zeit nicht veröffentlicht`,
  orderOwn: 'Reihenfolge bekannt, keine Zeit angegeben',
  parts: (part, parts) =>
    `Teil ${part} von ${parts} eines Schritts, nacheinander gezeigt; was zuerst geschah, ist nicht bekannt`,
  links: (counts) => {
    const total = counts.reduce((sum, [, count]) => sum + count, 0);
    const links = total === 1 ? '1 Verbindung' : `${number(total)} Verbindungen`;
    if (counts.length === 1) return `${links}: ${EVIDENCE[counts[0]![0]]}`;
    return `${links}: ${counts.map(([evidence, count]) => `${number(count)} ${EVIDENCE[evidence]}`).join(', ')}`;
  },
  evidence: EVIDENCE,

  figure: (hit, of) => `${number(hit)} von ${number(of)}`,
  counted: { cascade: 'Teile gestört oder ausgefallen', record: 'bisher gemeldete Teile haben Probleme' },
  alsoMinor: (count) => (count === 0 ? '' : `und ${small(count)} leicht gestört`),
  noReportYet: (count) => `${number(count)} ohne Meldung`,

  beforeAnyReport: 'Noch ist nichts gemeldet.',
  chapter: (at, of, title) => `${at} von ${of}: ${title}`,
  report: (name, word) => `${name}: ${word}`,
  moreReports: (count) => (count === 1 ? 'eine weitere Meldung' : `${small(count)} weitere Meldungen`),
};
