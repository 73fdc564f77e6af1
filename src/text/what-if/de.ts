import type { Subject } from '../story/subject';
import type { WhatIfText } from './en';

const listOf = (names: readonly string[]): string => new Intl.ListFormat('de', { type: 'conjunction' }).format(names);
const named = ({ name, quoted }: Subject): string => (quoted ? `„${name}“` : name);
const namesOf = (subjects: readonly Subject[]): string => listOf(subjects.map(named));
const had = ({ plural }: Subject): string => (plural ? 'hätten' : 'hätte');
const were = ({ plural }: Subject): string => (plural ? 'wären' : 'wäre');

export const de: WhatIfText = {
  intro:
    'Ändern Sie eine Sache und lassen Sie denselben Ausfall noch einmal laufen. Die Tafel zeigt dann den Lauf mit der Änderung; was sie vor dem Ausfall bewahrt, ist grün und trägt einen Schild.',
  nothingBroken: 'Lassen Sie zuerst etwas ausfallen, oder das, was an jenem Tag ausfiel:',
  nothingBrokenOwn: 'Lassen Sie zuerst etwas ausfallen, etwa das, wovon am meisten abhängt:',
  harder: 'Gerechnet, als wären alle Abhängigkeiten hart, deren Stärke niemand kennt.',
  breakRoot: (name) => `${name} ausfallen lassen`,
  model: 'Modell, nicht Geschichte.',

  kind: {
    cache: 'ein Zwischenspeicher',
    'static-stability': 'läuft ohne Nachschub weiter (statische Stabilität)',
    'circuit-breaker': 'ein Schutzschalter',
    fallback: 'ein eigener Ersatz',
    remove: 'kommt ohne aus',
    'faster-recovery': 'schnellere Erholung',
    'faster-repair': 'schnellere Reparatur',
    copies: 'Ersatzkopien',
    cells: 'getrennte Abteile (Zellen)',
    'second-region': 'eine zweite Region',
  },
  kindHelp: {
    cache: 'Kommt einige Minuten mit der zuletzt gespeicherten Antwort aus; danach fällt es aus wie zuvor.',
    'static-stability': 'Nur noch zum Starten nötig, nicht mehr zum Weiterlaufen.',
    'circuit-breaker':
      'Verzichtet auf die Funktion, statt mit ihr auszufallen: Es wird nur schlechter, wo es sonst stillstünde.',
    fallback: 'Etwas Lokales springt ein, das nichts von hier braucht.',
    remove: 'Sie wird gar nicht mehr gebraucht.',
    'faster-recovery': 'Braucht halb so lange, um zurückzukommen.',
    'faster-repair': 'Was hier repariert wird, ist entsprechend früher repariert.',
    copies:
      'Zwei Kopien, von denen eine genügt. Beide brauchen, was die eine brauchte, und ein Fehler trifft nur eine.',
    cells:
      'In Teile zerlegt, die einzeln ausfallen; gestört, wenn einer ausfällt, ausgefallen bei mehr als der Hälfte.',
    'second-region': 'Eine zweite Kopie, die von alldem nichts braucht, übernimmt.',
  },
  minutes: (count) => (count === 1 ? '1\u00a0Minute' : `${count}\u00a0Minuten`),
  parts: (count) => `${count} Teile`,
  onDependency: (kind, dependent, providers) => `${dependent} → ${providers}: ${kind}`,
  onComponent: (kind, name) => `${name}: ${kind}`,
  ifDependency: {
    cache: (one, providers, number) =>
      `${named(one)} ${number}\u00a0Minuten lang mit der letzten Antwort von ${namesOf(providers)} ausgekommen ${were(one)}`,
    'static-stability': (one, providers) =>
      `${named(one)} nur zum Starten auf ${namesOf(providers)} angewiesen gewesen ${were(one)}, nicht zum Weiterlaufen`,
    'circuit-breaker': (one, providers) =>
      `${named(one)} nur auf das verzichtet ${had(one)}, was ohne ${namesOf(providers)} nicht geht, statt ganz auszufallen`,
    fallback: (one, providers) => `${named(one)} einen eigenen Ersatz für ${namesOf(providers)} gehabt ${had(one)}`,
    remove: (one, providers) => `${named(one)} ohne ${namesOf(providers)} ausgekommen ${were(one)}`,
  },
  ifComponent: {
    'faster-recovery': (one) => `${named(one)} doppelt so schnell zurückgekommen ${were(one)}`,
    'faster-repair': (one, number) => `${named(one)} ${number}\u00a0Minuten früher repariert worden ${were(one)}`,
    copies: (one) => `es zwei Kopien von ${named(one)} gegeben hätte, von denen eine genügt`,
    cells: (one, number) => `${named(one)} in ${number} getrennten Abteilen gelaufen ${were(one)}`,
    'second-region': (one, _, inside) =>
      inside
        ? `${named(one)} ein zweites Mal vorhanden gewesen ${were(one)}, unabhängig von alldem`
        : `${named(one)} auch in einer zweiten Region gelaufen ${were(one)}`,
  },
  ifOne: (conditions, one, { itself, softer }) => {
    const said = `Wenn ${conditions.join(' und wenn ')}, `;
    if (itself) return `${said}hätte das ${softer ? 'den Schaden gemildert' : 'genügt'}.`;
    return softer
      ? `${said}${were(one)} ${named(one)} glimpflicher davongekommen.`
      : `${said}${had(one)} ${named(one)} standgehalten.`;
  },
  ifAll: (conditions, count) =>
    `Wenn ${conditions.join(' und wenn ')}, ${count === 1 ? 'hätte ein Teil' : `hätten ${count} Teile`} mehr standgehalten.`,
  basis: 'Grundlage:',
  pattern: 'Wie Fachleute das nennen',
  basisLag:
    'Wie lange ein Ausfall bis dorthin braucht, ist nicht veröffentlicht: Bekannt ist die Reihenfolge, nicht die Zeit.',
  assumption: {
    cache: 'Wir nehmen an, dass die letzte Antwort so lange gut genug bleibt.',
    'static-stability': 'Wir nehmen an, dass alles, was zum Weiterlaufen nötig ist, vor dem Ausfall bereitliegt.',
    'circuit-breaker': 'Wir nehmen an, dass sich auf die Funktion verzichten lässt, ohne dass der Rest leidet.',
    fallback: 'Wir nehmen an, dass der Ersatz die Last trägt und nichts braucht, was hier ausfällt.',
    remove: 'Wir nehmen an, dass nicht fehlt, was von dort kam.',
    'faster-recovery': 'Wir nehmen an, dass nichts aufhält außer der eigenen Erholungszeit.',
    'faster-repair': 'Wir nehmen an, dass die Reparatur früher hätte beginnen können.',
    copies: 'Wir nehmen an, dass die Kopien nicht zusammen ausfallen.',
    cells: 'Wir nehmen an, dass die Abteile nichts teilen außer dem, was das Ganze brauchte.',
    'second-region': 'Wir nehmen an, dass die zweite Kopie nicht betroffen ist, die Last trägt und die Daten hat.',
  },

  inForce: 'Geltende Änderungen',
  none: 'Noch keine.',
  takeBack: (what) => `Zurücknehmen: ${what}`,
  takeAllBack: 'Alle zurücknehmen',
  refused: (what) => `${what}: ändert hier nichts.`,
  effect: (before, after, total) =>
    `Ohne die Änderung sind am Ende ${before} von ${total} Teilen gestört oder ausgefallen, mit ihr ${after}.`,
  noEffect: 'Am Ausmaß ändert sie nichts.',
  neverFalls: (count) => (count === 1 ? '1 Teil bleibt verschont' : `${count} Teile bleiben verschont`),
  milder: (count) => (count === 1 ? '1 wird weniger hart getroffen' : `${count} werden weniger hart getroffen`),
  fallsLater: (count) => (count === 1 ? '1 wird später getroffen' : `${count} werden später getroffen`),
  backEarlier: (count) => (count === 1 ? '1 ist früher zurück' : `${count} sind früher zurück`),
  newlyFalls: (count) =>
    count === 1 ? '1 wird erst durch die Änderung getroffen' : `${count} werden erst durch die Änderung getroffen`,
  harsher: (count) => (count === 1 ? '1 wird härter getroffen' : `${count} werden härter getroffen`),
  span: (minutes) => {
    if (minutes < 120) return minutes === 1 ? '1\u00a0Minute' : `${minutes}\u00a0Minuten`;
    const rest = minutes % 60;
    return `${Math.floor(minutes / 60)}\u00a0Std.${rest === 0 ? '' : ` ${rest}\u00a0Min.`}`;
  },
  later: (minutes) => `${minutes} später`,
  earlier: (minutes) => `${minutes} früher`,
  fromTo: (before, after) => `${before} → ${after}`,

  question: (name) => `Welche einzelne Änderung hätte „${name}“ am Laufen gehalten?`,
  questionAll: 'Welche einzelne Änderung hätte am meisten gerettet?',
  questionThree: 'Welche drei zusammen hätten am meisten gerettet?',
  answersGreedy:
    'Gefunden, indem immer die Änderung dazukommt, die dann am meisten rettet; es kann bessere drei geben:',
  answersPair: (name) =>
    `Keine einzelne Änderung hält „${name}“ am Laufen. Diese schaffen es zusammen; von jeder Art wurde nur die stärkste versucht:`,
  asking: 'Wird berechnet …',
  cancel: 'Abbrechen',
  answers: (name) => `Jede für sich bewahrt „${name}“ vor dem Ausfall:`,
  answersMilder: (name) => `Keine einzelne Änderung hält „${name}“ am Laufen. Diese mildern am meisten:`,
  noAnswer: (name) => `Keine einzelne Änderung dieser Art hilft: „${name}“ fällt trotzdem aus.`,
  answersAll: 'Jede für sich, die beste zuerst:',
  tied: (count) => `${count} gleichauf`,
  more: (count) => `${count} weitere zeigen`,
  notDown: (name) =>
    `„${name}“ fällt hier nicht aus. Wählen Sie etwas aus, das ausfällt, oder fragen Sie, was am meisten rettet.`,

  changeThis: (name) => `${name} ändern`,
  itsDependencies: 'Ändern, was sie braucht',
  asItIs: 'wie sie ist',
  choose: (what) => `Was wäre wenn: ${what}`,
  selectFirst:
    'Wählen Sie auf der Tafel oder in der Liste eine Komponente aus, um sie zu ändern oder etwas, das sie braucht.',

  recordTitle: 'Was hätte sein können',
  recordIntro:
    'Änderungen, die der Betreiber, ein betroffenes Unternehmen oder Fachleute nennen, ausprobiert am Modell, das den Tag nachspielt. Das Protokoll bleibt, wie es ist; Umrisse auf der Tafel zeigen, wo der Lauf des Modells mit der Änderung von ihm abweicht.',
  recordNone:
    'Für diesen Ausfall gibt es noch keine solchen Vorschläge. Verlassen Sie das Protokoll und lassen Sie etwas ausfallen, um Änderungen auszuprobieren.',
  leave: 'Protokoll verlassen',
  asItWas: 'Wie es war',
  whoSays: 'Wer das nennt',
  whatChanged: 'Was angenommen ist',
  whatLoad: 'Was von der angenommenen Last abhängt',
  noLoad: 'Nichts davon hängt von angenommener Last ab.',
  whatStays: 'Was bleibt, wie es war',
  modelTotals: (before, after) =>
    `Spielt das Modell den Tag nach, sind ${before} Teile irgendwann gestört, mit der Änderung ${after}.`,

  analyses: 'Was schadet am meisten?',
};
