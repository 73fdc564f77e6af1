import { svgNode, type SvgNode } from '../../../exporters/svg';
import { boardGrid } from '../../../layout/board/grid';
import { columnsFrom } from '../../../layout/board/measures';
import { simulateCascade } from '../../../engine/simulate';
import { runsOf } from '../../../model/lesson';
import type { HeldLesson } from '../../../state/lesson.svelte';
import type { Prediction } from '../../../state/prediction.svelte';
import { boardOf } from '../../../story/arrange';
import { boardOrder } from '../../../story/board-order';
import { boardWords } from '../../../story/board-words';
import { cascadeCourse } from '../../../story/cascade-course';
import { frameOf, UNASKED } from '../../../story/frame';
import type { Frame } from '../../../story/frame-types';
import { sayJudged } from '../../../story/judged';
import { drawBoard } from '../../../story/picture/draw-board';
import type { Ink } from '../../../story/picture/ink';
import { combsOfPrediction } from '../../../story/prediction-combs';
import { storyOf, type Story } from '../../../story/story';
import { sheetTaskOf, type SheetTask } from './sheet-tasks';

interface SheetParts {
  readonly title: string;
  readonly ask: string;
  /** The board before, and in the end; null for a lesson of questions. */
  readonly before: SvgNode | null;
  readonly after: SvgNode | null;
  /** What is asked: whether it falls, in which wave (0: it holds), and why. */
  readonly rows: readonly { readonly name: string; readonly wave: number; readonly why: string }[];
  /** Things to place or a system to redesign; null for none. */
  readonly task: SheetTask['task'] | null;
  readonly questions: readonly SheetQuestion[];
}
/** `before`: what the lesson says before the first question of a step; `note`: the teacher's, after the last one. */
interface SheetQuestion {
  readonly before: string;
  readonly text: string;
  readonly answer: string;
  readonly note: string;
}

/** Width of a board by depth on paper, in its own px: large names, short lines. */
const DEPTH_WIDTH = 900;
const USUAL_WIDTH = 1280;
/** Height to width of the place for the board. */
const SHAPE = 0.42;
/** … where a task stands above it. */
const SHAPE_BELOW = 0.3;
/** Rows for questions that fit on a page. */
const QUESTIONS = 9;

/** The worksheet of a lesson: what is asked at this step, or its first prediction; its task or its questions where it has none. */
export async function sheetOf(held: HeldLesson, ink: Ink): Promise<SheetParts> {
  const { lesson, step } = held;
  const here = lesson.steps[step];
  const first = lesson.steps.findIndex(({ predict }) => predict !== undefined);
  const at = here?.predict ? step : here?.place || here?.design ? -1 : first;
  const prediction = at < 0 ? null : await held.predictionOf(at);
  const base = { title: lesson.title, ask: '', before: null, after: null, rows: [], task: null, questions: [] };
  if (!prediction) return { ...base, ...(await withoutPrediction(held, ink)) };
  const story = await loadStory(prediction.question.story, held);
  return { ...base, ...predictionSheet(prediction, story, held, ink) };
}

async function loadStory(id: string, { visit }: HeldLesson): Promise<Story> {
  const { library, loaded } = visit.loader;
  const { language } = loaded.text;
  const [core, details] = await Promise.all([library.loadCore(id, language), library.loadDetails(id, language)]);
  return storyOf(core, details, loaded.words);
}

/** The task at hand or the first one; questions for a lesson that asks more of them, or has no task. */
async function withoutPrediction(
  held: HeldLesson,
  ink: Ink,
): Promise<Pick<SheetParts, 'ask' | 'before' | 'task' | 'questions'>> {
  const { steps } = held.lesson;
  const here = steps[held.step];
  const asks = steps.some(({ curve }) => curve) && !here?.place && !here?.design;
  const sheet = asks ? null : await sheetTaskOf(held);
  if (!sheet) return { ask: '', before: null, task: null, questions: await questionsOf(held) };
  const before = sheet.story === null ? null : await drawnAtRest(sheet.story, sheet.parts, held, ink);
  return { ask: sheet.text.join(' '), before, task: sheet.task, questions: [] };
}

