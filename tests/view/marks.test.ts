import { expect, it } from 'vitest';
import type { Look } from '../../src/story/frame-types';
import { networkDe } from '../../src/text/network/de';
import { networkEn } from '../../src/text/network/en';
import { networkOf } from '../../src/story/network';
import { frameOf, UNASKED } from '../../src/story/frame';
import { networkFrame } from '../../src/story/network-frame';
import { de } from '../../src/text/de';
import { paintingOf } from '../../src/view/map/classes';
import { paintNames } from '../../src/view/map/paint-names';
import { outlinesOf } from '../../src/view/map/paint-marks';
import { sayMark } from '../../src/view/map/say-mark';
import { board, cascade, story } from '../story/support';
import { CALM } from './board/boards';

const mark = (look: Partial<Look>) => ({ look: { ...CALM, ...look }, count: null });

it('puts states and tones into classes: one state a mark, one tone a line', () => {
  const { marks, lines } = paintingOf({
    marks: [
      mark({ health: 'degraded' }),
      mark({ health: 'up', fault: true }),
      mark({ health: 'down', dim: true }),
      mark({ health: 'up', effect: 'held' }),
      mark({ health: 'minor', effect: 'same' }),
    ],
    lines: [
      { tone: 'down', faint: false },
      { tone: null, faint: true },
      { tone: null, faint: false },
    ],
    gone: [],
  });
  expect(marks).toEqual([['degraded'], ['fault'], ['down', 'dim'], ['held'], ['minor']]);
  expect(lines).toEqual([['down'], ['faint'], []]);
});

it('outlines what draws attention as the board does, each in its own way', () => {
  expect(outlinesOf(mark({}))).toEqual([]);
  expect(outlinesOf(mark({ health: 'down', now: true }))).toMatchObject([{ token: 'down-b' }]);
  expect(outlinesOf(mark({ health: 'down', fault: true, now: true }))).toMatchObject([{ token: 'blue' }]);
  expect(outlinesOf(mark({ now: true }))).toMatchObject([{ token: 'line-strong' }]);
  expect(outlinesOf(mark({ difference: 'model-only' }))).toMatchObject([{ token: 'ink', dashed: true }]);
  expect(outlinesOf(mark({ difference: 'record-only' }))).toMatchObject([{ token: 'ink', dashed: false }]);
  expect(outlinesOf(mark({ difference: 'unreported' }))).toEqual([]);
  expect(outlinesOf(mark({ effect: 'new' }))).toMatchObject([{ token: 'down' }]);
  const both = outlinesOf(mark({ health: 'degraded', now: true, selected: true }));
  expect(new Set(both.map(({ away }) => away)).size).toBe(2); // beside one another
});

it('says what is remarked on a component, and nothing of a group in which one is new', () => {
  const told = story('aws-2025-10-20');
  const course = cascade(told);
  const remark = { sign: 'new', said: 'new in this version' } as const;
  const remarks = {
    of: new Map(told.core.components.map((_, component) => [component, remark])),
    ofGroup: () => remark,
    ...{ lines: [], undrawn: 0 },
  };
  const network = networkOf(told.core, { arrangement: 'rings', detail: 'story', open: new Set() }, 1.7, de);
  const frame = networkFrame(network, frameOf(course, 0, board(told), { ...UNASKED, remarks }));
  const said = network.scene.items.map(({ group }, item) => [group, sayMark(network, frame, item, networkEn).said]);
  expect(new Set(said.map(([group]) => group))).toEqual(new Set([true, false]));
  for (const [group, words] of said) expect(String(words).includes('new in this version')).toBe(!group);
});

it('says a mark and a group in words', () => {
  const told = story('aws-2025-10-20', 'de');
  const network = networkOf(told.core, { arrangement: 'rings', detail: 'story', open: new Set() }, 1.7, de);
  const course = cascade(told);
  const root = told.index.indexOf(told.core.root);
  const frame = networkFrame(network, frameOf(course, 1, board(told), { ...UNASKED, faults: new Set([root]) }));
  const { name, lines } = sayMark(network, frame, network.start, networkDe);
  expect(name).toBe(told.core.components[root]?.label);
  expect(lines).toEqual(['Fehler hier ausgelöst']);
  const end = networkFrame(network, frameOf(course, course.length, board(told)));
  const group = network.scene.items.findIndex((item) => item.group);
  const count = end.marks[group]?.count;
  expect(sayMark(network, end, group, networkDe).said).toContain(`${count?.hit} von ${count?.of} betroffen`);
  expect(sayMark(network, end, group, networkEn).said).toContain(networkEn.open);
  const people = network.scene.items.findIndex(({ family, group: gathered }) => family === 'people' && !gathered);
  const calm = networkFrame(network, frameOf(course, 0, board(told)));
  expect(sayMark(network, calm, people, networkEn).lines).toEqual([networkEn.healthOfPeople.up]);
  expect(sayMark(network, calm, -1, networkEn).said).toBe('');
});

it('lays a ground of paper under every name before it is written, so that no line strikes it through', () => {
  const calls: string[] = [];
  const state: Record<string, unknown> = {};
  const context = new Proxy(state, {
    get: (_, name) =>
      name in state
        ? state[String(name)]
        : (...given: unknown[]) => calls.push(`${String(name)} ${String(state['fillStyle'])} ${given.join(' ')}`),
  }) as unknown as CanvasRenderingContext2D;
  const box = { x0: 10, y0: 20, x1: 60, y1: 34 };
  const label = {
    index: 0,
    lines: ['Snapchat'],
    x: 10,
    y: 31,
    lineHeight: 14,
    fontSize: 12,
    align: 'left' as const,
    box,
  };
  paintNames(context, [label], { marks: [mark({})] }, { zoom: 1, x: 0, y: 0 }, (token) => token);
  const ground = calls.findIndex((call) => call.startsWith('fillRect paper 8.5 20 53 14'));
  const text = calls.findIndex((call) => call.startsWith('fillText ink Snapchat'));
  expect(ground).toBeGreaterThanOrEqual(0);
  expect(text).toBeGreaterThan(ground);
});
