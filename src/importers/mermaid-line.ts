/** What stands at one end of an arrow. */
export interface MermaidNode {
  readonly id: string;
  readonly label: string | null;
  readonly cylinder: boolean;
  readonly at: number;
}
export interface MermaidArrow {
  readonly from: readonly MermaidNode[];
  readonly to: readonly MermaidNode[];
  readonly head: boolean;
  readonly tail: boolean;
  readonly dotted: boolean;
  readonly text: string;
}
interface MermaidLine {
  readonly nodes: readonly MermaidNode[];
  readonly arrows: readonly MermaidArrow[];
  /** Where the statement ends. */
  readonly end: number;
}

/** Longest first: what opens a shape, and what closes it. */
const SHAPES: readonly (readonly [string, readonly string[]])[] = [
  ['(((', [')))']],
  ['((', ['))']],
  ['([', ['])']],
  ['(', [')']],
  ['[[', [']]']],
  ['[(', [')]']],
  ['[/', ['/]', '\\]']],
  ['[\\', ['\\]', '/]']],
  ['[', [']']],
  ['{{', ['}}']],
  ['{', ['}']],
  ['>', [']']],
];
const ID = /(?:[^\s[\](){}<>|&;:"'=~%@-]|-(?![-.=>])|:(?!::)|=(?!=)|@(?![{-])|'|%(?!%))+/y;
const ARROW = /([xo<]?)(?:(-{2,})([-xo>])|(={2,})([=xo>])|(-\.+-)([xo>]?)|(~~~+))/y;
const TEXT_ARROW = /([xo<]?)(--|==|-\.)[ \t]*(?=[^\s>=-])/y;
const CLOSERS: Readonly<Record<string, RegExp>> = {
  '--': /(-{2,})([-xo>])/y,
  '==': /(={2,})([=xo>])/y,
  '-.': /(\.+-)([xo>]?)/y,
};
/** Letters that a label or the text of an arrow may have. */
const MOST = 2_000;

/**
 * One statement of nodes and arrows from `start`; null if it is none. Linear in the length of the statement.
 * @see Mermaid 11, "Flowcharts - Basic Syntax"
 */
export function readMermaidLine(text: string, start: number): MermaidLine | null {
  let at = start;
  const nodes: MermaidNode[] = [];
  const arrows: MermaidArrow[] = [];
  const match = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at += found[0].length;
    return found;
  };
  const space = (): void => {
    while (text[at] === ' ' || text[at] === '\t') at++;
  };

  const shape = (): { label: string; cylinder: boolean } | null => {
    const opened = SHAPES.find(([open]) => text.startsWith(open, at));
    if (!opened) return null;
    const [open, closes] = opened;
    let from = at + open.length;
    while (text[from] === ' ') from++;
    const quoted = text[from] === '"' ? text.indexOf('"', from + 1) : -1;
    if (quoted > from + MOST) return null;
    const ends = closes.map((close) => [text.indexOf(close, quoted > 0 ? quoted + 1 : from), close] as const);
    const [end, close] = ends.filter(([found]) => found >= 0).sort((a, b) => a[0] - b[0])[0] ?? [-1, ''];
    const line = text.indexOf('\n', quoted > 0 ? quoted : at);
    if (end < 0 || end > at + MOST || (line >= 0 && end > line)) return null;
    at = end + close.length;
    const label = quoted > 0 ? text.slice(from + 1, quoted) : text.slice(from, end);
    return { label, cylinder: open === '[(' };
  };

  const node = (): MermaidNode | null => {
    const nodeAt = at;
    const id = match(ID)?.[0];
    if (id === undefined) return null;
    let said: { label: string; cylinder: boolean } | null;
    if (text.startsWith('@{', at)) {
      const end = text.indexOf('}', at);
      if (end < 0 || end > at + MOST) return null;
      const inside = text.slice(at + 2, end);
      at = end + 1;
      const label = /label\s*:\s*(?:"([^"]*)"|([^,\n]*))/.exec(inside);
      said = {
        label: label?.[1] ?? label?.[2]?.trim() ?? '',
        cylinder: /shape\s*:\s*"?(cyl|database|db)/.test(inside),
      };
    } else said = shape();
    match(/:::[\w-]+/y);
    return {
      id,
      label: said === null || said.label === '' ? null : said.label,
      cylinder: said?.cylinder ?? false,
      at: nodeAt,
    };
  };

  const several = (): MermaidNode[] | null => {
    const read: MermaidNode[] = [];
    do {
      space();
      const one = node();
      if (one === null) return null;
      read.push(one);
      space();
    } while (text[at] === '&' && ++at > 0);
    return read;
  };

  let from = several();
  if (from === null) return null;
  nodes.push(...from);
  for (;;) {
    space();
    match(/[\w-]+@(?=[-=x<o~])/y);
    const arrow = readArrow();
    if (arrow === null) break;
    const to = several();
    if (to === null) return null;
    nodes.push(...to);
    if (!arrow.invisible) arrows.push({ from, to, ...arrow });
    from = to;
  }
  space();
  return at >= text.length || text[at] === '\n' || text[at] === ';' || text.startsWith('%%', at)
    ? { nodes, arrows, end: at }
    : null;

  function readArrow(): (Pick<MermaidArrow, 'head' | 'tail' | 'dotted' | 'text'> & { invisible: boolean }) | null {
    const whole = match(ARROW);
    if (whole) {
      const head = whole[3] ?? whole[5] ?? whole[7] ?? '';
      space();
      const label = text[at] === '|' ? match(/\|[^|\n]{0,2000}\|/y)?.[0].slice(1, -1) : undefined;
      return {
        head: 'xo>'.includes(head) && head !== '',
        tail: whole[1] !== '',
        dotted: whole[6] !== undefined,
        invisible: whole[8] !== undefined,
        text: label ?? '',
      };
    }
    const begun = match(TEXT_ARROW);
    const closer = begun?.[2] === undefined ? undefined : CLOSERS[begun[2]];
    if (!begun || !closer) return null;
    const line = text.indexOf('\n', at);
    const most = Math.min(line < 0 ? text.length : line, at + MOST);
    for (let end = at + 1; end < most; end++) {
      closer.lastIndex = end;
      const closed = closer.exec(text);
      if (!closed) continue;
      const label = text.slice(at, end).trim();
      at = end + closed[0].length;
      return {
        head: 'xo>'.includes(closed[2] ?? '') && closed[2] !== '',
        tail: begun[1] !== '',
        dotted: begun[2] === '-.',
        invisible: false,
        text: label,
      };
    }
    return null;
  }
}
