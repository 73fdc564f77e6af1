import type { Canonical } from './canonical';
import type { Placed } from './ring-place';
import type { Wedge } from './ring-families';
import type { Box, WedgeGuide } from './types';

/** Room for one word; longer ones run out on the free side. */
const WORD = { width: 84, height: 15 };

/**
 * Where the words of families and sectors stand: near the middle of their wedge, where they cover no mark, no likely
 * place of a name, and no other word.
 */
export function wedgeWords(graph: Canonical, placed: Placed): WedgeGuide[] {
  const { plans, wedges, scopeRadius, space, family } = placed;
  const taken = marksAndNames(graph, placed);
  const narrow = Math.min(1, family.aspect);
  const innerEnd = (plans.get(2) ?? plans.get(1))?.outer ?? 0;
  const innerTop = scopeRadius > 0 ? scopeRadius : innerEnd + space.height / narrow;
  const outerEnd = plans.get(3)?.outer ?? 0;
  const place = (wedge: Wedge, ring: number, low: number, high: number): WedgeGuide => {
    const spot = bestPlace(wedge, ring, low, high, taken, placed);
    taken.push({ ...wordBox(spot), weight: 4 });
    return {
      ...{ type: 'wedge', ring, family: wedge.family },
      ...{ from: family.angle(wedge.from), to: family.angle(wedge.to) },
      ...spot,
    };
  };
  return [
    ...wedges.inner.map((wedge) => place(wedge, 2, innerEnd, innerTop)),
    ...wedges.outer.map((wedge) => place(wedge, 3, outerEnd + 8, outerEnd + (1.3 * space.height + 14) / narrow)),
  ];
}

interface Taken extends Box {
  readonly weight: number;
}

function marksAndNames(graph: Canonical, { x, y, ringOf, space, family }: Placed): Taken[] {
  const taken: Taken[] = [];
  const words = space.width / space.height > 1.2;
  graph.items.forEach((item, i) => {
    const r = item.size / 2 + 2;
    const [cx, cy] = [x[i]!, y[i]!];
    taken.push({ x0: cx - r, y0: cy - r, x1: cx + r, y1: cy + r, weight: 4 });
    if (!words) return;
    const [w, h] = [space.width - 4, 26];
    const side = Math.sin(Math.atan2(cx / family.aspect, -cy));
    if (ringOf[i]! >= 3 && Math.abs(side) > 0.8)
      taken.push({
        x0: side > 0 ? cx + r : cx - r - w,
        y0: cy - h / 2,
        x1: side > 0 ? cx + r + w : cx - r,
        y1: cy + h / 2,
        weight: 1,
      });
    else if (ringOf[i]! >= 3 && cy < 0)
      taken.push({ x0: cx - w / 2, y0: cy - r - h, x1: cx + w / 2, y1: cy - r, weight: 1 });
    else taken.push({ x0: cx - w / 2, y0: cy + r, x1: cx + w / 2, y1: cy + r + h, weight: 0.7 });
  });
  return taken;
}

type Spot = Pick<WedgeGuide, 'at' | 'align'>;

function wordBox({ at, align }: Spot): Box {
  const x0 = align === 'center' ? at.x - WORD.width / 2 : align === 'left' ? at.x : at.x - WORD.width;
  return { x0, y0: at.y - WORD.height / 2, x1: x0 + WORD.width, y1: at.y + WORD.height / 2 };
}

function bestPlace(
  wedge: Wedge,
  ring: number,
  low: number,
  high: number,
  taken: readonly Taken[],
  { family }: Placed,
): Spot {
  let least = Infinity;
  let best: Spot = { at: { x: 0, y: 0 }, align: 'center' };
  for (let a = 0; a <= 12; a++) {
    const aside = ((a % 2 === 0 ? 1 : -1) * Math.ceil(a / 2)) / 12;
    const share = (wedge.from + wedge.to) / 2 + 0.8 * aside * (wedge.to - wedge.from);
    const side = Math.sin(family.angle(share));
    const align = ring === 2 || Math.abs(side) < 0.5 ? 'center' : side > 0 ? 'left' : 'right';
    for (let r = 0; r <= 8; r++) {
      const at = family.at(share, low + ((high - low) * r) / 8);
      const box = wordBox({ at, align });
      let score = 0.12 * Math.abs(aside) + 0.03 * (ring === 2 ? Math.abs(r - 4) : r);
      for (const other of taken) {
        const w = Math.min(box.x1, other.x1) - Math.max(box.x0, other.x0);
        const h = Math.min(box.y1, other.y1) - Math.max(box.y0, other.y0);
        if (w > 0 && h > 0) score += other.weight * (0.15 + (w * h) / (WORD.width * WORD.height));
      }
      if (score >= least - 1e-9) continue;
      best = { at, align };
      least = score;
    }
  }
  return best;
}
