import { documentsOf } from './documents';
import { Drafting } from './drafting';
import { Report } from './finding';
import { guessKind } from './kinds';
import type { ReadFiles, SourceFile } from './types';
import { dig, filled, isTable, items, keyAt, list, tables, type Table, type Value } from './value';

interface Entity {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  /** `kind:namespace/name`, in small letters. */
  readonly ref: string;
  readonly file: SourceFile;
  readonly at: number;
  readonly said: Table;
}

/**
 * Backstage's catalog: descriptor files, or the answer of its API. APIs are folded into who provides them; an API that
 * several provide becomes a choice of one of them.
 */
export const readBackstage: ReadFiles = (files) => {
  const report = new Report();
  const drafting = new Drafting('backstage', report);
  const targets: string[] = [];
  const entities = files.flatMap((file) => entitiesOf(file, report, targets));
  const wanted = entities.filter(({ kind }) => ['component', 'resource', 'api'].includes(kind));
  if (wanted.length === 0 && targets.length > 0 && files[0] && !report.failed)
    report.error('not-a-graph', files[0], {
      subject: 'backstage-location',
      allowed: targets.join(', '),
      count: targets.length,
    });
  else if (targets.length > 0) report.note('missing-files', targets.length, targets[0]);
  if (files[0] && !report.failed) new Catalog(wanted, drafting, report).read();
  return report.reading(
    files[0] && !report.failed
      ? drafting.draft(files[0], { direction: true, strength: false, when: false, running: true })
      : null,
  );
};

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
      for (const target of [dig(said, 'spec', 'target'), ...list(dig(said, 'spec', 'targets'))])
        targets.push(...(filled(target ?? null) === null ? [] : [filled(target ?? null) ?? '']));
      return;
    }
    if (['component', 'resource', 'api'].includes(kind))
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
    for (const { ref, name, kind, file, at } of this.entities) {
      const entity = this.byRef.get(ref);
      if (entity) this.report.warn('duplicate-id', file, { at, subject: ref });
      else if (kind !== 'api') names.set(name, (names.get(name) ?? 0) + 1);
      if (!entity) this.byRef.set(ref, this.entities.find((each) => each.ref === ref) ?? this.entities[0]!);
    }
    const entities = [...this.byRef.values()];
    for (const { ref, name, kind } of entities) this.ids.set(ref, kind !== 'api' && names.get(name) === 1 ? name : ref);
    for (const entity of entities)
      for (const api of this.refs(entity, 'providesApis', 'api'))
        this.providers.set(api.ref, [...(this.providers.get(api.ref) ?? []), this.ids.get(entity.ref) ?? entity.ref]);
    for (const entity of entities) if (entity.kind !== 'api' || !this.providers.has(entity.ref)) this.add(entity);
    for (const entity of entities) this.connect(entity);
  }

  private add({ ref, said, file, at, namespace, name, kind }: Entity): void {
    const type = filled(dig(said, 'spec', 'type'));
    const glyph = guessKind(type, kind === 'resource' ? name : null);
    const [link] = tables(dig(said, 'metadata', 'links'));
    this.drafting.component(
      this.ids.get(ref) ?? ref,
      {
        name: filled(dig(said, 'metadata', 'title')) ?? name,
        note: filled(dig(said, 'metadata', 'description')),
        owner: filled(dig(said, 'spec', 'owner'))?.replace(/^group:(default\/)?/i, '') ?? null,
        group:
          filled(dig(said, 'spec', 'system'))?.replace(/^system:(default\/)?/i, '') ??
          (namespace === 'default' ? null : namespace),
        link: filled(link?.get('url')),
        ...(glyph && { kind: glyph }),
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
        this.report.warn('bad-field', entity.file, {
          at,
          path: `spec.${field}`,
          subject: written,
          allowed: 'kind:namespace/name',
        });
        return [];
      }
      const [, kind = usual, namespace = entity.namespace, name = ''] = parts;
      return [{ ref: `${kind}:${namespace}/${name}`.toLowerCase(), written, at }];
    });
  }

  private connect(entity: Entity): void {
    const { file } = entity;
    const from = this.ids.get(entity.ref) ?? entity.ref;
    if (entity.kind === 'api') return;
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

  private needs(from: string, ref: string, written: string, spot: { file: SourceFile; at: number }): void {
    const providers = this.providers.get(ref) ?? [];
    const [only] = providers;
    const note = ref.startsWith('api:') ? written : null;
    if (only === from) return;
    if (providers.length < 2)
      this.drafting.need(from, only ?? this.known(ref, written, spot), { via: 'stated', note }, spot);
    else {
      this.drafting.choice(from, providers, 1, 'unknown', spot);
      this.report.note('redundancy');
    }
    if (only !== undefined) this.report.note('folded', 1, written);
  }

  /** The component a reference means; one is made, and told, where the files hold none. */
  private known(ref: string, written: string, { file, at }: { file: SourceFile; at: number }): string {
    const id = this.ids.get(ref) ?? ref.replace(':default/', ':');
    if (!this.drafting.has(id)) {
      const entity = this.byRef.get(ref);
      if (!entity)
        this.report.warn('component-made', file, {
          at,
          subject: written,
          near: this.drafting.nearest(ref.replace(/^.*\//, '')),
        });
      this.drafting.component(
        id,
        {
          name: entity?.name ?? ref.replace(/^.*\//, ''),
          note: entity ? filled(dig(entity.said, 'metadata', 'description')) : null,
        },
        { file, at },
      );
    }
    return id;
  }
}
