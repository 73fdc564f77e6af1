import cytoscape from 'cytoscape';
import { expect, it } from 'vitest';
import type { Tokens } from '../../src/theme/read-tokens';
import { createMap, type MapElements } from '../../src/view/map/adapter';
import { zoomOfWheel } from '../../src/view/map/viewport';

// Every token grey: what is drawn is the browser's affair, this is about what the adapter does.
const tokens = new Proxy({}, { get: () => '#888888' }) as Tokens;
const nothing = {
  onpick: () => undefined,
  onlook: () => undefined,
  onhover: () => undefined,
  onview: () => undefined,
  ondrag: () => undefined,
};
const line = { from: { x: 0, y: 0 }, to: { x: 10, y: 0 }, port: null, portAtFrom: false, bend: null };
const elements: MapElements = {
  nodes: [
    { size: 20, group: false, scope: false, at: { x: 0, y: 0 } },
    { size: 20, group: true, scope: false, at: { x: 10, y: 0 } },
  ],
  edges: [
    { from: 0, to: 1, soft: false, line },
    { from: 1, to: 0, soft: true, line: { ...line, port: { x: 5, y: 5 }, portAtFrom: true } },
  ],
};

it('is cytoscape as it ships here: without algorithms and layouts', () => {
  const core = cytoscape({ headless: true, elements: [{ data: { id: 'n0' } }] });
  expect(core.elements()).not.toHaveProperty('dijkstra');
  expect(() => core.layout({ name: 'grid' }).run()).toThrow();
  expect(core.elements()).toHaveLength(1);
});

it('runs without a page: loads, paints, loads another picture, and is gone', () => {
  const map = createMap(null, nothing);
  map.load(elements, tokens);
  map.paint({ nodes: ['down', 'up'], edges: ['trail', ''] });
  map.paint({ nodes: ['up', 'up'], edges: ['', ''] });
  map.load({ nodes: elements.nodes.slice(0, 1), edges: [] }, tokens);
  map.paint({ nodes: ['degraded'], edges: [] });
  map.restyle(tokens);
  map.destroy();
});

it('keeps a viewport that was set, and zooms within its limits', () => {
  const map = createMap(null, nothing);
  map.load(elements, tokens);
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
