import { controlOf } from '../../layout/network/lines';
import type { CombTone } from '../../layout/board/types';
import type { Point } from '../../layout/types';
import { DIM, type BoxState } from '../../theme/look';
import type { Colours } from '../../theme/network-colours';
import type { Painting } from './classes';
import type { NetworkElements } from './elements';
import { bodyOf, FAINT, REST, TONES } from './style';
import type { Viewport } from './viewport';

/** What is drawn, and where it stands now. */
export interface Drawn {
  readonly elements: NetworkElements;
  /** In layout units, as the reader has dragged them. */
  readonly places: readonly Point[];
  readonly painting: Painting;
  readonly colours: Colours;
}

type Line = NetworkElements['lines'][number];
/** Where a line leads along. */
interface Way extends Pick<Line, 'from' | 'to'> {
  readonly line: Pick<Line['line'], 'port' | 'portAtFrom' | 'bend'>;
}
const STRAIGHT: Way['line'] = { port: null, portAtFrom: false, bend: null };

/** A line at rest is never thinner than this on the screen, in pixels. */
const THINNEST = 0.6;
const ARROW = 7;

/** The lines of a network as two paths in layout units: what hard and what soft dependencies stand behind. */
export function restingLines({ elements, places }: Pick<Drawn, 'elements' | 'places'>): readonly [Path2D, Path2D] {
  const paths = [new Path2D(), new Path2D()] as const;
  for (const line of elements.lines) trace(paths[line.soft ? 1 : 0], line, places);
  return paths;
}

function trace(path: Path2D | CanvasRenderingContext2D, line: Way, places: readonly Point[]): void {
  const [from, to] = endsOf(line, places);
  const control = controlOf(from, to, line.line.bend);
  path.moveTo(from.x, from.y);
  if (control) path.quadraticCurveTo(control.x, control.y, to.x, to.y);
  else path.lineTo(to.x, to.y);
}

function endsOf({ from, to, line: { port, portAtFrom } }: Way, places: readonly Point[]): readonly [Point, Point] {
  const [start = NOWHERE, end = NOWHERE] = [places[from], places[to]];
  return [port && portAtFrom ? port : start, port && !portAtFrom ? port : end];
}
const NOWHERE: Point = { x: 0, y: 0 };

/** Every line, all alike: drawn once for a view, and made fainter as a whole while others speak. */
export function drawResting(
  context: CanvasRenderingContext2D,
  [hard, soft]: readonly [Path2D, Path2D],
  { zoom }: Viewport,
  colours: Colours,
): void {
  context.strokeStyle = colours('line-strong');
  context.lineWidth = Math.max(1, THINNEST / zoom);
  context.stroke(hard);
  context.setLineDash([4, 3]);
  context.stroke(soft);
  context.setLineDash([]);
}

/** How strong the lines at rest are. */
export const strengthOf = ({ lines }: Painting): number =>
  lines.some((classes) => classes.includes('faint')) ? FAINT : REST;

/** The lines that say something now, each with its arrowhead at the end that needs. */
export function drawSpeaking(
  context: CanvasRenderingContext2D,
  { elements, places, painting, colours }: Drawn,
  { zoom }: Viewport,
): void {
  const draw = (tone: CombTone, line: Way, soft: boolean): void => {
    const { colour, width, dash } = TONES[tone];
    context.strokeStyle = context.fillStyle = colours(colour);
    context.lineWidth = Math.max(width, 1.2 / zoom);
    context.setLineDash(dash ?? (soft ? [4, 3] : []));
    context.lineCap = dash ? 'round' : 'butt';
    context.beginPath();
    trace(context, line, places);
    context.stroke();
    drawArrow(context, line, places, (elements.marks[line.from]?.size ?? 0) / 2, Math.max(1, 0.8 / zoom));
  };
  painting.lines.forEach(([tone], number) => {
    const line = elements.lines[number];
    if (tone !== undefined && tone !== 'faint' && line) draw(tone, line, line.soft);
  });
  for (const line of painting.gone) draw('gone', { ...line, line: STRAIGHT }, false);
  context.setLineDash([]);
  context.lineCap = 'butt';
}

function drawArrow(
  context: CanvasRenderingContext2D,
  line: Way,
  places: readonly Point[],
  radius: number,
  scale: number,
): void {
  const [tip, far] = endsOf(line, places);
  const before = controlOf(tip, far, line.line.bend) ?? far;
  const length = Math.hypot(before.x - tip.x, before.y - tip.y) || 1;
  const [dx, dy] = [(before.x - tip.x) / length, (before.y - tip.y) / length];
  const at = (along: number, aside: number): [number, number] => [
    tip.x + dx * along - dy * aside,
    tip.y + dy * along + dx * aside,
  ];
  context.beginPath();
  context.moveTo(...at(radius, 0));
  context.lineTo(...at(radius + ARROW * scale, (ARROW / 2) * scale));
  context.lineTo(...at(radius + ARROW * scale, (-ARROW / 2) * scale));
  context.fill();
}

/** The bodies of all marks within the view: those of one state at once. */
export function drawMarks(
  context: CanvasRenderingContext2D,
  { elements, places, painting, colours }: Drawn,
  { zoom, x, y }: Viewport,
  { width, height }: { readonly width: number; readonly height: number },
): void {
  const alike = new Map<
    string,
    { readonly state: BoxState; readonly dim: boolean; readonly kind: string; readonly path: Path2D }
  >();
  elements.marks.forEach(({ size, group, scope, start }, item) => {
    const at = places[item];
    if (!at) return;
    const radius = size / 2;
    const [sx, sy, reach] = [at.x * zoom + x, at.y * zoom + y, (radius + 4) * zoom];
    if (sx < -reach || sy < -reach || sx > width + reach || sy > height + reach) return;
    const [state, dim] = stateOf(painting, item);
    const kind = start && state === 'up' ? 'start' : scope ? 'scope' : '';
    const key = `${state} ${dim} ${kind}`;
    const known = alike.get(key) ?? { state, dim, kind, path: new Path2D() };
    alike.set(key, known);
    if (group || scope) known.path.roundRect(at.x - radius, at.y - radius, size, size, size / 4);
    else {
      known.path.moveTo(at.x + radius, at.y);
      known.path.arc(at.x, at.y, radius, 0, Math.PI * 2);
    }
  });
  for (const { state, dim, kind, path } of alike.values()) {
    const { fill, border, width: wide, style } = bodyOf(state);
    context.globalAlpha = dim ? DIM : 1;
    context.fillStyle = colours(fill);
    context.fill(path);
    context.strokeStyle = colours(kind === 'start' ? 'ink' : border);
    context.lineWidth = Math.max(kind === 'start' ? 2.5 : wide, THINNEST / zoom);
    const dash = kind === 'scope' || style === 'dashed' ? [4, 3] : style === 'dotted' ? [1.5, 2] : [];
    context.setLineDash(dash);
    context.stroke(path);
  }
  context.setLineDash([]);
  context.globalAlpha = 1;
}

function stateOf({ marks }: Painting, item: number): readonly [BoxState, boolean] {
  const classes = marks[item] ?? [];
  const state = classes.find((name): name is BoxState => name !== 'dim');
  return [state ?? 'up', classes.includes('dim')];
}
