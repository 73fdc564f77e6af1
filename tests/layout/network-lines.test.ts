import { describe, expect, it } from 'vitest';
import { rings, scopePort } from '../../src/layout/rings';
import { controlOf, linesOf } from '../../src/layout/network/lines';
import { sceneOf } from '../../src/layout/network/scene';
import { core } from '../support/stories';

describe('the lines of the outage of 2025 in rings', () => {
  const scene = sceneOf(core('aws-2025-10-20'), 'story', new Set());
  const items = scene.items.map(({ ring, family, key, openIn }) => ({ ring, family, key, openIn, size: 24 }));
  const layout = rings(items, scene.edges, { aspect: 1.5, scopeItem: scene.scopeItem });
  const lines = linesOf(scene, layout, (item) => scopePort(layout, item));

  it('end at the border of the Region instead of at its stand-in', () => {
    const scope = layout.guides.find((guide) => guide.type === 'ellipse' && guide.role === 'scope');
    if (scope?.type !== 'ellipse') throw new Error('no border');
    let ported = 0;
    for (const { port } of lines) {
      if (!port) continue;
      ported++;
      expect(((port.x - scope.cx) / scope.rx) ** 2 + ((port.y - scope.cy) / scope.ry) ** 2).toBeCloseTo(1, 6);
    }
    expect(ported).toBeGreaterThan(20);
  });

  it('keep their bend: the control point comes back', () => {
    lines.forEach(({ from, to, bend, port }, index) => {
      const control = controlOf(from, to, bend);
      if (port) return expect(control).toBeNull();
      const wanted = layout.control[index] ?? null;
      if (control === null || wanted === null) return expect(control).toBe(wanted);
      expect(control.x).toBeCloseTo(wanted.x, 6);
      expect(control.y).toBeCloseTo(wanted.y, 6);
    });
  });
});
