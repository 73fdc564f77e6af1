import { withoutEntities, withoutTags } from './clean';
import { decodeUtf8 } from './decode';
import { Drafting } from './drafting';
import { Report } from './finding';
import { inflateRaw } from './inflate';
import { guessKind } from './kinds';
import type { ReadFiles, SourceFile } from './types';
import { childOf, childrenOf, parseXml, type XmlElement } from './xml';

const MOST_INFLATED = 32 << 20;

interface Cell {
  readonly id: string;
  readonly label: string;
  readonly style: string;
  readonly parent: string;
  readonly source: string;
  readonly target: string;
  readonly edge: boolean;
  readonly vertex: boolean;
  readonly link: string | null;
  readonly at: number;
}
interface Page {
  readonly name: string;
  readonly cells: readonly Cell[];
  readonly at: number;
}

/** draw.io, compressed or not: boxes and the arrows that touch them. Of several pages the one with most arrows is read. */
export const readDrawio: ReadFiles = (files) => {
  const report = new Report();
  const drafting = new Drafting('drawio', report);
  for (const file of files) {
    const root = parseXml(file, report);
    if (!root) continue;
    const pages = pagesOf(root, file, report).sort((a, b) => arrows(b) - arrows(a));
    for (const other of pages.slice(1)) report.leave('other-diagram', other.name);
    if (pages[0]) readPage(pages[0], file, drafting, report);
    if (drafting.size === 0 && !report.failed)
      report.error('not-a-graph', file, { at: root.at, subject: 'drawio-empty' });
  }
  return report.reading(
    files[0] ? drafting.draft(files[0], { direction: false, strength: false, when: false, running: true }) : null,
  );
};

const arrows = ({ cells }: Page): number =>
  cells.filter(({ edge, source, target }) => edge && source !== '' && target !== '').length;

function pagesOf(root: XmlElement, file: SourceFile, report: Report): Page[] {
  if (root.name === 'mxGraphModel') return [{ name: '', cells: cellsOf(root), at: root.at }];
  return childrenOf(root, 'diagram').flatMap((diagram) => {
    const name = diagram.attributes.get('name') ?? '';
    const model = childOf(diagram, 'mxGraphModel') ?? unpacked(diagram, file, report);
    return model
      ? [
          {
            name,
            cells: cellsOf(model).map((cell) => (model.at === diagram.at ? { ...cell, at: diagram.at } : cell)),
            at: diagram.at,
          },
        ]
      : [];
  });
}

/** The text of a compressed page: base64 of a raw deflate stream of an address-encoded XML. */
function unpacked(diagram: XmlElement, file: SourceFile, report: Report): XmlElement | null {
  const packed = diagram.text.trim();
  if (packed === '') return null;
  const bytes = fromBase64(packed);
  const inflated = bytes && inflateRaw(bytes, MOST_INFLATED);
  const xml = inflated && unescaped(decodeUtf8(inflated).text);
  const inner = new Report();
  const model = xml ? parseXml({ name: file.name, text: xml, firstLine: 1 }, inner) : null;
  if (!model) report.warn('damaged-part', file, { at: diagram.at, subject: diagram.attributes.get('name') ?? '' });
  return model && { ...model, at: diagram.at };
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
function fromBase64(text: string): Uint8Array | null {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const letter of text.replace(/[\s=]+/g, '')) {
    const value = LETTERS.indexOf(letter);
    if (value < 0) return null;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
  }
  return Uint8Array.from(bytes);
}

/** As `decodeURIComponent`, but damaged escapes stay as they are. */
function unescaped(text: string): string {
  return text.replace(
    /(?:%[\da-f]{2})+/gi,
    (run) => decodeUtf8(Uint8Array.from(run.slice(1).split('%'), (byte) => parseInt(byte, 16))).text,
  );
}

