import { jsonValues } from './documents-json';
import { Drafting } from './drafting';
import { Report } from './finding';
import { spansToNeeds, type Span, type SpanKind } from './spans';
import type { ReadFiles, SourceFile } from './types';
import { dig, filled, isList, isTable, list, tables, text, type Table, type Value } from './value';

/** Traces of Zipkin, versions 1 and 2: a list of spans, or a list of traces. */
export const readZipkinSpans: ReadFiles = (files) => {
  const report = new Report();
  const drafting = new Drafting('zipkin-spans', report);
  const spans = files.flatMap((file) => jsonValues(file, report).flatMap((value) => spansOf(value, file)));
  spansToNeeds(spans, drafting, report);
  const [file] = files;
  if (file && drafting.size === 0 && !report.failed)
    report.error(spans.length === 0 ? 'empty-answer' : 'missing', file, {
      at: 0,
      path: spans.length === 0 ? '' : '[0].localEndpoint',
      subject: spans.length === 0 ? '' : 'localEndpoint.serviceName',
    });
  return report.reading(
    file ? drafting.draft(file, { direction: true, strength: false, when: true, running: true }) : null,
  );
};

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
