import type { PageText } from './en';

/** The same in German. */
export const pageDe: PageText = {
  site: 'Dominograph',
  noScript:
    'Ein Feld antippen und zusehen, was mitfällt: Dazu braucht die Seite JavaScript, das hier abgeschaltet ist.',
  notLoaded:
    'Ein Teil dieser Seite kam nicht an: Sie sieht womöglich falsch aus, oder Felder fallen nicht. Laden Sie sie neu, um es noch einmal zu versuchen.',
  asText: 'Die Geschichte als Text, Welle für Welle',
  notFound: 'Unter dieser Adresse ist nichts',
  notFoundWhy: 'Vielleicht hat der Link unterwegs einen Teil verloren. Kopieren Sie ihn noch einmal ganz.',

  open: 'Selbst ausfallen lassen',
  otherLanguage: 'This page in English',
  outcomeNote: 'Errechnet aus belegten Abhängigkeiten; gezeichnet nach der Welle, die am meisten trifft.',
  wavesTitle: 'Wie sich der Ausfall ausbreitet, Welle für Welle',
  wavesNote: (links) =>
    `Von einem Modell aus belegten Abhängigkeiten errechnet: ${links}. Wo keine Quelle eine Zeit nennt, steht nur die Reihenfolge.`,
  story: 'Was wirklich geschah',
  lesson: 'Was der Betreiber gelernt hat',
  sources: 'Quellen',
  data: 'Alle Fakten als Datensatz, und wie man sie zitiert',
  embedTitle: (title) => `${title}: wie sich der Ausfall ausbreitete (Dominograph)`,
};
