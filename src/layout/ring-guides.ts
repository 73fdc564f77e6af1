import type { Canonical } from './canonical';
import type { Placed } from './ring-place';
import { wedgeWords } from './ring-words';
import type { Guide } from './types';

/** The ellipses of the rings, the scope's border, and the wedges with the places of their words. */
export function ringGuides(graph: Canonical, placed: Placed): Guide[] {
  const { family, plans, scopeRadius } = placed;
  const guides: Guide[] = [];
  const ellipse = (role: 'ring' | 'scope', ring: number, radius: number): void => {
    guides.push({ type: 'ellipse', role, ring, cx: 0, cy: 0, rx: family.aspect * radius, ry: radius });
  };
  for (const [ring, plan] of plans) ellipse('ring', ring, (plan.radius + plan.outer) / 2);
  if (scopeRadius > 0) ellipse('scope', 2, scopeRadius);
  return [...guides, ...wedgeWords(graph, placed)];
}
