import type { FindingCode, NotGraph } from '../../importers/finding-codes';
import type { Finding } from '../../importers/types';

/** What may stand where something else stands; anything else is quoted as it is. */
const EXPECTED: ReadonlyMap<string, string> = new Map([
  ['comma', 'a comma, or the closing bracket'],
  ['colon', 'a colon after the key'],
  ['key', 'a key in double quotation marks'],
  ['value', 'a value'],
  ['quote', 'the closing quotation mark'],
  ['escape', 'one of the escapes \\" \\\\ \\/ \\b \\f \\n \\r \\t \\u0000'],
  ['end', 'the end of the file'],
  ['node', 'the name of a node'],
  ['port', 'the name of a port'],
  ['attribute', 'an attribute, or ]'],
  ['graph', 'graph { or digraph {'],
  ['name', 'the name of an element'],
  ['text', 'a text'],
]);
const expected = ({ allowed }: Finding): string =>
  allowed === null ? 'something else' : (EXPECTED.get(allowed) ?? `“${allowed}”`);
const quote = (word: string): string => (word === '' ? 'nothing' : `“${word}”`);
const near = ({ near: word }: Finding): string => (word === null ? '' : ` Did you mean “${word}”?`);

/** Kinds of mistakes in YAML. @see the `yaml` package, error codes */
const YAML: ReadonlyMap<string, string> = new Map([
  [
    'TAB_AS_INDENT',
    'there is a tab in the indentation, and YAML allows only spaces there. Replace the tab with spaces.',
  ],
  [
    'BAD_INDENT',
    'this line is indented otherwise than its neighbours. Give all entries of one list or object the same indentation.',
  ],
  ['BRACKET_OPEN', 'the bracket that opens here is not closed. Add the ] or } where it ends.'],
  [
    'MISSING_CHAR',
    'a character is missing: a quotation mark, a bracket, a comma, or the space after a colon. Look at the end of the line before, too.',
  ],
  ['UNEXPECTED_TOKEN', 'something stands where it cannot. A text with : # { [ or , in it needs quotation marks.'],
  ['BLOCK_AS_IMPLICIT_KEY', 'a list or an object begins where a key is expected. Begin it on a line of its own.'],
  ['BLOCK_IN_FLOW', 'inside brackets everything is separated by commas, not by lines with dashes.'],
  ['MULTILINE_IMPLICIT_KEY', 'a key goes over several lines. Write the key and its colon on one line.'],
  [
    'IMPOSSIBLE',
    'the parser cannot go on here. Look at the lines before for a bracket or quotation mark that is not closed.',
  ],
  ['BAD_ALIAS', 'this alias cannot stand here.'],
  ['BAD_DIRECTIVE', 'a line that begins with % is a directive; this one is unknown.'],
  [
    'BAD_DQ_ESCAPE',
    'after a backslash in double quotation marks stands a character that is no escape. Write two backslashes.',
  ],
  ['BAD_SCALAR_START', 'a text begins with a character that YAML keeps for itself. Put the text into quotation marks.'],
]);

const ROW =
  'A file needs nodes and edges, such as {"nodes": [{"id": "a"}, {"id": "b"}], "edges": [{"source": "a", "target": "b"}]}';

