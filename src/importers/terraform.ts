import { withoutTransitive, type Line } from './contract';
import { jsonValues } from './documents-json';
import { Drafting } from './drafting';
import { Report } from './finding';
import { guessKind } from './kinds';
import { withoutIndex, type Resource } from './terraform-address';
import { planLines } from './terraform-plan';
import type { ReadFiles, SourceFile } from './types';
import { dig, fields, filled, isTable, items, list, number, tables, text, type Table, type Value } from './value';

/**
 * Plans (`terraform show -json plan`, formats 0.1 to 1.2) and states (the same for a state, or the files of versions 3
 * and 4) of Terraform and OpenTofu. Types, addresses and references only: no value of an attribute is looked at.
 */
export const readTerraform: ReadFiles = (files) => {
  const report = new Report();
  const drafting = new Drafting('terraform', report);
  for (const file of files)
    for (const value of jsonValues(file, report)) {
      if (!isTable(value)) report.error('shape', file, { at: 0, allowed: 'format_version' });
      else readOne(file, value, drafting, report);
    }
  if (drafting.size > 0) report.note('values-not-read', drafting.size);
  return report.reading(
    files[0] ? drafting.draft(files[0], { direction: true, strength: false, when: false, running: false }) : null,
  );
};

function readOne(file: SourceFile, value: Table, drafting: Drafting, report: Report): void {
  const add = (resource: Resource): void => addResource(resource, file, drafting);
  const plan = value.get('configuration');
  if (isTable(plan)) {
    const { resources, lines } = planLines(value, report);
    resources.forEach(add);
    for (const { from, to, at } of lines) drafting.need(from, to, { via: 'reference' }, { file, at });
    return;
  }
  const root = dig(value, 'values', 'root_module') ?? dig(value, 'planned_values', 'root_module');
  const state = root ? shown(root, '') : number(value.get('version')) === 3 ? versionThree(value) : versionFour(value);
  if (state.resources.length === 0 && !root && !value.has('resources') && !value.has('modules'))
    return report.error('shape', file, { at: 0, allowed: 'configuration, values, resources' });
  state.resources.forEach(add);
  const known = state.lines.filter(({ from, to }) => {
    if (!drafting.has(to)) report.leave('outside', to);
    return drafting.has(to) && from !== to;
  });
  // A state lists what follows from other lines too.
  const kept = withoutTransitive(known);
  if (kept.length < known.length) report.leave('transitive', '', known.length - kept.length);
  for (const { from, to, at } of kept) drafting.need(from, to, { via: 'reference' }, { file, at });
}

function addResource({ address, type, module, at }: Resource, file: SourceFile, drafting: Drafting): void {
  const kind = guessKind(type);
  drafting.component(
    address,
    { note: type, group: module.replace(/^module\./, '').replaceAll('.module.', '/'), ...(kind && { kind }) },
    { file, at },
  );
}

interface Read {
  readonly resources: Resource[];
  readonly lines: Line[];
}

/** The modules of `terraform show -json`. */
function shown(module: Value | undefined, path: string): Read {
  const read: Read = { resources: [], lines: [] };
  for (const resource of tables(dig(module, 'resources'))) {
    const address = withoutIndex(text(resource.get('address')) ?? '');
    if (address === '') continue;
    read.resources.push({ address, type: text(resource.get('type')) ?? '', module: path, at: resource.startsAt });
    for (const { item, at } of items(resource.get('depends_on'), resource.startsAt))
      read.lines.push({ from: address, to: inModule(path, text(item) ?? ''), at });
  }
  for (const child of tables(dig(module, 'child_modules'))) {
    const { resources, lines } = shown(child, withoutIndex(text(child.get('address')) ?? ''));
    read.resources.push(...resources);
    read.lines.push(...lines);
  }
  return read;
}

/** Addresses in states are whole in newer versions, and within their module in older ones. */
const inModule = (path: string, address: string): string =>
  withoutIndex(path === '' || address.startsWith('module.') ? address : `${path}.${address}`);

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
