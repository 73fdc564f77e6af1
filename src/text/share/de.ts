import type { ShareText } from './en';

/** Alle Sätze des Teilen-Dialogs, der Bilder und der gedruckten Seite auf Deutsch. */
export const de: ShareText = {
  tabs: { link: 'Link', embed: 'Einbetten', picture: 'Bild', data: 'Daten' },
  tabsLabel: 'Was geteilt wird',
  copy: 'Kopieren',
  copied: 'Kopiert.',
  copyByHand: 'Der Browser lässt diese Seite nicht kopieren. Der Text ist markiert: Drücken Sie Strg+C (⌘C).',
  send: 'Senden …',
  language: 'Sprache',

  pageLabel: 'Seite dieser Geschichte',
  pageNote: 'Erscheint in Chats und Beiträgen mit Bild und Titel und lässt sich ohne Skript lesen.',
  linkLabel: 'Adresse dieses Augenblicks',
  linkNote: (what) => `Führt genau zu dem, was zu sehen ist: ${what}. Was hinter # steht, geht nie an einen Server.`,
  localNote: 'Diese Kopie wurde aus einer Datei geöffnet: Die Adresse gilt nur auf diesem Rechner.',

  format: 'Wohin damit',
  formats: {
    responsive: 'Webseite, Höhe von selbst',
    iframe: 'Webseite, einfacher iframe',
    paste: 'WordPress, Ghost: Adresse zum Einfügen',
    jsx: 'MDX oder React',
    reveal: 'Folien mit reveal.js',
    html: 'Bild mit Link, HTML',
    markdown: 'Bild mit Link, Markdown',
  },
  formatNotes: {
    responsive: 'Wächst mit dem Inhalt. Wo Skripte entfernt werden, bleiben Bild und Link.',
    iframe: 'Für Redaktionssysteme, die Skripte entfernen. Die Höhe ist fest; passt sie nicht, ändern Sie die Zahl.',
    paste:
      'Fügen Sie die Adresse allein in eine Zeile ein; das Redaktionssystem holt die Grafik. Sie beginnt von vorn.',
    jsx: 'Für Docusaurus, Nextra und andere React-Seiten.',
    reveal: 'Lädt, sobald die Folie gezeigt wird. Esc gibt die Tasten an die Folien zurück.',
    html: 'Für Newsletter und Seiten, die keinen Rahmen erlauben.',
    markdown: 'Für README-Dateien, Foren und Notizen.',
  },
  linkStays:
    'Wächst mit seinem Inhalt. Wo Skripte entfernt werden, bleibt ein Link. Das ganze System steht in der Adresse.',
  snippetLabel: 'Text zum Einfügen',
  fromHere: 'Mit diesem Augenblick beginnen',
  preview: 'Vorschau',
  previewTitle: (story) => `Vorschau der eingebetteten Grafik: ${story}`,
  noPreview: 'In dieser Kopie der Seite gibt es keine Vorschau.',
  embedTooLarge:
    'Dieses System ist zu groß für die Adresse einer Einbettung. Die Befehlszeile macht eine, in der es steckt: dominograph build --embed.',
  notPublished:
    'Diese Kopie liegt auf keinem Webserver. Stellen Sie sie zuerst auf einen, und kopieren Sie den Text von dort.',

  kinds: { moment: 'Dieser Augenblick', film: 'Bilderstreifen', moving: 'Bewegtes Bild' },
  kindsLabel: 'Art des Bildes',
  filmNote: (count) =>
    count === 1 ? 'Ein Bild mit seinem Satz.' : `${count} Bilder auf einem Blatt, jedes mit seinem Satz.`,
  movingNote: (count) =>
    `Ein GIF aus ${count} Bildern, jedes mit seinem Satz; höchstens 5\u00a0MB. Es entsteht in diesem Browser.`,
  nothingMoves:
    'Noch ist nichts geschehen. Lassen Sie etwas ausfallen, oder spielen Sie ab, was wirklich geschah, und kommen Sie dann wieder.',
  width: 'Breite',
  pixels: (width) => `${width} px`,
  drawing: 'Wird gezeichnet …',
  downloadPng: 'PNG herunterladen',
  downloadSvg: 'SVG herunterladen',
  makeGif: 'GIF erstellen',
  downloadGif: (size) => `GIF herunterladen (${size})`,
  megabytes: (bytes) =>
    `${(bytes / 1e6).toLocaleString('de-DE', { maximumFractionDigits: 1, minimumFractionDigits: 1 })}\u00a0MB`,
  making: (percent) => `Wird gezeichnet … ${percent}\u00a0%`,
  cancel: 'Abbrechen',
  cancelled: 'Abgebrochen.',
  gifFailed: 'In diesem Browser ließ sich das GIF nicht erstellen. Der Bilderstreifen zeigt dieselben Schritte.',
  pngFailed:
    'Der Browser konnte kein Bild dieser Größe zeichnen. Mit kleinerer Breite gelingt es vielleicht; das SVG gelingt immer.',
  saveByHand:
    'Hier darf diese Seite keine Dateien speichern. Sichern Sie das Bild mit einem Rechtsklick oder langem Druck.',
  altLabel: 'Beschreibung für alle, die das Bild nicht sehen',

  csv: 'Die Schritte als Tabelle (CSV)',
  csvNote: 'Für die Tabellenkalkulation. Eine Zelle, die als Formel gelten könnte, beginnt mit einem Apostroph.',
  markdown: 'Die Schritte als Text (Markdown)',
  markdownNote: 'Jeder Schritt in Worten, mit seinen Quellen.',
  offline: 'Die ganze Anwendung in einer Datei',
  offlineNote: 'Läuft ohne Netz: vom Stick, im Klassenzimmer, im Flugzeug. Alle Ausfälle sind darin.',
  ownPage: 'Die ganze App in einer Datei, mit diesem System darin',
  ownPageNote: 'Öffnet sich mit einem Doppelklick an dieser Stelle und läuft ohne Netz. Ihr ganzes System ist darin.',
  ownPageFailed: 'Die Seite ließ sich nicht machen: Neben dieser Kopie liegt die App in einer Datei nicht.',
  download: 'Herunterladen',
  textLabel: 'Text zum Kopieren',

  columns: {
    step: 'Schritt',
    clock: 'Zeit seit Beginn',
    utc: 'Zeit (UTC)',
    component: 'Komponente',
    from: 'Zustand vorher',
    to: 'Zustand nachher',
    cause: 'Wegen',
    dependency: 'Abhängigkeit',
    evidence: 'Beleg',
    precision: 'Genauigkeit',
    sentence: 'In Worten',
    sources: 'Quellen',
  },

  calmMoment: 'die Tafel, bevor etwas ausfällt',
  waveMoment: (wave, of) => `Welle ${wave} von ${of}`,
  recordMoment: (time) => `das Protokoll, ${time}`,
  modelLine: 'Berechnet aus belegten Abhängigkeiten: ein Modell, nicht das Protokoll.',
  ownLine: 'Berechnet aus den Abhängigkeiten, die dieses System angibt; niemand hat sie geprüft.',
  recordOnlyLine: 'Was gemeldet wurde.',
  madeWith: 'Gezeichnet mit Dominograph',
  altMap: (title, when) => `Tafel, was was braucht: ${title} (${when}).`,
  altDown: (names) => `Ausgefallen: ${names}.`,
  altFilm: (title, count) => `${count} Bilder der Tafel: ${title}.`,
  printSteps: 'Die Schritte in Worten',
  printShortened: 'Für Papier gekürzt. „Teilen“, „Daten“ hat alle Schritte, als Tabelle und als Text.',
  printNothing: 'Noch ist nichts ausgefallen: So sah es vor dem Ausfall aus.',
  tooLongToType: 'Sie enthält das ganze System und ist zu lang für Papier; „Teilen“, „Link“ kopiert sie',
};
