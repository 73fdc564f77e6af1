import { withoutEntities } from './clean';
import type { Report } from './finding';
import type { SourceFile } from './types';

export interface XmlElement {
  /** Without the prefix of its namespace. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text directly in it. */
  readonly text: string;
  readonly at: number;
}
interface Open extends XmlElement {
  readonly written: string;
  readonly attributes: Map<string, string>;
  readonly children: XmlElement[];
  text: string;
}

const MOST_LEVELS = 200;
const NAME = /[\p{L}_:][\p{L}\p{N}_:.-]*/uy;
const ATTRIBUTE = /\s*([\p{L}_:][\p{L}\p{N}_:.-]*)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/uy;
const KNOWN_ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|amp|lt|gt|quot|apos);/gi;

/**
 * The root of an XML text with the place of every element; null and an error if it is not well formed. Document types
 * are refused unread, so that there are no entities but the five that every XML has and characters by number. Linear.
 */
export function parseXml(file: SourceFile, report: Report): XmlElement | null {
  const doctype = /<!DOCTYPE/i.exec(file.text);
  if (doctype) {
    report.error('xml-doctype', file, { at: doctype.index });
    return null;
  }
  return new XmlReader(file, report).read();
}

class XmlReader {
  private at = 0;
  private readonly open: Open[] = [];
  private root: Open | null = null;

  constructor(
    private readonly file: SourceFile,
    private readonly report: Report,
  ) {}

  read(): XmlElement | null {
    const { text } = this.file;
    while (this.at < text.length) {
      const tag = text.indexOf('<', this.at);
      this.words(text.slice(this.at, tag < 0 ? text.length : tag), this.at);
      if (tag < 0) break;
      this.at = tag;
      if (!this.step()) return null;
    }
    const last = this.open.at(-1);
    if (last)
      this.report.error('xml-cut', this.file, {
        at: Math.max(0, text.length - 1),
        subject: last.written,
        count: last.at,
      });
    else if (!this.root) this.report.error('xml-syntax', this.file, { at: 0, subject: '', allowed: '<' });
    return this.report.failed ? null : this.root;
  }

  private fail(subject: string, allowed: string): false {
    this.report.error('xml-syntax', this.file, { at: this.at, subject, allowed });
    return false;
  }

  private words(said: string, at: number): void {
    const inner = this.open.at(-1);
    if (inner === undefined) {
      if (/[^\s\uFEFF]/.test(said))
        this.report.error('xml-syntax', this.file, { at, subject: said.trim().slice(0, 20), allowed: '<' });
    } else if (inner.text.length < 100_000) inner.text += this.decoded(said, at);
  }

  private decoded(said: string, at: number): string {
    if (!said.includes('&')) return said;
    for (const entity of said.replace(KNOWN_ENTITY, (known) => ' '.repeat(known.length)).matchAll(/&[^\s;&<]{0,40};?/g))
      this.report.warn('xml-entity', this.file, { at: at + entity.index, subject: entity[0] });
    return withoutEntities(said);
  }

  /** One tag, comment or section; false if nothing after it can be trusted. */
  private step(): boolean {
    const { text } = this.file;
    for (const [begin, end] of [
      ['<!--', '-->'],
      ['<![CDATA[', ']]>'],
      ['<?', '?>'],
    ] as const) {
      if (!text.startsWith(begin, this.at)) continue;
      const close = text.indexOf(end, this.at + begin.length);
      if (close < 0) {
        this.report.error('xml-cut', this.file, { at: this.at, subject: begin });
        return false;
      }
      const inner = this.open.at(-1);
      if (begin === '<![CDATA[' && inner) inner.text += text.slice(this.at + begin.length, close);
      this.at = close + end.length;
      return true;
    }
    return text[this.at + 1] === '/' ? this.close() : this.element();
  }

  private name(): string {
    NAME.lastIndex = this.at;
    const name = NAME.exec(this.file.text)?.[0] ?? '';
    this.at += name.length;
    return name;
  }

  private close(): boolean {
    const { text } = this.file;
    const tagAt = this.at;
    this.at += 2;
    const name = this.name();
    while (/\s/.test(text[this.at] ?? '')) this.at++;
    const last = this.open.pop();
    if (last?.written !== name || text[this.at] !== '>') {
      this.at = tagAt;
      return this.fail(`</${name}>`, last ? `</${last.written}>` : '<');
    }
    this.at++;
    return true;
  }

  private element(): boolean {
    const { text } = this.file;
    const at = this.at++;
    const written = this.name();
    if (written === '') return this.fail(text.slice(at, at + 2), 'name');
    const element: Open = {
      name: written.replace(/^.*:/, ''),
      written,
      attributes: new Map(),
      children: [],
      text: '',
      at,
    };
    for (;;) {
      ATTRIBUTE.lastIndex = this.at;
      const found = ATTRIBUTE.exec(text);
      if (!found) break;
      const [whole, key = '', double, single] = found;
      element.attributes.set(key, this.decoded(double ?? single ?? '', this.at));
      this.at += whole.length;
    }
    while (/\s/.test(text[this.at] ?? '')) this.at++;
    const empty = text[this.at] === '/';
    if (empty) this.at++;
    if (text[this.at] !== '>') {
      if (this.at >= text.length) {
        this.report.error('xml-cut', this.file, { at: text.length - 1, subject: written });
        return false;
      }
      return this.fail(text[this.at] ?? '', '>');
    }
    this.at++;
    return this.place(element, empty);
  }

  private place(element: Open, empty: boolean): boolean {
    const outer = this.open.at(-1);
    if (outer) outer.children.push(element);
    else if (this.root) return this.fail(`<${element.written}>`, 'end');
    else this.root = element;
    if (!empty) this.open.push(element);
    if (this.open.length <= MOST_LEVELS) return true;
    this.report.error('too-deep', this.file, { at: element.at, allowed: String(MOST_LEVELS) });
    return false;
  }
}

export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);
