import type { FindingCode } from './finding-codes';
import { placeOf } from './lines';
import type { Draft, Finding, LeftOut, LeftOutCode, Note, NoteCode, Reading, Severity, SourceFile } from './types';

export interface Facts {
  /** Offset in the file's text. */
  readonly at?: number | undefined;
  readonly path?: string;
  readonly subject?: string;
  readonly near?: string | null | undefined;
  readonly allowed?: string | null | undefined;
  readonly count?: number | null | undefined;
}

/** More findings than this are counted, not kept. */
const MOST_FINDINGS = 500;
/** Letters of a value in a message. */
const MOST_SUBJECT = 120;

/** One finding with its place worked out. */
export function findingAt(
  severity: Severity,
  code: FindingCode,
  file: SourceFile,
  { at, path = '', subject = '', near = null, allowed = null, count = null }: Facts = {},
): Finding {
  const place = at === undefined ? { line: null, column: null } : placeOf(file, at);
  const short = subject.length > MOST_SUBJECT ? `${subject.slice(0, MOST_SUBJECT - 1)}…` : subject;
  return { code, severity, file: file.name, ...place, path, subject: short, near, allowed, count };
}

/** Collects what is found while files are read. Findings of a place that were told already are not told again. */
export class Report {
  private readonly list: Finding[] = [];
  private readonly seen = new Set<string>();
  private readonly out = new Map<LeftOutCode, { count: number; examples: string[] }>();
  private readonly told = new Map<string, Note>();
  private unlisted = 0;
  private errors = 0;

  /** Whether nothing may be shown. */
  get failed(): boolean {
    return this.errors > 0;
  }

  add = (finding: Finding): void => {
    const { code, severity, file, line, column, path, subject } = finding;
    const key = JSON.stringify([code, file, line, column, path, subject]);
    if (this.seen.has(key)) return;
    if (severity === 'error') this.errors++;
    if (this.list.length >= MOST_FINDINGS) this.unlisted++;
    else {
      this.seen.add(key);
      this.list.push(finding);
    }
  };

  error = (code: FindingCode, file: SourceFile, facts?: Facts): void => this.add(findingAt('error', code, file, facts));
  warn = (code: FindingCode, file: SourceFile, facts?: Facts): void =>
    this.add(findingAt('warning', code, file, facts));
  info = (code: FindingCode, file: SourceFile, facts?: Facts): void => this.add(findingAt('info', code, file, facts));

  leave = (what: LeftOutCode, example: string, count = 1): void => {
    const left = this.out.get(what) ?? { count: 0, examples: [] };
    left.count += count;
    if (left.examples.length < 5 && !left.examples.includes(example))
      left.examples.push(example.slice(0, MOST_SUBJECT));
    this.out.set(what, left);
  };

  /** Counts of one note add up; the first subject stays. */
  note = (code: NoteCode, count = 1, subject = ''): void => {
    const before = this.told.get(code);
    this.told.set(code, { code, count: count + (before?.count ?? 0), subject: before?.subject ?? subject });
  };

  /** All that was found, errors first, then in order of file and line; without a draft if there was an error. */
  reading(draft: Draft | null): Reading {
    const rank = { error: 0, warning: 1, info: 2 };
    const files = [...new Set(this.list.map(({ file }) => file))];
    const findings = [...this.list].sort(
      (a, b) =>
        rank[a.severity] - rank[b.severity] ||
        files.indexOf(a.file) - files.indexOf(b.file) ||
        (a.line ?? 0) - (b.line ?? 0) ||
        (a.column ?? 0) - (b.column ?? 0),
    );
    const leftOut: LeftOut[] = [...this.out].map(([what, left]) => ({ what, ...left }));
    return {
      draft: this.failed ? null : draft,
      findings,
      unlisted: this.unlisted,
      leftOut,
      notes: [...this.told.values()],
    };
  }
}
