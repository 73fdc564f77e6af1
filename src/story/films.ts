import { chooseFrames } from '../exporters/choose-frames';
import { svgNode, type SvgNode } from '../exporters/svg';
import type { BoardLayout } from '../layout/board/types';
import type { ShareText } from '../text/share/share-text';
import { boardWords } from './board-words';
import type { RecordChapter } from './chapters';
import type { Cursor } from './course';
import { frameOf, UNASKED } from './frame';
import type { Asked, Frame } from './frame-types';
import { drawPicture } from './picture/draw-picture';
import type { Ink } from './picture/ink';
import { pictureWords } from './picture/picture-words';
import type { AnyCourse } from './rows';
import { clockOf, sayInstant, sayReports } from './say-record';
import { sayWave } from './say-wave';
import type { Story } from './story';
import { thirdOfCascade, thirdOfRecord, type ThirdWords, type Words } from './third';
import { sayCount } from './words';

/** A course on a board, with everything that pictures of it say. */
export interface Subject {
  readonly story: Story;
  readonly course: AnyCourse;
  readonly board: BoardLayout;
  readonly chapters: readonly RecordChapter[];
  readonly words: Words;
  readonly faults: ReadonlySet<number>;
}

/** One instant of a course, that a picture can show. */
export interface Instant {
  readonly cursor: Cursor;
  /** Its wave, or its time. */
  readonly when: string;
  readonly sentence: string;
  /** How many components change: what tells most. */
  readonly weight: number;
}

/** Pictures of a film strip, and of a GIF, at most. */
export const FILM = 8;
export const GIF = 40;
/** Names that stand in a description. */
const NAMED = 8;

/** Every instant of a course. */
export const instantsOf = (subject: Subject): readonly Instant[] =>
  subject.course.waves.map((_, at) => instantAt(subject, at + 1));

export function instantAt({ story, course, words }: Subject, cursor: Cursor): Instant {
  const wave = course.waves[cursor - 1];
  const weight = wave?.changes.length ?? 0;
  if (course.kind === 'record') {
    const clock = clockOf(story, course);
    const when = sayInstant(clock, wave?.time ?? course.start);
    return { cursor, when, sentence: sayReports(story, course, cursor, clock).short, weight };
  }
  const { head, body } = sayWave(story, course, cursor);
  const when = wave ? words.board.wave(cursor, course.length) : '';
  return { cursor, when, sentence: `${head} ${body}`.trim(), weight };
}

/** At most `count` of them that tell it best. */
export const chosenOf = (instants: readonly Instant[], count: number): readonly Instant[] =>
  chooseFrames(
    instants.map(({ weight }) => weight),
    count,
  ).flatMap((at) => instants[at] ?? []);

/** px of a picture for which the measures of the board are made, and its least height. */
const [WIDTH, LEAST] = [1280, 800];

/** How large a picture is in which each of these instants has room for all it says. */
export function sizeOf(
  subject: Subject,
  cursors: readonly Cursor[],
): { readonly width: number; readonly height: number } {
  const heights = cursors.map(
    (cursor) => drawInstant(subject, cursor, { width: WIDTH }, () => '', '').attributes['height'],
  );
  return { width: WIDTH, height: Math.max(LEAST, ...heights.map(Number)) };
}

/** What the lower third says at an instant of a picture. */
function thirdAt({ story, course, chapters, words }: Subject, cursor: Cursor): ThirdWords {
  if (course.kind === 'cascade')
    return thirdOfCascade(story, course, cursor, sayWave(story, course, cursor), null, words);
  return thirdOfRecord(story, course, course.waves[cursor - 1]?.time ?? course.start, chapters, words);
}

interface Size {
  readonly width: number;
  readonly height?: number;
  readonly scale?: number;
}

/** One instant as a whole picture; `frame` where it is not the plain one. */
export function drawInstant(
  subject: Subject,
  cursor: Cursor,
  size: Size,
  ink: Ink,
  credit: string,
  frame: Frame = plainFrame(subject, cursor),
): SvgNode {
  const { story, board, words } = subject;
  const of = { layout: board, words: boardWords(story.core), frame, text: words.board };
  return drawPicture(of, pictureWords(story.core.board, thirdAt(subject, cursor), credit), size, ink);
}

/** An instant with nothing selected and nothing tried out. */
export const plainFrame = ({ course, board, faults }: Subject, cursor: Cursor): Frame => {
  const asked: Asked = { ...UNASKED, faults, playing: true };
  return frameOf(course, cursor, board, asked);
};

/** The course as a film strip of up to eight pictures; null if nothing has happened. */
export function drawFilm(subject: Subject, ink: Ink, credit: string): SvgNode | null {
  const chosen = chosenOf(instantsOf(subject), FILM);
  if (chosen.length === 0) return null;
  const columns = Math.min(2, chosen.length);
  const { width, height } = sizeOf(
    subject,
    chosen.map(({ cursor }) => cursor),
  );
  const gap = 24;
  const cells = chosen.map(({ cursor }, at) => {
    const { name, attributes, children } = drawInstant(subject, cursor, { width, height }, ink, credit);
    const x = (at % columns) * (width + gap);
    const y = Math.floor(at / columns) * (height + gap);
    return svgNode(name, { ...attributes, x, y }, ...children);
  });
  const size = {
    width: columns * (width + gap) - gap,
    height: Math.ceil(chosen.length / columns) * (height + gap) - gap,
  };
  return svgNode(
    'svg',
    { viewBox: `0 0 ${size.width} ${size.height}`, ...size, role: 'img' },
    svgNode('title', {}, subject.story.core.board.headline),
    svgNode('rect', { ...size, fill: ink('paper') }),
    ...cells,
  );
}

/** The instant in a few words, such as "wave 3 of 14". */
export function instantName(subject: Subject, cursor: Cursor, text: ShareText): string {
  const { course } = subject;
  if (course.kind === 'record') return text.recordMoment(instantAt(subject, cursor).when);
  return cursor === 0 ? text.calmMoment : text.waveMoment(cursor, course.length);
}

/** What a picture shows, for those who do not see it: which board, when, how many, who is down. */
export function altOf(subject: Subject, cursor: Cursor, text: ShareText): string {
  const { story, course } = subject;
  const { facts, index, core, words } = story;
  const health = course.healthAt(cursor);
  const down = health.flatMap((own, component) =>
    own === 'down' && !index.isScope(component) ? [facts.nameOf(component)] : [],
  );
  const rest = down.length - NAMED;
  const names = rest > 0 ? [...down.slice(0, NAMED), words.andMore(rest)] : down;
  const { figure, what } = sayCount(story, course.countAt(cursor), course.kind);
  return [
    text.altMap(core.board.headline, instantName(subject, cursor, text)),
    `${figure} ${what}.`,
    ...(names.length > 0 ? [text.altDown(words.listOf(names))] : []),
  ].join(' ');
}

/** Several pictures in words. */
export const altOfFilm = (subject: Subject, chosen: readonly Instant[], count: number, text: ShareText): string =>
  [
    text.altFilm(subject.story.core.board.headline, count),
    ...chosenOf(chosen, FILM).map(({ when, sentence }) => `${when}: ${sentence}`),
  ].join(' ');

/** What kind of truth a picture shows. */
export const noteOf = ({ course, story }: Subject, text: ShareText): string =>
  course.kind === 'record' ? text.recordOnlyLine : story.core.kind === 'own' ? text.ownLine : text.modelLine;
