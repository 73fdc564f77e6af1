import type { AppText, waitingEn } from './en';

/** What the app alone says around the picture, in German. */
export const appDe: AppText = {
  find: 'Ihre App finden',
  menuButton: 'Menü',
  board: 'Tafel',
  network: 'Netz',
  pictureChoice: 'Art der Darstellung',
  drawer: 'Mehr dazu',
  close: 'Schließen',

  speed: 'Tempo',
  speedOf: (times) => `${times}×`,
  compared: {
    both: 'beide sagen: getroffen',
    modelOnly: 'laut Modell getroffen, laut Protokoll in Betrieb',
    recordOnly: 'laut Protokoll getroffen, laut Modell nicht',
    unreported: 'laut Modell getroffen, niemand hat es gemeldet: kein Fehler, niemand weiß es',
  },
  modelChanged: 'Das Modell läuft mit einer Änderung',
  stopComparing: 'Nur das Protokoll',
  goToTime: 'Zur Uhrzeit',
  goToTimeHint: 'Zum Beispiel 11:14',
  tabs: {
    review: 'Durchsicht',
    edit: 'Ändern',
    story: 'Ablauf',
    why: 'Warum',
    whatIf: 'Was wäre, wenn',
    list: 'Liste',
    check: 'Prüfung',
  },
  menu: {
    own: 'Ihr eigenes System …',
    edit: 'Als Tabelle bearbeiten',
    otherOutages: 'Alle Ausfälle',
    lessons: 'Unterricht',
    details: 'Ablauf, Quellen und Liste',
    whatIf: 'Was wäre, wenn …?',
    analyses: 'Was am meisten schadet',
    share: 'Teilen',
    settings: 'Sprache und Darstellung',
    help: 'Hilfe und Tasten',
  },
  settings: {
    language: 'Sprache',
    theme: 'Farben',
    motion: 'Keine Bewegung',
    shortcuts: 'Buchstaben als Kurzbefehle',
    waitForSpeech: 'Beim Abspielen warten, bis jeder Satz vorgelesen sein kann',
  },
  findTitle: 'Finden Sie Ihre App',
  findHint: 'Tippen Sie einen Namen: Snapchat, Zoom, Ring …',
  nothingFound: 'Nichts in dieser Geschichte heißt so.',
  examples: 'Zum Beispiel:',
  wavesSoFar: 'Was bisher ausgefallen ist, Welle für Welle',
  drop: 'Hier ablegen: Ihr eigenes System, in diesem Browser gelesen',
  skip: 'Zur Liste der Komponenten',
};

/** What stands in the place of what has not come, in German. */
export const waitingDe: typeof waitingEn = {
  loading: 'Wird geladen …',
  loadFailed: 'Dieser Teil ließ sich nicht laden. Alles andere ist noch da.',
  tryAgain: 'Noch einmal versuchen',
  close: 'Schließen',
  moved: 'Der Link ist älter als unsere Daten: Was er einen Schritt nennt, kann heute ein anderer sein.',
};