/** What is wrong, and how to mend it. The place is said before. */
export const findings: Record<FindingCode, (finding: Finding) => string> = {
  empty: () => 'there is nothing in it.',
  binary: () => 'this is no text file. Export the graph as text (JSON, YAML, CSV, DOT …) and drop that.',
  'too-large': ({ count, allowed, subject }) =>
    subject === 'yaml'
      ? `it has ${count ?? 0} letters; as YAML at most ${allowed ?? ''} are read. As JSON it may be larger: convert it, for example with kubectl -o json or yq -o json.`
      : `it has ${count ?? 0} bytes; at most ${allowed ?? ''} are read. Export only the part that you want to look at.`,
  'encoding-guessed': ({ subject }) =>
    `it does not say how its letters are encoded; it was read as ${subject}. If letters look wrong, save it as UTF-8.`,
  'encoding-damaged': ({ count }) => `${count ?? 0} characters could not be read and are shown as �. Save it as UTF-8.`,
  'unknown-format': ({ subject }) =>
    `it is in no format that can be read here${subject === '' ? '' : ` (it has the keys ${subject})`}. ${ROW}, or a list of dependencies as CSV with the columns from and to; or choose the format by hand.`,
  'not-a-graph': ({ allowed }) =>
    `this does not hold the graph itself.${allowed === null ? '' : ` It points to: ${allowed}.`}`,
  'other-kind': ({ subject }) =>
    `this is ${subject}, and the other files are of another kind; it was left out. Drop it by itself.`,
  'no-components': () => 'there is no component in it.',
  'no-dependencies': () =>
    'there is no dependency in it, so nothing can spread. Add some on the picture, or drop a file that has them.',
  'too-many': ({ subject, count, allowed }) =>
    `it has ${count ?? 0} ${subject}; at most ${allowed ?? ''} can be shown. Export only the part that you want to look at.`,
  'too-deep': ({ allowed }) =>
    `it is nested more than ${allowed ?? ''} levels deep. No graph needs that; look for brackets that are not closed.`,
  'reader-failed': ({ subject }) =>
    `our reader failed on it (${subject}). That is our fault, not the file’s; the graph shown before stays.`,
  'json-syntax': (finding) => `${quote(finding.subject)} is unexpected here; expected was ${expected(finding)}.`,
  'json-cut': () => 'the file ends in the middle, as if it had been cut off. Copy or download it again, whole.',
  'trailing-comma': () => 'there is a comma before the closing bracket. Take it out.',
  'duplicate-key': ({ subject }) =>
    `the key “${subject}” is there twice in one object, so half of it would be lost. Put both together, or rename one.`,
  'number-as-text': ({ subject }) =>
    `the number ${subject} cannot be held without loss; it is kept as the text it is. Put ids into quotation marks.`,
  'yaml-syntax': ({ subject }) =>
    YAML.get(subject) ??
    `this is not YAML (${subject}). Look at this line and the one before for a missing space, quotation mark or bracket.`,
  'yaml-alias-loop': ({ subject }) =>
    `the alias *${subject} stands inside what it stands for, so the value would contain itself. Write out what is meant.`,
  'yaml-alias-bomb': ({ allowed }) =>
    `its aliases expand to more than ${allowed ?? ''} values: too many. Write the values out where they are needed.`,
  'yaml-alias-unknown': ({ subject }) =>
    `the alias *${subject} has no anchor &${subject} before it. Add the anchor, or write the value out.`,
  'csv-quote': () =>
    'a quotation mark is opened here and not closed, so the rest of the file would be one cell. Close it, or double a quotation mark that belongs to the text.',
  'csv-short-row': ({ subject, count, allowed }) =>
    `the cell “${subject}” is empty or missing (${count ?? 0} of ${allowed ?? ''} cells); the row was left out. Fill it in.`,
  'csv-long-row': ({ count }) =>
    `there are ${count ?? 0} cells more than the header has columns; they were left out. Put a text with commas into quotation marks.`,
  'csv-columns': ({ subject, allowed, near: word }) =>
    `the header has the columns ${subject}; a column “${allowed ?? ''}” is needed.${word === null ? ' A list of dependencies has two columns such as source and target, or from and to.' : ` Is “${word}” meant for “${allowed ?? ''}”? Correct the header.`}`,
  'csv-ambiguous': ({ subject }) =>
    `the columns ${subject} mean opposite things to different people; read as: the downstream one needs the upstream one. Turn all round if that is wrong.`,
  'dot-syntax': (finding) =>
    `${quote(finding.subject)} is unexpected here; expected was ${expected(finding)}. Names with spaces, dots or dashes need quotation marks.`,
  'dot-cut': (finding) =>
    `the file ends before the graph does; expected was ${finding.allowed === '}' ? 'the closing brace }' : expected(finding)}.`,
  'dot-second-graph': () => 'a second graph begins here; only the first was read. Drop them as two files.',
  'dot-operator': ({ subject, allowed }) =>
    `“${subject}” does not fit this kind of graph; write “${allowed ?? ''}”, or change graph to digraph.`,
  'xml-doctype': () =>
    'it has a DOCTYPE, which can define entities that blow up; such files are not read. Delete the DOCTYPE line; no graph needs it.',
  'xml-syntax': (finding) => `${quote(finding.subject)} is unexpected here; expected was ${expected(finding)}.`,
  'xml-cut': ({ subject }) =>
    `the file ends before <${subject.replace(/^</, '')}> is closed, as if it had been cut off.`,
  'xml-entity': ({ subject }) =>
    `${quote(subject)} is no entity that every XML has; it stays as written. Write & as &amp;.`,
  'xml-root': ({ subject, allowed }) => `the outermost element is <${subject}>, and <${allowed ?? ''}> was expected.`,
  'mermaid-statement': ({ subject }) => `this line was not understood and left out: ${subject}`,
  'mermaid-other': ({ subject }) =>
    `this is a ${subject}, and only flowcharts say who needs whom. Draw it as flowchart LR.`,
  'unknown-key': (finding) => `“${finding.subject}” is no key here; it was left out.${near(finding)}`,
  'bad-field': (finding) =>
    `“${finding.subject}” makes no sense here and was left out. Allowed: ${finding.allowed === 'text' ? 'a text' : (finding.allowed ?? '')}.`,
  'bad-row': ({ allowed }) => `this is no row that can be read. A row looks like this: ${allowed ?? '{id: a}'}.`,
  missing: ({ subject }) => `${subject} is missing; the row was left out. Add ${subject}.`,
  'duplicate-id': ({ subject, count }) =>
    `the id “${subject}” is there twice${count === null ? '' : ` (first on line ${count})`}; the second was left out. Give each component an id of its own.`,
  'unknown-id': (finding) =>
    `“${finding.subject}” is not the id of any component; the row was left out.${near(finding)} Correct the id, or add the component.`,
  'component-made': (finding) =>
    `“${finding.subject}” is not listed as a component; one was made for it.${near(finding)} Correct the name, or add it to the list.`,
  self: ({ subject }) => `“${subject}” would need itself; the row was left out.`,
  'need-too-large': ({ subject, allowed }) =>
    `${subject} are needed, and there are only ${allowed ?? ''} to choose from; the row was left out. Lower the number.`,
  twice: ({ subject }) => `“${subject}” is named twice in one row. Name each member once.`,
  'newer-version': ({ subject }) =>
    `it was written by a newer version (${subject}); what is not known here was left out.`,
  'other-format': ({ subject }) => `its format is “${subject}”. A file of ours says format: dominograph-system.`,
  'lesson-system': () =>
    'this is the system of a lesson, form 1. A system of your own says version: 2; names are texts there, and kind of a dependency is called strength.',
  'not-a-system': () => `this is no system. ${ROW}, or components and dependencies.`,
  shape: ({ allowed }) =>
    `it has not what this format needs: ${allowed ?? ''}. Choose another format by hand, or export it again.`,
  'server-error': ({ subject }) =>
    `this is the answer of a query that failed. The server said: ${subject}. Mend the query and save its answer again.`,
  'empty-answer': () =>
    'the query found nothing: there is not one row in it. Ask for a longer span of time, or another place.',
  'cut-answer': () =>
    'there is another page of this answer, so dependencies are missing. Fetch all pages and drop them together.',
  'unsafe-link': ({ subject }) => `“${subject}” is no address of the web; it is not made a link.`,
  'control-characters': ({ subject }) => `invisible characters were taken out of the name “${subject}”.`,
  'look-alike': ({ subject, near: other }) =>
    `“${subject}” and “${other ?? ''}” look alike and are two components. If one is meant, write both the same way.`,
  'wrong-kind': ({ subject, near: kind, allowed }) =>
    `“${subject}” is of kind ${kind ?? ''}, where ${allowed ?? ''} is expected. It was taken as it is; correct it in the catalog.`,
  'damaged-part': ({ subject }) =>
    `the part “${subject}” could not be unpacked and was left out. Save the file again, uncompressed.`,
};

