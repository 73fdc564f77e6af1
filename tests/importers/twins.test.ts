import { parse as parseWithPeer } from '@ts-graphviz/ast';
import { XMLParser } from 'fast-xml-parser';
import fc from 'fast-check';
import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decode, decodeUtf8 } from '../../src/importers/decode';
import { parseDot } from '../../src/importers/dot-parse';
import { Report } from '../../src/importers/finding';
import { inflateRaw } from '../../src/importers/inflate';
import { jsonOf } from '../../src/importers/json';
import type { SourceFile } from '../../src/importers/types';
import { plain } from '../../src/importers/value';
import { parseXml, type XmlElement } from '../../src/importers/xml';
import { law } from '../support/property';

const file = (text: string): SourceFile => ({ name: 'x', text, firstLine: 1 });

law(
  'JSON is read as the built-in reader reads it',
  [fc.json({ maxDepth: 5 }), fc.integer({ min: 0, max: 3 })],
  (text, indent) => {
    const value: unknown = JSON.parse(text);
    const read = jsonOf(file(JSON.stringify(value, null, indent)));
    expect([read.whole, read.findings.filter(({ code }) => code !== 'number-as-text')]).toEqual([true, []]);
    expect(JSON.stringify(plain(read.values[0] ?? null))).toBe(JSON.stringify(value));
  },
);
law(
  'what the built-in JSON reader refuses is refused',
  [fc.string({ unit: fc.constantFrom(...('{}[]",:01e-. tn\\u'.match(/./g) ?? [])), maxLength: 12 })],
  (text) => {
    let good = true;
    try {
      JSON.parse(text);
    } catch {
      good = false;
    }
    const { whole, findings, values } = jsonOf(file(text));
    // Several values after each other are a file of JSON lines.
    if (values.length === 1) expect(whole && findings.every(({ severity }) => severity !== 'error')).toBe(good);
  },
  2_000,
);

law('UTF-8 is decoded as the platform decodes it', [fc.string({ unit: 'binary', maxLength: 200 })], (text) => {
  const bytes = new TextEncoder().encode(text);
  expect(decodeUtf8(bytes)).toEqual({ text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), damaged: 0 });
});
law(
  'bytes that are no UTF-8 are found',
  [fc.uint8Array({ maxLength: 40 })],
  (bytes) => {
    let good = true;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      good = false;
    }
    expect(decodeUtf8(bytes).damaged === 0).toBe(good);
  },
  1_000,
);
// No peer here: Node 20 decodes this as ISO 8859-1, without the signs of Windows.
test('Latin-1 is that of Windows', () => {
  const { text, encoding, guessed } = decode(Uint8Array.from([0x4d, 0xfc, 0x80, 0x84, 0x99, 0x9f, 0xa0, 0xff]));
  expect([text, encoding, guessed]).toEqual(['Mü€„™Ÿ\u00a0ÿ', 'windows-1252', true]);
});

law(
  'what Node packs is unpacked',
  [
    fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc
        .array(fc.constantFrom('web', 'api', '<mxCell/>'), { maxLength: 400 })
        .map((words) => Buffer.from(words.join(''))),
    ),
    fc.integer({ min: 0, max: 9 }),
  ],
  (bytes, level) => {
    const packed = deflateRawSync(bytes, { level });
    expect(Buffer.from(inflateRaw(packed, 1 << 20) ?? []).equals(Buffer.from(bytes))).toBe(true);
    if (bytes.length > 1) expect(inflateRaw(packed, bytes.length - 1)).toBeNull();
  },
);
law('damaged streams end', [fc.uint8Array({ maxLength: 60 })], (bytes) => void inflateRaw(bytes, 1 << 16), 1_000);

const id = fc.constantFrom('a', 'b', 'c_1', '"d e"', '"f\\"g"', '-1.5', '"é"', '"->"', 'node1');
const attributes = fc.constantFrom('', ' [label="x"]', ' [style=dashed, color=red]', ' [label=<<b>x</b>>]');
const end = fc.oneof(
  { weight: 4, arbitrary: id },
  { weight: 1, arbitrary: fc.array(id, { minLength: 1, maxLength: 3 }).map((ids) => `{ ${ids.join('; ')} }`) },
);
const statement = fc.oneof(
  fc.tuple(id, attributes).map((parts) => parts.join('')),
  fc
    .tuple(fc.array(end, { minLength: 2, maxLength: 4 }), attributes)
    .map(([ends, said]) => `${ends.join(' -> ')}${said}`),
  fc.constantFrom('node [shape=box]', 'edge [weight=2]', 'rankdir=LR', '// words -> words', '/* x -> y */', '# x -> y'),
  fc.array(id, { minLength: 1, maxLength: 3 }).map((ids) => `subgraph cluster_x { label="L"; ${ids.join('; ')} }`),
);
law('DOT is read as a well-kept parser reads it', [fc.array(statement, { maxLength: 8 })], (statements) => {
  const text = `digraph G {\n${statements.join('\n')}\n}`;
  const report = new Report();
  const mine = parseDot(file(text), report);
  expect(report.reading(null).findings).toEqual([]);
  const { nodes, edges } = peerGraph(text);
  expect(mine?.edges.map(({ from, to }) => `${from} > ${to}`).sort()).toEqual(edges.sort());
  expect([...(mine?.nodes.keys() ?? [])].sort()).toEqual([...nodes].sort());
});

