import type { AnalysesText } from './en';

export const de: AnalysesText = {
  title: 'Was schadet am meisten?',
  tabs: {
    ranking: 'Rangliste',
    component: 'Eine Komponente',
    pair: 'Zwei Produkte',
    repair: 'Reihenfolge der Reparatur',
  },
  model: 'Modell, nicht Geschichte: berechnet aus den Abhängigkeiten in diesem Bild, ohne Reparaturen.',
  rankingNote: (total) =>
    `Jede Komponente fällt einmal allein aus. Gezählt wird, was sonst am Ende gestört oder ausgefallen ist, von ${total} Teilen; ganze Orte zählen nicht. Gleiche Zeilen teilen sich einen Rang.`,
  lead: (name, hit, total, equal) =>
    `Nichts schadet mehr als ein Ausfall von „${name}“${equal === 0 ? '' : `, gleichauf mit ${equal === 1 ? 'einem weiteren' : `${equal} weiteren`}`}: Am Ende sind ${hit} von ${total} Teilen gestört oder ausgefallen.`,
  rests: (links) => `Beruht darauf: ${links}.`,
  column: {
    rank: 'Rang',
    name: 'Ausfall von',
    family: 'Gruppe',
    hit: 'Betroffene',
    down: 'davon ausgefallen',
    sure: 'sicher',
  },
  harder: 'Gezählt, als wären alle Abhängigkeiten hart, deren Stärke niemand kennt.',
  sureNote: '„Sicher“ zählt, was auch dann fällt, wenn diese nur zum Start gebraucht werden.',
  tied: (count) => `${count} gleichauf`,
  run: (name) => `„${name}“ ausfallen lassen und zusehen`,
  showAll: (count) => `Alle ${count} zeigen`,
  worst: 'Die schlimmsten zehn',
  worstCaption: (name, hit, total) => `${name}: ${hit} von ${total}`,
  exportCsv: 'Als CSV sichern',
  copyMarkdown: 'Zusammenfassung für eine Architekturprüfung kopieren',
  copied: 'Kopiert.',
  copyByHand: 'Von Hand kopieren:',

  chooseComponent: 'Komponente',
  single: 'Einzelstellen, an denen alles hängt (Single Points of Failure)',
  singleNote: (name) => `Jede dieser Komponenten genügt allein, damit „${name}“ ausfällt.`,
  singleNone: (name) => `Nichts anderes bringt „${name}“ allein zu Fall.`,
  choke: 'Engstellen',
  chokeNote: (root, name) => `Jeder Weg von „${root}“ zu „${name}“ führt hier hindurch.`,
  chokeNone: (root, name) => `Von „${root}“ zu „${name}“ führt mehr als ein Weg, oder keiner.`,
  cuts: 'Kleinste Ausfallkombinationen (Minimalschnitte)',
  cutsNote: (name) =>
    `Nur gemeinsam bringen diese „${name}“ zu Fall; bleibt eins davon heil, hält es. Die wahrscheinlichsten zuerst, wenn alle gleich leicht ausfallen.`,
  cutsNone: 'Es gibt keine.',
  cutsMore: (count) => `… und ${count} weitere.`,
  cutsTooMany: (order) => `Es sind zu viele zum Zählen: aufgeführt sind die aus höchstens ${order} Komponenten.`,
  cutsIncomplete: (order) => `Die Suche wurde angehalten: vollständig bis zu ${order} auf einmal.`,
  showOnMap: 'Auf der Tafel zeigen',
  probability: (percent, each) =>
    `Fällt jede Komponente mit einer Wahrscheinlichkeit von ${each} aus, unabhängig voneinander, dann diese mit ${percent}.`,
  probabilityIncomplete: 'Die genaue Wahrscheinlichkeit übersteigt, was hier berechnet wird.',
  importance: 'Am wichtigsten',
  working: 'Wird berechnet …',
  cancel: 'Abbrechen',
  cancelled: 'Abgebrochen.',

  first: 'Erstes',
  second: 'Zweites',
  pairNote: 'Zwei Produkte nebeneinander: welche einzelnen Ausfälle beide treffen und welche nur eines.',
  both: (count) => (count === 1 ? '1 trifft beide' : `${count} treffen beide`),
  only: (name, count) => (count === 1 ? `1 trifft nur „${name}“` : `${count} treffen nur „${name}“`),
  shared: (percent) => `${percent} dessen, was eines von beiden trifft, trifft beide.`,

  repairNote:
    'Der Auslöser ist behoben, alles andere ist noch gestört, und es gibt zwei Trupps. Eine Reparatur dauert so lange, wie die Komponente braucht, um zurückzukommen. Wohin zuerst?',
  repairEffort: (minutes) =>
    `Angenommen: Der Auslöser ist nach einer Stunde behoben, und eine Reparatur dauert ${minutes}\u00a0Minuten, wo keine Quelle eine Zeit nennt.`,
  minutes: (count) => `${count}\u00a0Min.`,
  repairPick: 'Trupp schicken zu',
  yours: 'Eigene Reihenfolge',
  greedy: 'Immer das, was sofort am meisten hilft',
  best: 'Beste gefundene',
  bestExact: 'Beste von allen',
  repairResult: (minutes) => `${minutes}\u00a0Minuten Störung, über alle Teile gezählt`,
  repairAgain: 'Noch einmal',
};
