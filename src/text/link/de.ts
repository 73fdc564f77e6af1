import type { LinkText } from './en';

const number = (text: string | number): string => Number(text).toLocaleString('de-DE');
const entries = (count: number): string => (count === 1 ? '1 Eintrag' : `${number(count)} Einträge`);

/** What is said of a link that cannot be followed, or not wholly, in German. */
export const de: LinkText = {
  refused: {
    damaged: (about) => `Dieser Link ist nach ${number(about)} Zeichen beschädigt. Bitte am Ursprung neu kopieren.`,
    'cut-off': (about) =>
      `Dieser Link ist abgeschnitten: Sein Graph endet nach ${number(about)} Zeichen. Bitte den ganzen Link kopieren.`,
    'not-json': () =>
      'Dieser Link ist beschädigt: Was er enthält, lässt sich nicht als Graph lesen. Bitte am Ursprung neu kopieren.',
    'too-large': () => 'Der Graph in diesem Link ist entpackt größer als 4\u00a0MB. Er wurde nicht geöffnet.',
    'too-long': (about) => `Dieser Link ist ${number(about)} Zeichen lang; höchstens 65.536 werden gelesen.`,
    'unknown-code': () => 'Der Graph in diesem Link ist auf eine Weise gepackt, die diese Fassung nicht kennt.',
    'no-inflate': () => 'Dieser Browser kann den Graphen in diesem Link nicht auspacken. Ein neuerer kann es.',
    'not-a-link': () => 'Diese Adresse führt hier zu nichts. Bitte den ganzen Link kopieren.',
    'not-a-graph': () => 'Dieser Link enthält keinen Graphen: Es fehlt die Liste der Komponenten.',
    'no-components': () => 'Der Graph in diesem Link hat keine Komponente, die sich lesen ließe.',
    'too-many-components': (about) =>
      `Der Graph in diesem Link hat ${number(about)} Komponenten; höchstens 5.000 werden geöffnet.`,
    'too-many-dependencies': (about) =>
      `Der Graph in diesem Link hat ${number(about)} Abhängigkeiten; höchstens 20.000 werden geöffnet.`,
  },
  newer: 'Dieser Link stammt aus einer neueren Fassung von Dominograph. Zu sehen ist, was diese Fassung versteht.',
  ignored: (names) => `Teile des Links sind nicht zu verstehen und fehlen: ${names}.`,
  leftOut: (count) =>
    `${entries(count)} des Graphen ${count === 1 ? 'ist' : 'sind'} nicht zu lesen und ${count === 1 ? 'fehlt' : 'fehlen'}:`,
  more: (count) => `und ${number(count)} weitere`,
  row: {
    'bad-row': () => 'ist kein Objekt',
    'bad-field': (about) => `„${about}“ ist hier nicht erlaubt`,
    missing: () => 'fehlt',
    'duplicate-id': (about) => `die Kennung „${about}“ kommt doppelt vor`,
    'unknown-id': (about) => `keine Komponente heißt „${about}“`,
    self: (about) => `„${about}“ bräuchte sich selbst`,
  },
  builtIn: 'Zu sehen ist stattdessen der eingebaute Ausfall.',
  stays: 'Was zu sehen war, ist noch da.',
};
