import { recordAt } from '../../../engine/record';
import { createReplay } from '../../../engine/replay';
import { chooseFrames } from '../../../exporters/choose-frames';
import type { ShareText } from '../../../text/share/share-text';
import { healthOfLevel } from '../../../theme/health';
import { readFrame, type ReadFrame, type Reading } from '../../../view/still/read-frame';
import type { ReplaySession } from '../replay/replay-session.svelte';
import type { Session } from '../session.svelte';
import { entriesOf, trailOf } from '../words/steps';

/** One instant of what is on screen, the reader's cascade or the record, that a picture can show. */
export interface Instant {
  /** Its step and time, or its time. */
  readonly when: string;
  readonly sentence: string;
  /** Components that change. */
  readonly changed: readonly number[];
  /** The map at this instant. */
  readonly frame: () => ReadFrame;
}

/** Every instant of the course on screen: the steps of the cascade, or what was recorded in the chapter that is told. */
export function courseOf(session: Session, words: ShareText): readonly Instant[] {
  return session.replay ? recordCourse(session, session.replay, words) : cascadeCourse(session, words);
}

/** At most `count` of them that tell it best. */
export function chosenOf(course: readonly Instant[], count: number): readonly Instant[] {
  const weights = course.map(({ changed }) => changed.length);
  return chooseFrames(weights, count).flatMap((at) => course[at] ?? []);
}

/** The instant on screen, as it is: with what is selected and filtered. */
export function instantOnScreen(session: Session, words: ShareText): Instant {
  const { picture, replay, explorer } = session;
  const frame = () => picture.frame;
  if (replay) {
    const { latest } = replay;
    return {
      when: replay.sayTime(replay.time),
      sentence: replay.told ? toldOf(replay) : saidOf(session, latest, words),
      changed: latest.map(({ component }) => component),
      frame,
    };
  }
  const step = session.said.at(-1);
  return {
    when: whenOf(session, explorer.cursor),
    sentence: session.summary || sentenceOf(step?.changes ?? [], words),
    changed: (step?.changes ?? []).map(({ component }) => component),
    frame,
  };
}

function cascadeCourse(session: Session, words: ShareText): readonly Instant[] {
  const { explorer, index, steps, picture } = session;
  const { graph, runGraph, cascade, faults } = explorer;
  const replay = createReplay(runGraph, cascade);
  return steps.map(({ step, changes }) => ({
    when: whenOf(session, step),
    sentence: sentenceOf(changes, words),
    changed: changes.map(({ component }) => component),
    frame: () => {
      const stepOf = new Int32Array(graph.n);
      for (let taken = 0; taken < step; taken++)
        for (const { component } of entriesOf(cascade, taken)) stepOf[component] = taken + 1;
      return readFrame(picture.scene, {
        ...PLAIN,
        health: Array.from(replay.seek(step), healthOfLevel),
        modelled: null,
        faults: new Set(faults),
        held: session.held,
        stepOf,
        trail: trailOf(cascade, index, step),
        hidden: new Uint8Array(graph.n),
      });
    },
  }));
}

function recordCourse(session: Session, replay: ReplaySession, words: ShareText): readonly Instant[] {
  const { track, reel, run, told } = replay;
  const { from, to } = (told && reel.passage) || { from: reel.start, to: reel.end };
  const { n } = session.explorer.graph;
  const instant = (time: number, sentence: string, changed: readonly number[]): Instant => ({
    when: replay.sayTime(time),
    sentence,
    changed,
    frame: () =>
      readFrame(session.picture.scene, {
        ...PLAIN,
        health: recordAt(track, time).map(({ state }) => replay.shownOf(state)),
        modelled: run?.healthAt(time) ?? null,
        faults: new Set(),
        stepOf: new Int32Array(n),
        trail: new Set(),
        hidden: new Uint8Array(n),
      }),
  });
  const steps = track.steps.filter(({ time }) => time >= from && time <= to);
  const said = steps.map(({ time, first, last }) => {
    const changes = replay.changesOf(first, last);
    return instant(
      time,
      saidOf(session, changes, words),
      changes.map(({ component }) => component),
    );
  });
  // A chapter begins with its own words, and stands even where nothing was recorded in it.
  return told && (steps[0]?.time !== from || steps.length === 0) ? [instant(from, toldOf(replay), []), ...said] : said;
}

/** Nothing is explained and nothing selected in a picture of a course. */
const PLAIN: Pick<Reading, 'chain' | 'selected'> = { chain: new Set(), selected: -1 };

function whenOf({ explorer, steps, text }: Session, step: number): string {
  const clock = steps[step - 1]?.clock;
  return clock === undefined ? text.beforeAnything : `${text.step(step, explorer.length)} · ${clock}`;
}

const toldOf = ({ told }: ReplaySession): string =>
  told ? [`${told.title}.`, ...told.sentences.map(({ text }) => text)].join(' ') : '';

const sentenceOf = (changes: readonly { readonly sentence: string }[], words: ShareText): string =>
  withMore(changes[0]?.sentence ?? '', changes.length - 1, words);

/** What was recorded last of an instant, as the caption on screen has it. */
function saidOf({ facts, text }: Session, changes: ReplaySession['latest'], words: ShareText): string {
  const lead = changes.at(-1);
  if (!lead) return text.beforeAnyReport;
  return withMore(`${facts.nameOf(lead.component)}: ${lead.said.text}`, changes.length - 1, words);
}

const withMore = (sentence: string, more: number, words: ShareText): string =>
  more > 0 ? `${sentence} (+ ${words.more(more)})` : sentence;
