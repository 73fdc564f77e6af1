import type { Text } from './en';
import { numbersOf } from './number';

/** Alle Sätze auf Deutsch. Wo Namen Einzahl oder Mehrzahl sein können, trägt ein Hauptwort den Satz, kein Verb. */
export const de: Text = {
  language: 'de',
  product: 'Dominograph',
  incident: 'Ausfall',
  model: 'Modell',
  modelNote:
    'Was Sie sehen, ist aus belegten Abhängigkeiten errechnet. Es ist ein Modell, nicht das Protokoll des Geschehens.',
  invitation: 'Klicken Sie einen Dienst an, um ihn ausfallen zu lassen, oder spielen Sie ab, was wirklich geschah.',
  loading: 'Wird geladen …',

  record: 'Protokoll',
  recordNote:
    'Ein Kasten zeigt, was zuletzt gemeldet wurde. Zwischen zwei Meldungen gilt die letzte; dazwischen ist nichts ergänzt.',
  precision: {
    exact: 'genau',
    approximate: 'ungefähre Zeit',
    by: 'spätestens dann gemeldet; vielleicht schon früher gestört',
  },
  clock: 'Uhr',
  asTable: 'Als Tabelle',
  tableOfRecord: (title) => `Das Protokoll: ${title}`,
  chapters: 'In Kapiteln',
  recordedHere: 'Was gemeldet wurde',
  notRecorded: 'Keine Quelle berichtet darüber.',
  compare: 'Modell im Vergleich',
  gallery: 'Alle Ausfälle',
  scoreboard: 'Vergleichstabelle',
  outagesTab: 'Ausfälle',
  rootWord: 'Ursprung',
  spreadTo: (count) => `${count} Teile getroffen`,
  seeAlso: (titles) => `Ebenso bei: ${titles}`,
  inCommon: (title, names) => `Hier und bei „${title}“ getroffen: ${names}.`,
  componentPage: 'Alle Ausfälle als Text',
  dataPage: 'Alle Fakten als Datensatz, und was sich darin geändert hat',
  alsoFell: (names) => `Fiel auch aus bei: ${names}`,
  minutes: (value) => `${value.toLocaleString('de-DE', { maximumFractionDigits: 1 })}\u00a0Min.`,
  span: (minutes) => clock(minutes),

  faultHere: 'hier ausgelöst',
  neededBy: 'wird gebraucht von',

  share: 'Teilen',

  searchNone: (query) => `Nichts heißt „${query}“.`,
  searchCount: (count) => (count === 1 ? '1 Treffer' : `${count} Treffer`),

  break: 'Ausfallen lassen',
  breakNamed: (name) => `${name} ausfallen lassen`,
  repair: 'Fehler zurücknehmen',
  breakMore: 'Auch hier einen Fehler setzen',

  play: 'Abspielen',
  moreNames: (count) => (count === 1 ? '1 weiteres' : `${count} weitere`),
  andMore: (count) => (count === 1 ? 'und 1 weiteres' : `und ${count} weitere`),

  list: 'Liste',
  whatHappened: 'Was geschah',
  lesson: 'Was der Betreiber daraus lernte',
  inNumbers: 'In Zahlen',
  asOf: (time) => `Stand: ${time}`,
  whySelect: 'Wählen Sie eine Komponente aus, um zu sehen, warum sie ausfiel oder was sie gerettet hat.',
  whyFell: (name) => `Warum es „${name}“ traf`,
  whyHeld: (name) => `Warum „${name}“ standhielt`,
  whyNoWorse: 'Warum es nicht schlimmer kam',
  needsHeading: (count) => `Braucht (${count})`,
  onlyNeeds: 'Nur was es braucht',
  onlyNeededBy: 'Nur was davon abhängt',
  showAll: (count) => `Alle ${count.toLocaleString('de-DE')} zeigen`,
  neededByHeading: (count) => `Wird gebraucht von (${count})`,
  needsNothing: 'In unseren Daten nichts.',
  sources: 'Quellen',
  owner: 'Betrieben von',
  noSource: 'keine Adresse bekannt',
  lagKnown: (minutes) => (minutes === 0 ? 'sofort spürbar' : `bei diesem Ausfall nach ${minutes}\u00a0Min. spürbar`),
  lagUnknown: 'Zeit bis zur Wirkung: unbekannt',
  modelAs: 'Im Modell',
  modelAssumption: 'unsere Annahme',
  modelSource: 'laut Quelle',
  startOnly: 'nur zum Starten oder Ändern nötig',
  kind: {
    hard: 'fällt mit aus',
    soft: 'wird schlechter',
    weak: 'merkt kaum etwas',
    threshold: 'spürt nur den völligen Verlust',
    brittle: 'jede Störung legt es lahm',
    none: 'im Modell ohne Wirkung',
  },
  scopeNote:
    'Steht für einen ganzen Ort. Quellen sagen, ein Produkt sei „mit der Region“ ausgefallen, verraten aber nicht, welcher Dienst ihm fehlte. Zählt nicht mit.',

  tree: 'Baum der Abhängigkeiten',
  treeHelp:
    'Pfeil rechts zeigt, was von einer Komponente abhängt, Pfeil links klappt sie zu. Die Eingabetaste lässt sie ausfallen, die Leertaste wählt sie aus.',
  table: 'Tabelle',
  tableCaption: (title) => `Alle Komponenten: ${title}`,
  column: {
    name: 'Komponente',
    group: 'Gruppe',
    health: 'Zustand',
    wave: 'Welle',
    because: 'Ursache',
    needs: 'Braucht',
    neededBy: 'Gebraucht von',
  },
  sortBy: (column) => `Sortieren: ${column}`,
  filterList: 'Liste filtern',
  alreadyAbove: 'steht schon darüber',

  theme: 'Farben',
  themes: { auto: 'Wie das System', light: 'Hell', dark: 'Dunkel', projector: 'Beamer' },
  motion: 'Bewegung',
  settings: 'Einstellungen',
  help: 'Hilfe',
  helpTitle: 'So liest man das Bild',
  helpText: [
    'Jeder Kasten ist etwas, das ausfallen kann. Eine Linie bedeutet: Das eine braucht das andere. Ausfälle wandern von dem, was gebraucht wird, zu dem, was es braucht.',
    'Links, im Inneren des Anbieters, beginnt der Ausfall; nach rechts folgen seine Dienste, die Produkte darauf und die Menschen.',
    'Drücken Sie auf einen Kasten, um ihn ausfallen zu lassen. Welle für Welle sehen Sie, was mitfällt und warum.',
    'An jeder Abhängigkeit steht, wer sie nennt, oder dass sie unser Schluss ist. Wo niemand eine Zeit veröffentlicht hat, steht nur die Reihenfolge.',
  ],
  shortcuts: 'Tasten',
  shortcut: {
    search: 'Suchen',
    play: 'Abspielen oder anhalten',
    step: 'Schritt vor oder zurück',
    ends: 'An den Anfang, ans Ende',
    reset: 'Zurücksetzen',
    fit: 'Ganz zeigen',
    zoom: 'Vergrößern oder verkleinern',
    list: 'Liste öffnen',
    undo: 'Rückgängig, wiederholen',
    clear: 'Auswahl aufheben, schließen',
    help: 'Diese Hilfe',
  },
  close: 'Schließen',
  linkUnknown: (name) => `Der Link nennt etwas, das in unseren Daten nicht vorkommt: ${name}. Der Rest ist zu sehen.`,
  notice: 'Hinweis',

  family: {
    compute: 'Rechnen',
    data: 'Daten',
    identity: 'Identität',
    messaging: 'Nachrichten',
    network: 'Netz',
    operations: 'Betrieb',
    games: 'Spiele',
    money: 'Geld',
    social: 'Soziales',
    media: 'Medien',
    home: 'Haus und Einkauf',
    work: 'Arbeit',
    public: 'Öffentliches Leben',
    developer: 'Entwicklung',
    people: 'Menschen',
  },
  groupName: (family, ring) => (ring === 2 || ring === 3 ? `Mehr: ${family}` : family),
  plane: {
    data: 'laufender Betrieb (Datenebene)',
    control: 'Starten und Ändern (Steuerungsebene)',
    unknown: 'wofür, ist nicht bekannt',
  },
  strength: { hard: 'geht nicht ohne', soft: 'geht teilweise ohne', unknown: 'ob es ohne geht, ist nicht bekannt' },
  evidence: { documented: 'von den Betreibern selbst', reported: 'berichtet', inferred: 'unser Schluss' },
  evidenceHelp: {
    documented: 'Der Betreiber sagt es, oder ein betroffenes Unternehmen über sich selbst.',
    reported: 'Presse oder Fachleute sagen es, oder jemand zitiert ein Unternehmen.',
    inferred: 'Unser Schluss; der Satz sagt, woraus.',
  },

  listOf: (names) => new Intl.ListFormat('de', { type: 'conjunction' }).format(names),
  number: numbersOf('de-DE'),
  date: (iso) =>
    new Date(iso).toLocaleDateString('de-DE', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
};

function clock(minutes: number): string {
  const whole = Math.floor(minutes);
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (hours >= 48) return `${(whole / 1440).toLocaleString('de-DE', { maximumFractionDigits: 1 })}\u00a0Tage`;
  if (hours > 0 && rest === 0) return `${hours}\u00a0Std.`;
  return hours > 0 ? `${hours}\u00a0Std. ${rest}\u00a0Min.` : `${rest}\u00a0Min.`;
}
