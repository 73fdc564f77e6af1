import { Hosts } from './addresses';
import { documentsOf } from './documents';
import type { Drafting } from './drafting';
import type { Report } from './finding';
import { guessKind } from './kinds';
import type { Manifest } from './kubernetes-manifest';
import { routesOf } from './kubernetes-routes';
import { readerOf } from './reader';
import type { SourceFile } from './types';
import { dig, fields, filled, isTable, items, list, tables, text, type Table, type Value } from './value';

const WORKLOADS = [
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'ReplicaSet',
  'ReplicationController',
  'Job',
  'CronJob',
  'Pod',
  'Rollout',
];
/** What is read besides workloads. */
const OTHERS = [
  'Service',
  'Ingress',
  'ServiceEntry',
  'VirtualService',
  'Gateway',
  'HTTPRoute',
  'GRPCRoute',
  'TCPRoute',
  'TLSRoute',
  'ConfigMap',
];

/**
 * Manifests of Kubernetes and Istio, or what `kubectl get -o json` prints. No field says who needs whom: what can be
 * read are addresses of services in the environment and in ConfigMaps, and routes of ingresses and gateways. A service
 * is folded into the workload behind it; a service with several is a choice of one of them.
 */
export const readKubernetes = readerOf('kubernetes', { direction: true, running: true }, (files, drafting, report) => {
  const manifests = files.flatMap((file) =>
    documentsOf(file, report).flatMap((value) => manifestsOf(value, file, report)),
  );
  if (!report.failed) new Cluster(manifests, drafting, report).read();
});

function manifestsOf(value: Value, file: SourceFile, report: Report): Manifest[] {
  if (!isTable(value)) return list(value).flatMap((each) => manifestsOf(each, file, report));
  const kind = filled(value.get('kind')) ?? '';
  if (/List$/.test(kind) && value.has('items'))
    return list(value.get('items')).flatMap((each) => manifestsOf(each, file, report));
  const name = filled(dig(value, 'metadata', 'name')) ?? filled(dig(value, 'metadata', 'generateName'));
  const at = value.startsAt;
  if (kind === '' || name === null) {
    const subject = kind === '' ? 'kind' : 'metadata.name';
    report.warn('missing', file, { at, path: subject, subject });
    return [];
  }
  return [{ kind, name, namespace: filled(dig(value, 'metadata', 'namespace')) ?? 'default', file, at, said: value }];
}

/** The part of a workload that describes its pods. */
function podOf({ kind, said }: Manifest): { labels: Value | undefined; spec: Value | undefined } {
  const template =
    kind === 'Pod'
      ? said
      : kind === 'CronJob'
        ? dig(said, 'spec', 'jobTemplate', 'spec', 'template')
        : dig(said, 'spec', 'template');
  return { labels: dig(template, 'metadata', 'labels'), spec: dig(template, 'spec') };
}

class Cluster {
  private readonly hosts = new Map<string, Hosts>();
  private readonly spaces: ReadonlySet<string>;
  private readonly workloads: readonly Manifest[];

  constructor(
    private readonly manifests: readonly Manifest[],
    private readonly drafting: Drafting,
    private readonly report: Report,
  ) {
    this.spaces = new Set(manifests.map(({ namespace }) => namespace));
    this.workloads = manifests.filter(({ kind, said }) => WORKLOADS.includes(kind) && !this.owned(said));
  }

  /** Made by another workload of these files. */
  private owned(said: Table): boolean {
    return tables(dig(said, 'metadata', 'ownerReferences')).some((owner) =>
      this.manifests.some(({ kind, name }) => kind === owner.get('kind') && name === owner.get('name')),
    );
  }

  /** Names are told apart by namespace only where there are several. */
  private id(name: string, namespace: string): string {
    return this.spaces.size > 1 ? `${namespace}/${name}` : name;
  }

  read(): void {
    for (const workload of this.workloads) this.addWorkload(workload);
    for (const service of this.manifests.filter(({ kind }) => kind === 'Service')) this.addService(service);
    for (const entry of this.manifests.filter(({ kind }) => kind === 'ServiceEntry'))
      for (const host of list(dig(entry.said, 'spec', 'hosts'))) this.addHost(filled(host) ?? '', entry);
    for (const workload of this.workloads) this.addAddresses(workload);
    routesOf(
      this.manifests,
      this.drafting,
      (host, namespace) => this.space(namespace).find(host),
      (name, space) => this.id(name, space),
    );
    for (const { kind, name } of this.manifests)
      if (!WORKLOADS.includes(kind) && !OTHERS.includes(kind)) this.report.leave('not-a-workload', `${kind}/${name}`);
  }

