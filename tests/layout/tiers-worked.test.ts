import { describe, expect, it } from 'vitest';
import { tiers } from '../../src/layout/tiers';
import { at, box, guidesOf, inside, marksOf, needs, placesOf } from './written';

// Small networks with every place written down, as in rings-worked.test.ts.

const mark = marksOf([40, 20, 20, 20, 20]);

describe('six components in tiers', () => {
  const items = [mark('root', 0), mark('db'), mark('queue'), mark('vm'), mark('shop', 3), mark('bank', 3)];
  const edges = needs(items, 'db>root', 'queue>db', 'vm>queue', 'shop>vm', 'bank>db', 'shop>root', 'bank>vm');

  it('stand above what they need', () => {
    const drawn = tiers(items, edges, { aspect: 1.5, direction: 'up' });
    expect(placesOf(items, drawn)).toMatchInlineSnapshot(`
      [
        "root: 56.1, -24.5",
        "db: 80.8, -105.3",
        "queue: 69.9, -186.2",
        "vm: 69.4, -267",
        "shop: 46.7, -347.9",
        "bank: 91.7, -396.9",
      ]
    `);
    expect(guidesOf(drawn)).toMatchInlineSnapshot(`
      [
        "band 0: -40, -49 to 200, 0",
        "band 1: -40, -129.8 to 200, -80.8",
        "band 2: -40, -210.7 to 200, -161.7",
        "band 3: -40, -291.5 to 200, -242.5",
        "band 4: -40, -421.4 to 200, -323.4",
      ]
    `);
    expect(box(drawn.bounds)).toMatchInlineSnapshot(`"-40, -421.4 to 200, 0"`);
    // Lines over several tiers bend around what stands there.
    expect(drawn.control.map((point) => point && at(point))).toMatchInlineSnapshot(`
      [
        null,
        null,
        null,
        null,
        "143.1, -202.1",
        "-1.6, -186.2",
        null,
      ]
    `);
  });
  it('or right of it', () => {
    const drawn = tiers(items, edges, { aspect: 1.5, direction: 'right' });
    expect(placesOf(items, drawn)).toMatchInlineSnapshot(`
      [
        "root: 40, 33.3",
        "db: 172, 49.5",
        "queue: 304, 42.4",
        "vm: 436, 42.1",
        "shop: 568, 27.2",
        "bank: 648, 56.7",
      ]
    `);
    expect(guidesOf(drawn)).toMatchInlineSnapshot(`
      [
        "band 0: 0, -24.5 to 80, 122.5",
        "band 1: 132, -24.5 to 212, 122.5",
        "band 2: 264, -24.5 to 344, 122.5",
        "band 3: 396, -24.5 to 476, 122.5",
        "band 4: 528, -24.5 to 688, 122.5",
      ]
    `);
    expect(drawn.control.map((point) => point && at(point))).toMatchInlineSnapshot(`
      [
        null,
        null,
        null,
        null,
        "330, 90.3",
        "304, -4.5",
        null,
      ]
    `);
  });
  it('takes shapes beyond 0.3 and 4 for those', () => {
    const draw = (aspect: number) => tiers(items, edges, { aspect, direction: 'up' });
    expect(draw(0.1)).toEqual(draw(0.3));
    expect(draw(9)).toEqual(draw(4));
  });
});

describe('lines that would cross', () => {
  it('are uncrossed by the order in each tier', () => {
    const items = [...['a', 'b', 'c', 'd'], ...['k', 'l', 'm', 'n'], ...['v', 'w', 'x', 'y']].map((key) => mark(key));
    const edges = needs(
      items,
      ...['k>d', 'l>c', 'm>b', 'n>a', 'k>c', 'l>b', 'v>m', 'w>l', 'x>n', 'y>k', 'v>a', 'y>d', 'x>m'],
    );
    expect(placesOf(items, tiers(items, edges, { aspect: 1.5, direction: 'up' }))).toMatchInlineSnapshot(`
      [
        "a: 109.9, -19.5",
        "b: 179.9, -58.5",
        "c: 219.9, -19.5",
        "d: 259.9, -58.5",
        "k: 242.4, -163.8",
        "l: 202.4, -124.8",
        "m: 162.4, -163.8",
        "n: 122.4, -124.8",
        "v: 114.6, -230.1",
        "w: 200.8, -230.1",
        "x: 154.6, -269.1",
        "y: 253.3, -269.1",
      ]
    `);
  });
});