test('texts joined by + are one name, which the peer does not know', () => {
  expect(parseDot(file('digraph { "a" + "b" -> c }'), new Report())?.edges).toMatchObject([{ from: 'ab', to: 'c' }]);
});

interface PeerNode {
  readonly type: string;
  readonly children?: readonly PeerNode[];
  readonly value?: string;
  readonly id?: PeerNode;
  readonly targets?: readonly PeerNode[];
}

/** Nodes, and edges multiplied out, of the tree that @ts-graphviz/ast gives. */
function peerGraph(text: string): { nodes: Set<string>; edges: string[] } {
  const nodes = new Set<string>();
  const edges: string[] = [];
  const idOf = (node: PeerNode): string => (node.id?.value ?? '').replace(/\\"/g, '"');
  const add = (name: string): string => {
    nodes.add(name);
    return name;
  };
  const visit = (node: PeerNode): void => {
    if (node.type === 'Node') add(idOf(node));
    if (node.type === 'Edge') {
      // A set at one end is a group of references; a node is in a set once.
      const ends = (node.targets ?? []).map((target) => [
        ...new Set(
          (target.type === 'NodeRefGroup' ? (target.children ?? []) : [target]).map((each) => add(idOf(each))),
        ),
      ]);
      for (let at = 1; at < ends.length; at++)
        for (const from of ends[at - 1] ?? []) for (const to of ends[at] ?? []) edges.push(`${from} > ${to}`);
      return;
    }
    for (const child of node.children ?? []) visit(child);
  };
  visit(parseWithPeer(text) as unknown as PeerNode);
  return { nodes, edges };
}

const name = fc.constantFrom('a', 'b', 'y:c', 'd-1');
const words = fc.constantFrom(
  '',
  'text',
  'a &amp; b',
  '&lt;b&gt;',
  '&#65;&#x42;',
  ' ',
  '<![CDATA[<x>&y]]>',
  '<!-- no -->',
);
const element: fc.Arbitrary<string> = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(
      name,
      fc.constantFrom('', ' k="v"', ' k=\'v\' l="&quot;"', ' k = "a&amp;b"'),
      fc.array(fc.oneof({ maxDepth: 3 }, words, tie('element')), { maxLength: 3 }),
    )
    .map(([tag, said, inside]) =>
      inside.length === 0 ? `<${tag}${said}/>` : `<${tag}${said}>${inside.join('')}</${tag} >`,
    ),
})).element;
law('XML is read as a well-kept parser reads it', [element], (text) => {
  const whole = `<?xml version="1.0"?>\n<!-- x -->\n<root>${text}</root>\n`;
  const report = new Report();
  const mine = parseXml(file(whole), report);
  expect([valid(whole), report.reading(null).findings]).toEqual([true, []]);
  const peer = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: false,
    removeNSPrefix: true,
    htmlEntities: true,
  });
  expect(mine && shape(mine)).toEqual(shapeOfPeer((peer.parse(whole) as PeerXml[]).find((each) => 'root' in each)));
});
law(
  'what a validator of XML refuses is refused, or told',
  [element, fc.nat(), fc.constantFrom('<', '>', '/', '"', ' ', 'a', '</')],
  (text, at, cut) => {
    const place = 1 + (at % text.length);
    const broken = `<r>${text.slice(0, place)}${cut}${text.slice(place)}</r>`;
    const report = new Report();
    parseXml(file(broken), report);
    // The validator lets more pass than the standard does; what it refuses, nobody may read without a word.
    if (!valid(broken)) expect(report.reading(null).findings).not.toEqual([]);
  },
);

function valid(text: string): boolean {
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- its successor is another package, for one line of a test
    new XMLParser().parse(text, true);
    return true;
  } catch {
    return false;
  }
}

type PeerXml = Record<string, unknown>;
type Shape = readonly [string, Readonly<Record<string, string>>, string, readonly Shape[]];
const shape = ({ name: tag, attributes: said, text, children }: XmlElement): Shape => [
  tag,
  Object.fromEntries(said),
  text,
  children.map(shape),
];
function shapeOfPeer(node: PeerXml = {}): Shape {
  const tag = Object.keys(node).find((key) => key !== ':@') ?? '';
  const inside = (node[tag] as PeerXml[] | undefined) ?? [];
  const text = inside.map((each) => (typeof each['#text'] === 'string' ? each['#text'] : '')).join('');
  return [
    tag,
    (node[':@'] as Record<string, string> | undefined) ?? {},
    text,
    inside.filter((each) => !('#text' in each)).map(shapeOfPeer),
  ];
}
