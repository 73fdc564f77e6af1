import type { Language, StoryCore, StoryDetails, StoryTape } from '../../src/catalog/parts';
import type { BoardLayout } from '../../src/layout/board/types';
import { boardOf } from '../../src/story/arrange.ts';
import { largestWave } from '../../src/story/largest-wave.ts';
import { boardWords } from '../../src/story/board-words.ts';
import type { CascadeCourse } from '../../src/story/cascade-course';
import type { Cursor } from '../../src/story/course';
import { frameOf, UNASKED } from '../../src/story/frame.ts';
import { cascadeOfRoot } from '../../src/story/root-cascade.ts';
import type { PictureOf, PictureWords } from '../../src/story/picture/draw-picture';
import { pictureWords } from '../../src/story/picture/picture-words.ts';
import { sayWave } from '../../src/story/say-wave.ts';
import { storyOf, type Story } from '../../src/story/story.ts';
import { thirdOfCascade } from '../../src/story/third.ts';
import type { Words } from '../../src/text/words/words';

/** A built-in story in one language with the cascade of its root: what every page that is written at build time speaks of. */
export interface BuiltStory {
  readonly id: string;
  readonly language: Language;
  readonly words: Words;
  readonly core: StoryCore;
  readonly details: StoryDetails;
  readonly tape: StoryTape;
  readonly story: Story;
  readonly course: CascadeCourse;
  readonly layout: BoardLayout;
}

export function buildStory(parts: Pick<BuiltStory, 'language' | 'words' | 'core' | 'details' | 'tape'>): BuiltStory {
  const story = storyOf(parts.core, parts.details, parts.words.words);
  return { ...parts, id: parts.core.id, story, course: cascadeOfRoot(story), layout: boardOf(parts.core) };
}

/** Where pages, posters and cards stand: after the wave that changes most. */
export const busiestCursor = ({ course }: BuiltStory): Cursor => largestWave(course);

/** The board at a cursor of the root's cascade, as pictures draw it. */
export function pictureOf({ core, course, layout, words }: BuiltStory, cursor: Cursor): PictureOf {
  const faults = new Set([course.index.indexOf(core.root)]);
  const frame = frameOf(course, cursor, layout, { ...UNASKED, faults });
  return { layout, words: boardWords(core), frame, text: words.board };
}

/** What stands around it; `short`: as briefly as while it plays. */
export function aroundOf({ core, story, course, words }: BuiltStory, cursor: Cursor, short: boolean): PictureWords {
  const caption = sayWave(story, course, cursor);
  const third = thirdOfCascade(story, course, cursor, caption, short ? caption.short : null, words);
  return pictureWords(core.board, third, words.frame.credit(core.board.credit));
}
