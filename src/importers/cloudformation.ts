import { documentsOf } from './documents';
import type { Report } from './finding';
import { guessKind } from './kinds';
import { fileReader, type Into } from './reader';
import { dig, fields, filled, isList, isTable, items, keyAt, list, table, text, type Table, type Value } from './value';

/**
 * CloudFormation, SAM and what CDK synthesises, as YAML or JSON. `Ref`, `GetAtt`, `Sub` and `DependsOn` say what must
 * be there before something is made; whether it is needed while it runs, no template says.
 */
export const readCloudFormation = fileReader('cloudformation', { direction: true }, (into) => {
  const { file, report } = into;
  for (const document of documentsOf(file, report)) {
    const resources = dig(document, 'Resources');
    if (isTable(document) && isTable(resources)) readTemplate(document, resources, into);
    else report.error('shape', file, { at: 0, allowed: 'Resources' });
  }
});

function readTemplate(document: Table, resources: Table, { file, drafting, report }: Into): void {
  drafting.name(text(document.get('Description'))?.split(/[.\n]/)[0]);
  const wires = new Set<string>();
  for (const part of ['Parameters', 'Conditions', 'Mappings', 'Outputs'])
    for (const { key } of fields(document.get(part))) {
      if (part === 'Parameters') wires.add(key);
      report.leave('plumbing', `${part}.${key}`);
    }
  const rows = fields(resources).filter(({ key, value, at }) => {
    const type = filled(dig(value, 'Type'));
    if (type !== null) drafting.component(key, { note: type, kind: guessKind(type) }, { file, at });
    else if (!key.startsWith('Fn::'))
      report.warn('missing', file, { at, path: `Resources.${key}.Type`, subject: 'Type' });
    return type !== null;
  });
  for (const { key, value } of rows) {
    const need = (to: string, at: number, via: 'reference' | 'stated'): void => {
      if (drafting.has(to)) {
        if (to !== key) drafting.need(key, to, { via }, { file, at });
      } else if (!wires.has(to) && !to.startsWith('AWS::'))
        report.warn('unknown-id', file, { at, path: `Resources.${key}`, subject: to, near: drafting.nearest(to) });
    };
    const said = table(value);
    for (const { item, at } of items(said?.get('DependsOn'), said ? keyAt(said, 'DependsOn') : 0))
      need(text(item) ?? '', at, 'stated');
    for (const part of ['Properties', 'Metadata', 'UpdatePolicy'])
      references(said?.get(part), (to, at) => need(to, at, 'reference'), report);
  }
}

/** Every logical id that a value names. As deep as the file is nested, which is limited. */
function references(value: Value | undefined, found: (id: string, at: number) => void, report: Report): void {
  if (isList(value)) for (const item of value) references(item, found, report);
  if (!isTable(value)) return;
  for (const { key, value: field, at } of fields(value)) {
    if (key === 'Ref' && typeof field === 'string') found(field, at);
    else if (key === 'Fn::GetAtt') found((text(field) ?? text(list(field)[0]) ?? '').split('.')[0] ?? '', at);
    else if (key === 'Fn::Sub') substitutes(field, at, found, report);
    else if (key === 'Fn::ImportValue') report.leave('outside', text(field) ?? key);
    else references(field, found, report);
  }
}

/** `${X}` and `${X.Y}`; `${!X}` is text, and what the second item names is a variable of its own. */
function substitutes(field: Value, at: number, found: (id: string, at: number) => void, report: Report): void {
  const [written, own] = isList(field) ? field : [field];
  const mine = table(own);
  for (const [, name = ''] of (text(written) ?? '').matchAll(/\$\{([^!${}][^${}]*)\}/g)) {
    const id = name.trim().split('.')[0] ?? '';
    if (mine?.has(id) !== true) found(id, at);
  }
  if (mine) references(mine, found, report);
}
