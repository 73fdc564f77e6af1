import type { EmbedText } from './en';

/** Sentences that only the embed says, in German. */
export const embedDe: EmbedText = {
  play: 'Abspielen, was geschah',
  playModel: 'Kaskade abspielen',
  again: 'Von vorn',
  goOn: (title) => `Weiter: ${title}`,
  whySoLong: 'Warum so lange?',
  ratio: (trigger, outage, times) =>
    `Die Ursache war nach ${trigger} behoben. Der Ausfall dauerte ${outage}, ${times}-mal so lang.`,
  lasted: (outage) => `Der Ausfall dauerte ${outage}.`,
  poster: (when) => `Was um ${when} als gestört gemeldet war.`,
  ask: 'Abspielen, oder einen Punkt antippen und nach dem Warum fragen.',
  open: 'In Dominograph öffnen',
  newWindow: '(neues Fenster)',
  breakInApp: 'Im Modell ausfallen lassen',
  asText: 'Dasselbe als Text',
  controls: 'Abspielen und Schritte',
  timeline: 'Zeit',
  map: (title) => `Karte der Abhängigkeiten: ${title}`,
  mapHelp: 'Pfeiltasten führen von Punkt zu Punkt, die Eingabetaste fragt nach dem Warum. Plus und Minus zoomen.',
  notReported: 'Bis hierher wurde nichts berichtet.',
  needsInTrouble: 'Braucht',
  members: (hit, of) => `${hit} von ${of} mit Störungen`,
  back: 'Was wirklich geschah',
  spoken: (chapter, title, told) => `${chapter}: ${title}. ${told}`,
  ownGraph:
    'Der Link enthält einen eigenen Graphen. Hier sind nur die eingebauten Fälle zu sehen; der Link öffnet sich in der App.',
  notRead: 'Der Link ließ sich nicht lesen. Zu sehen ist der Fall von Anfang an.',
  changed: (count) => (count === 1 ? 'mit 1 probeweisen Änderung' : `mit ${count} probeweisen Änderungen`),
};
