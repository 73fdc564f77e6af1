import { beforeEach, describe, expect, it } from 'vitest';
import { ellipseRadius } from '../../src/layout/ellipse';
import { rings } from '../../src/layout/rings';
import type { Layout } from '../../src/layout/types';
import { at, box, guidesOf, inside, marksOf, needs, placesOf, tenths } from './written';

// Small networks with every place written down, to a tenth of a pixel. A constant that is changed on purpose changes
// these on purpose; look at the drawing, then take the new places over.

const mark = marksOf([40, 23, 23, 21, 21]);

describe('a small outage in rings', () => {
  const items = [
    mark('dns', 0, 'network'),
    mark('planner', 1, 'network'),
    mark('enactor', 1, 'data'),
    mark('db', 2, 'data'),
    mark('queue', 2, 'data'),
    mark('vm', 2, 'compute'),
    mark('region', 2, 'network'),
    mark('chat', 3, 'social'),
    mark('bank', 3, 'money'),
    mark('pay', 3, 'money'),
    mark('pupils', 4, 'people'),
    mark('buyers', 4, 'people'),
  ];
  const edges = needs(
    items,
    ...['planner>dns', 'enactor>dns', 'db>dns', 'queue>db', 'vm>db', 'vm>planner', 'chat>vm', 'bank>queue'],
    ...['pay>db', 'chat>region', 'pupils>chat', 'buyers>bank', 'buyers>pay'],
  );
  let drawn: Layout;
  beforeEach(() => {
    drawn = rings(items, edges, { aspect: 1.5, scopeItem: 6 });
  });

  it('has each mark at its place', () => {
    expect(placesOf(items, drawn)).toMatchInlineSnapshot(`
      [
        "dns: 0, 0",
        "planner: 79, 48.1",
        "enactor: -106.9, -1.2",
        "db: -135.8, -82.7",
        "queue: -140.5, 79.1",
        "vm: 135.8, -82.7",
        "region: 0, -163.6",
        "chat: 299.3, 0",
        "bank: -162.8, 167.5",
        "pay: -162.8, -167.5",
        "pupils: 268.8, 179.2",
        "buyers: -268.8, -179.2",
      ]
    `);
  });
  it('has its rings, the border of the Region, and the words of families and sectors', () => {
    expect(guidesOf(drawn)).toMatchInlineSnapshot(`
      [
        "ring 1: middle 0, 0, radii 107, 71.3",
        "ring 2: middle 0, 0, radii 183.9, 122.6",
        "ring 3: middle 0, 0, radii 299.3, 199.6",
        "scope 2: middle 0, 0, radii 245.5, 163.6",
        "compute 2: 0° to 89°, center at 142.8, -106.9",
        "network 2: 89° to 183°, center at 158.6, 96.5",
        "data 2: 183° to 360°, center at -214.6, -2.5",
        "money 3: 147° to 33°, right at -311.3, 0",
        "social 3: 33° to 147°, left at 308.9, -26.1",
      ]
    `);
    expect(box(drawn.bounds)).toMatchInlineSnapshot(`"-391.3, -222.7 to 388.9, 222.7"`);
  });
  it('bends its lines around the middle; those from the middle and to the Region are straight', () => {
    expect(drawn.control.map((point) => point && at(point))).toMatchInlineSnapshot(`
      [
        null,
        null,
        null,
        "-133.2, -1.7",
        "0, -83.1",
        "104.2, 0",
        "195.5, -50.5",
        "-152, 115",
        "-149.7, -117.8",
        null,
        "269.6, 74.4",
        "-220.1, 15.5",
        "-206.4, -170.1",
      ]
    `);
  });
  it('fills an area that is higher than wide', () => {
    const high = rings(items, edges, { aspect: 0.55, scopeItem: 6 });
    expect(placesOf(items, high)).toMatchInlineSnapshot(`
      [
        "dns: 0, 0",
        "planner: 59.5, 71.3",
        "enactor: -71.3, -1.7",
        "db: -102.4, -122.7",
        "queue: -104.4, 116.7",
        "vm: 102.4, -122.7",
        "region: 0, -297.5",
        "chat: 199.5, 0",
        "bank: -138.4, 261.5",
        "pay: -138.4, -261.5",
        "pupils: 179.2, 325.8",
        "buyers: -179.2, -325.8",
      ]
    `);
    expect(guidesOf(high)).toMatchInlineSnapshot(`
      [
        "ring 1: middle 0, 0, radii 71.3, 129.6",
        "ring 2: middle 0, 0, radii 122.6, 222.9",
        "ring 3: middle 0, 0, radii 199.5, 362.8",
        "scope 2: middle 0, 0, radii 163.6, 297.5",
        "compute 2: 0° to 89°, center at 112.2, -161.5",
        "network 2: 89° to 185°, center at 119.5, 143.2",
        "data 2: 185° to 360°, center at -143.1, -3.5",
        "money 3: 136° to 44°, right at -203.9, 0",
        "social 3: 44° to 136°, left at 203, -36",
      ]
    `);
    // Beyond 0.4 and 3 the area is taken for one of that shape.
    expect(rings(items, edges, { aspect: 0.1, scopeItem: 6 })).toEqual(
      rings(items, edges, { aspect: 0.4, scopeItem: 6 }),
    );
    expect(rings(items, edges, { aspect: 9, scopeItem: 6 })).toEqual(rings(items, edges, { aspect: 3, scopeItem: 6 }));
  });
});

