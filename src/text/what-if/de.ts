import type { WhatIfText } from './en';

export const de: WhatIfText = {
  intro:
    'Eine Sache ändern und denselben Ausfall noch einmal laufen lassen. Die Tafel zeigt den Lauf mit der Änderung; was sie vor dem Ausfall bewahrt, ist grün und trägt einen Schild.',
  nothingBroken: 'Zuerst etwas ausfallen lassen, oder das, was an jenem Tag ausfiel:',
  nothingBrokenOwn: 'Zuerst etwas ausfallen lassen, etwa das, wovon am meisten abhängt:',
  harder: 'Gerechnet, als wären alle Abhängigkeiten hart, deren Stärke niemand kennt.',
  breakRoot: (name) => `${name} ausfallen lassen`,
  model: 'Modell, nicht Geschichte.',

  kind: {
    cache: 'ein Zwischenspeicher',
    'static-stability': 'statische Stabilität',
    'circuit-breaker': 'ein Schutzschalter',
    fallback: 'ein eigener Ersatz',
    remove: 'ohne diese Abhängigkeit',
    'faster-recovery': 'schnellere Erholung',
    'faster-repair': 'schnellere Reparatur',
    copies: 'mehr Kopien',
    cells: 'Zellen',
    'second-region': 'eine zweite Region',
  },
  kindHelp: {
    cache: 'Überbrückt einen Ausfall so viele Minuten mit dem, was gemerkt ist; danach fällt es aus wie zuvor.',
    'static-stability': 'Nur noch zum Starten nötig, nicht mehr zum Weiterlaufen.',
    'circuit-breaker':
      'Verzichtet auf die Funktion, statt mit ihr auszufallen: Die Störung kommt eine Stufe schwächer an.',
    fallback: 'Etwas Lokales springt ein, das nichts von hier braucht.',
    remove: 'Sie wird gar nicht mehr gebraucht.',
    'faster-recovery': 'Braucht halb so lange, um zurückzukommen.',
    'faster-repair': 'Was hier repariert wird, ist entsprechend früher repariert.',
    copies:
      'Zwei Kopien, von denen eine genügt. Beide brauchen, was die eine brauchte, und ein Fehler trifft nur eine.',
    cells:
      'In Teile zerlegt, die einzeln ausfallen; beeinträchtigt, wenn einer ausfällt, ausgefallen bei mehr als der Hälfte.',
    'second-region': 'Eine zweite Kopie, die von alldem nichts braucht, übernimmt.',
  },
  minutes: (count) => (count === 1 ? '1 Minute' : `${count} Minuten`),
  parts: (count) => `${count} Teile`,
  onDependency: (kind, dependent, providers) => `${dependent} → ${providers}: ${kind}`,
  onComponent: (kind, name) => `${name}: ${kind}`,
  basis: 'Worauf das beruht',
  basisDependency: (evidence, publisher) =>
    publisher === ''
      ? `Dass es diese Abhängigkeit gibt, ist ${evidence}.`
      : `Dass es diese Abhängigkeit gibt, ist ${evidence} (${publisher}).`,
  basisLag:
    'Wie lange ein Ausfall entlang dieser Abhängigkeit braucht, ist nicht veröffentlicht: Berechnet ist die Reihenfolge, nicht die Zeit.',
  assumption: {
    cache: 'Angenommen: Das Gemerkte bleibt so lange gut genug.',
    'static-stability': 'Angenommen: Alles, was zum Weiterlaufen nötig ist, liegt vor dem Ausfall bereit.',
    'circuit-breaker': 'Angenommen: Auf die Funktion lässt sich verzichten, ohne dass der Rest leidet.',
    fallback: 'Angenommen: Der Ersatz hat genug Kapazität und braucht nichts, was hier ausfällt.',
    remove: 'Angenommen: Was die Abhängigkeit leistete, wird nicht gebraucht.',
    'faster-recovery': 'Angenommen: Nichts hält sie auf als ihre eigene Erholungszeit.',
    'faster-repair': 'Angenommen: Die Reparatur hätte früher beginnen können.',
    copies: 'Angenommen: Die Kopien fallen unabhängig voneinander aus.',
    cells: 'Angenommen: Die Zellen teilen nichts außer dem, was das Ganze brauchte.',
    'second-region': 'Angenommen: Die andere Region ist nicht betroffen, hat genug Kapazität und hat die Daten.',
  },

  inForce: 'Geltende Änderungen',
  none: 'Noch keine.',
  takeBack: (what) => `Zurücknehmen: ${what}`,
  takeAllBack: 'Alle zurücknehmen',
  refused: (what) => `${what}: ändert hier nichts.`,
  effect: (before, after, total) =>
    `Ohne die Änderung sind am Ende ${before} von ${total} Komponenten beeinträchtigt oder ausgefallen, mit ihr ${after}.`,
  noEffect: 'Am Ausmaß ändert sie nichts.',
  neverFalls: (count) => (count === 1 ? '1 Komponente fällt nie aus' : `${count} Komponenten fallen nie aus`),
  milder: (count) => (count === 1 ? '1 wird weniger hart getroffen' : `${count} werden weniger hart getroffen`),
  fallsLater: (count) => (count === 1 ? '1 fällt später aus' : `${count} fallen später aus`),
  backEarlier: (count) => (count === 1 ? '1 ist früher zurück' : `${count} sind früher zurück`),
  newlyFalls: (count) => (count === 1 ? '1 fällt erst jetzt aus' : `${count} fallen erst jetzt aus`),
  harsher: (count) => (count === 1 ? '1 wird härter getroffen' : `${count} werden härter getroffen`),
  later: (minutes) => `${minutes} später`,
  earlier: (minutes) => `${minutes} früher`,
  fromTo: (before, after) => `${before} → ${after}`,

  question: (name) => `Welche eine Änderung hätte ${name} am Laufen gehalten?`,
  questionAll: 'Welche eine Änderung hätte am meisten gerettet?',
  questionThree: 'Welche drei zusammen hätten am meisten gerettet?',
  answersGreedy:
    'Gefunden, indem immer die Änderung dazukommt, die dann am meisten rettet; es kann bessere drei geben:',
  answersPair: (name) =>
    `Keine einzelne Änderung hält ${name} am Laufen. Diese schaffen es zusammen; von jeder Art wurde nur die stärkste versucht:`,
  asking: 'Wird berechnet …',
  cancel: 'Abbrechen',
  answers: (name) => `Jede für sich bewahrt ${name} vor dem Ausfall:`,
  answersMilder: (name) => `Keine einzelne Änderung hält ${name} am Laufen. Diese mildern am meisten:`,
  noAnswer: (name) => `Keine einzelne Änderung dieser Art hilft ${name}.`,
  answersAll: 'Jede für sich, nach der Zahl der Komponenten, die sie vor dem Ausfall bewahrt:',
  saves: (count) => (count === 1 ? 'hält 1 Komponente am Laufen' : `hält ${count} Komponenten am Laufen`),
  tied: (count) => `Gleichstand von ${count}`,
  more: (count) => `${count} weitere zeigen`,
  notDown: (name) => `${name} fällt hier nicht aus. Etwas auswählen, das ausfällt, oder fragen, was am meisten rettet.`,

  changeThis: (name) => `${name} ändern`,
  itsDependencies: 'Ändern, was sie braucht',
  asItIs: 'wie sie ist',
  choose: (what) => `Was wäre wenn: ${what}`,
  selectFirst:
    'Auf der Tafel oder in der Liste eine Komponente auswählen, um sie oder eine ihrer Abhängigkeiten zu ändern.',

  recordTitle: 'Was hätte sein können',
  recordIntro:
    'Hebel, die AWS, ein betroffenes Unternehmen oder die Fachliteratur nennt, ausprobiert am Nachspiel des Modells. Die Aufzeichnung bleibt, wie sie ist; Umrisse auf der Tafel zeigen, wo der Lauf des Modells mit der Änderung von ihr abweicht.',
  recordNone:
    'Zu diesem Ausfall hat noch niemand welche aufgeschrieben. Die Aufzeichnung verlassen und etwas ausfallen lassen, um Änderungen auszuprobieren.',
  leave: 'Aufzeichnung verlassen',
  asItWas: 'Wie es war',
  whoSays: 'Wer das nennt',
  whatChanged: 'Was angenommen ist',
  whatLoad: 'Was an angenommener Last hängt',
  noLoad: 'Nichts davon hängt an angenommener Last.',
  whatStays: 'Was bleibt, wie es war',
  modelTotals: (before, after) =>
    `Im Nachspiel des Modells sind ${before} Komponenten irgendwann gestört, mit der Änderung ${after}.`,

  analyses: 'Was schadet am meisten?',
};
