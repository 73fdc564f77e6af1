import type { Scene } from './scene';

/** Diameter of each mark in layout units: what more depends on is drawn larger. */
export function sizesOf(scene: Scene, detail: 'story' | 'all'): readonly number[] {
  const few = scene.items.length <= 70;
  const base = detail === 'all' && !few ? [30, 15, 14, 12, 13] : [40, 23, 23, 21, 21];
  const most = few ? 34 : 22;
  return scene.items.map(({ ring, weight, group, openIn, scope, title, members }) => {
    if (scope) return few ? 26 : 20;
    if (openIn >= 0) return 16;
    if (title !== undefined) return Math.round(24 + Math.min(24, Math.sqrt(members.length) * 0.6));
    if (group) return few ? 32 : 24;
    const size = base[ring]!;
    return Math.round(Math.max(size, Math.min(most, size - 2 + Math.sqrt(weight) * 1.6)));
  });
}