describe('groups in rings', () => {
  const closed = [
    mark('root', 0, 'network'),
    mark('a', 2, 'data'),
    mark('stores', 2, 'data', { members: 4 }),
    mark('servers', 2, 'compute', { members: 3 }),
    mark('shops', 3, 'money', { members: 5 }),
    mark('crowd', 4, 'people', { members: 2 }),
  ];

  it('show their members beside them, and leave all else where it is', () => {
    const open = [...closed, ...inside(closed, 2, 4, 16), ...inside(closed, 4, 5, 16), ...inside(closed, 5, 2, 16)];
    const drawn = rings(open, [], { aspect: 1.5, scopeItem: -1 });
    expect(placesOf(open, drawn)).toMatchInlineSnapshot(`
      [
        "root: 0, 0",
        "a: -10.2, 71",
        "stores: -93.6, -34.5",
        "servers: 97.4, -29.5",
        "shops: 0, 122.6",
        "crowd: 0, 173.9",
        "stores 0: -38.9, 8.6",
        "stores 1: -35.8, -13.2",
        "stores 2: -56.8, -31.5",
        "stores 3: -37.7, -42.4",
        "shops 0: -54.7, 139.9",
        "shops 1: -32.9, 142.9",
        "shops 2: -43.9, 164",
        "shops 3: 43.9, 164",
        "shops 4: -33, 187.3",
        "crowd 0: -33, 1427.7",
        "crowd 1: -11, 1427.9",
      ]
    `);
    expect(placesOf(closed, rings(closed, [], { aspect: 1.5, scopeItem: -1 }))).toEqual(
      placesOf(open, drawn).slice(0, closed.length),
    );
  });
  it('with many members use what fits between the rows', () => {
    const open = [...closed, ...inside(closed, 2, 40, 16)];
    const { x, y } = rings(open, [], { aspect: 1.5, scopeItem: -1 });
    expect(placesOf(open, { x, y }).filter((_, i) => i % 7 === 6)).toMatchInlineSnapshot(`
      [
        "stores 0: -38.9, 8.6",
        "stores 7: -125.3, -1013.9",
        "stores 14: -37.7, -42.4",
        "stores 21: -366.7, -964.8",
        "stores 28: -214, -985",
        "stores 35: -38.4, -995",
      ]
    `);
  });
});

