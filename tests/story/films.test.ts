import { beforeEach, describe, expect, it } from 'vitest';
import type { SvgNode } from '../../src/exporters/svg';
import { boardOf } from '../../src/story/arrange';
import type { CascadeCourse } from '../../src/story/cascade-course';
import { drawFilm, drawInstant, sizeOf, type Subject } from '../../src/story/films';
import type { Story } from '../../src/story/story';
import { thirdOfCascade } from '../../src/story/third';
import { wavesTimeline } from '../../src/story/timeline';
import { sayWave } from '../../src/story/say-wave';
import { boardDe } from '../../src/text/board/de';
import { boardEn } from '../../src/text/board/en';
import { frameDe } from '../../src/text/frame/de';
import { frameEn } from '../../src/text/frame/en';
import { cascade, story } from './support';

const WORDS = { en: { frame: frameEn, board: boardEn }, de: { frame: frameDe, board: boardDe } };
function subjectIn(language: 'en' | 'de'): Subject {
  const of = story('aws-2025-10-20', language);
  const faults = new Set([of.index.indexOf(of.core.root)]);
  return { story: of, course: cascade(of), board: boardOf(of.core), chapters: [], words: WORDS[language], faults };
}
const ink = () => '#000000';
const draw = (subject: Subject, cursor: number, size = sizeOf(subject, [cursor])): SvgNode =>
  drawInstant(subject, cursor, size, ink, 'who made it');
/** The lowest baseline of all that stands outside the board. */
const lowest = ({ children }: SvgNode): number =>
  Math.max(
    ...children.flatMap((child) =>
      typeof child === 'string' || child.name !== 'text' ? [] : Number(child.attributes['y']),
    ),
  );

describe.each(['en', 'de'] as const)('a picture of each wave, in %s', (language) => {
  let subject: Subject;
  beforeEach(() => {
    subject = subjectIn(language);
  });
  it('is as high as all that it says', () => {
    for (let cursor = 0; cursor <= subject.course.length; cursor++) {
      const picture = draw(subject, cursor);
      expect(lowest(picture), `wave ${cursor}`).toBeLessThan(Number(picture.attributes['height']) - 5);
      expect(picture.attributes['height']).toBeGreaterThanOrEqual(800);
    }
  });
  it('would be cut where a lower one had to do', () => {
    const cut = subject.course.waves.filter(
      (_, at) => lowest(draw(subject, at + 1, { width: 1280, height: 760 })) > 760,
    );
    expect(cut.length).toBeGreaterThan(0);
  });
  it('is as high as the others of its film', () => {
    const film = drawFilm(subject, ink, '');
    const cells = (film?.children ?? []).filter((child) => typeof child !== 'string' && child.name === 'svg');
    const heights = cells.map((cell) => (typeof cell === 'string' ? 0 : cell.attributes['height']));
    expect(heights).toHaveLength(8);
    expect(new Set(heights).size).toBe(1);
  });
});

describe('a change that is tried out', () => {
  let of: Story;
  let small: CascadeCourse;
  beforeEach(() => {
    of = story('aws-2025-10-20');
    small = cascade(of, ['signal']);
  });
  const third = (without: number | null) =>
    thirdOfCascade(of, small, 1, sayWave(of, small, 1), null, WORDS.en, without);
  it('is told with what falls without it, and then nothing of the last wave', () => {
    expect(third(142)).toMatchObject({ counted: 'of 186 disrupted or down; 142 without your change', now: '' });
    expect(third(142).note).not.toBe(third(null).note);
    expect(third(null).counted).toBe('of 186 disrupted or down');
  });
  it('has the bars of both runs', () => {
    const whole = cascade(of);
    const { bars, without } = wavesTimeline(small, 1, boardEn, whole);
    expect([bars.length, without.length]).toEqual([small.length, whole.length]);
    expect(wavesTimeline(small, 1, boardEn).without).toEqual([]);
  });
});
