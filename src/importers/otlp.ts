import { spansReader, type Span, type SpanKind } from './spans';
import type { SourceFile } from './types';
import { dig, filled, isTable, tables, text, type Table, type Value } from './value';

/**
 * Traces in OpenTelemetry's JSON (one answer, or a file with one on each line), in Tempo's `batches`, and Jaeger's
 * traces. What was not called while they were recorded is not in them.
 */
export const readOtlp = spansReader('otlp', spansOf, { path: 'resource.attributes', subject: 'service.name' });

function spansOf(value: Value, file: SourceFile): Span[] {
  const whole = isTable(value) && isTable(value.get('trace')) ? value.get('trace') : value;
  const resources = [...tables(dig(whole, 'resourceSpans')), ...tables(dig(whole, 'batches'))];
  const jaeger = tables(dig(whole, 'data')).flatMap((trace) => jaegerSpans(trace, file));
  return [
    ...jaeger,
    ...resources.flatMap((resource) => {
      const service = attribute(dig(resource, 'resource', 'attributes'), 'service.name');
      const scopes = ['scopeSpans', 'instrumentationLibrarySpans'].flatMap((key) => tables(resource.get(key)));
      return scopes.flatMap((scope) => tables(scope.get('spans'))).map((span) => spanOf(span, service, file));
    }),
  ];
}

const KINDS: readonly SpanKind[] = ['internal', 'internal', 'server', 'client', 'producer', 'consumer'];
function kindOf(value: Value | undefined): SpanKind {
  if (typeof value === 'number') return KINDS[value] ?? 'internal';
  const word = (text(value) ?? '').replace(/^SPAN_KIND_/, '').toLowerCase();
  return KINDS.find((kind) => kind === word) ?? 'internal';
}

function spanOf(span: Table, service: string | null, file: SourceFile): Span {
  const kind = kindOf(span.get('kind'));
  return {
    trace: text(span.get('traceId')) ?? '',
    id: text(span.get('spanId')) ?? '',
    parent: filled(span.get('parentSpanId')),
    service,
    kind,
    peer: peerOf((key) => attribute(span.get('attributes'), key), kind),
    file,
    at: span.startsAt,
  };
}

/** What an attribute says; values are wrapped by their type. */
function attribute(attributes: Value | undefined, key: string): string | null {
  const found = tables(attributes).find((each) => each.get('key') === key);
  const value = found?.get('value');
  return filled(dig(value, 'stringValue')) ?? filled(dig(value, 'intValue')) ?? (isTable(value) ? null : filled(value));
}

/** @see OpenTelemetry semantic conventions: `peer.service`, databases, messaging; with the names they had before. */
function peerOf(read: (key: string) => string | null, kind: SpanKind): string | null {
  const database = read('db.system.name') ?? read('db.system');
  const broker = read('messaging.system');
  if (kind === 'server') return null;
  if (kind === 'internal' && database === null && broker === null) return null;
  const host = read('server.address') ?? read('net.peer.name') ?? read('peer.hostname') ?? read('http.host');
  return (
    read('peer.service') ??
    (broker === null ? null : (read('messaging.destination.name') ?? read('messaging.destination') ?? broker)) ??
    (database === null ? null : (read('db.namespace') ?? read('db.name') ?? database)) ??
    (host === null || /^[\d.:]+$/.test(host) ? null : host.replace(/:\d+$/, ''))
  );
}

function jaegerSpans(trace: Table, file: SourceFile): Span[] {
  return tables(trace.get('spans')).map((span) => {
    const read = (key: string): string | null =>
      filled(
        tables(span.get('tags'))
          .find((tag) => tag.get('key') === key)
          ?.get('value'),
      );
    const kind = kindOf(read('span.kind') ?? undefined);
    const before = tables(span.get('references')).find(
      (reference) => reference.get('refType') === 'CHILD_OF' || reference.get('refType') === 'FOLLOWS_FROM',
    );
    const process = dig(trace, 'processes', text(span.get('processID')) ?? '');
    return {
      trace: text(span.get('traceID')) ?? '',
      id: text(span.get('spanID')) ?? '',
      parent: filled(before?.get('spanID')) ?? filled(span.get('parentSpanID')),
      service: filled(dig(process, 'serviceName')),
      kind,
      peer: peerOf(read, kind),
      file,
      at: span.startsAt,
    };
  });
}
