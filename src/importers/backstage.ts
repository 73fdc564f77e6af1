import { documentsOf } from './documents';
import type { Drafting, Spot } from './drafting';
import type { Report } from './finding';
import { guessKind } from './kinds';
import { readerOf } from './reader';
import type { SourceFile } from './types';
import { dig, filled, isTable, items, keyAt, list, tables, type Table, type Value } from './value';

interface Entity extends Spot {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  /** `kind:namespace/name`, in small letters. */
  readonly ref: string;
  readonly said: Table;
}
const KINDS = ['component', 'resource', 'api'];

/**
 * Backstage's catalog: descriptor files, or the answer of its API. APIs are folded into who provides them; an API that
 * several provide becomes a choice of one of them.
 */
export const readBackstage = readerOf('backstage', { direction: true, running: true }, (files, drafting, report) => {
  const targets: string[] = [];
  const entities = files.flatMap((file) => entitiesOf(file, report, targets));
  const count = targets.length;
  if (entities.length === 0 && count > 0 && files[0] && !report.failed)
    report.error('not-a-graph', files[0], { subject: 'backstage-location', allowed: targets.join(', '), count });
  else if (count > 0) report.note('missing-files', count, targets[0]);
  if (!report.failed) new Catalog(entities, drafting, report).read();
});

function entitiesOf(file: SourceFile, report: Report, targets: string[]): Entity[] {
  const read: Entity[] = [];
  const values = documentsOf(file, report).flatMap((value): readonly Value[] =>
    isTable(value) && value.has('items') ? list(value.get('items')) : list(value).length > 0 ? list(value) : [value],
  );
  values.forEach((said, index) => {
    if (!isTable(said))
      return report.warn('bad-row', file, { path: `[${index}]`, allowed: 'apiVersion, kind, metadata, spec' });
    const at = said.startsAt;
    const kind = (filled(said.get('kind')) ?? '').toLowerCase();
    const metadata = said.get('metadata');
    const name = filled(dig(metadata, 'name'));
    const namespace = (filled(dig(metadata, 'namespace')) ?? 'default').toLowerCase();
    if (!filled(said.get('apiVersion'))?.startsWith('backstage.io/')) return report.leave('documents', kind);
    if (name === null)
      return report.warn('missing', file, {
        at: isTable(metadata) ? metadata.startsAt : at,
        path: `[${index}].metadata.name`,
        subject: 'metadata.name',
        count: index + 1,
      });
    if (kind === 'location') {
      for (const each of [dig(said, 'spec', 'target'), ...list(dig(said, 'spec', 'targets'))]) {
        const target = filled(each);
        if (target !== null) targets.push(target);
      }
      return;
    }
    if (KINDS.includes(kind))
      read.push({ kind, namespace, name, ref: `${kind}:${namespace}/${name.toLowerCase()}`, file, at, said });
    else report.leave('documents', `${kind}: ${name}`);
  });
  return read;
}

class Catalog {
  private readonly byRef = new Map<string, Entity>();
  private readonly ids = new Map<string, string>();
  /** By API, who provides it. */
  private readonly providers = new Map<string, string[]>();

  constructor(
    private readonly entities: readonly Entity[],
    private readonly drafting: Drafting,
    private readonly report: Report,
  ) {}

  read(): void {
    const names = new Map<string, number>();
    for (const entity of this.entities) {
      const { ref, name, kind, file, at } = entity;
      if (this.byRef.has(ref)) this.report.warn('duplicate-id', file, { at, subject: ref });
      else {
        this.byRef.set(ref, entity);
        if (kind !== 'api') names.set(name, (names.get(name) ?? 0) + 1);
      }
    }
    const entities = [...this.byRef.values()];
    for (const { ref, name, kind } of entities) this.ids.set(ref, kind !== 'api' && names.get(name) === 1 ? name : ref);
    for (const entity of entities)
      for (const api of this.refs(entity, 'providesApis', 'api'))
        this.providers.set(api.ref, [...(this.providers.get(api.ref) ?? []), this.idOf(entity.ref)]);
    for (const entity of entities) if (entity.kind !== 'api' || !this.providers.has(entity.ref)) this.add(entity);
    for (const entity of entities) this.connect(entity);
  }