function cellsOf(model: XmlElement): Cell[] {
  const root = childOf(model, 'root');
  return (root?.children ?? []).flatMap((element) => {
    const cell = element.name === 'mxCell' ? element : childOf(element, 'mxCell');
    if (!cell) return [];
    const read = (key: string): string => cell.attributes.get(key) ?? '';
    const written = element === cell ? read('value') : (element.attributes.get('label') ?? '');
    return [
      {
        id: element.attributes.get('id') ?? '',
        label: withoutEntities(withoutTags(written)),
        style: read('style'),
        parent: read('parent'),
        source: read('source'),
        target: read('target'),
        edge: read('edge') === '1',
        vertex: read('vertex') === '1',
        link: element.attributes.get('link') ?? null,
        at: element.at,
      },
    ];
  });
}

function readPage({ name, cells, at: pageAt }: Page, file: SourceFile, drafting: Drafting, report: Report): void {
  drafting.name(name);
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const edges = cells.filter(({ edge }) => edge);
  readBoxes(cells, byId, edges, file, pageAt, drafting, report);
  const texts = new Map<string, string>();
  for (const cell of cells)
    if (cell.vertex && byId.get(cell.parent)?.edge === true && cell.label !== '') texts.set(cell.parent, cell.label);
  const dashed = edges.filter(({ style }) => /(^|;)dashed=1/.test(style)).length;
  const meant = dashed > 0 && dashed < edges.length;
  if (meant) report.note('dashed', dashed);
  for (const { id, source, target, style, label, at } of edges) {
    if (!drafting.has(source) || !drafting.has(target)) {
      report.leave('unattached', label === '' ? id : label);
      continue;
    }
    const need = {
      via: 'drawn',
      strength: meant && /(^|;)dashed=1/.test(style) ? 'soft' : undefined,
      note: label === '' ? texts.get(id) : label,
    } as const;
    const head = !/endArrow=none/.test(style);
    const tail = /startArrow=(?!none)\w/.test(style);
    if (!head && !tail) report.note('undirected');
    if (head || !tail) drafting.need(source, target, need, { file, at: at || pageAt });
    if (tail) drafting.need(target, source, need, { file, at: at || pageAt });
  }
}

function readBoxes(
  cells: readonly Cell[],
  byId: ReadonlyMap<string, Cell>,
  edges: readonly Cell[],
  file: SourceFile,
  pageAt: number,
  drafting: Drafting,
  report: Report,
): void {
  const touched = new Set(edges.flatMap(({ source, target }) => [source, target]));
  const boxes = cells.filter(({ vertex, parent }) => vertex && byId.get(parent)?.edge !== true);
  const holders = new Set(boxes.map(({ parent }) => parent));
  // A card with the icon and the words on it is one thing: what has no words takes those that lie on it, or under it.
  const lent = new Set<string>();
  const labels = new Map<string, string>();
  for (const { id, label, parent } of boxes) {
    if (label !== '' || !touched.has(id)) continue;
    const under = byId.get(parent);
    const on =
      boxes.find((other) => other.parent === id && other.label !== '' && !touched.has(other.id)) ??
      (under?.vertex === true ? under : undefined);
    if (on && on.label !== '') labels.set(id, on.label);
    if (on?.parent === id) lent.add(on.id);
  }
  for (const cell of boxes) {
    const { id, style, parent, at, link } = cell;
    const label = labels.get(id) ?? cell.label;
    const mark =
      label === '' ||
      /(^|;)text(;|$)/.test(style) ||
      holders.has(id) ||
      (label.length < 3 && /ellipse|rounded/.test(style));
    if (lent.has(id) || (!touched.has(id) && mark)) {
      if (label === '' || !holders.has(id)) report.leave('styling', label === '' ? id : label);
      continue;
    }
    const outer = byId.get(parent);
    const kind = /cylinder|database|datastore/i.test(style)
      ? 'database'
      : (guessKind(label) ?? guessKind(/shape=[\w.]*\.([\w]+)/.exec(style)?.[1]));
    drafting.component(
      id,
      {
        name: label,
        group: outer?.vertex === true && outer.label !== label ? outer.label : null,
        link,
        ...(kind && { kind }),
      },
      { file, at: at || pageAt },
    );
  }
}
