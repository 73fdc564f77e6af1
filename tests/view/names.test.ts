import { describe, expect, it } from 'vitest';
import { overlap } from '../../src/layout/box-grid';
import type { PlacedLabel } from '../../src/layout/labels';
import { frameOf } from '../../src/story/frame';
import { networkOf, type NetworkValue } from '../../src/story/network';
import { networkFrame } from '../../src/story/network-frame';
import { en } from '../../src/text/en';
import { placesOf } from '../../src/view/map/items';
import { marksAt, namesAtRest, namesSpoken, type NamePlan } from '../../src/view/map/names';
import { boxView, MAX_ZOOM } from '../../src/view/map/viewport';
import { placeGuideWords } from '../../src/view/map/guides';
import { board, cascade, story } from '../story/support';

const told = story('aws-2025-10-20');
const network = (arrangement: 'rings' | 'tiers', detail: 'story' | 'all'): NetworkValue =>
  networkOf(told.core, { arrangement, detail, open: new Set() }, 1.7, en);

function plan(of: NetworkValue, zoom: number): NamePlan {
  const places = placesOf(of, new Map());
  const words = placeGuideWords(of.layout, of.guideWords, marksAt(places, of.sizes, zoom), zoom);
  return { network: of, places, zoom, fontSize: 13, words: words.map(({ box }) => box) };
}
const wholeZoom = (of: NetworkValue) => boxView(of.layout.bounds, { width: 1248, height: 620 }, 14).zoom;
const clashes = (labels: readonly PlacedLabel[]) =>
  labels.filter(({ box }, at) => labels.slice(at + 1).some((other) => overlap(box, other.box)));

describe.each([
  ['rings', 'story'],
  ['rings', 'all'],
  ['tiers', 'all'],
] as const)('the names of 2025 in %s, %s', (arrangement, detail) => {
  const of = network(arrangement, detail);

  it('are all there by zooming', () => {
    const named = namesAtRest(plan(of, MAX_ZOOM));
    expect(named).toHaveLength(of.scene.items.length);
  });

  it('come as the reader zooms in, and never cover one another or a mark', () => {
    let before = 0;
    for (const zoom of [wholeZoom(of), 1, 2, 4]) {
      const its = plan(of, zoom);
      const names = namesAtRest(its);
      expect(clashes(names)).toEqual([]);
      const marks = marksAt(its.places, of.sizes, zoom);
      for (const { box, index } of names)
        expect(marks.some((mark, item) => item !== index && overlap(mark, box))).toBe(false);
      if (zoom > wholeZoom(of)) expect(names.length).toBeGreaterThanOrEqual(before);
      before = names.length;
    }
  });

  it('stay while a cascade plays: none goes, what falls gets its name where there is room', () => {
    const its = plan(of, wholeZoom(of));
    const atRest = namesAtRest(its);
    const course = cascade(told);
    let more = 0;
    for (let cursor = 0; cursor <= course.length; cursor++) {
      const frame = networkFrame(of, frameOf(course, cursor, board(told)));
      const shown = namesSpoken(its, atRest, [], frame.targets);
      expect(shown.slice(0, atRest.length)).toEqual(atRest);
      expect(clashes(shown)).toEqual([]);
      more += shown.length - atRest.length;
    }
    if (detail === 'all') expect(more).toBeGreaterThan(0);
  });

  it('are there for whatever must be named, wherever it is', () => {
    const its = plan(of, wholeZoom(of));
    const atRest = namesAtRest(its);
    of.scene.items.forEach((_, item) => {
      const shown = namesSpoken(its, atRest, [item], []);
      expect(shown.filter(({ index }) => index === item)).toHaveLength(1);
      expect(clashes(shown)).toEqual([]);
    });
  });
});