/** The board before anything fails: of a small system with all its lines, of a large one with those among `parts`. */
async function drawnAtRest(id: string, parts: readonly number[], held: HeldLesson, ink: Ink): Promise<SvgNode> {
  const story = await loadStory(id, held);
  const layout = boardOf(story.core);
  const cascade = simulateCascade(story.graph, { events: [] });
  const asked = layout.size === 'depth' ? UNASKED : { ...UNASKED, prediction: askedOf(parts) };
  return picture(story, held, ink, frameOf(cascadeCourse(story, story.graph, cascade), 0, layout, asked), SHAPE_BELOW);
}

async function questionsOf(held: HeldLesson): Promise<readonly SheetQuestion[]> {
  const plain = (paragraph: string): string =>
    runsOf(paragraph)
      .map((run) => (typeof run === 'string' ? run : run.shown || (held.terms.get(run.term)?.term ?? run.term)))
      .join('');
  const asked = held.lesson.steps
    .flatMap(({ questions = [], text, note = '' }) =>
      questions.map((question, i) => ({
        question,
        before: i === 0 ? text.map(plain).join(' ') : '',
        note: i === questions.length - 1 ? plain(note) : '',
      })),
    )
    .slice(0, QUESTIONS);
  return Promise.all(
    asked.map(async ({ question, before, note }) => ({
      ...{ before, note, text: plain(question.text) },
      answer: await held.answerTo(question),
    })),
  );
}

function predictionSheet(prediction: Prediction, story: Story, held: HeldLesson, ink: Ink) {
  const { question, waves } = prediction;
  const labelOf = (component: number): string => story.core.components[component]?.label ?? '';
  const inOrder = boardOrder(boardOf(story.core), question.candidates);
  const waveOf = new Map(waves.flatMap((_, at) => prediction.inWave(at + 1).map((component) => [component, at + 1])));
  const whys = new Map(prediction.truth().map((judged) => [judged.component, sayJudged(story, judged).at(-1) ?? '']));
  return {
    ask: held.words.sheetAsk(story.words.listOf(question.faults.map(labelOf))),
    before: drawn(prediction, story, held, ink, false),
    after: drawn(prediction, story, held, ink, true),
    rows: inOrder.map((component) => ({
      name: labelOf(component),
      wave: waveOf.get(component) ?? 0,
      why: whys.get(component) ?? '',
    })),
  };
}

/** The board of a prediction on paper: the same places as on screen. */
function drawn({ question }: Prediction, story: Story, held: HeldLesson, ink: Ink, atEnd: boolean): SvgNode {
  const layout = boardOf(story.core);
  const course = cascadeCourse(story, question.graph, question.cascade);
  const frame = frameOf(course, atEnd ? course.length : 0, layout, {
    ...UNASKED,
    faults: new Set(question.faults),
    prediction: askedOf(question.candidates),
  });
  return picture(story, held, ink, frame, SHAPE, atEnd);
}

const askedOf = (components: readonly number[]) => ({
  asked: new Set(components),
  ...{ combs: combsOfPrediction, marks: new Map(), judged: new Map(), shares: null, classSize: 0 },
});

/** A frame on paper, `shape` times as high as wide. */
function picture(story: Story, held: HeldLesson, ink: Ink, frame: Frame, shape: number, atEnd = false): SvgNode {
  const layout = boardOf(story.core);
  const width = Math.max(layout.size === 'depth' ? DEPTH_WIDTH : USUAL_WIDTH, columnsFrom(layout));
  const grid = boardGrid(layout, { width, height: width * shape, mode: 'columns' });
  const words = boardWords(story.core);
  const size = { width, height: Math.ceil(grid.height + 4) };
  const title = atEnd ? held.words.solutionPicture : held.words.sheetPicture;
  return svgNode(
    'svg',
    { viewBox: `0 0 ${size.width} ${size.height}`, ...size, role: 'img' },
    svgNode('title', {}, title(story.core.board.headline)),
    drawBoard({ grid, words, frame, text: held.visit.loader.loaded.board }, ink),
  );
}
