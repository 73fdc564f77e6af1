import type { PartText } from './en';
import { numbersOf } from '../number';

const number = numbersOf('de-DE');

/** What is said above a picture that shows only a part, in German. */
export const partDe: PartText = {
  only: {
    needs: (name, count, of) => `Nur ${name} und was es braucht: ${number(count)} von ${number(of)} Komponenten.`,
    'needed-by': (name, count, of) =>
      `Nur ${name} und was davon abhängt: ${number(count)} von ${number(of)} Komponenten.`,
  },
  everything: 'Alles zeigen',
  allGroups: 'Alle Gruppen',
  inside: 'Geöffnete Gruppen',
  versions: {
    key: 'Verglichen mit der Fassung davor',
    new: 'neue Komponente',
    changed: 'braucht anderes als vorher',
    added: 'neue Abhängigkeit',
    altered: 'geänderte Abhängigkeit',
    gone: 'weggefallene Abhängigkeit',
    undrawn: (count) =>
      `${number(count)} weitere ${count === 1 ? 'Abhängigkeit ist' : 'Abhängigkeiten sind'} anders; in der Liste unter „Durchsicht“ ${count === 1 ? 'steht sie' : 'stehen sie'}.`,
    off: 'Markierungen entfernen',
  },
};
