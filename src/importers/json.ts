import { findingAt, type Facts } from './finding';
import type { FindingCode } from './finding-codes';
import type { Finding, SourceFile } from './types';
import { newList, Table, type Value } from './value';

export const MOST_LEVELS = 100;

/** Values one after the other (one, but for files of JSON lines); `whole` says that the text was read to its end. */
interface JsonText {
  readonly values: readonly Value[];
  readonly whole: boolean;
  readonly findings: readonly Finding[];
}

const known = new WeakMap<SourceFile, JsonText>();

/**
 * The JSON in a file, with the place of everything; the built-in reader gives none in some engines. Commas before a
 * closing bracket are errors that do not stop it. Never throws; linear; parsed once for a file.
 */
export function jsonOf(file: SourceFile): JsonText {
  const before = known.get(file);
  if (before) return before;
  const read = new JsonReader(file).read();
  known.set(file, read);
  return read;
}

class Stop extends Error {}
const SPACE = new Set([' ', '\t', '\n', '\r', '\uFEFF']);
const ESCAPES = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['b', '\b'],
  ['f', '\f'],
]);

class JsonReader {
  private at = 0;
  private depth = 0;
  private readonly findings: Finding[] = [];
  private readonly open: Value[] = [];

  constructor(private readonly file: SourceFile) {}

  read(): JsonText {
    const values: Value[] = [];
    try {
      while (this.here() !== undefined) {
        if (values.length > 0 && !'{['.includes(this.file.text[this.at]!)) this.stop('json-syntax', { allowed: 'end' });
        values.push(this.value());
      }
      return { values, whole: true, findings: this.findings };
    } catch (error) {
      if (!(error instanceof Stop)) throw error;
      // What was read so far tells what the file was meant to be.
      return { values: [...values, ...this.open.slice(0, 1)], whole: false, findings: this.findings };
    }
  }

  private tell(severity: 'error' | 'warning', code: FindingCode, facts: Facts = {}): void {
    if (this.findings.length < 200) this.findings.push(findingAt(severity, code, this.file, { at: this.at, ...facts }));
  }

  private stop(code: FindingCode, facts: Facts = {}): never {
    const here = this.file.text[this.at];
    this.tell('error', here === undefined ? 'json-cut' : code, { subject: here ?? '', ...facts });
    throw new Stop();
  }

  /** The next letter that is no space. */
  private here(): string | undefined {
    const { text } = this.file;
    while (SPACE.has(text[this.at] ?? '')) this.at++;
    return text[this.at];
  }

  private value(): Value {
    const { text } = this.file;
    const here = text[this.at];
    if (here === '{' || here === '[') {
      if (++this.depth > MOST_LEVELS) this.stop('too-deep', { allowed: String(MOST_LEVELS) });
      const value = here === '{' ? this.object() : this.array();
      this.depth--;
      return value;
    }
    if (here === '"') return this.string();
    const word = /[-+.\w]*/y;
    word.lastIndex = this.at;
    const written = word.exec(text)?.[0] ?? '';
    const value =
      written === 'true' ? true : written === 'false' ? false : written === 'null' ? null : this.number(written);
    this.at += written.length;
    return value;
  }

  private number(written: string): number | string {
    if (!/^-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?$/.test(written))
      this.stop('json-syntax', { subject: written || (this.file.text[this.at] ?? ''), allowed: 'value' });
    const value = Number(written);
    if (String(value) === written) return value;
    if (!Number.isFinite(value) || (/^-?\d+$/.test(written) && !Number.isSafeInteger(value))) {
      this.tell('warning', 'number-as-text', { subject: written });
      return written;
    }
    return value;
  }

  private string(): string {
    const { text } = this.file;
    const start = ++this.at;
    let read = '';
    let from = start;
    for (; ; this.at++) {
      const here = text[this.at];
      if (here === undefined || here === '\n')
        this.stop(here === undefined ? 'json-cut' : 'json-syntax', { allowed: 'quote', subject: '⏎' });
      if (here === '"') break;
      if (here !== '\\') continue;
      read += text.slice(from, this.at);
      const letter = text[++this.at] ?? '';
      const hex = letter === 'u' ? /^[\da-fA-F]{4}$/.exec(text.slice(this.at + 1, this.at + 5))?.[0] : undefined;
      if (hex !== undefined) this.at += 4;
      else if (!'"\\/bfnrt'.includes(letter) || letter === '')
        this.stop('json-syntax', { subject: `\\${letter}`, allowed: 'escape' });
      read += hex === undefined ? (ESCAPES.get(letter) ?? letter) : String.fromCharCode(parseInt(hex, 16));
      from = this.at + 1;
    }
    read += text.slice(from, this.at++);
    return read;
  }

  private array(): Value {
    const items = newList(this.at++);
    this.open.push(items);
    while (this.here() !== ']') {
      items.itemsAt.push(this.at);
      items.push(this.value());
      this.comma(']');
    }
    this.at++;
    this.open.pop();
    return items;
  }

  private object(): Value {
    const fields = new Table();
    fields.startsAt = this.at++;
    this.open.push(fields);
    for (let here = this.here(); here !== '}'; here = this.here()) {
      if (here !== '"') this.stop('json-syntax', { allowed: 'key' });
      const keyAt = this.at;
      const key = this.string();
      if (this.here() !== ':') this.stop('json-syntax', { allowed: 'colon' });
      this.at++;
      const begins = this.here() ?? '';
      if (fields.has(key)) this.tell('warning', 'duplicate-key', { at: keyAt, subject: key });
      else fields.keysAt.push(keyAt);
      // While an inner object is open, a cut file shows at least that the key was there.
      if ('{['.includes(begins)) fields.set(key, null);
      fields.set(key, this.value());
      this.comma('}');
    }
    this.file.heard?.('words', this.at);
    this.at++;
    this.open.pop();
    return fields;
  }

  /** After an item: a comma and another item, or the end. */
  private comma(end: ']' | '}'): void {
    const here = this.here();
    if (here === end) return;
    if (here !== ',') this.stop('json-syntax', { allowed: 'comma' });
    const commaAt = this.at++;
    if (this.here() === end) this.tell('error', 'trailing-comma', { at: commaAt });
  }
}
