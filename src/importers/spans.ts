import { jsonValues } from './documents-json';
import type { Drafting } from './drafting';
import type { Facts, Report } from './finding';
import { guessKind } from './kinds';
import { readerOf } from './reader';
import type { FormatId, ReadFiles, SourceFile } from './types';
import type { Value } from './value';

export type SpanKind = 'client' | 'server' | 'producer' | 'consumer' | 'internal';
/** One span of a trace, whatever program wrote it. */
export interface Span {
  readonly trace: string;
  readonly id: string;
  readonly parent: string | null;
  readonly service: string | null;
  readonly kind: SpanKind;
  /** What is at the other end, if the span says so: a service without spans, a database, a queue. */
  readonly peer: string | null;
  readonly file: SourceFile;
  readonly at: number;
}

/** Reads traces; `unnamed`: where a span would say its service, told if none does. */
export const spansReader = (
  format: FormatId,
  spansOf: (value: Value, file: SourceFile) => Span[],
  unnamed: Facts,
): ReadFiles =>
  readerOf(format, { direction: true, when: true, running: true }, (files, drafting, report) => {
    const spans = files.flatMap((file) => jsonValues(file, report).flatMap((value) => spansOf(value, file)));
    spansToNeeds(spans, drafting, report);
    const [file] = files;
    if (!file || drafting.size > 0 || report.failed) return;
    if (spans.length === 0) report.error('empty-answer', file, { at: 0 });
    else report.error('missing', file, { at: 0, ...unnamed });
  });

/**
 * Who needs whom, from spans: the service of a span needs the service of the span it called, or what it names at the
 * other end where that wrote no spans. Producers and consumers need the queue, not each other. Linear in the spans.
 */
function spansToNeeds(spans: readonly Span[], drafting: Drafting, report: Report): void {
  const byId = new Map<string, Span[]>();
  const key = ({ trace }: Span, id: string): string => `${trace} ${id}`;
  for (const span of spans) {
    const same = byId.get(key(span, span.id));
    if (same) same.push(span);
    else byId.set(key(span, span.id), [span]);
  }
  for (const span of spans)
    if (span.service === null) report.leave('no-service', '');
    else drafting.component(span.service, { kind: guessKind(span.service) }, span);
  /** Spans whose call was answered by a span of another service. */
  const answered = new Set<Span>();
  for (const span of spans) {
    const caller = callerOf(span, byId, key);
    if (!caller || caller.service === null || span.service === null) continue;
    if (caller.service === span.service) {
      report.leave('inside-one', span.service);
      continue;
    }
    answered.add(caller);
    if (span.kind === 'consumer') {
      // The work arrives through a queue; with its name, both need that.
      if (span.peer === null && caller.peer === null) turn(span.service, caller.service, span, drafting, report);
    } else drafting.need(caller.service, span.service, { via: 'call' }, span);
  }
  for (const span of spans) {
    const { service, peer, kind } = span;
    if (service === null || peer === null || peer === service) continue;
    if (kind === 'consumer') turn(service, peer, span, drafting, report);
    else if (kind === 'producer') drafting.need(service, peer, { via: 'message' }, span);
    else if (kind !== 'server' && !answered.has(span)) drafting.need(service, peer, { via: 'call' }, span);
    else if (kind === 'server' && !callerOf(span, byId, key)) drafting.need(peer, service, { via: 'call' }, span);
  }
}

function turn(from: string, to: string, span: Span, drafting: Drafting, report: Report): void {
  drafting.need(from, to, { via: 'message' }, span);
  report.note('queue-turned', 1, to);
}

/** The other half of a shared span, else the span that is its parent. */
function callerOf(
  span: Span,
  byId: ReadonlyMap<string, readonly Span[]>,
  key: (span: Span, id: string) => string,
): Span | undefined {
  if (span.kind === 'server' || span.kind === 'consumer') {
    const half = byId
      .get(key(span, span.id))
      ?.find((other) => other !== span && (other.kind === 'client' || other.kind === 'producer'));
    if (half) return half;
  }
  return span.parent === null ? undefined : byId.get(key(span, span.parent))?.find(({ service }) => service !== null);
}
