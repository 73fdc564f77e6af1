import type { Finding } from '../../importers/types';
import type { ImportText } from './en';

const EXPECTED: ReadonlyMap<string, string> = new Map([
  ['comma', 'ein Komma oder die schließende Klammer'],
  ['colon', 'ein Doppelpunkt nach dem Schlüssel'],
  ['key', 'ein Schlüssel in doppelten Anführungszeichen'],
  ['value', 'ein Wert'],
  ['quote', 'das schließende Anführungszeichen'],
  ['escape', 'eine der Folgen \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000'],
  ['end', 'das Ende der Datei'],
  ['node', 'der Name eines Knotens'],
  ['port', 'der Name eines Anschlusses'],
  ['attribute', 'ein Attribut oder ]'],
  ['graph', 'graph { oder digraph {'],
  ['name', 'der Name eines Elements'],
  ['text', 'ein Text'],
]);
const expected = ({ allowed }: Finding): string =>
  allowed === null ? 'etwas anderes' : (EXPECTED.get(allowed) ?? `„${allowed}“`);
const quote = (word: string): string => (word === '' ? 'nichts' : `„${word}“`);
const near = ({ near: word }: Finding): string => (word === null ? '' : ` Ist „${word}“ gemeint?`);

const YAML: ReadonlyMap<string, string> = new Map([
  [
    'TAB_AS_INDENT',
    'in der Einrückung steht ein Tabulator (Tab), und YAML erlaubt dort nur Leerzeichen. Ersetzen Sie ihn durch Leerzeichen.',
  ],
  [
    'BAD_INDENT',
    'diese Zeile ist anders eingerückt als ihre Nachbarn. Geben Sie allen Einträgen einer Liste oder eines Objekts dieselbe Einrückung.',
  ],
  ['BRACKET_OPEN', 'die Klammer, die hier beginnt, ist nicht geschlossen. Ergänzen Sie ] oder }, wo sie enden soll.'],
  [
    'MISSING_CHAR',
    'es fehlt ein Zeichen: ein Anführungszeichen, eine Klammer, ein Komma oder das Leerzeichen nach einem Doppelpunkt. Sehen Sie auch am Ende der Zeile davor nach.',
  ],
  [
    'UNEXPECTED_TOKEN',
    'hier steht etwas, wo es nicht stehen kann. Ein Text mit : # { [ oder , braucht Anführungszeichen.',
  ],
  [
    'BLOCK_AS_IMPLICIT_KEY',
    'hier beginnt eine Liste oder ein Objekt, wo ein Schlüssel stehen müsste. Beginnen Sie sie auf einer eigenen Zeile.',
  ],
  ['BLOCK_IN_FLOW', 'innerhalb von Klammern wird mit Kommas getrennt, nicht mit Zeilen und Strichen.'],
  [
    'MULTILINE_IMPLICIT_KEY',
    'ein Schlüssel geht über mehrere Zeilen. Schreiben Sie Schlüssel und Doppelpunkt auf eine Zeile.',
  ],
  [
    'IMPOSSIBLE',
    'hier geht es nicht weiter. Suchen Sie in den Zeilen davor nach einer Klammer oder einem Anführungszeichen, die nicht geschlossen sind.',
  ],
  ['BAD_ALIAS', 'dieser Alias kann hier nicht stehen.'],
  ['BAD_DIRECTIVE', 'eine Zeile, die mit % beginnt, ist eine Anweisung; diese ist unbekannt.'],
  [
    'BAD_DQ_ESCAPE',
    'nach einem Rückstrich in doppelten Anführungszeichen steht ein Zeichen, das dort nichts bedeutet. Schreiben Sie zwei Rückstriche.',
  ],
  [
    'BAD_SCALAR_START',
    'ein Text beginnt mit einem Zeichen, das YAML für sich behält. Setzen Sie den Text in Anführungszeichen.',
  ],
]);

const ROW =
  'Eine Datei braucht Knoten (nodes) und Kanten (edges), etwa {"nodes": [{"id": "a"}, {"id": "b"}], "edges": [{"source": "a", "target": "b"}]}';

