import { expect, it } from 'vitest';
import type { Colours } from '../../src/theme/network-colours';
import type { Painting } from '../../src/view/map/classes';
import { drawSpeaking, strengthOf } from '../../src/view/map/canvas-layers';
import { TONES } from '../../src/view/map/style';

const mark = { size: 20, group: false, scope: false, start: false, at: { x: 0, y: 0 } };
const way = { from: { x: 0, y: 0 }, to: { x: 0, y: 0 }, port: null, portAtFrom: false, bend: null };
/** Three marks in a row, the first needs both others: the second hard, the third soft. */
const elements = {
  marks: [mark, mark, mark],
  lines: [
    { from: 0, to: 1, soft: false, arrow: true, line: way },
    { from: 0, to: 2, soft: true, arrow: true, line: way },
  ],
};
const places = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
  { x: 0, y: 100 },
];
const colours: Colours = (token) => `colour of ${token}`;

interface Stroke {
  readonly colour: string;
  readonly width: number;
  readonly dash: readonly number[];
  readonly points: readonly (readonly [number, number])[];
}

/** The lines that come on a canvas for a painting, each in the style that holds when it is drawn. */
function strokesOf(painting: Painting, zoom: number): readonly Stroke[] {
  const strokes: Stroke[] = [];
  let points: [number, number][] = [];
  let dash: readonly number[] = [];
  const pen = {
    ...{ strokeStyle: '', fillStyle: '', lineWidth: 0, lineCap: '' },
    beginPath: () => (points = []),
    moveTo: (x: number, y: number) => points.push([x, y]),
    lineTo: (x: number, y: number) => points.push([x, y]),
    quadraticCurveTo: (_cx: number, _cy: number, x: number, y: number) => points.push([x, y]),
    setLineDash: (lengths: readonly number[]) => (dash = lengths),
    stroke: () => strokes.push({ colour: pen.strokeStyle, width: pen.lineWidth, dash, points }),
    fill: () => undefined,
  };
  const drawn = { elements, places, painting, colours };
  drawSpeaking(pen as unknown as CanvasRenderingContext2D, drawn, { zoom, x: 0, y: 0 });
  expect([dash, pen.lineCap]).toEqual([[], 'butt']); // whoever draws next is not dotted
  return strokes;
}
const marks = [['up'], ['up'], ['up']] as const;
const quiet: Painting = { marks, lines: [[], []], gone: [] };

it('draws only lines that say something, each in its tone, and soft ones dashed', () => {
  expect(strokesOf(quiet, 1)).toEqual([]);
  expect(strokesOf({ ...quiet, lines: [['faint'], ['down']] }, 1)).toEqual([
    {
      colour: colours(TONES.down.colour),
      width: TONES.down.width,
      dash: [4, 3],
      points: [
        [0, 0],
        [0, 100],
      ],
    },
  ]);
  expect(strokesOf({ ...quiet, lines: [['down'], []] }, 1).map(({ dash }) => dash)).toEqual([[]]);
});

it('draws what is gone between two marks that no line joins any more, dotted', () => {
  const [gone] = strokesOf({ ...quiet, gone: [{ from: 2, to: 1 }] }, 1);
  expect(gone).toEqual({
    ...{ colour: colours(TONES.gone.colour), width: TONES.gone.width, dash: TONES.gone.dash },
    points: [
      [0, 100],
      [100, 0],
    ],
  });
  expect(gone?.dash).not.toEqual([4, 3]);
});

it('keeps lines thick enough to be seen from far away, and fades the others only while one speaks', () => {
  expect(strokesOf({ ...quiet, lines: [['down'], []] }, 0.1)[0]?.width).toBeCloseTo(12);
  expect(strengthOf(quiet)).toBeGreaterThan(strengthOf({ ...quiet, lines: [['faint'], ['down']] }));
});
