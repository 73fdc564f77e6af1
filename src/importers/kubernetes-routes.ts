import type { Drafting } from './drafting';
import type { Manifest } from './kubernetes-manifest';
import { dig, filled, list, table, tables, text, type Table } from './value';

type Find = (host: string, namespace: string) => string | undefined;
type Name = (name: string, namespace: string) => string;

/** Ingresses, gateways and the routes that hang on them: what comes in through one needs what it is sent to. */
export function routesOf(manifests: readonly Manifest[], drafting: Drafting, find: Find, id: Name): void {
  const send = (from: string, host: string, { namespace, file }: Manifest, at: number): void => {
    if (host === '') return;
    drafting.need(from, find(host, namespace) ?? host, { via: 'route' }, { file, at });
  };
  const door = ({ kind, name, namespace, file, at }: Manifest): string => {
    const plain = id(name, namespace);
    const before = drafting.get(plain);
    const own = before && before.note !== kind ? `${kind.toLowerCase()}/${plain}` : plain;
    drafting.component(own, { name, note: kind, kind: 'edge' }, { file, at });
    return own;
  };
  for (const manifest of manifests) {
    const { kind, said, namespace, file } = manifest;
    if (kind === 'Gateway') door(manifest);
    if (kind === 'Ingress') {
      const from = door(manifest);
      for (const { host, at } of ingressBackends(said)) send(from, host, manifest, at);
    }
    const parents =
      kind === 'VirtualService' ? list(dig(said, 'spec', 'gateways')).map((gateway) => text(gateway) ?? '') : [];
    const refs = /^(HTTP|GRPC|TCP|TLS)Route$/.test(kind)
      ? tables(dig(said, 'spec', 'parentRefs')).map((ref) => text(ref.get('name')) ?? '')
      : [];
    // Without a gateway it only shapes the traffic between services that is there anyway.
    const gateways = [...parents, ...refs].filter((gateway) => gateway !== 'mesh' && gateway !== '');
    if (gateways.length === 0) continue;
    const from = door(manifest);
    for (const gateway of gateways) {
      const name = gateway.split('/').pop() ?? gateway;
      const through = manifests.find((each) => each.kind === 'Gateway' && each.name === name);
      drafting.need(through ? door(through) : id(name, namespace), from, { via: 'route' }, { file, at: manifest.at });
    }
    for (const { host, at } of routeTargets(said)) send(from, host, manifest, at);
  }
}

interface Target {
  readonly host: string;
  readonly at: number;
}

function ingressBackends(said: Table): Target[] {
  const backends = [
    dig(said, 'spec', 'defaultBackend'),
    dig(said, 'spec', 'backend'),
    ...tables(dig(said, 'spec', 'rules')).flatMap((rule) =>
      tables(dig(rule, 'http', 'paths')).map((path) => path.get('backend')),
    ),
  ];
  return backends.map((backend) => ({
    host: filled(dig(backend, 'service', 'name')) ?? filled(dig(backend, 'serviceName')) ?? '',
    at: table(backend)?.startsAt ?? said.startsAt,
  }));
}

function routeTargets(said: Table): Target[] {
  const spec = dig(said, 'spec');
  const routes = ['http', 'tcp', 'tls'].flatMap((key) =>
    tables(dig(spec, key)).flatMap((rule) => tables(rule.get('route'))),
  );
  const refs = tables(dig(spec, 'rules')).flatMap((rule) => tables(rule.get('backendRefs')));
  return [
    ...routes.map((route) => ({ host: filled(dig(route, 'destination', 'host')) ?? '', at: route.startsAt })),
    ...refs.map((ref) => ({ host: filled(ref.get('name')) ?? '', at: ref.startsAt })),
  ];
}
