import {
  Composer,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  Parser,
  type Node,
  type Scalar,
  type YAMLMap,
  type YAMLParseError,
  type YAMLSeq,
} from 'yaml';
import { MOST_LEVELS } from './json';
import type { Report } from './finding';
import type { SourceFile } from './types';
import { newList, Table, type Value } from './value';

/** Larger files take seconds; the same as JSON takes a tenth of that. */
export const MOST_YAML_LETTERS = 4_000_000;
/** Values that a file may come to when its aliases are written out. */
const MOST_VALUES = 1_000_000;
const MOST_ALIASES = 20_000;
const MOST_ERRORS = 20;

/**
 * The documents of a YAML file. Plain texts stay as they are written (`no`, `1e3`, `012`); `<<` is merged; the short
 * tags of CloudFormation become their long form. Never throws. Linear in the size of the file, aliases counted once.
 */
export function yamlDocuments(file: SourceFile, report: Report): Value[] {
  if (file.text.length > MOST_YAML_LETTERS) {
    report.error('too-large', file, { count: file.text.length, allowed: String(MOST_YAML_LETTERS), subject: 'yaml' });
    return [];
  }
  if (tooDeep(file, report)) return [];
  const values: Value[] = [];
  // Nothing is resolved by the parser but texts: what a word means is decided here.
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, prettyErrors: false });
  for (const document of composer.compose(new Parser().parse(file.text))) {
    const { errors } = document;
    for (const error of errors.slice(0, MOST_ERRORS)) report.error('yaml-syntax', file, placed(error, file.text));
    if (errors.length > 0 || document.contents === null) continue;
    const value = new Reader(file, report).read(document.contents);
    if (value !== null && value !== '') values.push(value);
  }
  return report.failed ? [] : values;
}

/** The parser calls it an indentation, and notices it where the next line begins: it is the bracket that nobody closed. */
function placed(
  { code, message, pos }: Pick<YAMLParseError, 'code' | 'message' | 'pos'>,
  text: string,
): { readonly at: number; readonly subject: string } {
  if (code !== 'BAD_INDENT' || !message.startsWith('Flow')) return { at: pos[0], subject: code };
  let closed = 0;
  for (let at = pos[0] - 1; at >= 0; at--) {
    const letter = text.charAt(at);
    if (letter === ']' || letter === '}') closed++;
    else if ((letter === '[' || letter === '{') && closed-- === 0) return { at, subject: 'BRACKET_OPEN' };
  }
  return { at: pos[0], subject: 'BRACKET_OPEN' };
}

/** Brackets inside brackets would exhaust the parser's stack. Brackets in texts count too: a hundred is plenty. */
function tooDeep(file: SourceFile, report: Report): boolean {
  let depth = 0;
  for (const bracket of file.text.matchAll(/[[{\]}]/g)) {
    const [letter] = bracket;
    if (letter === '[' || letter === '{') depth++;
    else depth = Math.max(0, depth - 1);
    if (depth <= MOST_LEVELS) continue;
    report.error('too-deep', file, { at: bracket.index, allowed: String(MOST_LEVELS) });
    return true;
  }
  return false;
}

/** How many values a value comes to, aliases written out. */
type Sized = readonly [Value, number];

class Reader {
  private readonly done = new Map<Node, Sized>();
  private readonly busy = new Set<Node>();
  private readonly anchors = new Map<string, Node>();
  private aliases = 0;
  private bomb = false;

  constructor(
    private readonly file: SourceFile,
    private readonly report: Report,
  ) {}

  read(node: Node): Value {
    return this.sized(node, 0)[0];
  }

