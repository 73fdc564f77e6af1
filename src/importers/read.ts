import { sureOneOf } from '../model/bounds';
import { binaryKind, decode, tidy } from './decode';
import { Report } from './finding';
import { FORMATS, type Format } from './formats';
import { Progress } from './heard';
import { jsonOf } from './json';
import { peekAt, type Peek } from './peek';
import { notAGraph, perhapsNotAGraph } from './not-a-graph';
import { READERS } from './readers';
import { FORMAT_IDS, MOST_BYTES, type Finding, type FormatId, type Reading, type SourceFile } from './types';
import { behindPrompt, fencedParts } from './unwrap';

const NO_FILE: SourceFile = { name: '', text: '', firstLine: 1 };
/** Less sure than this is not sure enough. */
const LEAST = 0.35;

/** A file as it was dropped, or a text as it was pasted. */
export type Input =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly text: string }
  /** Too large to be loaded at all. */
  | { readonly name: string; readonly size: number };

export interface Outcome extends Reading {
  /** The format that was read; null if none was found. */
  readonly format: FormatId | null;
  /** Formats that the files might have been too, surest first; for overruling by hand. */
  readonly candidates: readonly FormatId[];
  /** How many of the files are in the draft. */
  readonly files: number;
}

interface Part {
  readonly peek: Peek;
  readonly scores: readonly { readonly format: Format; readonly score: number }[];
  /** From which of the inputs it is; parts of one Markdown file share theirs. */
  readonly input: number;
}

/**
 * Reads files, finds out by itself what they are, and makes one system of all that are of the same kind. Nothing is
 * half read without a word: what is left out is in `findings` and `leftOut`. `tell` hears the share that is read, 0 … 1.
 * Never rejects, whatever the files hold.
 * @throws {RangeError} (a rejection) if there is no such format
 */
export async function readInputs(
  inputs: readonly Input[],
  asked?: FormatId,
  tell: (share: number) => void = () => undefined,
): Promise<Outcome> {
  if (asked !== undefined) sureOneOf('format', FORMAT_IDS, asked);
  const report = new Report();
  const progress = new Progress(tell);
  // All of them first: how much there is to read is known before the first of them is.
  const files = inputs.map((input) => {
    const file = asText(input, report);
    return file && { ...file, heard: progress.add(file.text.length) };
  });
  const parts = files.flatMap((file, index) => (file ? partsOf(file, index, asked) : []));
  const chosen = choose(parts, asked);
  const before = report.reading(null);
  if (chosen === null) {
    for (const part of parts) tellUnknown(part, report);
    if (inputs.length === 0) report.error('empty', NO_FILE);
    return { ...report.reading(null), format: null, candidates: [], files: 0 };
  }
  const { format } = chosen;
  const wanted = largestOfEach(chosen.parts, report);
  for (const part of parts) if (!chosen.parts.some(({ input }) => input === part.input)) tellOther(part, report);
  const reading = await guarded(
    format.id,
    wanted.map(({ peek }) => peek.file),
  );
  const asides = report.reading(null);
  // A file that could not be read at all is told, and does not take the others with it.
  const softened = before.findings.length === 0 ? asides.findings : asides.findings.map(soften);
  const candidates = rank(parts.flatMap(({ scores }) => scores)).map(({ id }) => id);
  return {
    ...reading,
    findings: [...softened, ...reading.findings],
    leftOut: [...reading.leftOut, ...asides.leftOut],
    notes: wanted.length > 1 ? [...reading.notes, { code: 'files', count: wanted.length, subject: '' }] : reading.notes,
    format: format.id,
    candidates,
    files: wanted.length,
  };
}

const soften = (finding: Finding): Finding =>
  finding.severity === 'error' ? { ...finding, severity: 'warning' } : finding;

