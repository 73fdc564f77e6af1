import type { NotGraph } from './finding-codes';
import type { Peek } from './peek';
import { dig, filled, isTable, list, text } from './value';

/** What a file is of which many believe that it holds the graph; the first that fits. Null if nothing fits. */
export function notAGraph(peek: Peek): NotGraph | null {
  return CERTAIN.find(([, fits]) => fits(peek))?.[0] ?? null;
}

/** As `notAGraph`, for files that no reader knows: less certain signs. */
export function perhapsNotAGraph(peek: Peek): NotGraph | null {
  return LIKELY.find(([, fits]) => fits(peek))?.[0] ?? null;
}

type Fits = (peek: Peek) => boolean;
const CERTAIN: readonly (readonly [NotGraph, Fits])[] = [
  [
    'helm-template',
    ({ head, json }) =>
      json === undefined &&
      /\{\{-?\s*(?:\.|\$|if\b|include\b|template\b|define\b|with\b|range\b|toYaml\b|end\b)/.test(head) &&
      /\.Values\b|\.Release\b|\.Chart\b|\binclude\s+"|\bdefine\s+"/.test(head),
  ],
  ['cdk-tree', ({ json }) => /^tree-/.test(text(dig(json, 'version')) ?? '') && isTable(dig(json, 'tree'))],
  [
    'grafana-dashboard',
    ({ keys }) => keys.has('panels') && (keys.has('schemaVersion') || keys.has('templating') || keys.has('dashboard')),
  ],
  ['dbt-manifest', ({ json }) => dig(json, 'metadata', 'dbt_schema_version') !== undefined],
  [
    'package-lock',
    ({ json, keys, name }) =>
      (keys.has('lockfileVersion') && isTable(json)) || name === 'yarn.lock' || name === 'pnpm-lock.yaml',
  ],
  ['package-json', ({ json, keys, name }) => name === 'package.json' && isTable(json) && keys.has('name')],
  [
    'json-schema',
    ({ json }) => /json-schema\.org/.test(text(dig(json, '$schema')) ?? '') && isTable(dig(json, 'properties')),
  ],
  ['html-page', ({ head }) => /^\s*<(!doctype html|html)\b/i.test(head)],
  ['plantuml', ({ head }) => /^[ \t]*@start(uml|c4|json)\b/m.test(head)],
  ['svg-picture', ({ head }) => firstElement(head) === 'svg'],
  [
    'grafana-data',
    ({ json }) =>
      isTable(json) && (dig(json, 'nodes_fields') !== undefined || dig(json, 'results', 'A', 'frames') !== undefined),
  ],
  ['grafana-data', ({ head, ext }) => ext === 'py' && /edges_fields|nodes_fields/.test(head)],
  ['d2', ({ ext }) => ext === 'd2'],
  [
    'likec4-dsl',
    ({ head, ext }) =>
      /^(c4|likec4)$/.test(ext) || (/^[ \t]*specification\s*\{/m.test(head) && /^[ \t]*model\s*\{/m.test(head)),
  ],
  [
    'likec4-dsl',
    ({ head, ext }) =>
      ext !== 'dsl' &&
      /^[ \t]*model\s*\{/m.test(head) &&
      /^[ \t]*(views|specification)\s*\{|\bextend\b/m.test(head) &&
      !/softwareSystem/i.test(head),
  ],
  [
    'structurizr-dsl',
    ({ head, ext }) => /^[ \t]*workspace\b[^\n]*\{/m.test(head) || (ext === 'dsl' && /\bsoftwareSystem\b/i.test(head)),
  ],
  [
    'terraform-code',
    ({ head, ext, json }) =>
      json === undefined && (/^(tf|hcl)$/.test(ext) || /^[ \t]*(resource|data)\s+"[\w-]+"\s+"[\w-]+"\s*\{/m.test(head)),
  ],
  ['gremlin', ({ head }) => /\bg\s*\.\s*add(V|E)\s*\(|\.addE\(/.test(head)],
  ['cypher', ({ head, ext }) => ext === 'cypher' || ext === 'cql' || /^[ \t]*(CREATE|MERGE|MATCH)\s*\(/m.test(head)],
];

const LIKELY: readonly (readonly [NotGraph, Fits])[] = [
  [
    'helm-values',
    ({ name, keys }) => /^values.*\.ya?ml$/.test(name) || (keys.has('replicaCount') && keys.has('image')),
  ],
  ['d2', ({ head }) => /^[\w .-]{1,100}->/m.test(head) && !/\bgraph\b/.test(head)],
  [
    'source-code',
    ({ ext, head }) =>
      /^(py|js|ts|mjs|go|java|rb|rs|cs|sh|kt|php)$/.test(ext) ||
      /^[ \t]*(import|from|package|#include|function|def|class)\s+\S/m.test(head),
  ],
  [
    'node-table',
    ({ json }) =>
      list(json).length > 0 && list(json).every((row) => filled(dig(row, 'id') ?? dig(row, 'name')) !== null),
  ],
];

/** Name of the first element of a text in XML, comments passed over; empty if there is none. Linear. */
function firstElement(text: string): string {
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
    const name = /^<([A-Za-z][\w:.-]{0,40})/.exec(text.slice(at, at + 50))?.[1];
    if (name !== undefined) return name;
    if (!text.startsWith('<!--', at)) continue;
    at = text.indexOf('-->', at);
    if (at < 0) return '';
  }
  return '';
}