  private sized(node: unknown, depth: number): Sized {
    if (isAlias(node)) return this.alias(node.source, node.range?.[0] ?? 0);
    if (!isScalar(node) && !isMap(node) && !isSeq(node)) return ['', 1];
    if (node.anchor !== undefined) this.anchors.set(node.anchor, node);
    const at = node.range?.[0] ?? 0;
    if (isScalar(node)) return this.keep(node, [this.tagged(node.tag, scalar(node.value, node.type), at), 1]);
    if (depth > MOST_LEVELS) {
      this.report.error('too-deep', this.file, { at, allowed: String(MOST_LEVELS) });
      return [null, 1];
    }
    this.busy.add(node);
    let size = 1;
    const count = (sized: Sized): Value => {
      size += sized[1];
      return sized[0];
    };
    let value: Value;
    if (isSeq(node)) {
      const items = newList(at);
      for (const item of node.items) {
        items.itemsAt.push(
          isScalar(item) || isMap(item) || isSeq(item) || isAlias(item) ? (item.range?.[0] ?? at) : at,
        );
        items.push(count(this.sized(item, depth + 1)));
      }
      value = items;
    } else value = this.fields(node.items, at, depth, count);
    this.busy.delete(node);
    if (size > MOST_VALUES && !this.bomb) {
      this.bomb = true;
      this.report.error('yaml-alias-bomb', this.file, { at, allowed: String(MOST_VALUES) });
    }
    return this.keep(node, [this.tagged(node.tag, value, at), size]);
  }

  private keep(node: Scalar | YAMLMap | YAMLSeq, sized: Sized): Sized {
    if (node.anchor !== undefined) this.done.set(node, sized);
    return sized;
  }

  private alias(name: string, at: number): Sized {
    const node = this.anchors.get(name);
    if (node === undefined || ++this.aliases > MOST_ALIASES) {
      this.report.error(node === undefined ? 'yaml-alias-unknown' : 'yaml-alias-bomb', this.file, {
        at,
        subject: name,
        allowed: String(MOST_ALIASES),
      });
      return [null, 1];
    }
    if (!this.busy.has(node)) return this.done.get(node) ?? ['', 1];
    this.report.error('yaml-alias-loop', this.file, { at, subject: name });
    return [null, 1];
  }

  private fields(
    pairs: readonly { readonly key: unknown; readonly value: unknown }[],
    at: number,
    depth: number,
    count: (sized: Sized) => Value,
  ): Table {
    const fields = new Table();
    fields.startsAt = at;
    const merged: Value[] = [];
    for (const { key, value } of pairs) {
      const keyAt = isScalar(key) ? (key.range?.[0] ?? at) : at;
      const name = isScalar(key) ? String(key.value) : JSON.stringify(isAlias(key) ? `*${key.source}` : '?');
      const field = value === null || value === undefined ? null : count(this.sized(value, depth + 1));
      if (name === '<<' && isScalar(key) && key.type === 'PLAIN')
        merged.push(...(Array.isArray(field) ? field : [field]));
      else if (fields.has(name)) this.report.error('duplicate-key', this.file, { at: keyAt, subject: name });
      else {
        fields.set(name, field);
        fields.keysAt.push(keyAt);
      }
    }
    // What stands in the object itself wins, then the first of those merged into it.
    for (const other of merged)
      if (other instanceof Table)
        [...other].forEach(([name, field], index) => {
          if (fields.has(name)) return;
          fields.set(name, field);
          fields.keysAt.push(other.keysAt[index] ?? at);
        });
    return fields;
  }

  /** `!Ref x` as `{Ref: x}`, `!Sub …` as `{Fn::Sub: …}`; other tags are passed over. */
  private tagged(tag: string | undefined, value: Value, at: number): Value {
    const short = tag === undefined ? null : /^!([A-Z][A-Za-z]+)$/.exec(tag)?.[1];
    if (short === undefined || short === null) return value;
    const long = new Table();
    long.startsAt = at;
    long.set(short === 'Ref' || short === 'Condition' ? short : `Fn::${short}`, value);
    long.keysAt.push(at);
    return long;
  }
}

/** A plain word as YAML 1.2 reads it, if it would be written that way again; else the text as it stands. */
function scalar(value: unknown, type: unknown): Value {
  if (typeof value !== 'string') return typeof value === 'number' || typeof value === 'boolean' ? value : null;
  if (type !== 'PLAIN') return value;
  if (value === '' || value === '~' || value === 'null') return null;
  if (value === 'true' || value === 'false') return value === 'true';
  return /^-?\d/.test(value) && String(Number(value)) === value ? Number(value) : value;
}
