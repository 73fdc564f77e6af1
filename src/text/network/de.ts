import { HEALTH_DE } from '../health';
import type { NetworkText } from './en';

/** Every sentence of the network, in German. */
export const networkDe: NetworkText = {
  label: (title) => `Netz: ${title}. Dasselbe steht auf der Tafel und in der Liste.`,
  help: 'Mit den Pfeiltasten von Zeichen zu Zeichen, Eingabe löst den Ausfall aus oder wählt aus. Plus und Minus zoomen, F zeigt alles, Escape lässt los. Zeichen lassen sich mit der Maus verschieben.',
  wheelHint: 'Zum Zoomen mit dem Mausrad ins Netz klicken oder Strg (oder ⌘) gedrückt halten.',
  tools: 'Netz: Ansicht',
  arrangement: 'Anordnung',
  rings: 'Ringe',
  tiers: 'Ebenen',
  detail: 'Ausschnitt',
  story: 'Das Wichtigste',
  all: 'Alles zeigen',
  gathered: (count) => `${count} weitere Komponenten sind in Gruppen zusammengefasst. Ein Klick öffnet eine Gruppe.`,
  zoomIn: 'Vergrößern',
  zoomOut: 'Verkleinern',
  fit: 'Alles zeigen',
  putBack: 'Alles zurück an seinen Platz',
  health: HEALTH_DE.things,
  healthOfPeople: HEALTH_DE.people,
  fault: 'Fehler hier ausgelöst',
  now: 'gerade eben',
  open: 'Eingabe öffnet die Gruppe',
  close: 'Eingabe schließt die Gruppe',
  count: (hit, of) => `${hit} von ${of} betroffen`,
  tones: {
    down: 'reißt mit',
    degraded: 'stört',
    recovering: 'holt zurück',
    needs: 'wird davon gebraucht',
    'needed-by': 'braucht es',
    plain: 'braucht es',
    chain: 'Grund',
  },
};
