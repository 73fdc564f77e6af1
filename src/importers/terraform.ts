import { withoutTransitive, type Line } from './contract';
import { jsonValues } from './documents-json';
import { guessKind } from './kinds';
import { readerOf, type Into } from './reader';
import { inModule, shown, withoutIndex, type Read, type Resource } from './terraform-modules';
import { planLines } from './terraform-plan';
import { dig, fields, filled, isTable, items, list, number, tables, text, type Table } from './value';

/**
 * Plans (`terraform show -json plan`, formats 0.1 to 1.2) and states (the same for a state, or the files of versions 3
 * and 4) of Terraform and OpenTofu. Types, addresses and references only: no value of an attribute is looked at.
 */
export const readTerraform = readerOf('terraform', { direction: true }, (files, drafting, report) => {
  for (const file of files)
    for (const value of jsonValues(file, report))
      if (!isTable(value)) report.error('shape', file, { at: 0, allowed: 'format_version' });
      else readOne(value, { file, drafting, report });
  if (drafting.size > 0) report.note('values-not-read', drafting.size);
});

function readOne(value: Table, into: Into): void {
  const { file, drafting, report } = into;
  if (isTable(value.get('configuration'))) {
    const { resources, lines } = planLines(value, report);
    addResources(resources, into);
    return addLines(lines, into);
  }
  const root = dig(value, 'values', 'root_module') ?? dig(value, 'planned_values', 'root_module');
  const state = root ? shown(root, '') : number(value.get('version')) === 3 ? versionThree(value) : versionFour(value);
  if (state.resources.length === 0 && !root && !value.has('resources') && !value.has('modules'))
    return report.error('shape', file, { at: 0, allowed: 'configuration, values, resources' });
  addResources(state.resources, into);
  const known = state.lines.filter(({ from, to }) => {
    if (!drafting.has(to)) report.leave('outside', to);
    return drafting.has(to) && from !== to;
  });
  // A state lists what follows from other lines too.
  const kept = withoutTransitive(known);
  if (kept.length < known.length) report.leave('transitive', '', known.length - kept.length);
  addLines(kept, into);
}

function addResources(resources: readonly Resource[], { file, drafting }: Into): void {
  for (const { address, type, module, at } of resources) {
    const group = module.replace(/^module\./, '').replaceAll('.module.', '/');
    drafting.component(address, { note: type, group, kind: guessKind(type) }, { file, at });
  }
}

function addLines(lines: readonly Line[], { file, drafting }: Into): void {
  for (const { from, to, at } of lines) drafting.need(from, to, { via: 'reference' }, { file, at });
}

function versionFour(value: Table): Read {
  const read: Read = { resources: [], lines: [] };
  for (const resource of tables(value.get('resources'))) {
    const [type, name, module] = [
      filled(resource.get('type')) ?? '',
      filled(resource.get('name')) ?? '',
      withoutIndex(text(resource.get('module')) ?? ''),
    ];
    if (type === '' || name === '') continue;
    const address = `${module === '' ? '' : `${module}.`}${resource.get('mode') === 'data' ? 'data.' : ''}${type}.${name}`;
    read.resources.push({ address, type, module, at: resource.startsAt });
    for (const instance of tables(resource.get('instances')))
      for (const key of ['dependencies', 'depends_on'])
        for (const { item, at } of items(instance.get(key), instance.startsAt))
          read.lines.push({ from: address, to: withoutIndex(text(item) ?? ''), at });
  }
  return read;
}

function versionThree(value: Table): Read {
  const read: Read = { resources: [], lines: [] };
  for (const module of tables(value.get('modules'))) {
    const path = list(module.get('path'))
      .slice(1)
      .map((part) => `module.${text(part) ?? ''}`)
      .join('.');
    for (const { key, value: resource, at } of fields(module.get('resources'))) {
      const address = inModule(path, key.replace(/\.\d+$/, ''));
      read.resources.push({ address, type: text(dig(resource, 'type')) ?? key.split('.')[0] ?? '', module: path, at });
      for (const { item, at: lineAt } of items(dig(resource, 'depends_on'), at))
        read.lines.push({
          from: address,
          to: inModule(path, (text(item) ?? '').replace(/\.\*$|\.\d+$/, '')),
          at: lineAt,
        });
    }
  }
  return read;
}
