import { HEALTH_DE } from '../health';
import type { BoardText } from './en';

export const boardDe: BoardText = {
  health: HEALTH_DE.things,
  healthOfPeople: HEALTH_DE.people,
  reportedWorking: 'funktioniert laut Meldung',
  fault: 'hier eingesetzter Fehler',
  now: 'gerade jetzt',
  selected: 'ausgewählt',
  effect: {
    held: 'hält mit Ihrer Änderung',
    partly: 'hält zum Teil mit Ihrer Änderung',
    same: 'mit Ihrer Änderung unverändert',
    new: 'erst durch Ihre Änderung getroffen',
  },
  difference: {
    'model-only': 'laut Modell getroffen, laut Protokoll in Betrieb',
    'record-only': 'laut Protokoll getroffen, laut Modell nicht',
    unreported: 'laut Modell getroffen, niemand hat es gemeldet',
  },
  notAsked: 'nicht gefragt',
  marked: (order) => (order > 0 ? `Ihre Vorhersage, Nummer ${order}` : 'Ihre Vorhersage'),
  judged: {
    hit: 'vorhergesagt und gefallen',
    missed: 'gefallen, nicht vorhergesagt',
    'false-alarm': 'vorhergesagt, hält aber',
    spared: 'hält, wie von Ihnen angenommen',
  },
  shareSaid: (chose, of) => `${chose} von ${of} in der Klasse haben es gewählt`,
  list: (parts) => parts.filter((part) => part !== '').join(', '),

  count: (hit, of) => `${hit} von ${of}`,
  countShort: (hit, of) => `${hit}/${of}`,
  groupSaid: (title, hit, of) =>
    hit === 0 ? `${title}: ${of} Teile, keiner getroffen` : `${title}: ${hit} von ${of} Teilen getroffen`,
  continued: 'Fortsetzung',
  neededFirst: 'zuerst gebraucht',
  neededLast: 'zuletzt gebraucht',
  boardHelp:
    'Pfeiltasten führen von Kasten zu Kasten, Pos1 und Ende an den Rand. Tippen Sie einen Namen, um ihn zu finden. Die Eingabetaste stört oder wählt ihn.',

  legend: 'Was die Kästen bedeuten',
  legendOnly: (state) => `Nur zeigen: ${state}`,
  legendAll: 'Alle zeigen',
  legendHeld: 'gerettet',
  legendPartly: 'weniger hart',
  takesDown: 'reißt mit',
  fallsNow: 'fällt gerade',
  reportedNow: 'gerade gemeldet',

  model: 'Modell',
  record: 'Protokoll',
  back: 'Eins zurück',
  on: 'Eins weiter',
  play: 'Abspielen',
  pause: 'Anhalten',
  again: 'Noch einmal',
  sources: 'Quellen',
  wave: (at, of) => `Welle ${at} von ${of}`,
  waves: 'Wellen der Kaskade',
  wavesNote: 'wie viele je Welle fallen',
  wavesNoteBoth: 'gefüllt: mit Ihrer Änderung; Umriss: ohne sie',
  waveSaid: (at, of, count) =>
    at === 0
      ? `Vor der ersten von ${of} Wellen`
      : `Welle ${at} von ${of}: ${count} ${count === 1 ? 'Änderung' : 'Änderungen'}`,
  timelineMissing: 'Die Zeitleiste ließ sich nicht laden; die Tasten bewegen die Zeit weiterhin.',
  recordTimeline: 'Der protokollierte Ausfall im Lauf der Zeit',
  toCome: (percent) => `${percent}\u00a0% stehen noch bevor`,
};
