import type { PlacedLabel } from '../../layout/labels';
import type { EllipseGuide, Point } from '../../layout/types';
import type { Family, Glyph } from '../../model/incident';
import type { ReadFrame } from './read-frame';
import { controlOf } from '../../layout/network/lines';
import { guideWords } from './guide-words';
import { marksAt, planLabels } from './label-plan';
import type { Arrangement } from './arrange';

/** A map that stands still: everything a picture needs, in its own pixels, and nothing of how it came about. */
export interface Still {
  readonly width: number;
  readonly height: number;
  readonly items: readonly StillItem[];
  readonly lines: readonly StillLine[];
  readonly ellipses: readonly Pick<EllipseGuide, 'role' | 'cx' | 'cy' | 'rx' | 'ry'>[];
  readonly words: readonly { readonly word: string; readonly x: number; readonly y: number; readonly width: number }[];
}

export interface StillItem {
  readonly x: number;
  readonly y: number;
  /** Diameter. */
  readonly size: number;
  readonly group: boolean;
  readonly scope: boolean;
  readonly glyph: Glyph | null;
  /** How many components a group stands for; null for a component. */
  readonly count: number | null;
  readonly name: string;
  /** Where its name stands; null where there is no room for it. */
  readonly label: Pick<PlacedLabel, 'lines' | 'x' | 'y' | 'lineHeight' | 'fontSize' | 'align'> | null;
}

export interface StillLine {
  /** As an SVG path from the item that needs to the item that is needed. */
  readonly path: string;
  readonly soft: boolean;
  /** Where an arrow at the needed end has its tip, and where it points, in degrees clockwise from the right. */
  readonly tip: Point;
  readonly turn: number;
}

export interface StillOptions {
  readonly width: number;
  readonly height: number;
  /** Kept free on each side, and more at the foot for a caption. */
  readonly padding: number;
  readonly foot: number;
  readonly fontSize: number;
  /** Items whose names must stand there. */
  readonly forced: ReadonlySet<number>;
  readonly familyName: (family: Family) => string;
}

/** An arrangement in a box of pixels; `frame` decides which names come first. */
export function stillOf(arrangement: Arrangement, frame: ReadFrame, options: StillOptions): Still {
  const { scene, layout, sizes, names, glyphs } = arrangement;
  const { width, height, padding, foot, fontSize, forced } = options;
  const { x0, y0, x1, y1 } = layout.bounds;
  const zoom = Math.min((width - 2 * padding) / (x1 - x0), (height - foot - 2 * padding) / (y1 - y0));
  const x = width / 2 - ((x0 + x1) / 2) * zoom;
  const y = (height - foot) / 2 - ((y0 + y1) / 2) * zoom;
  const place = (point: Point): Point => ({ x: round(point.x * zoom + x), y: round(point.y * zoom + y) });
  const at = scene.items.map((_, item) => place({ x: layout.x[item] ?? 0, y: layout.y[item] ?? 0 }));
  const words = guideWords(layout, marksAt(at, sizes, zoom), { zoom, x, y }, width, options.familyName);
  const radial = layout.guides.some(({ type }) => type === 'ellipse');
  const plan = {
    ...{ scene, readings: frame.items, names, sizes, at, zoom, fontSize, forced, radial },
    ...{ width, height: height - foot },
  };
  const labels = new Map(
    planLabels(
      plan,
      words.map(({ box }) => box),
    ).map((label) => [label.index, label]),
  );
  return {
    width,
    height,
    items: scene.items.map(({ group, scope, members }, item) => {
      const label = labels.get(item);
      return {
        ...(at[item] ?? { x: 0, y: 0 }),
        size: round((sizes[item] ?? 0) * zoom),
        group,
        scope,
        glyph: glyphs[item] ?? null,
        count: group ? members.length : null,
        name: names[item] ?? '',
        label: label ? slim(label) : null,
      };
    }),
    lines: scene.edges.map(({ to }, edge) => {
      const line = arrangement.lines[edge];
      const from = place(line?.from ?? { x: 0, y: 0 });
      const end = place(line?.to ?? { x: 0, y: 0 });
      const bend = line ? controlOf(line.from, line.to, line.bend) : null;
      const control = bend && place(bend);
      const radius = line?.port ? 0 : ((sizes[to] ?? 0) * zoom) / 2 + 1;
      return { ...pathOf(from, control, end, radius), soft: arrangement.soft[edge] === true };
    }),
    ellipses: layout.guides.flatMap((guide) =>
      guide.type === 'ellipse'
        ? [
            {
              role: guide.role,
              cx: round(guide.cx * zoom + x),
              cy: round(guide.cy * zoom + y),
              rx: round(guide.rx * zoom),
              ry: round(guide.ry * zoom),
            },
          ]
        : [],
    ),
    words: words.map(({ word, box }) => ({
      word,
      x: round(box.x0),
      y: round((box.y0 + box.y1) / 2),
      width: round(box.x1 - box.x0),
    })),
  };
}

function pathOf(
  from: Point,
  control: Point | null,
  to: Point,
  radius: number,
): Pick<StillLine, 'path' | 'tip' | 'turn'> {
  const before = control ?? from;
  const angle = Math.atan2(to.y - before.y, to.x - before.x);
  const tip = { x: round(to.x - Math.cos(angle) * radius), y: round(to.y - Math.sin(angle) * radius) };
  const through = control ? `Q${control.x} ${control.y} ` : 'L';
  return { path: `M${from.x} ${from.y}${through}${to.x} ${to.y}`, tip, turn: round((angle * 180) / Math.PI) };
}

const slim = ({ lines, x, y, lineHeight, fontSize, align }: PlacedLabel): StillItem['label'] => ({
  lines,
  x: round(x),
  y: round(y),
  lineHeight: round(lineHeight),
  fontSize,
  align,
});

const round = (value: number): number => Math.round(value * 10) / 10;
