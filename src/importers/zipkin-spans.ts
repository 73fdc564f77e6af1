import { spansReader, type Span, type SpanKind } from './spans';
import type { SourceFile } from './types';
import { dig, filled, isList, isTable, list, tables, text, type Table, type Value } from './value';

/** Traces of Zipkin, versions 1 and 2: a list of spans, or a list of traces. */
export const readZipkinSpans = spansReader('zipkin-spans', spansOf, {
  path: '[0].localEndpoint',
  subject: 'localEndpoint.serviceName',
});

function spansOf(value: Value, file: SourceFile): Span[] {
  return list(value).flatMap((each) =>
    isList(each) ? spansOf(each, file) : isTable(each) ? [spanOf(each, file)] : [],
  );
}

const KINDS: readonly SpanKind[] = ['client', 'server', 'producer', 'consumer'];
/** Version 1 tells the kind by annotations: client and server, send and receive; messages sent and received. */
const ANNOTATIONS: ReadonlyMap<string, SpanKind> = new Map([
  ['cs', 'client'],
  ['cr', 'client'],
  ['ss', 'server'],
  ['sr', 'server'],
  ['ms', 'producer'],
  ['mr', 'consumer'],
]);

function spanOf(span: Table, file: SourceFile): Span {
  const old = [...tables(span.get('annotations')), ...tables(span.get('binaryAnnotations'))];
  const said = old.find((annotation) => ANNOTATIONS.has(text(annotation.get('value')) ?? ''));
  const word = (text(span.get('kind')) ?? '').toLowerCase();
  const service =
    filled(dig(span, 'localEndpoint', 'serviceName')) ?? filled(dig(said ?? old[0], 'endpoint', 'serviceName'));
  const address = old.find((annotation) => annotation.get('key') === 'sa' || annotation.get('key') === 'ma');
  return {
    trace: text(span.get('traceId')) ?? '',
    id: text(span.get('id')) ?? '',
    parent: filled(span.get('parentId')),
    service,
    kind: KINDS.find((kind) => kind === word) ?? ANNOTATIONS.get(text(said?.get('value')) ?? '') ?? 'internal',
    peer: filled(dig(span, 'remoteEndpoint', 'serviceName')) ?? filled(dig(address, 'endpoint', 'serviceName')),
    file,
    at: span.startsAt,
  };
}
