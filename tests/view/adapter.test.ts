import type cytoscape from 'cytoscape';
import { expect, it, vi } from 'vitest';
import { BOX_LOOKS } from '../../src/theme/look';
import type { Colours } from '../../src/theme/network-colours';
import { createMap } from '../../src/view/map/adapter';
import type { LineClass, MarkClass, Painting } from '../../src/view/map/classes';
import type { NetworkElements } from '../../src/view/map/elements';
import { TONES } from '../../src/view/map/style';
import { zoomOfWheel } from '../../src/view/map/viewport';

/** What the library itself holds, to be asked what it would draw. */
const made: cytoscape.Core[] = [];
vi.mock('cytoscape', async (real) => {
  const { default: library } = await real<{ default: typeof cytoscape }>();
  const keep = (options?: cytoscape.CytoscapeOptions): cytoscape.Core => {
    const core = library(options);
    made.push(core);
    return core;
  };
  return { default: Object.assign(keep, { warnings: library.warnings }) };
});

const nothing = {
  ...{ onpick: () => undefined, onlook: () => undefined, onhover: () => undefined },
  ...{ onview: () => undefined, ondrag: () => undefined },
};
const mark = { size: 20, group: false, scope: false, start: false };
const line = { from: { x: 0, y: 0 }, to: { x: 10, y: 0 }, port: null, portAtFrom: false, bend: null };
const STATES: readonly MarkClass[] = [
  'up',
  'minor',
  'degraded',
  'down',
  'fault',
  'recovering',
  'unknown',
  'silent',
  'held',
  'partly',
  'text',
];
const SAID: readonly LineClass[] = ['down', 'degraded', 'recovering', 'needs', 'needed-by', 'chain'];
/** A mark in each state, and a line of each tone between them. */
const elements: NetworkElements = {
  marks: STATES.map((_, item) => ({ ...mark, at: { x: 30 * item, y: 0 } })),
  lines: SAID.map((_, to) => ({ from: to + 1, to, soft: false, arrow: false, line })),
};
const midCascade: Painting = { marks: STATES.map((state) => [state]), lines: SAID.map((tone) => [tone]), gone: [] };

/** A theme in which each token has a colour of its own, as the library would say it. */
function theme(red: number): Colours {
  const seen: string[] = [];
  return (token) => {
    if (!seen.includes(token)) seen.push(token);
    return `rgb(${red},${10 * seen.indexOf(token)},${token.length})`;
  };
}
const coloursOf = (core: cytoscape.Core | undefined) => ({
  marks: STATES.map((_, item) => String(core?.$id(`n${item}`).style('background-color'))),
  borders: STATES.map((_, item) => String(core?.$id(`n${item}`).style('border-color'))),
  lines: SAID.map((_, at) => String(core?.$id(`e${at}`).style('line-color'))),
});

it('is cytoscape as it ships here: without algorithms and layouts', () => {
  createMap(null, nothing);
  const core = made.at(-1);
  core?.add({ data: { id: 'n0' } });
  expect(core?.elements()).not.toHaveProperty('dijkstra');
  expect(() => core?.layout({ name: 'grid' }).run()).toThrow();
  expect(core?.elements()).toHaveLength(1);
});

it('keeps every colour through a change of theme in mid-cascade', () => {
  const map = createMap(null, nothing);
  const core = made.at(-1);
  map.restyle(theme(1));
  map.load(elements, midCascade);
  const [light, dark] = [theme(1), theme(2)];
  light('paper');
  map.restyle(dark);
  const after = coloursOf(core);
  STATES.forEach((state, item) => {
    if (state === 'dim') return;
    expect(after.marks[item], state).toBe(dark(BOX_LOOKS[state].fill ?? 'paper'));
  });
  SAID.forEach((tone, at) => {
    if (tone === 'faint') return;
    expect(after.lines[at], tone).toBe(dark(TONES[tone].colour));
  });
  // And the next step goes on from there.
  map.paint({ ...midCascade, marks: STATES.map(() => ['down']) });
  expect(new Set(coloursOf(core).marks)).toEqual(new Set([dark('down')]));
  map.destroy();
});

it('tells states apart by fill or border, and by the style of the border where there is no fill', () => {
  const map = createMap(null, nothing);
  const core = made.at(-1);
  map.restyle(theme(1));
  map.load(elements, midCascade);
  const looks = STATES.map((_, item) =>
    ['background-color', 'border-color', 'border-style', 'border-width']
      .map((name) => String(core?.$id(`n${item}`).style(name)))
      .join(' '),
  );
  const boxless: readonly MarkClass[] = ['silent', 'text']; // differ in the ink of the name
  const boxed = looks.filter((_, item) => !boxless.includes(STATES[item] ?? 'up'));
  expect(new Set(boxed).size).toBe(boxed.length);
});

it('has a healthy first mark that stands out until something happens to it', () => {
  const map = createMap(null, nothing);
  const core = made.at(-1);
  map.restyle(theme(1));
  map.load({ marks: [{ ...mark, start: true, at: { x: 0, y: 0 } }], lines: [] }, { ...midCascade, marks: [['up']] });
  expect(core?.$id('n0').style('border-width')).toBe('2.5px');
  map.paint({ ...midCascade, marks: [['fault']] });
  expect(core?.$id('n0').style('border-width')).not.toBe('2.5px');
});

