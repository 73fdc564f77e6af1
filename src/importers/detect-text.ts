import { DOT_START } from './dot-start';
import { sure, type Detect, type Peek } from './peek';
import { FLOWCHART, FRONT_MATTER, OTHER_DIAGRAMS } from './mermaid-kinds';
import { dig, filled, isTable, list, text } from './value';

// YAML, JSON and texts of their own.

export const system: Detect = ({ json, head, keys }) => {
  if (text(dig(json, 'format')) === 'dominograph-system' || /^format:\s*["']?dominograph-system/m.test(head)) return 1;
  if (keys.has('components') && keys.has('dependencies') && !keys.has('bomFormat') && !keys.has('spdxVersion'))
    return 0.8;
  if (
    keys.has('components') &&
    [...keys].every((key) => ['title', 'components', 'dependencies', 'redundancies', 'version'].includes(key))
  )
    return 0.6;
  if (!keys.has('nodes')) return 0;
  // Components and dependencies under the names that most tools have for them.
  const ends =
    json === undefined
      ? /^[ \t]*-?[ \t]*(\{[^}\n]*\b)?from:/m.test(head)
      : list(dig(json, 'edges')).some((row) => dig(row, 'from') !== undefined);
  return ends ? 0.88 : json === undefined ? 0.6 : 0;
};

export const compose: Detect = ({ name, keys, json, head }) => {
  const services =
    json === undefined
      ? /^services:[ \t]*(?:#.*)?(?:\n(?:[ \t]*(?:#.*)?\n)*[ \t]+\S|[ \t]*\{)/m.test(head) || keys.has('services')
      : isTable(dig(json, 'services'));
  const named = /compose/.test(name);
  return !services || keys.has('bomFormat')
    ? 0
    : named
      ? 0.95
      : /^[ \t]+(image|build|depends_on|container_name):/m.test(head) || json !== undefined
        ? 0.85
        : 0.6;
};

const backstageJson = ({ json }: Peek): boolean =>
  [json, list(json)[0], list(dig(json, 'items'))[0]].some(
    (row) => filled(dig(row, 'apiVersion'))?.startsWith('backstage.io/') === true,
  );
export const backstage: Detect = (peek) =>
  sure(/^apiVersion:\s*["']?backstage\.io\//m.test(peek.head) || backstageJson(peek));

export const kubernetes: Detect = (peek) => {
  const { json, head, keys } = peek;
  if (backstage(peek) > 0) return 0;
  if (json !== undefined)
    return sure(
      filled(dig(json, 'apiVersion') ?? dig(list(json)[0], 'apiVersion')) !== null &&
        filled(dig(json, 'kind') ?? dig(list(json)[0], 'kind')) !== null,
      0.9,
    );
  return sure(keys.has('apiVersion') && keys.has('kind') && /^kind:\s*["']?[A-Z]/m.test(head), 0.9);
};

export const cloudFormation: Detect = ({ json, head, keys }) => {
  if (keys.has('AWSTemplateFormatVersion')) return 0.95;
  if (!keys.has('Resources')) return 0;
  const resources = dig(json, 'Resources');
  const rows = isTable(resources) ? [...resources.values()] : list(resources);
  const types = isTable(json)
    ? rows.some((row) => /^(AWS|Custom|Alexa)::/.test(text(dig(row, 'Type')) ?? ''))
    : /^[ \t]+Type:\s*["']?(AWS|Custom|Alexa)::/m.test(head);
  return sure(types, 0.9);
};

/** The first word that is neither a comment nor front matter. */
const withoutPreface = (head: string): string =>
  head
    .replace(FRONT_MATTER, '')
    .replace(/^(?:\s*%%[^\n]*\n)+/, '')
    .trimStart();
export const mermaid: Detect = ({ head, ext }) => {
  const begins = withoutPreface(head);
  if (FLOWCHART.test(begins)) return 0.95;
  return OTHER_DIAGRAMS.test(begins) ? 0.6 : /^(mmd|mermaid)$/.test(ext) ? 0.7 : 0;
};

export const dot: Detect = ({ head, ext }) =>
  DOT_START.test(head) ? (/^\s*(strict\s+)?(di)?graph\b/i.test(head) ? 0.95 : 0.75) : /^(dot|gv)$/.test(ext) ? 0.7 : 0;

export const graphMl: Detect = ({ head, ext }) => sure(/<(?:\w+:)?graphml\b/.test(head) || ext === 'graphml');
export const gexf: Detect = ({ head, ext }) => sure(/<(?:\w+:)?gexf\b/.test(head) || ext === 'gexf');
export const drawio: Detect = ({ head, ext }) => sure(/<mxfile\b|<mxGraphModel\b/.test(head) || ext === 'drawio');
export const spdxTags: Detect = ({ head }) => sure(/^SPDXVersion:\s*SPDX-2/m.test(head));

const WORDS =
  /^(~?from|~?to|source|target|dependent|dependency|provider|caller|callee|client|server|parent|child|upstream|downstream|:?start_id|:?end_id|~?id)\b/i;
export const csv: Detect = ({ head, ext, json }) => {
  if (json !== undefined || /^\s*</.test(head)) return 0;
  const lines = head
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .slice(0, 20);
  const [first = ''] = lines;
  const separator = ['\t', ';', ',', '|'].find((each) => first.includes(each));
  const named = /^(csv|tsv)$/.test(ext);
  if (separator === undefined) return named ? 0.4 : 0;
  const cells = first.split(separator).map((cell) => cell.trim().replace(/^["':~]+|["']+$/g, ''));
  const header = cells.filter((cell) => WORDS.test(cell)).length;
  const even = lines.every((line) => line.split(separator).length === cells.length);
  if (named) return header > 0 ? 0.95 : 0.8;
  return header >= 2
    ? 0.85
    : header === 1 && even && lines.length > 1 && /^[\w ~:"'-]+$/.test(cells.join(''))
      ? 0.6
      : even &&
          cells.length === 2 &&
          lines.length > 1 &&
          lines.every((line) => /^[\w."' -]{1,80}[,;\t|]\s*[\w."' -]{1,80}$/.test(line))
        ? 0.4
        : 0;
};
