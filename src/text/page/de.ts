import type { PageText } from './en';

/** The same in German. */
export const pageDe: PageText = {
  site: 'Dominograph',
  noScript: 'Ein Feld antippen und zusehen, was mitfällt: Dazu braucht die Seite JavaScript, das hier abgeschaltet ist.',
  notLoaded:
    'Ein Teil dieser Seite kam nicht an, deshalb fällt nichts, wenn Sie ein Feld antippen. Laden Sie sie neu, um es noch einmal zu versuchen.',
  asText: 'Die Geschichte als Text, Welle für Welle',
  notFound: 'Unter dieser Adresse ist nichts',
  notFoundWhy: 'Vielleicht hat der Link unterwegs einen Teil verloren. Kopieren Sie ihn noch einmal ganz.',

  open: 'Selbst ausfallen lassen',
  otherLanguage: 'This page in English',
  outcomeNote: 'Berechnet aus den dokumentierten Abhängigkeiten; gezeichnet nach der Welle, die am meisten trifft.',
  wavesTitle: 'Wie sich der Ausfall ausbreitet, Welle für Welle',
  wavesNote: 'Ein Modell, berechnet aus den dokumentierten Abhängigkeiten. Zeiten stehen nur da, wo eine Quelle sie nennt.',
  story: 'Was wirklich geschah',
  lesson: 'Was der Betreiber gelernt hat',
  sources: 'Quellen',
  embedTitle: (title) => `${title}: wie sich der Ausfall ausbreitete (Dominograph)`,
};
