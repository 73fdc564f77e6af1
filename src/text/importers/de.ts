import { PASTED } from '../../model/pasted';
import { findings, notGraphs } from './de-findings';
import type { ImportText } from './en';

const number = (value: number): string => value.toLocaleString('de-DE');
const s = (count: number, one: string, many: string): string => `${number(count)} ${count === 1 ? one : many}`;

/** Was über gelesene Dateien gesagt wird, auf Deutsch. */
export const de: ImportText = {
  place: (file, line, column, path) =>
    `${file === '' ? 'Die Datei' : file === PASTED ? 'Das Eingefügte' : file}${line === null ? '' : `, Zeile ${line}${column === null ? '' : `, Spalte ${column}`}`}${path === '' ? '' : ` (${path})`}`,
  finding: findings,
  notGraph: notGraphs,
  binary: {
    png: 'ein PNG-Bild',
    jpeg: 'ein JPEG-Bild',
    gif: 'ein GIF-Bild',
    webp: 'ein WebP-Bild',
    pdf: 'ein PDF-Dokument',
    zip: 'ein ZIP-Archiv oder ein Office-Dokument',
    gzip: 'ein gzip-Archiv',
    sqlite: 'eine SQLite-Datenbank',
    other: 'kein Text',
  },
  severity: { error: 'Nicht gelesen', warning: 'Gelesen, mit Verlust', info: 'Gut zu wissen' },
  unlisted: (count) => `und ${count} weitere`,
  direction: (dependent, provider) => `Wenn ${provider} ausfällt, geht ${dependent} nicht mehr: richtig?`,
  says: {
    noDirection: 'Ein Pfeil darin sagt, dass zwei Teile zusammengehören, nicht, welcher den anderen braucht.',
    noWhen: 'Es steht nicht darin, was zum Laufen und was nur zum Starten gebraucht wird.',
    notRunning: 'Darin steht, was zum Bauen oder Einrichten gebraucht wird, nicht, was im Betrieb gebraucht wird.',
  },
  via: {
    stated: (count) =>
      s(count, 'ist ausdrücklich als Abhängigkeit angegeben', 'sind ausdrücklich als Abhängigkeit angegeben'),
    'start-order': (count) =>
      s(count, 'gibt nur die Reihenfolge beim Starten an', 'geben nur die Reihenfolge beim Starten an'),
    address: (count) =>
      s(
        count,
        'wurde aus einer Adresse in den Einstellungen gelesen',
        'wurden aus Adressen in den Einstellungen gelesen',
      ),
    reference: (count) => s(count, 'ist ein Verweis in der Konfiguration', 'sind Verweise in der Konfiguration'),
    route: (count) => s(count, 'ist ein Weg des Datenverkehrs', 'sind Wege des Datenverkehrs'),
    call: (count) => s(count, 'ist ein beobachteter Aufruf', 'sind beobachtete Aufrufe'),
    message: (count) => s(count, 'geht über eine Warteschlange', 'gehen über eine Warteschlange'),
    drawn: (count) => s(count, 'ist ein Pfeil', 'sind Pfeile'),
    import: (count) => s(count, 'ist ein Import im Code', 'sind Importe im Code'),
    package: (count) => s(count, 'ist ein Paket, das ein anderes braucht', 'sind Pakete, die Pakete brauchen'),
  },
  leftOut: {
    plumbing: (count) =>
      `${s(count, 'Variable, Parameter oder Ausgabe', 'Variablen, Parameter und Ausgaben')}, aufgegangen in den Linien, die hindurchführen`,
    transitive: (count) =>
      `${s(count, 'Zeile, die', 'Zeilen, die')} nur aus anderen ${count === 1 ? 'folgt' : 'folgen'}`,
    'order-only': (count) =>
      `${s(count, 'Zeile, die', 'Zeilen, die')} nur ${count === 1 ? 'sagt' : 'sagen'}, was nach was startet`,
    conflicts: (count) => `${s(count, 'Konflikt', 'Konflikte')}: Teile, die einander ausschließen`,
    outside: (count) => `${s(count, 'Verweis', 'Verweise')} auf etwas, das nicht in den Dateien steht`,
    styling: (count) => `${s(count, 'Zeichen, das', 'Zeichen, die')} nur ${count === 1 ? 'schmückt' : 'schmücken'}`,
    'other-diagram': (count) => `${s(count, 'weiteres Diagramm', 'weitere Diagramme')} derselben Datei`,
    'not-a-workload': (count) =>
      `${s(count, 'Objekt, das', 'Objekte, die')} nichts ${count === 1 ? 'ausführt' : 'ausführen'}: Konten, Rollen, Regeln`,
    'inside-one': (count) => `${s(count, 'Aufruf', 'Aufrufe')} innerhalb eines Dienstes`,
    'no-service': (count) => s(count, 'Span, der keinen Dienst nennt', 'Spans, die keinen Dienst nennen'),
    unattached: (count) =>
      `${s(count, 'Pfeil, der', 'Pfeile, die')} an einem Ende nichts ${count === 1 ? 'berührt' : 'berühren'}`,
    'external-package': (count) => `${s(count, 'Import', 'Importe')} von Paketen anderer`,
    documents: (count) => `${s(count, 'Eintrag', 'Einträge')} anderer Art`,
    mentions: (count) =>
      s(count, 'Beziehung, die keine Abhängigkeit ist', 'Beziehungen, die keine Abhängigkeiten sind'),
    'duplicate-lines': (count) =>
      `${s(count, 'Zeile, die', 'Zeilen, die')} nur ${count === 1 ? 'wiederholt' : 'wiederholen'}, was eine andere sagt`,
  },
  note: {
    addresses: ({ count }) =>
      `${s(count, 'Abhängigkeit wurde', 'Abhängigkeiten wurden')} aus Adressen in den Einstellungen gelesen: Sie werden zum Laufen gebraucht.`,
    'both-ways': ({ count }) =>
      `${count} davon ${count === 1 ? 'steht' : 'stehen'} auch in der Reihenfolge beim Starten.`,
    undirected: ({ count }) =>
      `${s(count, 'Linie der Datei hat', 'Linien der Datei haben')} keine Richtung; gelesen wie geschrieben, braucht das Erste das Zweite.`,
    'values-not-read': () =>
      'Gelesen wurden Typen, Adressen und Verweise; Werte von Attributen, die geheim sein können, nicht.',
    'service-unnamed': ({ subject }) =>
      `Die Antwort sagt nicht, wessen Abhängigkeiten das sind; hier heißt es ${subject}.`,
    redundancy: ({ count }) => `${count}-mal genügt eines von mehreren.`,
    folded: ({ count, subject }) =>
      `${s(count, 'Teil ging', 'Teile gingen')} in dem auf, wofür ${count === 1 ? 'er steht' : 'sie stehen'}, zum Beispiel ${subject}.`,
    dashed: ({ count }) => `${s(count, 'gestrichelte Linie gilt', 'gestrichelte Linien gelten')} als weich.`,
    'queue-turned': ({ count }) => `${count}-mal braucht ein Verbraucher die Warteschlange, die ihn versorgt.`,
    'components-from-edges': ({ count }) =>
      `Die Datei führt keine Komponenten auf; ${count} ${count === 1 ? 'wurde' : 'wurden'} aus den Enden ihrer Abhängigkeiten gebildet.`,
    calls: ({ count }) =>
      `Hinter diesen Linien ${count === 1 ? 'steht 1 Aufruf' : `stehen ${count} Aufrufe`}. Was in dieser Zeit nicht aufgerufen wurde, ist nicht dabei.`,
    files: ({ count }) => `${count} Dateien wurden als ein System gelesen.`,
    'missing-files': ({ count, subject }) =>
      `${s(count, 'Datei ist genannt und fehlt', 'Dateien sind genannt und fehlen')} hier, zum Beispiel ${subject}: Ziehen Sie ${count === 1 ? 'sie' : 'auch diese'} herein.`,
    unresolved: ({ subject }) =>
      `Was „${subject}“ von anderswo holt, wurde nicht gelesen: Ziehen Sie auch diese Dateien herein.`,
  },
};