/** Was falsch ist und wie man es behebt. */
export const findings: ImportText['finding'] = {
  empty: () => 'es steht nichts darin.',
  binary: () =>
    'das ist keine Textdatei. Exportieren Sie den Graphen als Text (JSON, YAML, CSV, DOT …) und ziehen Sie den herein.',
  'too-large': ({ count, allowed, subject }) =>
    subject === 'yaml'
      ? `sie hat ${count ?? 0} Zeichen; als YAML werden höchstens ${allowed ?? ''} gelesen. Als JSON darf sie größer sein: Wandeln Sie sie um, etwa mit kubectl -o json oder yq -o json.`
      : `sie hat ${count ?? 0} Bytes; höchstens ${allowed ?? ''} werden gelesen. Exportieren Sie nur den Teil, den Sie ansehen wollen.`,
  'encoding-guessed': ({ subject }) =>
    `es steht nicht darin, wie die Zeichen kodiert sind; gelesen wurde sie als ${subject}. Sehen Buchstaben falsch aus, speichern Sie sie als UTF-8.`,
  'encoding-damaged': ({ count }) =>
    `${count ?? 0} Zeichen waren nicht lesbar und stehen als � da. Speichern Sie die Datei als UTF-8.`,
  'unknown-format': ({ subject }) =>
    `sie hat kein Format, das hier gelesen werden kann${subject === '' ? '' : ` (ihre Schlüssel: ${subject})`}. ${ROW}, oder eine Liste von Abhängigkeiten als CSV mit den Spalten from und to; oder wählen Sie das Format von Hand.`,
  'not-a-graph': ({ allowed }) =>
    `der Graph selbst steht nicht darin.${allowed === null ? '' : ` Sie verweist auf: ${allowed}.`}`,
  'other-kind': ({ subject }) =>
    `das ist ${subject}, und die übrigen Dateien sind von anderer Art; sie wurde weggelassen. Ziehen Sie sie allein herein.`,
  'no-components': () => 'es steht keine Komponente darin.',
  'no-dependencies': () =>
    'es steht keine Abhängigkeit darin, es kann sich also nichts ausbreiten. Ergänzen Sie welche im Bild, oder ziehen Sie eine Datei herein, die welche hat.',
  'too-many': ({ subject, count, allowed }) =>
    `sie hat ${count ?? 0} ${subject === 'components' || subject === 'nodes' ? 'Komponenten' : 'Abhängigkeiten'}; höchstens ${allowed ?? ''} können gezeigt werden. Exportieren Sie nur den Teil, den Sie ansehen wollen.`,
  'too-deep': ({ allowed }) =>
    `sie ist mehr als ${allowed ?? ''} Ebenen tief geschachtelt. Kein Graph braucht das; suchen Sie nach Klammern, die nicht geschlossen sind.`,
  'reader-failed': ({ subject }) =>
    `unser Leser ist daran gescheitert (${subject}). Das ist unser Fehler, nicht der der Datei; der Graph von vorher bleibt stehen.`,
  'json-syntax': (finding) => `${quote(finding.subject)} ist hier unerwartet; erwartet wurde: ${expected(finding)}.`,
  'json-cut': () =>
    'die Datei endet mittendrin, als wäre sie abgeschnitten. Kopieren oder laden Sie sie noch einmal, ganz.',
  'trailing-comma': () => 'vor der schließenden Klammer steht ein Komma. Nehmen Sie es heraus.',
  'duplicate-key': ({ subject }) =>
    `der Schlüssel „${subject}“ steht zweimal in einem Objekt, die Hälfte ginge verloren. Legen Sie beide zusammen, oder benennen Sie einen um.`,
  'number-as-text': ({ subject }) =>
    `die Zahl ${subject} lässt sich nicht ohne Verlust halten; sie bleibt als Text, wie sie da steht. Setzen Sie Kennungen in Anführungszeichen.`,
  'yaml-syntax': ({ subject }) =>
    YAML.get(subject) ??
    `das ist kein YAML (${subject}). Suchen Sie in dieser Zeile und der davor nach einem fehlenden Leerzeichen, Anführungszeichen oder einer Klammer.`,
  'yaml-alias-loop': ({ subject }) =>
    `der Alias *${subject} steht in dem, wofür er steht; der Wert enthielte sich selbst. Schreiben Sie aus, was gemeint ist.`,
  'yaml-alias-bomb': ({ allowed }) =>
    `ihre Aliasse werden ausgeschrieben zu mehr als ${allowed ?? ''} Werten: zu viele. Schreiben Sie die Werte dort aus, wo sie gebraucht werden.`,
  'yaml-alias-unknown': ({ subject }) =>
    `zum Alias *${subject} gibt es davor keinen Anker &${subject}. Ergänzen Sie den Anker, oder schreiben Sie den Wert aus.`,
  'csv-quote': () =>
    'hier beginnt ein Anführungszeichen, das nicht geschlossen wird; der Rest der Datei wäre eine Zelle. Schließen Sie es, oder verdoppeln Sie ein Anführungszeichen, das zum Text gehört.',
  'csv-short-row': ({ subject, count, allowed }) =>
    `die Zelle „${subject}“ ist leer oder fehlt (${count ?? 0} von ${allowed ?? ''} Zellen); die Zeile wurde weggelassen. Füllen Sie sie aus.`,
  'csv-long-row': ({ count }) =>
    `es sind ${count ?? 0} Zellen mehr, als die Kopfzeile Spalten hat; sie wurden weggelassen. Setzen Sie einen Text mit Kommas in Anführungszeichen.`,
  'csv-columns': ({ subject, allowed, near: word }) =>
    `die Kopfzeile hat die Spalten ${subject}; gebraucht wird eine Spalte „${allowed ?? ''}“.${word === null ? ' Eine Liste von Abhängigkeiten hat zwei Spalten wie source und target oder from und to.' : ` Ist „${word}“ als „${allowed ?? ''}“ gemeint? Berichtigen Sie die Kopfzeile.`}`,
  'csv-ambiguous': ({ subject }) =>
    `die Spalten ${subject} bedeuten für verschiedene Leute das Gegenteil; gelesen als: das „downstream“ braucht das „upstream“. Drehen Sie alles um, wenn das nicht stimmt.`,
  'dot-syntax': (finding) =>
    `${quote(finding.subject)} ist hier unerwartet; erwartet wurde: ${expected(finding)}. Namen mit Leerzeichen, Punkten oder Strichen brauchen Anführungszeichen.`,
  'dot-cut': (finding) =>
    `die Datei endet vor dem Graphen; erwartet wurde: ${finding.allowed === '}' ? 'die schließende Klammer }' : expected(finding)}.`,
  'dot-second-graph': () =>
    'hier beginnt ein zweiter Graph; nur der erste wurde gelesen. Ziehen Sie beide als zwei Dateien herein.',
  'dot-operator': ({ subject, allowed }) =>
    `„${subject}“ passt nicht zu dieser Art von Graph; schreiben Sie „${allowed ?? ''}“, oder machen Sie aus graph digraph.`,
  'xml-doctype': () =>
    'sie hat eine DOCTYPE-Angabe, die Entitäten festlegen kann, die sich aufblähen; solche Dateien werden nicht gelesen. Löschen Sie die Zeile; kein Graph braucht sie.',
  'xml-syntax': (finding) => `${quote(finding.subject)} ist hier unerwartet; erwartet wurde: ${expected(finding)}.`,
  'xml-cut': ({ subject }) =>
    `die Datei endet, bevor <${subject.replace(/^</, '')}> geschlossen ist, als wäre sie abgeschnitten.`,
  'xml-entity': ({ subject }) =>
    `${quote(subject)} ist keine Entität, die jedes XML hat; sie bleibt, wie sie da steht. Schreiben Sie & als &amp;.`,
  'xml-root': ({ subject, allowed }) => `das äußerste Element ist <${subject}>, erwartet wurde <${allowed ?? ''}>.`,
  'mermaid-statement': ({ subject }) => `diese Zeile wurde nicht verstanden und weggelassen: ${subject}`,
  'mermaid-other': ({ subject }) =>
    `das ist ein ${subject}, und nur Flussdiagramme sagen, wer wen braucht. Zeichnen Sie es als flowchart LR.`,
  'unknown-key': (finding) => `„${finding.subject}“ ist hier kein Schlüssel; er wurde weggelassen.${near(finding)}`,
  'bad-field': (finding) =>
    `„${finding.subject}“ ergibt hier keinen Sinn und wurde weggelassen. Erlaubt ist: ${finding.allowed === 'text' ? 'ein Text' : (finding.allowed ?? '')}.`,
  'bad-row': ({ allowed }) =>
    `das ist keine Zeile, die gelesen werden kann. Eine Zeile sieht so aus: ${allowed ?? '{id: a}'}.`,
  missing: ({ subject }) => `${subject} fehlt; die Zeile wurde weggelassen. Ergänzen Sie ${subject}.`,
  'duplicate-id': ({ subject, count }) =>
    `die Kennung „${subject}“ gibt es zweimal${count === null ? '' : ` (zuerst in Zeile ${count})`}; die zweite wurde weggelassen. Geben Sie jeder Komponente eine eigene.`,
  'unknown-id': (finding) =>
    `„${finding.subject}“ ist nicht die Kennung einer Komponente; die Zeile wurde weggelassen.${near(finding)} Berichtigen Sie die Kennung, oder ergänzen Sie die Komponente.`,
  'component-made': (finding) =>
    `„${finding.subject}“ ist nicht als Komponente aufgeführt; dafür wurde eine angelegt.${near(finding)} Berichtigen Sie den Namen, oder ergänzen Sie die Liste.`,
  self: ({ subject }) => `„${subject}“ bräuchte sich selbst; die Zeile wurde weggelassen.`,
  'need-too-large': ({ subject, allowed }) =>
    `${subject} werden gebraucht, und es gibt nur ${allowed ?? ''}; die Zeile wurde weggelassen. Verringern Sie die Zahl.`,
  twice: ({ subject }) => `„${subject}“ steht zweimal in einer Zeile. Nennen Sie jedes Mitglied einmal.`,
  'newer-version': ({ subject }) =>
    `sie stammt von einer neueren Version (${subject}); was hier nicht bekannt ist, wurde weggelassen.`,
  'other-format': ({ subject }) =>
    `ihr Format ist „${subject}“. In einer Datei von uns steht format: dominograph-system.`,
  'lesson-system': () =>
    'das ist das System einer Lektion, Form 1. In einem eigenen System steht version: 2; Namen sind dort Texte, und die Art einer Abhängigkeit heißt strength.',
  'not-a-system': () => `das ist kein System. ${ROW}, oder Komponenten (components) und Abhängigkeiten (dependencies).`,
  shape: ({ allowed }) =>
    `ihr fehlt, was dieses Format braucht: ${allowed ?? ''}. Wählen Sie von Hand ein anderes Format, oder exportieren Sie sie noch einmal.`,
  'server-error': ({ subject }) =>
    `das ist die Antwort auf eine Abfrage, die gescheitert ist. Der Server meldete: ${subject}. Berichtigen Sie die Abfrage, und speichern Sie die Antwort noch einmal.`,
  'empty-answer': () =>
    'die Abfrage hat nichts gefunden: Es steht keine einzige Zeile darin. Fragen Sie nach einer längeren Zeit oder einem anderen Ort.',
  'cut-answer': () =>
    'diese Antwort hat eine weitere Seite, es fehlen also Abhängigkeiten. Holen Sie alle Seiten, und ziehen Sie sie zusammen herein.',
  'unsafe-link': ({ subject }) => `„${subject}“ ist keine Adresse im Netz; daraus wird kein Link.`,
  'control-characters': ({ subject }) => `aus dem Namen „${subject}“ wurden unsichtbare Zeichen entfernt.`,
  'look-alike': ({ subject, near: other }) =>
    `„${subject}“ und „${other ?? ''}“ sehen gleich aus und sind zwei Komponenten. Ist eine gemeint, schreiben Sie beide gleich.`,
  'wrong-kind': ({ subject, near: kind, allowed }) =>
    `„${subject}“ ist von der Art ${kind ?? ''}, wo ${allowed ?? ''} stehen müsste. Es wurde genommen, wie es ist; berichtigen Sie es im Katalog.`,
  'damaged-part': ({ subject }) =>
    `der Teil „${subject}“ ließ sich nicht auspacken und wurde weggelassen. Speichern Sie die Datei noch einmal, unkomprimiert.`,
};

