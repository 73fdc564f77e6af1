import { jsonReader } from './reader';
import { dig, fields, filled, isTable, tables } from './value';

/** `nx graph --file=graph.json`: projects that import projects. Packages from outside are left out, with a count. */
export const readNx = jsonReader('nx', { direction: true }, (value, { file, drafting, report }) => {
  const graph = isTable(dig(value, 'graph')) ? dig(value, 'graph') : value;
  if (!isTable(dig(graph, 'nodes')) || !isTable(dig(graph, 'dependencies')))
    return report.error('shape', file, { at: 0, allowed: 'graph.nodes, graph.dependencies' });
  for (const { key, value: node, at } of fields(dig(graph, 'nodes'))) {
    const type = filled(dig(node, 'type'));
    const kind = type === 'app' ? 'app' : undefined;
    drafting.component(key, { note: filled(dig(node, 'data', 'root')), group: type, kind }, { file, at });
  }
  for (const { key, value: rows, at } of fields(dig(graph, 'dependencies')))
    for (const row of tables(rows)) {
      const to = filled(row.get('target')) ?? '';
      if (/^npm:/.test(to) && !drafting.has(to)) report.leave('external-package', to);
      else if (to === '')
        report.warn('missing', file, { at: row.startsAt, path: `dependencies.${key}`, subject: 'target' });
      else
        drafting.need(
          filled(row.get('source')) ?? key,
          to,
          { via: 'import', note: filled(row.get('type')) },
          { file, at: row.startsAt || at },
        );
    }
});
