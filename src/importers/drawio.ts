import { withoutEntities, withoutTags } from './clean';
import { decodeUtf8 } from './decode';
import { Report } from './finding';
import { inflateRaw } from './inflate';
import { guessKind } from './kinds';
import { fileReader, type Into } from './reader';
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
export const readDrawio = fileReader('drawio', { running: true }, (into) => {
  const { file, drafting, report } = into;
  const root = parseXml(file, report);
  if (!root) return;
  const [most, ...others] = pagesOf(root, into).sort((a, b) => arrows(b) - arrows(a));
  for (const other of others) report.leave('other-diagram', other.name);
  if (most) readPage(most, into);
  if (drafting.size === 0 && !report.failed)
    report.error('not-a-graph', file, { at: root.at, subject: 'drawio-empty' });
});

const arrows = ({ cells }: Page): number =>
  cells.filter(({ edge, source, target }) => edge && source !== '' && target !== '').length;

function pagesOf(root: XmlElement, into: Into): Page[] {
  if (root.name === 'mxGraphModel') return [{ name: '', cells: cellsOf(root), at: root.at }];
  return childrenOf(root, 'diagram').flatMap((diagram) => {
    const { at, attributes } = diagram;
    const plain = childOf(diagram, 'mxGraphModel');
    const model = plain ?? unpacked(diagram, into);
    if (!model) return [];
    // Of what was packed the file has no place but that of the page.
    const cells = plain ? cellsOf(plain) : cellsOf(model).map((cell) => ({ ...cell, at }));
    return [{ name: attributes.get('name') ?? '', cells, at }];
  });
}

/** The text of a compressed page: base64 of a raw deflate stream of an address-encoded XML. */
function unpacked(diagram: XmlElement, { file, report }: Into): XmlElement | null {
  const packed = diagram.text.trim();
  if (packed === '') return null;
  const bytes = fromBase64(packed);
  const inflated = bytes && inflateRaw(bytes, MOST_INFLATED);
  const xml = inflated && unescaped(decodeUtf8(inflated).text);
  const model = xml ? parseXml({ name: file.name, text: xml, firstLine: 1 }, new Report()) : null;
  if (!model) report.warn('damaged-part', file, { at: diagram.at, subject: diagram.attributes.get('name') ?? '' });
  return model;
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

function readPage(page: Page, into: Into): void {
  const { name, cells, at: pageAt } = page;
  const { file, drafting, report } = into;
  drafting.name(name);
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const edges = cells.filter(({ edge }) => edge);
  readBoxes(page, byId, edges, into);
  const texts = new Map<string, string>();
  for (const cell of cells)
    if (cell.vertex && byId.get(cell.parent)?.edge === true && cell.label !== '') texts.set(cell.parent, cell.label);
  const isDashed = ({ style }: Cell): boolean => /(^|;)dashed=1/.test(style);
  const dashed = edges.filter(isDashed).length;
  const meant = dashed > 0 && dashed < edges.length;
  if (meant) report.note('dashed', dashed);
  for (const edge of edges) {
    const { id, source, target, style, label, at } = edge;
    if (!drafting.has(source) || !drafting.has(target)) {
      report.leave('unattached', label === '' ? id : label);
      continue;
    }
    const need = {
      via: 'drawn',
      strength: meant && isDashed(edge) ? 'soft' : undefined,
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
  { cells, at: pageAt }: Page,
  byId: ReadonlyMap<string, Cell>,
  edges: readonly Cell[],
  { file, drafting, report }: Into,
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
  for (const { id, label: own, style, parent, at, link } of boxes) {
    const label = labels.get(id) ?? own;
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
    const group = outer?.vertex === true && outer.label !== label ? outer.label : null;
    drafting.component(id, { name: label, group, link, kind }, { file, at: at || pageAt });
  }
}
