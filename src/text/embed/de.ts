import type { EmbedText } from './en';

/** Sentences that only the embed says, in German. */
export const embedDe: EmbedText = {
  basis: (dependencies) =>
    `Modell, berechnet aus ${dependencies.toLocaleString('de-DE')} dokumentierten Abhängigkeiten; die Reihenfolge ist bekannt, die Zeiten sind meist nicht veröffentlicht.`,
  from: (publishers) => `Quellen: ${publishers}.`,
  andOthers: (more) => `${more.toLocaleString('de-DE')} weitere`,
  allSources: 'Alle Quellen',
  asText: 'Als Text',
  ifItFails: 'Wie sich der Ausfall im Modell ausbreitet',
  happened: 'Was wirklich geschah',
  open: 'Ganze Grafik öffnen',
  newWindow: '(neues Fenster)',
  ownGraph:
    'Der Link enthält einen eigenen Graphen. Hier sind nur die eingebauten Fälle zu sehen; der Link öffnet sich in der App.',
  linkUnknown: (names) => `Der Link nennt etwas, das in unseren Daten nicht vorkommt: ${names}. Der Rest ist zu sehen.`,
  notRead: 'Der Link ließ sich nicht lesen. Zu sehen ist der Fall von Anfang an.',
};