it('nine people have an ellipse of their own; eight stand in the corners', () => {
  const items = (people: number) => [
    mark('root', 0, 'network'),
    ...['x', 'y', 'z'].map((key) => mark(key, 1, 'data')),
    ...['a', 'b', 'c', 'd', 'e', 'f'].map((key) => mark(key, 2, 'data')),
    ...['g', 'h', 'i', 'j', 'k', 'l'].map((key) => mark(key, 3, 'games')),
    ...Array.from({ length: people }, (_, i) => mark(`p${i}`, 4, 'people')),
  ];
  const radii = (people: number) => {
    const all = items(people);
    const { x, y } = rings(all, needs(all, 'p0>a', 'p1>g', 'p2>g'), { aspect: 1.5, scopeItem: -1 });
    return all.flatMap(({ ring }, i) => (ring === 4 ? [at({ x: x[i]!, y: y[i]! })] : []));
  };
  expect(radii(8)).toMatchInlineSnapshot(`
    [
      "193.3, -187.8",
      "281.7, -128.9",
      "281.7, 128.9",
      "193.3, 187.8",
      "-193.3, 187.8",
      "-281.7, 128.9",
      "-281.7, -128.9",
      "-193.3, -187.8",
    ]
  `);
  expect(radii(9)).toMatchInlineSnapshot(`
    [
      "96.3, -215.9",
      "183.7, -189",
      "252.5, -149.6",
      "231.2, 164.2",
      "0, 225.2",
      "-231.2, 164.2",
      "-333.6, 35.4",
      "-299.8, -103.8",
      "-128.1, -208.4",
    ]
  `);
});

it('where one row is too narrow, a ring has several, and no words', () => {
  const items = [
    mark('root', 0, 'network'),
    ...Array.from({ length: 150 }, (_, i) => mark(`s${i}`, 2, (['data', 'compute', 'network'] as const)[i % 3])),
  ];
  const { x, y, bounds } = rings(items, [], { aspect: 1.5, scopeItem: -1 });
  const rows = new Map<number, number>();
  items.forEach((_, i) => {
    const radius = tenths(ellipseRadius({ x: x[i]!, y: y[i]! }, 1.5));
    rows.set(radius, (rows.get(radius) ?? 0) + 1);
  });
  expect([...rows].sort(([a], [b]) => a - b).map(([radius, count]) => `${count} at ${radius}`)).toMatchInlineSnapshot(`
    [
      "1 at 0",
      "38 at 230.2",
      "38 at 267",
      "37 at 303.8",
      "37 at 340.6",
    ]
  `);
  expect(box(bounds)).toMatchInlineSnapshot(`"-533.1, -373.7 to 531, 375"`);
});

it('families that need each other stand side by side, and lines cross as little as can be', () => {
  const families = ['compute', 'data', 'identity', 'network'] as const;
  const items = [
    mark('root', 0, 'network'),
    ...Array.from({ length: 8 }, (_, i) => mark(`s${i}`, 2, families[i % 4])),
    ...Array.from({ length: 6 }, (_, i) => mark(`p${i}`, 3, (['games', 'money', 'social'] as const)[i % 3])),
  ];
  const edges = needs(items, 's0>s6', 's4>s2', 's1>s7', 's5>s3', 'p0>s0', 'p1>s2', 'p2>s3', 'p3>s4', 'p4>s6', 'p5>s5');
  expect(placesOf(items, rings(items, edges, { aspect: 1.5, scopeItem: -1 }))).toMatchInlineSnapshot(`
    [
      "root: 0, 0",
      "s0: -132.8, -37.2",
      "s1: 66.9, 85",
      "s2: 66.9, -85",
      "s3: -132.8, 37.2",
      "s4: -66.9, -85",
      "s5: 132.8, 37.2",
      "s6: 132.8, -37.2",
      "s7: -66.9, 85",
      "p0: -214.8, 34.6",
      "p1: 63.9, -141",
      "p2: -63.9, 141",
      "p3: -164.6, -98.3",
      "p4: 214.8, -34.6",
      "p5: 164.6, 98.3",
    ]
  `);
});
