import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { coreOf, detailsOf, type Language } from '../../src/catalog/parts.ts';
import { simulateCascade } from '../../src/engine/simulate.ts';
import { writeSvg } from '../../src/exporters/svg.ts';
import type { BoardFile } from '../../src/model/board';
import { DOWN } from '../../src/model/health.ts';
import type { Incident } from '../../src/model/incident';
import { boardOf } from '../../src/story/arrange.ts';
import { boardWords } from '../../src/story/board-words.ts';
import { cascadeCourse } from '../../src/story/cascade-course.ts';
import { frameOf, UNASKED } from '../../src/story/frame.ts';
import { drawCard } from '../../src/story/picture/draw-card.ts';
import { drawPicture } from '../../src/story/picture/draw-picture.ts';
import type { Ink } from '../../src/story/picture/ink';
import { pictureWords } from '../../src/story/picture/picture-words.ts';
import { sayWave } from '../../src/story/say-wave.ts';
import { storyOf } from '../../src/story/story.ts';
import { thirdOfCascade } from '../../src/story/third.ts';
import { boardDe } from '../../src/text/board/de.ts';
import { boardEn } from '../../src/text/board/en.ts';
import { frameDe } from '../../src/text/frame/de.ts';
import { frameEn } from '../../src/text/frame/en.ts';
import { de } from '../../src/text/story/de.ts';
import { en } from '../../src/text/story/en.ts';

const TEXTS = {
  en: { board: boardEn, frame: frameEn, story: en },
  de: { board: boardDe, frame: frameDe, story: de },
};
const SIZES = {
  wide: { width: 1280, height: 800 },
  phone: { width: 390 },
} as const;

export interface Sheet {
  readonly name: string;
  readonly svg: string;
}

/** Every outage × healthy, middle, end × light, dark × window, phone, card; those whose id and name contain the given parts. */
export function* sheet(root: string, id: string, part: string): Generator<Sheet> {
  const css = readFileSync(join(root, 'src/theme/tokens.css'), 'utf8');
  for (const file of readdirSync(join(root, 'data/incidents')))
    if (file.includes(id))
      for (const language of ['en', 'de'] as const)
        for (const { name, draw } of pictures(root, file, language))
          for (const theme of ['light', 'dark'] as const) {
            const whole = `${file.replace('.json', '')}-${name}-${language}-${theme}`;
            if (whole.includes(part)) yield { name: whole, svg: draw(themeInk(css, theme)) };
          }
}

function* pictures(root: string, file: string, language: Language) {
  const read = <T>(folder: string): T | null => {
    const path = join(root, 'data', folder, file);
    return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : null;
  };
  const incident = read<Incident>('incidents');
  if (incident === null) return;
  const text = TEXTS[language];
  const core = coreOf(incident, language, read<BoardFile>('boards'));
  const story = storyOf(core, detailsOf(incident, language), text.story);
  const fault = { time: 0, component: story.index.indexOf(core.root), level: DOWN };
  const course = cascadeCourse(story, story.graph, simulateCascade(story.graph, { events: [fault] }));
  const layout = boardOf(core);
  const most = course.waves.reduce(
    (best, wave, at) => (wave.changes.length > course.waves[best]!.changes.length ? at : best),
    0,
  );
  const cursors = { healthy: 0, middle: Math.min(course.length, 7), most: most + 1, end: course.length };
  for (const [name, cursor] of Object.entries(cursors)) {
    const faults = new Set([fault.component]);
    const frame = frameOf(course, cursor, layout, { ...UNASKED, faults });
    const caption = sayWave(story, course, cursor);
    const around = (short: boolean) =>
      pictureWords(
        core.board,
        thirdOfCascade(story, course, cursor, caption, short ? caption.short : null, text),
        text.frame.credit(core.board.credit),
      );
    const of = { layout, words: boardWords(core), frame, text: text.board };
    for (const [size, asked] of Object.entries(SIZES))
      yield { name: `${size}-${name}`, draw: (ink: Ink) => writeSvg(drawPicture(of, around(false), asked, ink)) };
    yield { name: `card-${name}`, draw: (ink: Ink) => writeSvg(drawCard(of, around(true), ink)) };
  }
}

function themeInk(css: string, theme: 'light' | 'dark'): Ink {
  const block = new RegExp(`\\[data-theme='${theme}'\\]\\s*\\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  const colours = new Map(
    Array.from(block.matchAll(/--([a-z-]+):\s*([^;]+);/g), ([, name = '', value = '']) => [name, value]),
  );
  return (token) => {
    const colour = colours.get(token);
    if (colour === undefined) throw new Error(`tokens.css has no --${token} for ${theme}`);
    return colour;
  };
}
