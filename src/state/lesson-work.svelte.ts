import { dialsOf, nextOnDial, type Dials } from '../analysis/queue-curve';
import type { Library } from '../catalog/catalog';
import type { Dial, Lesson, LessonStep } from '../model/lesson';
import { comebackQuestion, designQuestion, patternQuestion } from '../story/lesson-tasks';
import { storyOf } from '../story/story';
import type { LessonText } from '../text/lesson/en';
import type { Words } from '../text/words/words';
import { Design } from './design.svelte';
import { keptOf, type KeptLesson } from './lesson-memory';
import type { LessonTask } from './lesson-task';
import { readMoment } from './permalink';
import { Placing } from './placing.svelte';

/** What is kept of a lesson's tasks and dials. */
type KeptWork = Pick<KeptLesson, 'tasks' | 'dials'>;
interface WorkParts {
  readonly lesson: Lesson;
  readonly words: LessonText;
  readonly library: Library;
  /** In the lesson's language. */
  readonly said: Words;
}

/** The work that the steps of a lesson ask for, beside predictions: things to place, designs, dials to turn. */
export class LessonWork {
  readonly #parts: WorkParts;
  readonly #tasks = new Map<string, LessonTask>();
  readonly #before: KeptWork['tasks'];
  #dials = $state.raw<ReadonlyMap<string, number>>(new Map());

  constructor(parts: WorkParts, kept: KeptWork | null) {
    this.#parts = parts;
    this.#before = kept?.tasks ?? [];
    this.#dials = new Map(kept?.dials);
  }

  /** The task of a step, the same each time it is come back to; null for a step without one. */
  taskOf = async (step: LessonStep): Promise<LessonTask | null> => {
    const known = this.#tasks.get(step.id);
    if (known) return known;
    const made = await this.#make(step);
    const again = this.#tasks.get(step.id);
    if (!made || again) return again ?? null;
    const [, kept] = this.#before.find(([of]) => of === step.id) ?? [];
    if (kept) made.restore(kept);
    this.#tasks.set(step.id, made);
    return made;
  };
  /** How the dials of a step's curves stand; null for a step without curves. */
  dialsAt = ({ id, curve }: LessonStep): Dials | null => {
    if (!curve) return null;
    const dials = dialsOf(curve);
    const at = (dial: Dial): number => this.#dials.get(`${id} ${dial}`) ?? dials[dial];
    return { outage: at('outage'), demand: at('demand'), attempts: at('attempts'), throttle: at('throttle') };
  };
  turn = ({ id }: LessonStep, dial: Dial, value: number): void => {
    this.#dials = new Map(this.#dials).set(`${id} ${dial}`, value);
  };
  /** A dial to its next value. */
  turnOn = (step: LessonStep, dial: Dial): void => {
    const dials = this.dialsAt(step);
    if (step.curve && dials) this.turn(step, dial, nextOnDial(step.curve, dial, dials[dial]));
  };
  keep = (): KeptWork => ({ tasks: keptOf(this.#before, this.#tasks), dials: [...this.#dials] });

  async #make({ place, design, moment }: LessonStep): Promise<LessonTask | null> {
    const { lesson, words, library, said } = this.#parts;
    const { text } = said;
    const { language } = text;
    const { tasks } = words;
    const story = readMoment(moment ?? '')?.story;
    if (place?.of === 'pattern') {
      const cores = await Promise.all(place.things.map((thing) => library.loadCore(thing.story, language)));
      const titles = cores.map(({ title }) => title);
      return this.#placing(patternQuestion(lesson.id, place, titles), 'written');
    }
    if (place && story !== undefined) {
      const [core, details] = await Promise.all([
        library.loadCore(story, language),
        library.loadDetails(story, language),
      ]);
      const asked = comebackQuestion(place, storyOf(core, details, said.words), tasks.place, text.span);
      return this.#placing(asked, 'record');
    }
    if (design && story !== undefined) {
      const asked = designQuestion(design, await library.loadCore(story, language));
      return new Design({ ...asked, saidAt: tasks.design.standsOn });
    }
    return null;
  }
  #placing(asked: ReturnType<typeof patternQuestion>, origin: Placing['origin']): Placing {
    const { place } = this.#parts.words.tasks;
    return new Placing({ ...asked, origin, saidAt: (name, put) => place.standsOn(name, put ?? place.nowhere) });
  }
}
