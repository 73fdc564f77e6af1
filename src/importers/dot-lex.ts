export interface DotToken {
  readonly kind: 'id' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
  readonly quoted: boolean;
}

/** A letter that begins or goes on a plain name; everything beyond ASCII counts. */
const isNameCode = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95 || code > 127;

/** Cuts the Graphviz language into names and signs. Linear; never throws. */
export class DotLexer {
  constructor(
    private readonly text: string,
    private at: number,
  ) {}

  get atEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** Goes on behind the end of this line. */
  skipLine(): void {
    const end = this.text.indexOf('\n', this.at);
    this.at = end < 0 ? this.text.length : end + 1;
  }

  next(): DotToken {
    this.space();
    const { text } = this;
    const at = this.at;
    const code = text.charCodeAt(at);
    if (at >= text.length) return { kind: 'end', text: '', at, quoted: false };
    if (code === 34) return this.strings(at);
    if (code === 60) return { kind: 'id', text: this.markup(), at, quoted: true };
    const sign = text.slice(at, at + 2);
    if (sign === '->' || sign === '--') {
      this.at += 2;
      return { kind: 'sign', text: sign, at, quoted: false };
    }
    if (isNameCode(code) || ((code === 45 || code === 46) && /[\d.]/.test(text[at + 1] ?? ''))) {
      let end = at + 1;
      const numeral = code < 65 && code !== 95;
      while (end < text.length && (isNameCode(text.charCodeAt(end)) || (numeral && text[end] === '.'))) end++;
      this.at = end;
      return { kind: 'id', text: text.slice(at, end), at, quoted: false };
    }
    this.at++;
    return { kind: 'sign', text: text[at]!, at, quoted: false };
  }

  private space(): void {
    const { text } = this;
    for (;;) {
      const code = text.charCodeAt(this.at);
      if (code === 32 || code === 10 || code === 9 || code === 13 || code === 0xfeff) this.at++;
      else if (code === 47 && text[this.at + 1] === '/') this.skipLine();
      else if (code === 47 && text[this.at + 1] === '*') {
        const end = text.indexOf('*/', this.at + 2);
        this.at = end < 0 ? text.length : end + 2;
      } else if (code === 35 && (this.at === 0 || text[this.at - 1] === '\n')) this.skipLine();
      else return;
    }
  }

  /** `"a" + "b"` is one text. */
  private strings(at: number): DotToken {
    let read = this.string();
    for (;;) {
      const before = this.at;
      this.space();
      if (this.text[this.at] !== '+') {
        this.at = before;
        return { kind: 'id', text: read, at, quoted: true };
      }
      this.at++;
      this.space();
      if (this.text[this.at] !== '"') return { kind: 'id', text: read, at, quoted: true };
      read += this.string();
    }
  }

  /** In quotation marks only `\"` is an escape; `\n`, `\l` and `\r` are left for labels. */
  private string(): string {
    const start = this.at + 1;
    let end = this.text.indexOf('"', start);
    while (end > 0 && this.escaped(end)) end = this.text.indexOf('"', end + 1);
    if (end < 0) {
      this.at = this.text.length;
      return this.text.slice(start);
    }
    this.at = end + 1;
    const read = this.text.slice(start, end);
    return read.includes('\\') ? read.replace(/\\"/g, '"').replace(/\\\n/g, '') : read;
  }

  private escaped(at: number): boolean {
    let before = at;
    while (this.text[before - 1] === '\\') before--;
    return (at - before) % 2 === 1;
  }

  /** `<…>`, pairs inside pairs; without the outer ones. */
  private markup(): string {
    const start = this.at + 1;
    let depth = 0;
    do {
      const letter = this.text[this.at++];
      if (letter === '<') depth++;
      else if (letter === '>') depth--;
    } while (depth > 0 && this.at < this.text.length);
    return this.text.slice(start, this.at - 1);
  }
}
