import { PASTED } from '../../model/pasted';
import type { OwnText } from './en';
import { numbersOf } from '../number';

const number = numbersOf('de-DE');

/** What is said of a reader's own graph, in German. */
export const de: OwnText = {
  said: {
    modelNote:
      'Was zu sehen ist, wird aus den Abhängigkeiten berechnet, die dieser Graph behauptet. Niemand hat sie an Quellen geprüft.',
    whatHappened: 'Zu diesem Graphen',
    needsNothing: 'In diesem Graphen nichts.',
    lagKnown: (minutes) => `nach ${minutes}\u00a0Min. spürbar`,
    linkUnknown: (name) =>
      `Der Link nennt etwas, das in seinem Graphen nicht vorkommt: ${name}. Der Rest ist zu sehen.`,
  },
  other: 'Sonstige',
  untitled: 'Ein Graph aus einem Link',
  untitledFile: 'Ihr eigenes System',
  kicker: 'Ihr eigener Graph, in diesem Browser berechnet',
  board: {
    zones: { inside: 'Im Innern', services: 'Teile', use: 'Anwendungen, Menschen' },
    families: {
      ...{ compute: 'Rechenleistung', data: 'Datenspeicher', identity: 'Identität', messaging: 'Nachrichten' },
      ...{
        network: 'Netz',
        operations: 'Betrieb',
        games: 'Spiele',
        money: 'Geld',
        social: 'Soziales',
        media: 'Medien',
      },
      ...{
        home: 'Anwendungen',
        work: 'Sonstige',
        public: 'Öffentliches',
        developer: 'Entwicklung',
        people: 'Menschen',
      },
    },
  },
  tier: (depth) => (depth === 0 ? 'Brauchen nichts' : depth === 1 ? 'Brauchen jene' : `Stufe ${depth + 1}`),
  ungrouped: 'In keiner Gruppe',
  ring: (name) => `Ring: ${name}`,
  opened: (components, dependencies, unknown) =>
    `${number(components)} ${components === 1 ? 'Komponente' : 'Komponenten'}, ${number(dependencies)} ${dependencies === 1 ? 'Abhängigkeit' : 'Abhängigkeiten'}${unknown === 0 ? '' : unknown === dependencies ? '; wie stark sie sind, ist nicht bekannt' : `; von ${number(unknown)} weiß niemand, wie stark sie sind`}. In diesem Browser gelesen und nirgendwohin geschickt.`,
  readFrom: (file, line) =>
    `Gelesen aus ${file === PASTED ? 'dem Eingefügten' : file}${line === null ? '' : `, Zeile ${line}`}.`,
  summary: (components, dependencies) =>
    `Dieser Graph kam mit dem Link: ${components} ${components === 1 ? 'Komponente' : 'Komponenten'}, ${dependencies} ${dependencies === 1 ? 'Abhängigkeit' : 'Abhängigkeiten'}. Er wurde an keinen Server geschickt und wird nicht gespeichert; kein aufgezeichneter Ausfall steht dahinter, und niemand hat seine Angaben geprüft.`,
};
