import type { OrderWord, RuleWord } from '../../analysis/plain-score';
import type { CheckText } from './en';

const RULE_SAID = 'die einfache Regel „alles, was von der Ursache abhängt, fällt sofort aus“';
const ORDER: Readonly<Record<OrderWord, string>> = {
  right: ', und trifft die Reihenfolge weitgehend',
  partly: ', und trifft die Reihenfolge zum Teil',
  chance: ', und trifft die Reihenfolge nicht besser als der Zufall',
  wrong: ', und bringt die Reihenfolge durcheinander',
  few: '; für ein Urteil über die Reihenfolge sind zu wenige Zeiten bekannt',
};
const RULE: Readonly<Record<RuleWord, string>> = {
  better: `schneidet besser ab als ${RULE_SAID}`,
  same: `schneidet genauso gut ab wie ${RULE_SAID}`,
  worse: `schneidet schlechter ab als ${RULE_SAID}`,
  none: `kann ${RULE_SAID}, die hier überall stimmt, nicht übertreffen`,
};
/** A minus, not a hyphen. */
const signed = (figure: string): string => figure.replace('-', '−');

export const de: CheckText = {
  compareTitle: 'Protokoll und Modell nebeneinander',
  compareNote:
    'Dass es viele der Betroffenen findet, sagt wenig: Viele Abhängigkeiten stammen aus dem Bericht, der sie nennt. Achten Sie auf Reihenfolge, Zeiten und Fehler.',
  verdict: {
    hit: 'gefunden, Beginn richtig',
    undated: 'gefunden, Beginn nicht vergleichbar',
    early: 'im Modell zu früh',
    late: 'im Modell zu spät',
    miss: 'vom Modell verfehlt',
    'false-alarm': 'nur im Modell',
    spared: 'zu Recht verschont',
    unknown: 'keine Meldung zum Vergleich',
  },
  missedWhy: {
    milder: 'Im Modell kommt dort höchstens eine leichte Störung an.',
    stops: 'Eine Abhängigkeit führt dorthin, aber im Modell endet die Störung vorher.',
    apart: 'In unseren Daten führt vom Ursprung keine Abhängigkeit dorthin.',
  },
  falseAlarmWhy: 'Laut Protokoll lief es weiter; das Modell gibt mehr Störung weiter, als da war.',
  metric: {
    precision: 'Genauigkeit, mindestens',
    recall: 'Trefferquote',
    f1: 'Treffer und Fehlalarme in einer Zahl (F1)',
    baseline: 'Dieselbe Zahl für „alles, was davon abhängt, fällt sofort aus“',
    skill: 'Vorsprung davor',
    tau: 'Reihenfolge, von −1 (umgekehrt) bis 1 (richtig) (Tau-b)',
    onset: 'Beginn: Abweichung, Median',
    bias: 'Beginn: im Mittel zu früh (−) oder zu spät',
    overlap: 'Überlappung der Zeiten',
    unaffected: 'Zu Recht unberührt',
  },
  scoreLead: ({ found, hit, order, rule }) =>
    `Das Modell findet ${found} der ${hit} Teile, die gestört oder ausgefallen waren${ORDER[order]}. Es ${RULE[rule]}.`,
  tallyLead: ({ of, better, same, worse, ordered, rightOrder }) =>
    `In ${of} Ausfällen ist das Modell ${better}-mal besser als die einfache Regel „alles, was von der Ursache abhängt, fällt sofort aus“, ${same}-mal gleich gut und ${worse}-mal schlechter; die Reihenfolge stimmt in ${rightOrder} der ${ordered} Ausfälle, von denen genug Zeiten bekannt sind.`,
  tallyNew: ({ of, better, same, worse }) =>
    `${of} davon kamen dazu, als das Modell schon feststand (mit „neu“ markiert): ${better}-mal besser, ${same}-mal gleich gut, ${worse}-mal schlechter.`,
  newHere: 'neu',
  figures: 'Kennzahlen der Übereinstimmung',
  credited:
    'Manche Zahlen stammen aus dem Protokoll, manche wurden daran angepasst. Für das Modell zählt nur, was es selbst ausgerechnet hat.',
  everything: 'alle',
  from: (when) => `ab ${when}`,
  spanOf: (from, to) => `${from} bis ${to}`,
  about: (when) => `etwa ${when}`,
  atTheLatest: (when) => `spätestens ${when}`,
  atTheEarliest: (when) => `frühestens ${when}`,
  until: (start, to) => `${start}; bis ${to}`,
  timeUnknown: 'Beginn unbekannt',
  orderOnly: 'nur Reihenfolge',
  given: 'vom Drehbuch vorgegeben',
  parameters: 'Zahlen des Modells',
  provenance: {
    copied: 'aus dem Protokoll übernommen',
    fitted: 'an das Protokoll angepasst',
    derived: 'ausgerechnet',
    assumed: 'angenommen',
  },
  provenanceNote: 'Eine angepasste Zahl zählt nicht: Sie wurde so gewählt, dass sie zu diesem Protokoll passt.',
  noModel: 'Diesen Ausfall spielt das Modell nicht nach. Sein Ursprung:',
  noteKind: {
    right: 'Was das Modell richtig macht',
    wrong: 'Was es falsch macht und falsch bleibt',
    limit: 'Was man es nicht fragen kann',
  },
  actionBy: { trigger: 'Auslöser', operator: 'Menschen', standing: 'von Anfang an' },
  script: 'Drehbuch: was dem Modell vorgegeben ist',
  scoreColumn: {
    compared: 'Verglichene Teile',
    order: 'Reihenfolge nach Schritten',
    shuffled: 'F1 bei vertauschten Abhängigkeiten',
    circular: 'Abhängigkeiten nur aus den Berichten, an denen gemessen wird',
  },
  scoreboardNote:
    'Jeder Ausfall ist nach denselben Regeln berechnet, nur aus seinem Ursprung und den Angaben in seiner Datei; angepasst wurde nichts. Wo ein Wert nicht über dem der einfachen Regel liegt, erklären die Abhängigkeiten nicht mehr als „alles dahinter“.',
  tooFew: 'zu wenige für eine Aussage',
  number: (value) => signed(value.toLocaleString('de-DE')),
  minutes: (value) => `${signed(value.toLocaleString('de-DE', { maximumFractionDigits: 1 }))}\u00a0Min.`,
  /** A share from 0 to 1. */
  percent: (value) => value.toLocaleString('de-DE', { style: 'percent', maximumFractionDigits: 0 }),
};
