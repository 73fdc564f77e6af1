import type { Evidence } from '../../model/incident';
import type { ShownHealth } from '../../theme/health';
import { HEALTH_DE } from '../health';
import type { StoryText } from './en';
import { capital, type Noun, type Subject } from './subject';
import { numbersOf } from '../number';

const NUMBERS = 'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' ');
const number = numbersOf('de-DE');
export const small = (value: number): string => NUMBERS[value] ?? number(value);
const LIST = new Intl.ListFormat('de', { type: 'conjunction' });
export const listOf = (names: readonly string[]): string => LIST.format(names);

type Pairs = Readonly<Record<ShownHealth, readonly [string, string]>>;
const HAPPENS: Pairs = {
  up: ['funktioniert wieder', 'funktionieren wieder'],
  minor: ['ist leicht gestört', 'sind leicht gestört'],
  degraded: ['ist gestört', 'sind gestört'],
  down: ['fällt aus', 'fallen aus'],
  perhaps: ['fällt nur aus, falls die Abhängigkeit hart ist', 'fallen nur aus, falls die Abhängigkeiten hart sind'],
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
  perhaps: ['nur ausfällt, falls die Abhängigkeit hart ist', 'nur ausfallen, falls die Abhängigkeiten hart sind'],
  recovering: ['noch zurückkommt', 'noch zurückkommen'],
  unknown: ['Probleme hat', 'Probleme haben'],
  silent: ['ohne Meldung ist', 'ohne Meldung sind'],
};
const PEOPLE: Pairs = {
  up: ['ist nicht mehr betroffen', 'sind nicht mehr betroffen'],
  minor: ['ist kaum betroffen', 'sind kaum betroffen'],
  degraded: ['kommt nur langsam voran', 'kommen nur langsam voran'],
  down: ['kommt nicht weiter', 'kommen nicht weiter'],
  perhaps: [
    'kommt nur dann nicht weiter, falls die Abhängigkeit hart ist',
    'kommen nur dann nicht weiter, falls die Abhängigkeiten hart sind',
  ],
  recovering: ['kommt wieder voran', 'kommen wieder voran'],
  unknown: ['hat Probleme', 'haben Probleme'],
  silent: ['bleibt ohne Meldung', 'bleiben ohne Meldung'],
};
const PEOPLE_STATE: Pairs = {
  up: ['nicht mehr betroffen ist', 'nicht mehr betroffen sind'],
  minor: ['etwas eingeschränkt ist', 'etwas eingeschränkt sind'],
  degraded: ['nur langsam vorankommt', 'nur langsam vorankommen'],
  down: ['nicht weiterkommt', 'nicht weiterkommen'],
  perhaps: [
    'nur dann nicht weiterkommt, falls die Abhängigkeit hart ist',
    'nur dann nicht weiterkommen, falls die Abhängigkeiten hart sind',
  ],
  recovering: ['erst wieder vorankommt', 'erst wieder vorankommen'],
  unknown: ['Probleme hat', 'Probleme haben'],
  silent: ['ohne Meldung ist', 'ohne Meldung sind'],
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
export const EVIDENCE: Readonly<Record<Evidence, string>> = {
  documented: 'von den Betreibern selbst',
  reported: 'berichtet',
  inferred: 'unser Schluss',
};

const many = (subjects: readonly Subject[]): boolean => subjects.length > 1 || subjects[0]?.plural === true;
const named = ({ name, quoted }: Subject): string => (quoted ? `„${name}“` : name);
const names = (subjects: readonly Subject[]): string => listOf(subjects.map(named));
const trouble = (providers: readonly Subject[]): string =>
  `${names(providers)} ${many(providers) ? 'haben' : 'hat'} Probleme`;
const people = (subjects: readonly Subject[]): boolean => subjects.every(({ sort }) => sort === 'people');

export const span = (minutes: number): string => {
  const whole = Math.floor(minutes);
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  if (hours >= 48) return `${(whole / 1440).toLocaleString('de-DE', { maximumFractionDigits: 1 })}\u00a0Tage`;
  if (hours > 0 && rest === 0) return `${hours}\u00a0Std.`;
  return hours > 0 ? `${hours}\u00a0Std. ${rest}\u00a0Min.` : `${rest}\u00a0Min.`;
};

/** Alle Sätze darüber, was geschieht. Namen haben keinen Artikel; wo einer fehlen würde, stehen sie in Anführungszeichen. */
export const de: StoryText = {
  language: 'de',
  health: HEALTH_DE,
  ...{ number, listOf },
  noun: (noun, count) => `${count === 1 ? ONE[noun] : small(count)} ${NOUNS[noun][count === 1 ? 0 : 1]}`,
  all: (noun) => `alles ${NOUNS[noun][1]}`,

  happens: (subject, to) => {
    if (subject.sort === 'market') return `${named(subject)} ${subject.plural ? 'reagieren' : 'reagiert'}`;
    return `${named(subject)} ${(people([subject]) ? PEOPLE : HAPPENS)[to][many([subject]) ? 1 : 0]}`;
  },
  state: (subjects, health) => {
    const said = (people(subjects) ? PEOPLE_STATE : STATE)[health][many(subjects) ? 1 : 0];
    return `${names(subjects)} ${said}`;
  },
  onlyIfHard: (sentence) => `Nur falls hart: ${sentence}`,
  someIfHard: (sentence) => `Zum Teil nur falls hart: ${sentence}`,
  because: (happens, state) => `${happens}, weil ${state}`,
  group: (happens, need, providers, state) =>
    `${happens}: Von ${names(providers)} ${need === 1 ? 'muss eins' : `müssen ${small(need)}`} funktionieren, was nicht mehr gilt, weil ${state}`,
  byItself: (happens) => `${happens}, ohne äußeren Grund`,
  within: (happens, place) => `${happens}, zusammen mit ${named(place)}; niemand hat den fehlenden Dienst genannt`,
  needs: (subject, providers, evidence, publisher, year) => {
    const claim = `Dass ${named(subject)} ${names(providers)} ${subject.plural ? 'brauchen' : 'braucht'}`;
    const who = publisher === '' ? 'eine Quelle' : publisher;
    return evidence === 'inferred'
      ? `${claim}, ist unser Schluss; keine Quelle sagt es direkt.`
      : `${claim}, ${evidence === 'documented' ? 'sagt' : 'berichtet'} ${who} (${year ?? 'ohne Datum'}).`;
  },

  held: {
    nothing: (subject) =>
      `Nichts, was ${named(subject)} ${subject.plural ? 'brauchen' : 'braucht'}, ist bisher gestört.`,
    start: (subject, providers) =>
      `${trouble(providers)}, aber ${named(subject)} ${subject.plural ? 'brauchen' : 'braucht'} das nur zum Starten oder Ändern.`,
    weak: (subject, providers) => `${trouble(providers)}, aber nicht so schwer, dass es bei ${named(subject)} ankäme.`,
    weaker: (subject, providers) => `${trouble(providers)}; bei ${named(subject)} kommt es eine Stufe schwächer an.`,
    threshold: (subject, providers) =>
      `${trouble(providers)}, aber ${named(subject)} ${subject.plural ? 'würden' : 'würde'} nur einen vollständigen Verlust spüren.`,
    none: (providers) => `${trouble(providers)}; diese Verbindung hat im Modell keine Wirkung.`,
    group: (subject, alive, need) =>
      `Ein Teil dessen, was ${named(subject)} nutzen ${subject.plural ? 'können' : 'kann'}, ist gestört, aber ${small(alive)} ${alive === 1 ? 'läuft' : 'laufen'} noch, und ${small(need)} ${need === 1 ? 'genügt' : 'genügen'}.`,
    grace: (subject, providers) =>
      `${trouble(providers)}, aber ${named(subject)} ${subject.plural ? 'spüren' : 'spürt'} es noch nicht.`,
  },
  fails: (subject) => `${named(subject)} ${subject.plural ? 'fallen' : 'fällt'} aus`,

  calm: 'Alles funktioniert.',
  begins: (happens) => `Hier beginnt es: ${happens}.`,
  beginsShort: (happens) => `Der Anfang: ${happens}.`,
  beginsWith: (count) => `Es beginnt mit ${small(count)} Fehlern:`,
  takes: (subject, count) => `${named(subject)} ${subject.plural ? 'reißen' : 'reißt'} ${small(count)} mit`,
  troubles: (subject, count) =>
    `${named(subject)} ${subject.plural ? 'stören' : 'stört'} ${small(count)} andere leicht`,
  several: (count, reasons) =>
    `${capital(small(count))} weitere, ${reasons < count ? `aus ${small(reasons)} verschiedenen Gründen` : 'jeweils aus eigenem Grund'}`,
  unnamed: (place) => `Welcher Dienst ihnen fehlte, hat niemand gesagt; bekannt ist nur der Ort: ${place}`,
  unnamedShort: 'welcher Dienst fehlte, ist nicht bekannt',
  comeBack: (count) => `${capital(small(count))} kommen zurück`,
  getWorse: (count) => `Es trifft ${small(count)} weitere`,
  through: (list, causes) => `${list} wegen ${names(causes)}`,
  besides: (list) => `Außerdem: ${list}.`,
  among: (list) => `darunter ${listOf(list)}`,
  andMore: (count) => `${small(count)} weitere`,
  states: (counts, arePeople) => {
    const said = (health: ShownHealth, count: number) => (arePeople ? PEOPLE : HAPPENS)[health][count === 1 ? 0 : 1];
    const [[health, count] = ['up', 0] as const] = counts;
    if (counts.length === 1) return count < 2 ? '' : `${count === 2 ? 'Beide' : 'Alle'} ${said(health, 2)}.`;
    return `${capital(counts.map(([own, some]) => `${small(some)} ${said(own, some)}`).join(', '))}.`;
  },
  wave: (wave, of) => `Welle ${wave} von ${of}`,
  outcome: (faults, hit, of) =>
    `Ohne ${names(faults)} sind am Ende ${number(hit)} von ${number(of)} gestört oder ausgefallen.`,
  coincidence: (count) =>
    `Dass die Zahl ${number(count)} auch in der Geschichte des Tages vorkommt, ist Zufall: Dort zählt sie etwas anderes.`,
  alone: (subject) => `Von ${named(subject)} hängt hier nichts ab. Das ist der ganze Ausfall.`,

  span,
  atOnce: 'In derselben Minute',
  after: (span) => `${span} nach dem Fehler`,
  orderOnly: 'Reihenfolge bekannt, Zeit nicht veröffentlicht',
  orderOnlyAfter: (span) => `Später als ${span} nach dem Fehler, Zeit nicht veröffentlicht`,
  orderOwn: 'Reihenfolge bekannt, keine Zeit angegeben',
  parts: (part, parts) => `Teil ${part} von ${parts} eines Schritts, Abfolge unbekannt`,
  links: (counts) => {
    const total = counts.reduce((sum, [, count]) => sum + count, 0);
    const links = total === 1 ? '1 Verbindung' : `${number(total)} Verbindungen`;
    if (counts.length === 1) return `${links}: ${EVIDENCE[counts[0]![0]]}`;
    return `${links}: ${counts.map(([evidence, count]) => `${number(count)} ${EVIDENCE[evidence]}`).join(', ')}`;
  },

  figure: (hit, of) => `${number(hit)} von ${number(of)}`,
  counted: {
    cascade: () => 'Teilen gestört oder ausgefallen',
    record: (hit) => `bisher gemeldeten Teilen ${hit === 1 ? 'hat' : 'haben'} Probleme`,
  },

  since: (span) => `seit ${span} nach dem Fehler`,
  sinceAtOnce: 'seit der Minute des Fehlers',
  sinceWave: (wave) => `seit Welle ${wave}, Zeitpunkt unbekannt`,
  faultCause: 'hier ausgelöst',
  byItselfCause: 'ohne äußeren Grund',

  hereClock: (utc, here) => `${utc}, als es begann, war in Deutschland ${here}.`,
  beforeAnyReport: 'Noch ist nichts gemeldet.',
  chapter: (at, of, title) => `${at} von ${of}: ${title}`,
  chapterOnly: (at, of) => `Teil ${at} von ${of}.`,
  report: (name, word) => `${name}: ${word}`,
  moreReports: (count) => (count === 1 ? 'eine weitere Meldung' : `${small(count)} weitere Meldungen`),
};
