/** How many boxes a wave changes, and what the bar is made of. */
export interface WaveBar {
  readonly count: number;
  /** Of these, down. */
  readonly down: number;
  /** fault: somebody put it there; failure; recovery. */
  readonly kind: 'fault' | 'failure' | 'recovery';
}

/** A bar as it is drawn, in px; y downwards, 0 at the top. */
interface DrawnBar extends WaveBar {
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly height: number;
  /** Height of the foot: the share that is down. */
  readonly foot: number;
  /** Number above the bar; empty where it would say little or has no room. */
  readonly word: string;
}

/** From this count on a bar bears its number. */
const SAID_FROM = 7;

/**
 * Bars of equal width side by side in `width` × `height` px; heights by square root, so that a wave of one is seen
 * beside one of eighty. `beside`: another run on the same scale.
 */
export function drawBars(
  bars: readonly WaveBar[],
  width: number,
  height: number,
  beside: readonly WaveBar[] = [],
): readonly DrawnBar[] {
  if (bars.length === 0) return [];
  const each = width / Math.max(bars.length, beside.length);
  const gap = Math.min(4, each * 0.18);
  const most = Math.max(1, ...[...bars, ...beside].map(({ count }) => count));
  const tall = (count: number): number => Math.sqrt(count / most) * height;
  return bars.map((bar, index) => {
    const { count, down } = bar;
    const high = Math.max(4.5, tall(count));
    return {
      ...bar,
      x: index * each,
      width: Math.max(1, each - gap),
      y: height - high,
      height: high,
      foot: count === 0 ? 0 : (high * down) / count,
      word: (count >= SAID_FROM || index === 0) && each >= 12 ? String(count) : '',
    };
  });
}

/** The cursor that a place on the bars stands for: the wave under it has been taken. `slots`: as many as are drawn for. */
export const barAt = (x: number, width: number, bars: number, slots = bars): number =>
  Math.min(bars, Math.max(1, Math.floor((x / Math.max(1, width)) * slots) + 1));