  private addWorkload(workload: Manifest): void {
    const { name, namespace, kind, file, at, said } = workload;
    const { spec } = podOf(workload);
    const images = tables(dig(spec, 'containers')).map((container) => text(container.get('image')) ?? '');
    const glyph = guessKind(images[0]?.replace(/^.*\//, ''), name);
    const group =
      filled(dig(said, 'metadata', 'labels', 'app.kubernetes.io/part-of')) ?? (this.spaces.size > 1 ? namespace : null);
    const about = { name, group, note: [kind, ...images].join(' '), kind: glyph };
    this.drafting.component(this.id(name, namespace), about, { file, at });
  }

  private space(namespace: string): Hosts {
    const known = this.hosts.get(namespace) ?? new Hosts();
    this.hosts.set(namespace, known);
    return known;
  }

  /** Makes a component reachable by a service's name, from its own namespace and from others. */
  private reach(name: string, namespace: string, id: string): void {
    this.space(namespace).add(name, id);
    for (const space of this.spaces) this.space(space).add(`${name}.${namespace}`, id);
  }

  private addService(service: Manifest): void {
    const { name, namespace, file, at, said } = service;
    const behind = this.selected(dig(said, 'spec', 'selector'), namespace).map((workload) =>
      this.id(workload.name, workload.namespace),
    );
    const [only] = behind;
    if (behind.length === 1 && only !== undefined) {
      this.report.note('folded', 1, name);
      return this.reach(name, namespace, only);
    }
    const plain = this.id(name, namespace);
    const id = this.drafting.has(plain) ? `service/${plain}` : plain;
    const external = filled(dig(said, 'spec', 'externalName'));
    this.drafting.component(id, { name, note: external ?? 'Service' }, { file, at });
    if (behind.length > 1) {
      this.drafting.choice(id, behind, 'hard', { file, at });
      this.report.note('redundancy', 1, name);
    }
    this.reach(name, namespace, id);
  }

  private addHost(host: string, { namespace, file, at }: Manifest): void {
    if (host === '' || host.startsWith('*')) return;
    this.drafting.component(host, {}, { file, at });
    this.reach(host, namespace, host);
  }

  private selected(selector: Value | undefined, namespace: string): Manifest[] {
    const wanted = fields(selector);
    if (wanted.length === 0) return [];
    return this.workloads.filter((workload) => {
      const { labels } = podOf(workload);
      return (
        workload.namespace === namespace && wanted.every(({ key, value }) => text(dig(labels, key)) === text(value))
      );
    });
  }

  private addAddresses(workload: Manifest): void {
    const { spec } = podOf(workload);
    const from = this.id(workload.name, workload.namespace);
    const hosts = this.space(workload.namespace);
    const need = (name: string, value: string | null, at: number, file: SourceFile): void => {
      for (const to of hosts.inSetting(name, value ?? ''))
        if (to !== from) this.drafting.need(from, to, { via: 'address', note: name }, { file, at });
    };
    for (const container of [...tables(dig(spec, 'containers')), ...tables(dig(spec, 'initContainers'))]) {
      for (const setting of tables(container.get('env')))
        need(text(setting.get('name')) ?? '', text(setting.get('value')), setting.startsAt, workload.file);
      for (const key of ['command', 'args'])
        for (const { item, at } of items(container.get(key), container.startsAt))
          need('', text(item), at, workload.file);
      for (const config of this.configs(container, workload.namespace))
        for (const { key, value, at } of fields(dig(config.said, 'data'))) need(key, text(value), at, config.file);
    }
  }

  /** ConfigMaps from which a container takes its settings, whole or key by key. */
  private configs(container: Table, namespace: string): Manifest[] {
    const names = [
      ...tables(container.get('envFrom')).map((from) => text(dig(from, 'configMapRef', 'name'))),
      ...tables(container.get('env')).map((setting) => text(dig(setting, 'valueFrom', 'configMapKeyRef', 'name'))),
    ];
    return this.manifests.filter(
      ({ kind, name, namespace: space }) => kind === 'ConfigMap' && space === namespace && names.includes(name),
    );
  }
}
