import type { Layout, Point } from '../types';
import type { Scene } from './scene';

/** Where each line begins and ends. Lines to the Region's stand-in end at its border, where the picture draws it. */
export interface Line {
  /** End at the item that needs. */
  readonly from: Point;
  /** End at the item that is needed. */
  readonly to: Point;
  readonly port: Point | null;
  readonly portAtFrom: boolean;
  /** Quadratic control point relative to the chord: along it (0…1) and away from it. */
  readonly bend: { readonly along: number; readonly away: number } | null;
}

/** The lines of a scene in a layout; `portOf` is null where the stand-in has no border. */
export function linesOf(scene: Scene, layout: Layout, portOf: ((item: number) => Point) | null): Line[] {
  const at = (item: number): Point => ({ x: layout.x[item]!, y: layout.y[item]! });
  return scene.edges.map(({ from, to }, index) => {
    const ported = portOf !== null && scene.scopeItem >= 0 && (from === scene.scopeItem || to === scene.scopeItem);
    const portAtFrom = ported && from === scene.scopeItem;
    const port = ported ? portOf(portAtFrom ? to : from) : null;
    const start = port && portAtFrom ? port : at(from);
    const end = port && !portAtFrom ? port : at(to);
    const control = port ? null : layout.control[index]!;
    return { from: start, to: end, port, portAtFrom, bend: control && bendOf(start, end, control) };
  });
}

/** The control point of a bend between two ends, wherever they are now. */
export function controlOf(from: Point, to: Point, bend: Line['bend']): Point | null {
  if (bend === null) return null;
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy) || 1;
  return {
    x: from.x + dx * bend.along - (dy / length) * bend.away,
    y: from.y + dy * bend.along + (dx / length) * bend.away,
  };
}

function bendOf(from: Point, to: Point, control: Point): Line['bend'] {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy);
  if (length === 0) return null;
  const cx = control.x - from.x;
  const cy = control.y - from.y;
  return { along: (dx * cx + dy * cy) / (length * length), away: (-dy * cx + dx * cy) / length };
}
