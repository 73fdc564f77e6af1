import { join } from 'node:path';
import { LANGUAGES } from '../../src/catalog/parts.ts';
import { writeSvg } from '../../src/exporters/svg.ts';
import { drawCard } from '../../src/story/picture/draw-card.ts';
import { drawPicture } from '../../src/story/picture/draw-picture.ts';
import type { Ink } from '../../src/story/picture/ink';
import { aroundOf, busiestCursor, pictureOf, type BuiltStory } from './built-story.ts';
import { pngWriter } from './png.ts';
import { readStory, storyIds } from './read-stories.ts';
import { themeInk } from './theme-ink.ts';
import { write } from './write.ts';

const SIZES = {
  wide: { width: 1280, height: 800 },
  phone: { width: 390 },
} as const;

/** Every outage × healthy, middle, end × light, dark × window, phone, card; those whose id and name contain the given parts. */
export async function drawBoards(root: string, out: string, id: string, part: string): Promise<void> {
  const toPng = await pngWriter(join(root, 'node_modules/.cache/dominograph-fonts'));
  const data = join(root, 'data');
  for (const story of storyIds(data).filter((one) => one.includes(id)))
    for (const language of LANGUAGES)
      for (const { name, draw } of pictures(readStory(data, story, language)))
        for (const theme of ['light', 'dark'] as const) {
          const whole = `${story}-${name}-${language}-${theme}`;
          if (whole.includes(part)) write(join(out, `${whole}.png`), toPng(draw(themeInk(root, theme))));
        }
}

function* pictures(story: BuiltStory) {
  const { length } = story.course;
  const cursors = { healthy: 0, middle: Math.min(length, 7), most: busiestCursor(story), end: length };
  for (const [name, cursor] of Object.entries(cursors)) {
    const of = pictureOf(story, cursor);
    for (const [size, asked] of Object.entries(SIZES))
      yield {
        name: `${size}-${name}`,
        draw: (ink: Ink) => writeSvg(drawPicture(of, aroundOf(story, cursor, false), asked, ink)),
      };
    yield { name: `card-${name}`, draw: (ink: Ink) => writeSvg(drawCard(of, aroundOf(story, cursor, true), ink)) };
  }
}
