import type { Family } from '../model/incident';

/** One thing to place: a component, or a group that stands for several. Listed in a fixed order; the index is its name here. */
export interface LayoutItem {
  /** 0 centre, 1 provider internals, 2 provider services, 3 products, 4 people and markets. */
  readonly ring: 0 | 1 | 2 | 3 | 4;
  readonly family: Family;
  /** Diameter of its mark in layout units (one unit is one CSS pixel at zoom 1). */
  readonly size: number;
  /** Sort key for ties, unique, independent of listing order. */
  readonly key: string;
  /** Index of the group item this one belongs to, where that group stands open; else -1. */
  readonly openIn: number;
  /**
   * How many items a group stands for, whether it is open or closed. Left out: not a group.
   * Neighbouring groups share the room around them by this, so that none moves when another opens.
   */
  readonly members?: number;
}

/** Item `from` needs item `to`. */
export interface LayoutEdge {
  readonly from: number;
  readonly to: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Curves are quadratic: one control point, or null for a straight line. Same order as the edges. */
export interface Layout {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly control: readonly (Point | null)[];
  readonly bounds: Box;
  readonly guides: readonly Guide[];
}

interface EllipseGuide {
  readonly type: 'ellipse';
  readonly role: 'ring' | 'scope';
  readonly ring: number;
  readonly cx: number;
  readonly cy: number;
  readonly rx: number;
  readonly ry: number;
}

/** A family's share of the circle, and where its word stands (`at` is the middle of the line of text; `align` as in text-anchor). */
export interface WedgeGuide {
  readonly type: 'wedge';
  readonly ring: number;
  readonly family: Family;
  /** Parameter of the ellipse in radians, clockwise from 12 o'clock: x = cx + rx·sin, y = cy − ry·cos. */
  readonly from: number;
  readonly to: number;
  readonly at: Point;
  readonly align: 'left' | 'center' | 'right';
}

interface BandGuide {
  readonly type: 'band';
  readonly index: number;
  readonly box: Box;
}

/** Lines and words behind the graph that explain where things are. */
export type Guide = EllipseGuide | WedgeGuide | BandGuide;

export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}
