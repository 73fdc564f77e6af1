import type { SvgNode } from '../../../exporters/svg';
import type { ShareText } from '../../../text/share/share-text';
import { isHit } from '../../../theme/health';
import {
  captionHeight,
  drawCaptioned,
  drawFilm,
  drawFrame,
  type SheetWords,
  type Shot,
} from '../../../view/share/draw-captioned';
import { drawStill } from '../../../view/still/draw-still';
import type { Ink } from '../../../view/still/ink';
import { stillOf } from '../../../view/still/still';
import type { Session } from '../session.svelte';
import { chosenOf, courseOf, instantOnScreen, type Instant } from './course';

/** Pictures of a film strip. */
export const FILM = 8;
/** Pictures of a GIF, at most. */
export const GIF = 40;
/** Names of what changes stand in a picture even where they are in the way; of this many at most. */
const NAMED = 8;

interface Box {
  readonly width: number;
  readonly height: number;
  /** Kept free for a caption. */
  readonly foot: number;
  readonly fontSize: number;
}

/** What is on screen as a sheet: title, map, time and sentence. */
export function momentSheet(session: Session, words: ShareText, ink: Ink): SvgNode {
  const { aspect } = session.picture;
  const width = aspect >= 1 ? 1200 : 900;
  const instant = instantOnScreen(session, words);
  const box = { width, height: Math.round(width / aspect), foot: 0, fontSize: 13 };
  return drawCaptioned(shotOf(session, instant, box), sheetWords(session, words, altOfMoment(session, words)), ink);
}

/** The course in up to eight pictures on one sheet; null if nothing has happened. */
export function filmSheet(session: Session, words: ShareText, ink: Ink): SvgNode | null {
  const chosen = chosenOf(courseOf(session, words), FILM);
  if (chosen.length === 0) return null;
  const box = { width: 700, height: 450, foot: 0, fontSize: 12 };
  const shots = chosen.map((instant) => shotOf(session, instant, box));
  return drawFilm(shots, 2, sheetWords(session, words, altOfFilm(session, words, chosen, chosen.length)), ink);
}

/** Frames of a GIF in a box of this size; names stay where they are from frame to frame. */
export function gifFrames(
  session: Session,
  course: readonly Instant[],
  { width, height }: { readonly width: number; readonly height: number },
  ink: Ink,
): readonly (() => SvgNode)[] {
  const size = { fontSize: width >= 900 ? 17 : width >= 700 ? 15 : 13, lines: 3 };
  const last = course.at(-1);
  if (!last) return [];
  const { still } = shotOf(session, last, {
    width,
    height,
    foot: captionHeight(size),
    fontSize: width >= 900 ? 12 : 11,
  });
  const title = session.replay?.told?.title ?? session.explorer.core.title;
  return course.map(
    ({ when, sentence, frame }) =>
      () =>
        drawFrame({ still, frame: frame(), when, sentence }, size, title, ink),
  );
}

/** The moment on screen in a few words, such as "step 3 of 14". */
export function momentName({ replay, explorer, steps }: Session, words: ShareText): string {
  if (replay) return words.recordMoment(replay.sayTime(replay.time));
  if (explorer.cursor === 0) return words.calmMoment;
  return `${words.stepMoment(explorer.cursor, explorer.length)}, ${steps[explorer.cursor - 1]?.clock ?? ''}`;
}

/** What is on screen, for those who do not see it: which map, when, how many, who is down. */
export function altOfMoment(session: Session, words: ShareText): string {
  const { explorer, health, text, replay } = session;
  const counted = health.flatMap((own, component) =>
    explorer.core.components[component]?.scope ? [] : [{ own, component }],
  );
  const down = counted.filter(({ own }) => own === 'down').map(({ component }) => session.facts.nameOf(component));
  const rest = down.length - NAMED;
  const names = rest > 0 ? [...down.slice(0, NAMED), words.more(rest)] : down;
  const known = counted.filter(({ own }) => own !== 'silent').length;
  const reported = counted.filter(({ own }) => isHit(own) || own === 'unknown').length;
  return [
    words.altMap(explorer.core.title, momentName(session, words)),
    replay ? words.altReported(reported, known) : words.altHit(explorer.hit, explorer.total),
    ...(names.length > 0 ? [words.altDown(text.listOf(names))] : []),
  ].join(' ');
}

/** Several pictures in words: how many, then the times and sentences of those that tell most. */
export const altOfFilm = ({ explorer }: Session, words: ShareText, course: readonly Instant[], count: number): string =>
  [
    words.altFilm(explorer.core.title, count),
    ...chosenOf(course, FILM).map(({ when, sentence }) => `${when}: ${sentence}`),
  ].join(' ');

/** What kind of truth a picture shows. */
export const noteOf = ({ replay }: Session, words: ShareText): string =>
  !replay ? words.modelLine : replay.run ? words.recordLine : words.recordOnlyLine;

/** The pictures of the printed page: the film, or, where nothing has happened, the map as it is. */
export function printPictures(session: Session, words: ShareText, ink: Ink) {
  const chosen = chosenOf(courseOf(session, words), FILM);
  const alone = chosen.length === 0;
  const box = { width: alone ? 1000 : 640, height: alone ? 640 : 430, foot: 0, fontSize: 13 };
  return (alone ? [instantOnScreen(session, words)] : chosen).map((instant) => {
    const { still, frame, when, sentence } = shotOf(session, instant, box);
    return { drawing: drawStill(still, frame, ink, { title: when, desc: sentence }), when, sentence };
  });
}

function sheetWords(session: Session, words: ShareText, alt: string): SheetWords {
  return { title: session.explorer.core.title, note: noteOf(session, words), alt, credit: words.madeWith };
}

function shotOf({ picture, text }: Session, instant: Instant, box: Box): Shot {
  const frame = instant.frame();
  const forced = instant.changed.slice(0, NAMED).map((component) => picture.scene.itemOf[component] ?? -1);
  const still = stillOf(picture, frame, {
    ...box,
    padding: 14,
    forced: new Set(forced.filter((item) => item >= 0)),
    familyName: (family) => text.family[family],
  });
  return { still, frame, when: instant.when, sentence: instant.sentence };
}
