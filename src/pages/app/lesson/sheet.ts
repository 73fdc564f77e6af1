import { writeSvg } from '../../../exporters/svg';
import { runsOf } from '../../../model/lesson';
import type { LessonText } from '../../../text/lesson/load';
import type { Text } from '../../../text/texts';
import type { Tokens } from '../../../theme/read-tokens';
import type { ReadFrame } from '../../../view/still/read-frame';
import { drawStill } from '../../../view/still/draw-still';
import { inkOf } from '../../../view/still/ink';
import { stillOf } from '../../../view/still/still';
import type { Predicting } from './predicting.svelte';
import type { Room } from './room.svelte';
import { sayAnswer } from './say-answer';

export interface SheetParts {
  readonly title: string;
  readonly ask: string;
  readonly before: string;
  readonly after: string;
  readonly waves: readonly string[];
  readonly holds: string;
  /** With what the lesson says before the first question of a step; empty before the others. */
  readonly questions: readonly { readonly before: string; readonly text: string; readonly answer: string }[];
}

/** Width and height of the picture on paper, in its own pixels. */
const PAPER = { width: 960, height: 640 };
/** Rows for questions that fit on a page. */
const QUESTIONS = 9;

/** The worksheet of a lesson: its prediction at this step or the first one; its questions where it has none. */
export async function sheetOf(room: Room, tokens: Tokens): Promise<SheetParts> {
  const { lesson, words, session, step } = room;
  const { text } = session;
  const at = lesson.steps[step]?.predict ? step : lesson.steps.findIndex(({ predict }) => predict !== undefined);
  const predicting = at < 0 ? null : await room.predictingOf(at);
  const plain = (paragraph: string) =>
    runsOf(paragraph)
      .map((run) => (typeof run === 'string' ? run : run.shown || (room.terms.get(run.term)?.term ?? run.term)))
      .join('');
  const asked = lesson.steps
    .flatMap(({ questions = [], text: paragraphs }) =>
      questions.map((question, i) => ({ question, before: i === 0 ? paragraphs.map(plain).join(' ') : '' })),
    )
    .slice(0, QUESTIONS);
  const questions = await Promise.all(
    asked.map(async ({ question, before }) => ({
      ...{ before, text: plain(question.text) },
      answer: await sayAnswer(question, text, words),
    })),
  );
  const base = { title: lesson.title, ask: '', before: '', after: '', waves: [], holds: '', questions };
  return predicting ? { ...base, ...predictionSheet(predicting, tokens, text, words) } : base;
}

function predictionSheet(predicting: Predicting, tokens: Tokens, text: Text, words: LessonText) {
  predicting.aspect = PAPER.width / PAPER.height; // the map takes its own again when it comes back
  const { question, waves, core } = predicting;
  const nameOf = (component: number) => core.components[component]?.short ?? '';
  const fallen = new Set(waves.flatMap((_, wave) => predicting.inWave(wave + 1)));
  const end = question.cascade.steps.length;
  return {
    ask: words.sheetAsk(text.listOf(question.faults.map(nameOf))),
    before: picture(predicting, predicting.frameAt(0, null, true), tokens, text),
    after: picture(predicting, predicting.frameAt(end, null, true), tokens, text),
    waves: waves.map((_, wave) => text.listOf(predicting.inWave(wave + 1).map(nameOf))),
    holds: text.listOf(question.candidates.filter((component) => !fallen.has(component)).map(nameOf)) || words.noWave,
  };
}

/** White ground, and lines that a school's copier can see. */
const onPaper = (tokens: Tokens): Tokens => ({
  ...tokens,
  ...{ paper: '#ffffff', halo: '#ffffff', edge: tokens['ink-soft'] },
});

/** A picture as an address, so that it is loaded as an image and nothing in it can run. */
function picture(predicting: Predicting, frame: ReadFrame, tokens: Tokens, text: Text): string {
  const { core } = predicting;
  const { title } = core;
  const still = stillOf(predicting.arrangement, frame, {
    ...PAPER,
    ...{ padding: 16, foot: 0, fontSize: 16, forced: predicting.markable },
    familyName: (family) => (core.made_up ? '' : text.family[family]),
  });
  const svg = writeSvg(drawStill(still, frame, inkOf(onPaper(tokens)), { title, desc: title }));
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