it('points arrows to the end that needs, and makes faint what is not spoken of', () => {
  const map = createMap(null, nothing);
  const core = made.at(-1);
  map.restyle(theme(1));
  map.load(elements, midCascade);
  expect(core?.$id('e0').source().id()).toBe('n1');
  expect(core?.$id('e0').style('source-arrow-shape')).toBe('triangle');
  expect(core?.$id('e0').style('target-arrow-shape')).toBe('none');
  map.paint({ ...midCascade, lines: SAID.map((_, at) => (at === 0 ? [] : ['faint'])) });
  expect(core?.$id('e0').style('source-arrow-shape')).toBe('none');
  expect(Number(core?.$id('e1').style('opacity'))).toBeLessThan(Number(core?.$id('e0').style('opacity')) / 2);
});

it('loads another network in place of the first, and leads lines to the border of a place', () => {
  const map = createMap(null, nothing);
  const core = made.at(-1);
  map.restyle(theme(1));
  map.load(elements, midCascade);
  const port = { ...line, port: { x: 5, y: 5 }, portAtFrom: true };
  map.load(
    { marks: elements.marks.slice(0, 2), lines: [{ from: 1, to: 0, soft: true, arrow: true, line: port }] },
    { marks: [['up'], ['down', 'dim']], lines: [[]], gone: [] },
  );
  expect(core?.nodes('.item')).toHaveLength(2);
  expect(core?.$id('e0').source().position()).toEqual({ x: 5, y: 5 });
  expect(core?.$id('e0').style('line-style')).toBe('dashed');
  expect(Number(core?.$id('n1').style('opacity'))).toBeCloseTo(0.33);
});

it('draws what one version of two needed and the other does not, dotted, for as long as it is told so', () => {
  const map = createMap(null, nothing);
  const core = made.at(-1);
  map.restyle(theme(1));
  map.load(elements, midCascade);
  const gone = () =>
    core?.edges('.gone').map((edge) => [edge.source().id(), edge.target().id(), String(edge.style('line-style'))]);
  expect(gone()).toEqual([]);
  const lost = [{ from: 0, to: 3 }];
  map.paint({ ...midCascade, gone: lost });
  map.paint({ ...midCascade, gone: lost });
  expect(gone()).toEqual([['n0', 'n3', 'dashed']]);
  expect(core?.edges('.gone').style('line-color')).not.toBe(core?.$id('e0').style('line-color'));
  map.load(elements, { ...midCascade, gone: [{ from: 1, to: 2 }] });
  expect(gone()).toEqual([['n1', 'n2', 'dashed']]);
  map.paint(midCascade);
  expect(gone()).toEqual([]);
  expect(core?.edges()).toHaveLength(SAID.length);
});

it('says what was pressed, held and dragged', () => {
  const said: unknown[] = [];
  const map = createMap(null, {
    onpick: (item) => said.push(['pick', item]),
    onlook: (item) => said.push(['look', item]),
    onhover: (item) => said.push(['hover', item]),
    onview: () => said.push('view'),
    ondrag: (item, at) => said.push(['drag', item, at]),
  });
  const core = made.at(-1);
  map.load(elements, midCascade);
  const node = core?.$id('n3');
  for (const name of ['tapstart', 'tap', 'tapstart', 'taphold', 'tap', 'mouseover', 'mouseout']) node?.emit(name);
  core?.emit('tap');
  map.move(3, { x: 7, y: 8 });
  node?.emit('drag');
  map.panBy({ x: 1, y: 0 });
  const expected = [
    ...[
      ['pick', 3],
      ['look', 3],
      ['hover', 3],
      ['hover', -1],
      ['pick', -1],
    ],
    ...[['drag', 3, { x: 7, y: 8 }], 'view'],
  ];
  expect(said).toEqual(expected);
});

it('keeps a viewport that was set, and zooms within its limits', () => {
  const map = createMap(null, nothing);
  map.load(elements, midCascade);
  map.setView({ zoom: 2, x: 30, y: -40 });
  expect(map.view()).toEqual({ zoom: 2, x: 30, y: -40 });
  for (let turn = 0; turn < 100; turn++) map.zoomBy(1.25, { x: 0, y: 0 });
  expect(map.view().zoom).toBe(6);
  for (let turn = 0; turn < 100; turn++) map.zoomBy(0.8, { x: 0, y: 0 });
  expect(map.view().zoom).toBe(0.15);
});

it('never zooms more than 15 % for one notch of any wheel', () => {
  for (const [deltaY, deltaMode] of [
    [100, 0],
    [120, 0],
    [3, 1],
    [1, 2],
    [10_000, 0],
  ] as const) {
    expect(zoomOfWheel({ deltaY: -deltaY, deltaMode })).toBeLessThanOrEqual(1.16);
    expect(zoomOfWheel({ deltaY: -deltaY, deltaMode })).toBeGreaterThan(1);
    expect(zoomOfWheel({ deltaY, deltaMode })).toBeLessThan(1);
  }
});