it('in a ring of needs only the lines against the levels run down', () => {
  const items = [mark('a', 1), mark('b'), mark('c', 3), mark('d', 3), mark('e', 3)];
  const edges = needs(items, 'b>a', 'c>b', 'a>c', 'd>c', 'e>d', 'c>e');
  expect(placesOf(items, tiers(items, edges, { aspect: 1, direction: 'up' }))).toMatchInlineSnapshot(`
    [
      "a: 55, -19.5",
      "b: 67.5, -124.8",
      "c: 80, -230.1",
      "d: 105, -58.5",
      "e: 117.5, -163.8",
    ]
  `);
});

it('a wide tier takes turns on several rows, families together', () => {
  const family = (i: number) => (['compute', 'data', 'network'] as const)[i % 3]!;
  const items = [
    mark('root', 0),
    ...Array.from({ length: 14 }, (_, i) => mark(`s${String(i).padStart(2, '0')}`, 2, family(i))),
    mark('shop', 3),
  ];
  const edges = [
    ...needs(items, ...items.slice(1, 15).map(({ key }) => `${key}>root`)),
    ...needs(items, 'shop>s03', 'shop>root'),
  ];
  expect(placesOf(items, tiers(items, edges, { aspect: 1, direction: 'up' }))).toMatchInlineSnapshot(`
    [
      "root: 191.6, -24.5",
      "s00: 71.3, -107.8",
      "s01: 171.3, -156.8",
      "s02: 271.3, -205.8",
      "s03: 91.3, -156.8",
      "s04: 191.3, -205.8",
      "s05: 291.3, -254.8",
      "s06: 111.3, -205.8",
      "s07: 211.3, -254.8",
      "s08: 311.3, -107.8",
      "s09: 131.3, -254.8",
      "s10: 231.3, -107.8",
      "s11: 331.3, -156.8",
      "s12: 151.3, -107.8",
      "s13: 251.3, -156.8",
      "shop: 74.3, -338.1",
    ]
  `);
});

describe('groups in tiers', () => {
  const closed = [
    mark('root', 0),
    mark('stores', 2, 'compute', { members: 3 }),
    mark('servers', 2, 'compute', { members: 2 }),
    mark('shops', 3, 'compute', { members: 4 }),
  ];
  const edges = needs(closed, 'stores>root', 'servers>root', 'shops>stores', 'shops>servers');

  it('show their members beside them, and leave all else where it is', () => {
    const open = [...closed, ...inside(closed, 1, 3, 12), ...inside(closed, 3, 4, 12)];
    const drawn = tiers(open, edges, { aspect: 1.5, direction: 'up' });
    expect(placesOf(open, drawn)).toMatchInlineSnapshot(`
      [
        "root: 80, -24.5",
        "stores: 100, -156.8",
        "servers: 60, -107.8",
        "shops: 80, -240.1",
        "stores 0: 136, -156.8",
        "stores 1: 73, -174.8",
        "stores 2: 127, -174.8",
        "shops 0: 44, -240.1",
        "shops 1: 116, -240.1",
        "shops 2: 53, -258.1",
        "shops 3: 107, -258.1",
      ]
    `);
    expect(placesOf(closed, tiers(closed, edges, { aspect: 1.5, direction: 'up' }))).toEqual(
      placesOf(open, drawn).slice(0, closed.length),
    );
  });
  it('put those without a place near them into rows below everything', () => {
    const crowd = [...closed, ...inside(closed, 2, 700, 12)];
    const drawn = tiers(crowd, edges, { aspect: 1.5, direction: 'up' });
    expect(placesOf(crowd, drawn).filter((_, i) => i > 3 && i % 100 === 3)).toMatchInlineSnapshot(`
      [
        "servers 99: 366, 269.5",
        "servers 199: 249, 90.2",
        "servers 299: 249, 18.2",
        "servers 399: -174, -107.8",
        "servers 499: 132, 71.5",
        "servers 599: 150, 161.5",
        "servers 699: 168, 251.5",
      ]
    `);
  });
});
