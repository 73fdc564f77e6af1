import type { PageText } from './en';

export const de: PageText = {
  site: 'Dominograph',
  open: 'Interaktives Bild öffnen',
  otherLanguage: 'This page in English',
  outcome: (root, hit, total) =>
    `Fällt ${root} aus, sind am Ende ${hit} von ${total} Komponenten beeinträchtigt oder ausgefallen, sagt das Modell.`,
  poster: (title) => `Der Abhängigkeitsgraph zu „${title}“: welche Komponente welche braucht und was ausfiel.`,
  stepsTitle: 'Wie sich der Ausfall ausbreitet, Schritt für Schritt',
  stepsNote: 'Berechnet aus den dokumentierten Abhängigkeiten. Zeiten stehen nur da, wo eine Quelle sie nennt.',
  story: 'Was wirklich geschah',
  sources: 'Quellen',
  lesson: 'Was der Betreiber gelernt hat',
  embedTitle: (title) => `${title}: wie sich der Ausfall ausbreitete (Dominograph)`,
  and: (more) => `und ${more} weitere`,
};
