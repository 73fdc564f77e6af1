import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { frameOf, posterOf } from '../../scripts/pages/built-story';
import { readStories } from '../../scripts/pages/read-stories';
import { themeTokens } from '../../scripts/pages/theme-tokens';
import { writeSvg } from '../../src/exporters/svg';
import { drawStill } from '../../src/view/still/draw-still';
import { inkOf, pageInk } from '../../src/view/still/ink';

const stories = readStories(new URL('../../data', import.meta.url).pathname);
const tokens = themeTokens(readFileSync(new URL('../../src/theme/tokens.css', import.meta.url), 'utf8'), 'light');
const SIZES = [
  [1000, 640],
  [340, 440],
] as const;

describe.each(stories.map((story) => ({ name: `${story.id} ${story.language}`, story })))('$name', ({ story }) => {
  it.each(SIZES)('fits into %i × %i: every mark and every name, none smaller than 11 px', (width, height) => {
    const { still } = posterOf(story, width, height);
    for (const { x, y, size, label } of still.items) {
      expect(Math.min(x - size / 2, y - size / 2)).toBeGreaterThan(-1);
      expect(x + size / 2).toBeLessThan(width + 1);
      expect(y + size / 2).toBeLessThan(height + 1);
      if (label) expect(label.fontSize).toBeGreaterThanOrEqual(11);
    }
    expect(still.items.filter(({ label }) => label !== null).length).toBeGreaterThan(still.items.length * 0.35);
  });

  it('draws what fell as fallen: one sign and one number for each mark that is hit', () => {
    const { still, frame } = posterOf(story, 1000, 640);
    const svg = writeSvg(drawStill(still, frame, inkOf(tokens), { title: story.core.title, desc: '' }));
    const down = frame.items.filter(({ health, fault }) => fault || health === 'down').length;
    expect(down).toBeGreaterThan(0);
    const filled = svg.match(new RegExp(`fill="(${tokens.down}|${tokens.fault})"`, 'g')) ?? [];
    expect(filled.length).toBeGreaterThanOrEqual(down);
    expect(svg).not.toMatch(/<script|\son\w+=|href|url\(|NaN|undefined/);
  });

  it('is calm before the first step', () => {
    const { arrangement } = posterOf(story, 1000, 640);
    const frame = frameOf(story, arrangement.scene, 0);
    expect(frame.items.every(({ health, step }) => health === 'up' && step === 0)).toBe(true);
  });
});

it('follows the theme of its page where it stands in one', () => {
  const [story] = stories;
  if (!story) throw new Error('there is no story');
  const { still, frame } = posterOf(story, 1000, 640);
  expect(writeSvg(drawStill(still, frame, pageInk, { title: '', desc: '' }))).toContain('fill="var(--paper)"');
});
