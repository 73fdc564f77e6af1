/** What can be wrong with a file. The comment says which facts of a `Finding` hold what. */
export const FINDING_CODES = [
  'empty', // nothing in it
  'binary', // `subject`: what it is, a code of `binary`
  'too-large', // `count` bytes or letters, `allowed` at most
  'encoding-guessed', // `subject` is the encoding that was guessed
  'encoding-damaged', // `count` characters could not be read
  'unknown-format', // no detector knows it
  'not-a-graph', // `subject`: what it is, a code of `not-a-graph`
  'other-kind', // left out, because most files are of another kind; `subject`: its format
  'no-components',
  'no-dependencies',
  'too-many', // `subject`: components or dependencies; `count` found, `allowed` at most
  'too-deep', // `allowed` levels at most
  'reader-failed', // a fault of ours; `subject` is the message
  'json-syntax', // `subject` stands where `allowed` should
  'json-cut', // ends in the middle
  'trailing-comma',
  'duplicate-key', // `subject` twice in one object; `count`: the line of the first
  'number-as-text', // `subject` cannot be held as a number without loss
  'yaml-syntax', // `subject`: the parser's code
  'yaml-alias-loop', // `subject` contains itself
  'yaml-alias-bomb', // aliases expand to too much
  'yaml-alias-unknown', // `subject` is no anchor
  'csv-quote', // a quotation mark is not closed
  'csv-short-row', // `count` cells, `allowed` needed
  'csv-long-row', // `count` cells too many
  'csv-columns', // `subject`: the columns found; `near`: the one that may be meant; `allowed`: the missing one
  'csv-ambiguous', // `subject`: column names of which nobody can tell the direction
  'dot-syntax', // `subject` stands where `allowed` should
  'dot-cut', // ends before the closing brace
  'dot-second-graph', // only the first graph is read
  'dot-operator', // `--` in a digraph, or `->` in a graph
  'xml-doctype', // refused before reading
  'xml-syntax', // `subject` stands where `allowed` should
  'xml-cut', // ends before `subject` is closed
  'xml-entity', // `subject` is not one of the five
  'xml-root', // the root is `subject`, not `allowed`
  'mermaid-statement', // `subject` was not understood and left out
  'mermaid-other', // `subject` is another kind of diagram
  'unknown-key', // `subject` is no key here
  'bad-field', // `subject` is not `allowed`
  'bad-row', // `allowed` is what a row looks like
  'missing', // `subject` is missing
  'duplicate-id', // `subject` names two; `count`: the line of the first
  'unknown-id', // `subject` is no component; the row is left out
  'component-made', // `subject` is not listed: a component was made for it
  'self', // `subject` needs itself
  'need-too-large', // `subject` of `allowed`
  'twice', // `subject` is named twice
  'newer-version', // `subject` is the version
  'other-format', // `subject` is the format
  'lesson-system',
  'not-a-system',
  'shape', // `allowed` is missing, so this is not what it looked like
  'server-error', // `subject` is what the server said
  'empty-answer', // the query found nothing
  'cut-answer', // there is another page of it
  'unsafe-link', // `subject` is no http, https or mailto address
  'control-characters', // `count` invisible characters were taken out of names
  'look-alike', // `subject` and `near` are the same to the eye
  'wrong-kind', // `subject` is of kind `near`, and `allowed` was meant
  'damaged-part', // a part of the file could not be unpacked
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** What a file is that holds no graph; for each there is a way to one. */
export const NOT_GRAPHS = [
  'helm-template',
  'helm-values',
  'cdk-tree',
  'grafana-dashboard',
  'grafana-data',
  'd2',
  'plantuml',
  'structurizr-dsl',
  'likec4-dsl',
  'terraform-code',
  'cypher',
  'gremlin',
  'html-page',
  'svg-picture',
  'package-json',
  'package-lock',
  'drawio-empty',
  'backstage-location',
  'source-code',
  'node-table',
  'json-schema',
  'dbt-manifest',
] as const;
export type NotGraph = (typeof NOT_GRAPHS)[number];

/** Kinds of files that are no text. */
export const BINARIES = ['png', 'jpeg', 'gif', 'webp', 'pdf', 'zip', 'gzip', 'sqlite', 'other'] as const;
export type Binary = (typeof BINARIES)[number];
