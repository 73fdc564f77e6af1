import type { Library } from '../catalog/catalog';
import type { StoryCore, StoryDetails, StoryTape } from '../catalog/parts';
import type { OwnGraph } from '../model/own-graph';
import type { runModel } from '../story/model-run';
import type { TextLanguage } from '../text/texts';
import { loadWords, type Words } from '../text/words/words';

/** A reader's own graph, as a link brought it. */
export interface OwnStory {
  readonly id: string;
  readonly graph: OwnGraph;
  /** As links write it, see `link-code`. */
  readonly code: string;
}

/** Everything of one story in one language; replaced whole, so that no two parts of it ever disagree. */
export interface Loaded extends Words {
  readonly core: StoryCore;
  /** Sentences and sources behind the picture; null until they have come. */
  readonly details: StoryDetails | null;
  /** Chapters and the model's replay; null until the record is asked for. */
  readonly tape: StoryTape | null;
  /** Runs that replay; null until there is one. */
  readonly runModel: typeof runModel | null;
}
/** What a page opens with: the rest is fetched. */
export type First = Omit<Loaded, 'details' | 'tape' | 'runModel'>;

export interface Wanted {
  readonly story: string;
  readonly language: TextLanguage;
}
/** here: it is on screen; late: something else was asked for meanwhile; failed: what was there is still there. */
export type Reached = 'here' | 'late' | 'failed';

/** Fetches stories. Whatever comes in whatever order, what was asked for last is what is shown, whole. */
export class Loader {
  readonly library: Library;
  #loaded: Loaded;
  #wanted: Wanted;
  #own = $state.raw<OwnStory | null>(null);
  #asked = 0;
  readonly #onshow: (next: Loaded) => void;

  /** `onshow` is called in the same instant in which another story, or another language, is there. */
  constructor(first: First, library: Library, onshow: (next: Loaded) => void) {
    this.library = library;
    this.#loaded = $state.raw({ ...first, ...NOTHING_MORE });
    this.#wanted = $state.raw({ story: first.core.id, language: first.text.language });
    this.#onshow = onshow;
  }

  get loaded(): Loaded {
    return this.#loaded;
  }
  /** What has been asked for last; on screen once it has come. */
  get wanted(): Wanted {
    return this.#wanted;
  }
  /** Something else than what is on screen is on its way. */
  get busy(): boolean {
    return this.#wanted.story !== this.#loaded.core.id || this.#wanted.language !== this.#loaded.text.language;
  }
  get own(): OwnStory | null {
    return this.#own;
  }
  /** A graph that came with a link; kept until another comes. */
  bring = (own: OwnStory): void => {
    this.#own = own;
  };
  has = (story: string): boolean => this.#own?.id === story || this.library.hasStory(story);

  /** Have this on screen, with its details, and with what playing its record needs if that is asked for. Never rejects. */
  reach = async (wanted: Wanted, withTape: boolean): Promise<Reached> => {
    const asked = ++this.#asked;
    this.#wanted = wanted;
    try {
      const next = await this.#load(wanted, withTape);
      if (asked !== this.#asked) return 'late';
      this.#loaded = next;
      this.#onshow(next);
      return 'here';
    } catch {
      if (asked !== this.#asked) return 'late';
      this.#wanted = { story: this.#loaded.core.id, language: this.#loaded.text.language };
      return 'failed';
    }
  };

  async #load({ story, language }: Wanted, withTape: boolean): Promise<Loaded> {
    const now = this.#loaded;
    const same = now.core.id === story && now.text.language === language;
    const said = now.text.language === language ? wordsOf(now) : await loadWords(language);
    if (this.#own?.id === story) {
      const [{ coreOfOwnGraph }, { loadOwnText, textForOwn }] = await ownGraphs();
      const own = await loadOwnText(language);
      const text = textForOwn(said.text, own);
      return { ...said, text, core: coreOfOwnGraph(this.#own.graph, own), ...NOTHING_MORE };
    }
    const [core, details, tape] = await Promise.all([
      same ? now.core : this.library.loadCore(story, language),
      same && now.details ? now.details : this.library.loadDetails(story, language),
      same && now.tape ? now.tape : withTape ? this.library.loadTape(story, language) : null,
    ]);
    const run = tape?.replay ? (await import('../story/model-run')).runModel : null;
    return { core, ...said, details, tape, runModel: run };
  }
}

const NOTHING_MORE = { details: null, tape: null, runModel: null } as const;

/** What opens a reader's own graph; it comes with the first one. */
const ownGraphs = () => Promise.all([import('../catalog/own-story'), import('../text/own/texts')]);

const wordsOf = ({ text, words, board, frame }: Loaded): Words => ({ text, words, board, frame });
