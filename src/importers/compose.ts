import { Hosts } from './addresses';
import { documentsOf } from './documents';
import type { Drafting, Spot } from './drafting';
import type { Report } from './finding';
import { guessKind } from './kinds';
import { readerOf } from './reader';
import type { SourceFile } from './types';
import { dig, fields, filled, isTable, items, keyAt, list, table, text, type Table } from './value';

interface Service extends Spot {
  readonly id: string;
  readonly said: Table;
}

/**
 * Docker Compose, one file or several as overlays. `depends_on` is the order of starting; addresses in the environment
 * and in commands are what a service needs to run. Values of the environment are looked at for names only, never kept.
 */
export const readCompose = readerOf(
  'compose',
  { direction: true, when: true, running: true },
  (files, drafting, report) => {
    const services = files.flatMap((file) => servicesOf(file, report, drafting));
    const hosts = new Hosts();
    for (const { id, said, file, at } of services) {
      const image = text(said.get('image'));
      const kind = guessKind(image?.replace(/\$\{[^}]*\}/g, ''), id);
      drafting.component(id, { note: image && `image ${image}`, kind }, { file, at });
      hosts.add(id, id);
    }
    for (const { id, said } of services) {
      for (const name of [said.get('container_name'), said.get('hostname')]) hosts.add(filled(name) ?? '', id);
      for (const network of fields(said.get('networks')))
        for (const alias of list(dig(network.value, 'aliases'))) hosts.add(filled(alias) ?? '', id);
    }
    for (const service of services) {
      readStartOrder(service, drafting, report);
      readShared(service, drafting);
      readAddresses(service, hosts, drafting);
    }
  },
);

function servicesOf(file: SourceFile, report: Report, drafting: Drafting): Service[] {
  const read: Service[] = [];
  for (const document of documentsOf(file, report)) {
    const services = dig(document, 'services');
    if (!isTable(document) || !isTable(services)) {
      report.error('shape', file, { at: isTable(document) ? document.startsAt : 0, allowed: 'services' });
      continue;
    }
    drafting.name(text(document.get('name')));
    for (const _ of list(document.get('include'))) report.note('unresolved', 1, 'include');
    for (const { key: id, value, at } of fields(services)) {
      const said = table(value);
      if (said === null) report.warn('bad-row', file, { at, path: `services.${id}`, subject: id, allowed: 'image: …' });
      else read.push({ id, file, at, said });
      if (dig(said ?? undefined, 'extends', 'file') !== undefined) report.note('unresolved', 1, 'extends');
    }
  }
  return read;
}

function readStartOrder({ id, file, said, at }: Service, drafting: Drafting, report: Report): void {
  const asked = said.get('depends_on');
  const rows = isTable(asked)
    ? fields(asked).map(({ key, value, at: rowAt }) => ({
        to: key,
        at: rowAt,
        soft: dig(value, 'required') === false,
        note: conditionOf(text(dig(value, 'condition'))),
      }))
    : items(asked, keyAt(said, 'depends_on')).map(({ item, at: rowAt }) => ({
        to: text(item) ?? '',
        at: rowAt,
        soft: false,
        note: null,
      }));
  const path = `services.${id}.depends_on`;
  for (const { to, at: rowAt, soft, note } of rows) {
    if (to === '') report.warn('bad-field', file, { at: rowAt, path, allowed: 'text' });
    else drafting.tellUnlisted(to, { file, at: rowAt }, path);
    drafting.need(
      id,
      to,
      { via: 'start-order', when: 'start', strength: soft ? 'soft' : undefined, note },
      { file, at: rowAt },
    );
  }
  const base = dig(said.get('extends'), 'service') ?? said.get('extends');
  if (typeof base === 'string' && drafting.has(base) && base !== id)
    drafting.component(id, { note: `extends ${base}` }, { file, at });
}

/** In the words of the file: what is read of it beside names should be found in it again. */
const conditionOf = (condition: string | null): string | null => condition && `condition ${condition}`;

/** What shares another service's network or processes cannot run without it; links and volumes need it too. */
function readShared({ id, file, said }: Service, drafting: Drafting): void {
  for (const key of ['network_mode', 'ipc', 'pid']) {
    const to = /^service:(.+)$/.exec(text(said.get(key)) ?? '')?.[1];
    if (to !== undefined)
      drafting.need(id, to, { via: 'reference', strength: 'hard', note: key }, { file, at: keyAt(said, key) });
  }
  for (const key of ['links', 'volumes_from'])
    for (const { item, at } of items(said.get(key), keyAt(said, key))) {
      const to = text(item)?.split(':')[0] ?? '';
      if (drafting.has(to)) drafting.need(id, to, { via: 'reference', note: key }, { file, at });
    }
}

function readAddresses({ id, file, said }: Service, hosts: Hosts, drafting: Drafting): void {
  const inEnvironment = (name: string): string => `environment ${name}`;
  const need = (to: string, at: number, name: string): void => {
    if (to !== id) drafting.need(id, to, { via: 'address', note: name }, { file, at });
  };
  const environment = said.get('environment');
  if (isTable(environment))
    for (const { key, value, at } of fields(environment))
      for (const to of hosts.inSetting(key, text(value))) need(to, at, inEnvironment(key));
  else
    for (const { item, at } of items(environment, keyAt(said, 'environment'))) {
      const [, name = '', value] = /^([^=]*)(?:=([^]*))?$/.exec(text(item) ?? '') ?? [];
      for (const to of hosts.inSetting(name, value ?? null)) need(to, at, inEnvironment(name));
    }
  for (const key of ['command', 'entrypoint'])
    for (const { item, at } of items(said.get(key), keyAt(said, key)))
      for (const to of hosts.inSetting('', text(item) ?? '')) need(to, at, key);
}
