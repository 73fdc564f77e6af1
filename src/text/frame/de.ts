import type { FrameText } from './en';
import { numbersOf } from '../number';

const number = numbersOf('de-DE');

export const frameDe: FrameText = {
  invitation: 'Tippen Sie auf ein Feld, um es ausfallen zu lassen.',
  invitationRest: 'Was darauf angewiesen ist, fällt mit, und Sie sehen, warum.',
  invitationRecord: 'Noch ist nichts gemeldet.',
  parts: (of) => (of === 1 ? 'Teil, es funktioniert' : 'Teile, alle funktionieren'),
  counted: (of) => `von ${number(of)} gestört oder ausgefallen`,
  countedBoth: (of, perhaps, holds) =>
    `von ${number(of)} sicher getroffen, ${number(perhaps)} weitere nur falls hart; ${number(holds)} ${holds === 1 ? 'hält' : 'halten'}`,
  justNow: (now) => (now > 0 ? `, ${number(now)} davon gerade eben` : ''),
  without: (hit) => `; ${number(hit)} ohne Ihre Änderung`,
  reported: ({ hit, of }) => `${number(hit)} von ${number(of)} mit Meldungen haben Probleme.`,
  stillToCome: (percent) => `${percent}\u00a0Prozent des Ausfalls ${percent === 1 ? 'steht' : 'stehen'} noch bevor.`,
  ended: 'Der Ausfall ist vorbei.',
  recordNote: 'was wann gemeldet wurde',
  links: (count, from, to) => `${count === 1 ? 'Glied' : 'Glieder'} von ${from} bis ${to}`,
  linkBy: (at, publisher) => `Glied ${at}: ${publisher}`,

  watch: 'Ausfall ansehen',
  whatHappened: 'Was wirklich geschah',
  backToModel: 'Zurück zum Ausprobieren',
  breakThis: 'Ausfallen lassen',
  heal: 'Alles wieder heil',
  undo: 'Zurücknehmen',
  redo: 'Wiederholen',
  compare: 'Mit dem Modell vergleichen',
  causeFixed: 'Ursache behoben',
  fixed: (what, time) => `${what}, ${time}\u00a0Uhr`,
  fixedAt: (time) => `behoben um ${time}`,
  pressHere: 'hier drücken',
  chapters: 'In Kapiteln',
  notLoaded:
    'Das ließ sich nicht laden. Was zu sehen war, ist noch da. Versuchen Sie es noch einmal, oder laden Sie die Seite neu.',
  credit: (name) => `Grafik: ${name}`,
};
