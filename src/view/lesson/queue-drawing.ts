import { curveStepAfter, line, scaleLinear } from 'd3';
import type { CurvePoint, QueueCurve } from '../../analysis/queue-curve';

interface Tick {
  readonly at: number;
  readonly value: number;
}

/** Paths and places of a queue's curves in px; both pictures share the time that runs to the right. */
interface DrawnQueue {
  readonly arriving: string;
  readonly capacity: string;
  readonly queue: string;
  /** Where the trigger ends, and where it tips; null for a tipping point that is not in the picture. */
  readonly ends: number;
  readonly tips: number | null;
  /** Where waiting longer is in vain; null where nobody gives up, or the queue never comes near. */
  readonly useful: number | null;
  readonly times: readonly Tick[];
  readonly rates: readonly Tick[];
  readonly lengths: readonly Tick[];
  /** Heights of the ends of the lines, for their names. */
  readonly endOf: { readonly arriving: number; readonly capacity: number; readonly queue: number };
}

/** The queue has at least this much room above the length up to which it is of use. */
const HEADROOM = 1.6;

/** `curve` in `width` px: what arrives and what is served in `upper` px, the queue in `lower` px. */
export function drawQueue(curve: QueueCurve, width: number, upper: number, lower: number): DrawnQueue {
  const { until, arriving, capacity, queue, useful, tipping, outage } = curve;
  const most = (points: readonly CurvePoint[]): number => Math.max(...points.map(({ value }) => value));
  const x = scaleLinear([0, until], [0, width]);
  const rate = scaleLinear([0, Math.max(most(arriving), most(capacity)) * 1.15], [upper, 0]).nice(4);
  const near = Number.isFinite(useful) ? useful * HEADROOM : 0;
  const length = scaleLinear([0, Math.max(near, most(queue) * 1.1, 1)], [lower, 0]).nice(4);
  const curveOf = (y: typeof x) =>
    line<CurvePoint>(
      ({ time }) => x(time),
      ({ value }) => y(value),
    );
  const steps = (points: readonly CurvePoint[]): string =>
    curveOf(rate).curve(curveStepAfter)(toTheEnd(points, until)) ?? '';
  const ticks = (scale: typeof x, count: number): readonly Tick[] =>
    scale.ticks(count).map((value) => ({ value, at: scale(value) }));
  return {
    arriving: steps(arriving),
    capacity: steps(capacity),
    queue: curveOf(length)([...queue]) ?? '',
    ends: x(outage),
    tips: tipping > 0 && tipping < until ? x(tipping) : null,
    useful: Number.isFinite(useful) ? length(useful) : null,
    times: ticks(x, 6),
    rates: ticks(rate, 3),
    lengths: ticks(length, 4),
    endOf: {
      arriving: rate(arriving.at(-1)?.value ?? 0),
      capacity: rate(capacity.at(-1)?.value ?? 0),
      queue: length(queue.at(-1)?.value ?? 0),
    },
  };
}

function toTheEnd(points: readonly CurvePoint[], until: number): CurvePoint[] {
  const last = points.at(-1);
  return last ? [...points, { ...last, time: until }] : [];
}
