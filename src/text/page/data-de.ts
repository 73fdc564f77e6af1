import { de } from '../de';
import { small } from '../story/de';
import type { DataPageText } from './data-en';

/** The same in German. */
export const dataPageDe: DataPageText = {
  otherLanguage: 'This page in English',
  date: (iso) => de.date(iso).replaceAll(' ', '\u00a0'),
  when: (iso) => `${de.date(iso)}, ${iso.slice(11, 16)}\u00a0Uhr\u00a0UTC`.replaceAll(' ', '\u00a0'),

  componentTitle: (name, count) => `${name}: ${small(count)} Ausfälle`,
  componentNote: (name, count) =>
    `„${name}“ in ${small(count)} Ausfällen: was Quellen dazu sagen, der neueste zuerst. Nichts davon stammt aus einem Modell.`,
  impact: 'Insgesamt:',
  reported: 'Was gemeldet wurde',
  needs: 'Was gebraucht wird, und wer das sagt',
  evidence: de.evidence,

  title: 'Die Fakten als Datensatz',
  note: (incidents, rows) =>
    `${incidents} Ausfälle mit ${rows.toLocaleString('de-DE')} Zeilen: was was braucht, was wann gemeldet wurde, was daraus folgte. Jede Zeile nennt ihre Quellen. Was niemand veröffentlicht hat, bleibt leer.`,
  files: 'Dateien',
  filesNote: 'Diese Adressen bleiben. Eine neue Form der Daten stünde daneben, als v2.',
  index: 'Verzeichnis aller Dateien',
  schema: {
    incident: 'Form einer Datei: ein Ausfall',
    chapters: 'Form einer Datei: seine Kapitel',
    replay: 'Form einer Datei: wie das Modell ihn nachspielt',
    'what-if': 'Form einer Datei: daran ausprobierte Änderungen',
  },
  patterns: 'Was Ausfälle gemeinsam haben',
  changesFile: 'Alle Korrekturen',
  licence: 'Lizenz',
  licenceText:
    'Alle dürfen die Daten nutzen, verändern und weitergeben, auch gegen Geld, wenn sie Dominograph nennen: Creative Commons Namensnennung 4.0 (CC BY 4.0). Die Quellen behalten ihre eigenen Rechte; wir nennen Fakten und zitieren knapp. Das Programm hat eine eigene Lizenz, Apache 2.0.',
  cite: 'Wie man eine Zeile zitiert',
  citeText:
    'Nennen Sie die Datei, den Abschnitt, wovon die Zeile handelt, den Stand der Daten und die Quelle der Zeile: Ohne sie ist die Zeile niemandes Wort.',
  citeExample: (row, source, day) => `Dominograph, Daten v1, Stand ${day}, ${row}; nach: ${source}. CC BY 4.0.`,
  citeFile: 'Für Programme, die Literatur verwalten',
  changes: 'Was sich geändert hat, und wann',
  changesNote:
    'Jede Zeile ist eine Stelle, an der eine Datei mit Absicht von der Recherche abweicht, aus der sie entstand, oder von einer anderen Datei, mit dem Grund. Die Gründe stehen auf Englisch.',
  changed: (count) => `${count} ${count === 1 ? 'Änderung' : 'Änderungen'}`,
  fromTo: (from, to) => `${from} → ${to}`,
  nothing: 'nichts',
  components: 'Komponenten in mehr als einem Ausfall',
};