  private idOf(ref: string): string {
    return this.ids.get(ref) ?? ref.replace(':default/', ':');
  }

  private add({ ref, said, file, at, namespace, name, kind }: Entity): void {
    const [link] = tables(dig(said, 'metadata', 'links'));
    this.drafting.component(
      this.idOf(ref),
      {
        name: filled(dig(said, 'metadata', 'title')) ?? name,
        note: filled(dig(said, 'metadata', 'description')),
        owner: filled(dig(said, 'spec', 'owner'))?.replace(/^group:(default\/)?/i, ''),
        group:
          filled(dig(said, 'spec', 'system'))?.replace(/^system:(default\/)?/i, '') ??
          (namespace === 'default' ? null : namespace),
        link: filled(link?.get('url')),
        kind: guessKind(filled(dig(said, 'spec', 'type')), kind === 'resource' ? name : null),
      },
      { file, at },
    );
  }

  private refs(entity: Entity, field: string, usual: string): { ref: string; written: string; at: number }[] {
    const spec = dig(entity.said, 'spec');
    return items(dig(spec, field), isTable(spec) ? keyAt(spec, field) : entity.at).flatMap(({ item, at }) => {
      const written =
        filled(item) ??
        [filled(dig(item, 'kind')), filled(dig(item, 'name'))].filter((part) => part !== null).join(':');
      const parts = /^(?:([^:/]+):)?(?:([^:/]+)\/)?([^:/]+)$/.exec(written.trim());
      if (!parts) {
        const wrong = { path: `spec.${field}`, subject: written, allowed: 'kind:namespace/name' };
        this.report.warn('bad-field', entity.file, { at, ...wrong });
        return [];
      }
      const [, kind = usual, namespace = entity.namespace, name = ''] = parts;
      return [{ ref: `${kind}:${namespace}/${name}`.toLowerCase(), written, at }];
    });
  }

  private connect(entity: Entity): void {
    const { file } = entity;
    if (entity.kind === 'api') return;
    const from = this.idOf(entity.ref);
    for (const { ref, written, at } of this.refs(entity, 'dependsOn', 'component'))
      this.needs(from, ref, written, { file, at });
    for (const { ref, written, at } of this.refs(entity, 'dependencyOf', 'component'))
      this.drafting.need(this.known(ref, written, { file, at }), from, { via: 'stated' }, { file, at });
    for (const { ref, written, at } of this.refs(entity, 'consumesApis', 'api')) {
      if (!ref.startsWith('api:'))
        this.report.warn('wrong-kind', file, {
          at,
          path: 'spec.consumesApis',
          subject: written,
          near: ref.split(':')[0] ?? '',
          allowed: 'api',
        });
      this.needs(from, ref, written, { file, at });
    }
  }

  private needs(from: string, ref: string, written: string, spot: Spot): void {
    const providers = this.providers.get(ref) ?? [];
    const [only] = providers;
    const note = ref.startsWith('api:') ? written : null;
    if (only === from) return;
    if (providers.length < 2)
      this.drafting.need(from, only ?? this.known(ref, written, spot), { via: 'stated', note }, spot);
    else {
      this.drafting.choice(from, providers, 'unknown', spot);
      this.report.note('redundancy');
    }
    if (only !== undefined) this.report.note('folded', 1, written);
  }

  /** The component a reference means; one is made, and told, where the files hold none. */
  private known(ref: string, written: string, { file, at }: Spot): string {
    const id = this.idOf(ref);
    if (this.drafting.has(id)) return id;
    const entity = this.byRef.get(ref);
    const name = ref.replace(/^.*\//, '');
    if (!entity) this.report.warn('component-made', file, { at, subject: written, near: this.drafting.nearest(name) });
    const note = filled(dig(entity?.said, 'metadata', 'description'));
    this.drafting.component(id, { name: entity?.name ?? name, note }, { file, at });
    return id;
  }
}