function partsOf(file: SourceFile, index: number, asked: FormatId | undefined): Part[] {
  const whole = partOf(file, index);
  const markdown = /\.(md|mdx|markdown|qmd)$/i.test(file.name);
  const fences =
    markdown || (whole.scores.length === 0 && notAGraph(whole.peek) === null) || /^\s*(`{3}|~{3})/.test(file.text)
      ? fencedParts(file)
      : [];
  const inside = fences
    .map((part) => partOf(part, index))
    .filter(({ scores }) => scores.length > 0 || (asked !== undefined && fences.length === 1));
  if (inside.length > 0) return inside;
  const rest = whole.scores.length === 0 ? behindPrompt(file) : null;
  const later = rest && partOf(rest, index);
  return [later && later.scores.length > 0 ? later : whole];
}

function asText(input: Input, report: Report): SourceFile | null {
  const empty = { ...NO_FILE, name: input.name };
  const size = 'size' in input ? input.size : 'bytes' in input ? input.bytes.length : input.text.length;
  if ('size' in input || size > MOST_BYTES) {
    report.error('too-large', empty, { count: size, allowed: String(MOST_BYTES), subject: 'bytes' });
    return null;
  }
  if ('text' in input) return found({ ...empty, text: tidy(input.text) }, report);
  const binary = binaryKind(input.bytes);
  if (binary !== null) {
    report.error('binary', empty, { subject: binary });
    return null;
  }
  const { text, encoding, guessed, damaged } = decode(input.bytes);
  if (guessed) report.info('encoding-guessed', empty, { subject: encoding });
  if (damaged > 0) report.warn('encoding-damaged', empty, { count: damaged, subject: encoding });
  return found({ ...empty, text }, report);
}

function found(file: SourceFile, report: Report): SourceFile | null {
  if (file.text.trim() !== '') return file;
  report.error('empty', file);
  return null;
}

function partOf(file: SourceFile, input: number): Part {
  const peek = peekAt(file);
  if (notAGraph(peek) !== null) return { peek, scores: [], input };
  const scores = FORMATS.map((format) => ({ format, score: format.detect(peek) }))
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score);
  return { peek, scores, input };
}

/** Formats by the sum of their scores. */
function rank(scores: readonly { readonly format: Format; readonly score: number }[]): Format[] {
  const sums = new Map<Format, number>();
  for (const { format, score } of scores) sums.set(format, (sums.get(format) ?? 0) + score);
  return [...sums].sort((a, b) => b[1] - a[1]).map(([format]) => format);
}

/** The format that most of the files are surest to be, and those files; all files, if it was asked for by name. */
function choose(
  parts: readonly Part[],
  asked: FormatId | undefined,
): { readonly format: Format; readonly parts: readonly Part[] } | null {
  const wanted = asked && FORMATS.find(({ id }) => id === asked);
  if (wanted) return parts.length === 0 ? null : { format: wanted, parts };
  const [format] = rank(parts.flatMap(({ scores }) => scores.slice(0, 1)));
  return format ? { format, parts: parts.filter(({ scores }) => scores[0]?.format === format) } : null;
}

/** One Markdown file with several diagrams shows several things: the largest is read, the others are counted. */
function largestOfEach(parts: readonly Part[], report: Report): Part[] {
  const largest = new Map<number, Part>();
  const arrows = ({ peek }: Part): number => peek.file.text.split(/--|->|=>|-\.|\n\s+- /).length;
  for (const part of parts) {
    const before = largest.get(part.input);
    if (before === undefined || arrows(part) > arrows(before)) largest.set(part.input, part);
  }
  for (const part of parts)
    if (largest.get(part.input) !== part)
      report.leave('other-diagram', `${part.peek.file.name}:${part.peek.file.firstLine}`);
  return [...largest.values()];
}

function tellUnknown({ peek }: Part, report: Report): void {
  const what = notAGraph(peek) ?? perhapsNotAGraph(peek);
  if (what !== null) return report.error('not-a-graph', peek.file, { subject: what });
  const findings = peek.json === undefined ? [] : jsonOf(peek.file).findings;
  findings.forEach(report.add);
  if (!findings.some(({ severity }) => severity === 'error'))
    report.error('unknown-format', peek.file, { subject: [...peek.keys].slice(0, 8).join(', ') });
}

function tellOther({ peek, scores }: Part, report: Report): void {
  const what = notAGraph(peek) ?? (scores.length === 0 ? perhapsNotAGraph(peek) : null);
  if (what !== null) report.warn('not-a-graph', peek.file, { subject: what });
  else if (scores[0]) report.warn('other-kind', peek.file, { subject: scores[0].format.name });
  else report.warn('unknown-format', peek.file);
}

/** A fault of a reader is told as what it is, and never escapes. */
async function guarded(id: FormatId, files: readonly SourceFile[]): Promise<Reading> {
  try {
    return (await READERS[id]())(files);
  } catch (error) {
    const report = new Report();
    report.error('reader-failed', files[0] ?? NO_FILE, {
      subject: error instanceof Error ? error.message : String(error),
    });
    return report.reading(null);
  }
}
