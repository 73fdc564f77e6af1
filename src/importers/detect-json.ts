import { sure, type Detect } from './peek';
import { isAdjacency } from './node-link-shapes';
import { dig, filled, isList, isTable, list, number, text, type Value } from './value';

// Only JSON is looked at here.

const firstRow = (json: Value | undefined): Value | undefined => list(isList(json) ? json : dig(json, 'data'))[0];

export const terraform: Detect = ({ json, keys }) =>
  Math.max(
    sure(
      keys.has('format_version') &&
        ['configuration', 'planned_values', 'values', 'resource_changes', 'prior_state'].some((key) => keys.has(key)),
    ),
    sure(
      keys.has('terraform_version') &&
        (keys.has('serial') || keys.has('lineage') || keys.has('resources') || keys.has('modules')),
    ),
    sure(number(dig(json, 'version')) !== null && keys.has('lineage') && keys.has('resources')),
  );

export const dependencyLinks: Detect = ({ json, keys }) => {
  const row = firstRow(json);
  if (filled(dig(row, 'parent')) !== null && filled(dig(row, 'child')) !== null) return 0.95;
  const empty = isTable(json) && keys.has('data') && keys.has('errors') && list(json.get('data')).length === 0;
  return empty ? 0.85 : isList(json) && json.length === 0 ? 0.3 : 0;
};

export const zipkinSpans: Detect = ({ json }) => {
  const row = list(json)[0];
  const span = isList(row) ? row[0] : row;
  return sure(
    isTable(span) &&
      span.has('traceId') &&
      span.has('id') &&
      ['localEndpoint', 'annotations', 'binaryAnnotations', 'kind', 'timestamp'].some((key) => span.has(key)),
  );
};

export const otlp: Detect = ({ json, keys }) =>
  sure(
    keys.has('resourceSpans') ||
      dig(json, 'trace', 'resourceSpans') !== undefined ||
      (keys.has('batches') && isTable(json)) ||
      ['spans', 'processes'].every((key) => dig(firstRow(json), key) !== undefined),
  );

export const resilienceHub: Detect = ({ keys, json }) => sure(isTable(json) && keys.has('dependencySummaries'));

export const nodeLink: Detect = ({ json, keys }) => {
  if (json === undefined) return 0;
  if (isList(json)) return sure(json.length > 0 && json.every((row) => isTable(dig(row, 'data'))), 0.8);
  const ends = ['source', 'target'].every(
    (key) =>
      isTable(dig(json, 'edges')) ||
      list(dig(json, 'edges') ?? dig(json, 'links')).some((row) => isList(row) || dig(row, key) !== undefined),
  );
  if (keys.has('nodes') && (keys.has('links') || keys.has('edges'))) return ends ? 0.85 : 0.6;
  if (keys.has('elements')) return 0.7;
  const graph = dig(json, 'graph');
  if (isTable(graph) && (graph.has('nodes') || graph.has('edges'))) return 0.8;
  if (keys.has('graphs') || keys.has('nodes')) return 0.5;
  return sure(isAdjacency(json), 0.5);
};

export const cycloneDx: Detect = ({ json }) => sure(text(dig(json, 'bomFormat')) === 'CycloneDX');
export const spdxJson: Detect = ({ keys, json }) =>
  sure(keys.has('spdxVersion') || (keys.has('@graph') && /spdx/i.test(text(dig(json, '@context')) ?? '')));
export const structurizr: Detect = ({ json }) =>
  sure(
    isTable(dig(json, 'model')) &&
      ['people', 'softwareSystems', 'customElements'].some((key) => dig(json, 'model', key) !== undefined),
  );
export const likeC4: Detect = ({ keys, json }) =>
  sure(isTable(dig(json, 'elements')) && keys.has('relations') && !keys.has('graphType'));
export const kiali: Detect = ({ keys }) => sure(keys.has('elements') && keys.has('graphType'));
export const nx: Detect = ({ json }) =>
  sure(
    isTable(dig(json, 'graph', 'dependencies')) || (isTable(dig(json, 'dependencies')) && isTable(dig(json, 'nodes'))),
  );
export const depcruise: Detect = ({ json, keys }) =>
  sure(keys.has('modules') && keys.has('summary') && filled(dig(list(dig(json, 'modules'))[0], 'source')) !== null);
