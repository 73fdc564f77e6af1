import type { Line } from './contract';
import { dig, items, tables, text, type Table, type Value } from './value';

export interface Resource {
  /** Without an index: instances of one resource are one component. */
  readonly address: string;
  readonly type: string;
  readonly module: string;
  readonly at: number;
}
export interface Read {
  readonly resources: Resource[];
  readonly lines: Line[];
}

/** `aws_x.y[0]`, `module.m["a"].aws_x.y`: without the indexes. */
export const withoutIndex = (address: string): string => address.replace(/\[(?:"(?:[^"\\]|\\.)*"|[^\]"]*)\]/g, '');

export const resourceOf = (row: Table, address: string, module: string): Resource => ({
  address,
  type: text(row.get('type')) ?? '',
  module,
  at: row.startsAt,
});

/** The modules of `terraform show -json`; what is found is put into `read`. */
export function shown(module: Value | undefined, path: string, read: Read = { resources: [], lines: [] }): Read {
  for (const row of tables(dig(module, 'resources'))) {
    const address = withoutIndex(text(row.get('address')) ?? '');
    if (address === '') continue;
    read.resources.push(resourceOf(row, address, path));
    for (const { item, at } of items(row.get('depends_on'), row.startsAt))
      read.lines.push({ from: address, to: inModule(path, text(item) ?? ''), at });
  }
  for (const child of tables(dig(module, 'child_modules')))
    shown(child, withoutIndex(text(child.get('address')) ?? ''), read);
  return read;
}

/** Addresses in states are whole in newer versions, and within their module in older ones. */
export const inModule = (path: string, address: string): string =>
  withoutIndex(path === '' || address.startsWith('module.') ? address : `${path}.${address}`);
