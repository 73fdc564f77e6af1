import type { Line } from '../../layout/network/lines';
import type { Point } from '../../layout/types';
import type { NetworkValue } from '../../story/network';

/** What is drawn: marks and lines by internal number. A reader's id never gets here. */
export interface NetworkElements {
  readonly marks: readonly {
    readonly size: number;
    readonly group: boolean;
    readonly scope: boolean;
    /** Where it began. */
    readonly start: boolean;
    readonly at: Point;
  }[];
  readonly lines: readonly {
    /** The end that needs. */
    readonly from: number;
    readonly to: number;
    readonly soft: boolean;
    /** Has its arrowhead at rest, too. */
    readonly arrow: boolean;
    readonly line: Line;
  }[];
}

/** Above this many lines arrowheads at rest are noise. */
const FEW = 60;
const NOWHERE: Line = { from: { x: 0, y: 0 }, to: { x: 0, y: 0 }, port: null, portAtFrom: false, bend: null };

/** A network as the drawing library wants it: numbers, places and sizes. */
export const elementsOf = ({ scene, layout, lines, sizes, soft, start }: NetworkValue): NetworkElements => ({
  marks: scene.items.map(({ group, scope }, item) => ({
    ...{ group, scope, start: item === start },
    size: sizes[item] ?? 20,
    at: { x: layout.x[item] ?? 0, y: layout.y[item] ?? 0 },
  })),
  lines: scene.edges.map(({ from, to }, edge) => ({
    ...{ from, to, arrow: scene.edges.length <= FEW },
    soft: soft[edge] === true,
    line: lines[edge] ?? NOWHERE,
  })),
});