/** Was eine Datei ist, und der Weg zu einem Graphen. */
export const notGraphs: ImportText['notGraph'] = {
  'helm-template':
    'Das ist eine Helm-Vorlage, noch kein Manifest. Führen Sie „helm template“ auf dem Chart aus, und ziehen Sie die Ausgabe herein.',
  'helm-values':
    'Das sind die Werte eines Helm-Charts. Führen Sie „helm template“ damit aus, und ziehen Sie die Ausgabe herein.',
  'cdk-tree':
    'Das ist der Namensbaum von CDK; die Verweise stehen nicht darin. Nehmen Sie die *.template.json daneben in cdk.out.',
  'grafana-dashboard':
    'Das ist ein Grafana-Dashboard, ein Bild über Daten. Fragen Sie seine Datenquelle nach dem Dienstgraphen, und speichern Sie deren Antwort.',
  'grafana-data':
    'Das sind Daten für Grafanas Knotengraphen. Speichern Sie Knoten und Kanten als zwei CSV-Dateien (id, source, target), und nehmen Sie die.',
  d2: 'Das ist D2. Es hat keinen Export, in dem der Graph steht; schreiben Sie die Pfeile als Mermaid (a --> b) oder DOT (a -> b).',
  plantuml:
    'Das ist PlantUML. Zeichnen Sie es als Mermaid oder DOT, oder exportieren Sie das C4-Modell aus Structurizr als JSON.',
  'structurizr-dsl':
    'Das ist die Sprache von Structurizr. Führen Sie „structurizr-cli export -format json“ aus, und nehmen Sie das JSON.',
  'likec4-dsl':
    'Das ist die Sprache von LikeC4. Führen Sie „likec4 export json“ aus, und nehmen Sie das JSON, oder „likec4 gen dot“.',
  'terraform-code':
    'Das ist Terraform-Code. Führen Sie „terraform graph“ oder „terraform show -json plan.out“ aus, und nehmen Sie die Ausgabe.',
  cypher:
    'Das ist ein Skript für Neo4j. Exportieren Sie die Beziehungen als CSV mit den Spalten :START_ID und :END_ID.',
  gremlin: 'Das ist ein Skript für Gremlin. Exportieren Sie die Kanten als CSV mit den Spalten ~from und ~to.',
  'html-page':
    'Das ist eine Webseite, vielleicht die Anmeldeseite eines Dienstes. Speichern Sie die Daten, nicht die Seite.',
  'svg-picture':
    'Das ist das Bild eines Graphen; der Graph selbst ist nicht mehr darin. Nehmen Sie die Datei, aus der es gezeichnet wurde.',
  'package-json':
    'Darin steht, was ein einzelnes Paket verlangt. Führen Sie „npm sbom --sbom-format cyclonedx“ aus, und nehmen Sie die Ausgabe.',
  'package-lock':
    'Das ist eine Sperrdatei. Führen Sie daneben „npm sbom --sbom-format cyclonedx“ aus, und nehmen Sie die Ausgabe.',
  'drawio-empty':
    'In dieser Zeichnung sind keine Kästen mit Pfeilen. Zeichnen Sie Pfeile, die an beiden Enden einen Kasten berühren.',
  'backstage-location':
    'Das ist nur eine „Location“: Sie zeigt auf andere Dateien. Ziehen Sie diese herein, oder den Ordner, in dem sie liegen.',
  'source-code': 'Das ist Quelltext. Führen Sie dependency-cruiser oder madge darauf aus, und nehmen Sie deren JSON.',
  'node-table':
    'Das ist eine Liste von Komponenten ohne Abhängigkeiten. Ziehen Sie die Liste der Kanten daneben mit herein (zwei Spalten wie from und to).',
  'json-schema': 'Das ist ein Schema: Es sagt, wie eine Datei aussehen darf. Nehmen Sie eine Datei, die ihm folgt.',
  'dbt-manifest':
    "Das ist ein dbt-Manifest. Führen Sie „jq '.nodes | map_values(.depends_on.nodes)' manifest.json“ aus, und nehmen Sie die Ausgabe.",
};