/** What a file is, and the way to a graph. */
export const notGraphs: Record<NotGraph, string> = {
  'helm-template':
    'This is a Helm template, not yet a manifest. Run “helm template” on the chart and drop what it prints.',
  'helm-values': 'These are the values of a Helm chart. Run “helm template” with them and drop what it prints.',
  'cdk-tree':
    'This is CDK’s tree of names; the references are not in it. Drop the *.template.json beside it in cdk.out.',
  'grafana-dashboard':
    'This is a Grafana dashboard, a picture about data. Query its data source for the service graph and save that answer.',
  'grafana-data':
    'These are frames for Grafana’s node graph. Save its nodes and edges as two CSV files (id, source, target) and drop those.',
  d2: 'This is D2. It has no export with the graph in it; write the arrows as Mermaid (a --> b) or DOT (a -> b).',
  plantuml: 'This is PlantUML. Draw it as Mermaid or DOT, or export the C4 model from Structurizr as JSON.',
  'structurizr-dsl': 'This is Structurizr’s language. Run “structurizr-cli export -format json” and drop the JSON.',
  'likec4-dsl': 'This is LikeC4’s language. Run “likec4 export json” and drop the JSON, or “likec4 gen dot”.',
  'terraform-code':
    'This is Terraform code. Run “terraform graph”, or “terraform show -json plan.out”, and drop what it prints.',
  cypher: 'This is a script for Neo4j. Export the relationships as CSV with the columns :START_ID and :END_ID.',
  gremlin: 'This is a script for Gremlin. Export the edges as CSV with the columns ~from and ~to.',
  'html-page': 'This is a web page, perhaps the sign-in page of a service. Save the data, not the page.',
  'svg-picture': 'This is a picture of a graph; the graph is gone from it. Drop the file that it was drawn from.',
  'package-json':
    'This lists what one package asks for. Run “npm sbom --sbom-format cyclonedx” and drop what it prints.',
  'package-lock': 'This is a lock file. Run “npm sbom --sbom-format cyclonedx” beside it and drop what it prints.',
  'drawio-empty': 'There are no boxes with arrows in this drawing. Draw arrows that touch a box at both ends.',
  'backstage-location': 'This is only a Location: it points to other files. Drop those, or the folder they are in.',
  'source-code': 'This is source code. Run dependency-cruiser or madge on it and drop their JSON.',
  'node-table':
    'This is a list of components without dependencies. Drop the list of edges beside it (two columns such as from and to).',
  'json-schema': 'This is a schema: it says what a file may look like. Drop a file that follows it.',
  'dbt-manifest':
    "This is a dbt manifest. Run “jq '.nodes | map_values(.depends_on.nodes)' manifest.json” and drop what it prints.",
};
