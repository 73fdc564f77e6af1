import type { Library } from '../catalog/catalog';
import type { StoryCore, StoryDetails, StoryTape } from '../catalog/parts';
import type { Outcome } from '../importers/read';
import type { Says, Via } from '../importers/types';
import type { SystemFile } from '../model/system-file';
import type { runModel } from '../story/model-run';
import type { TextLanguage } from '../text/texts';
import type { VisitWords, Words } from '../text/words/words';
import type { History } from './history';

/** A reader's own system, as a link or a file brought it. */
export interface OwnStory {
  /** Stays while the reader edits it. */
  readonly id: string;
  readonly system: SystemFile;
  /** As links write it, see `link-code`; null where it does not fit into one, or is not written yet. */
  readonly code: string | null;
  /** What reading it brought up; null for one that came with a link. */
  readonly about: AboutReading | null;
  readonly history: History<SystemFile>;
  /** Another version of it that was on screen before. */
  readonly before?: SystemFile;
}

/** What was read of files, beside the system itself. */
export interface AboutReading extends Pick<Outcome, 'findings' | 'unlisted' | 'leftOut' | 'notes' | 'files'> {
  /** As its makers write it. */
  readonly format: string;
  readonly says: Says;
  /** From what dependencies were read, and how many from each. */
  readonly via: readonly (readonly [Via, number])[];
}

/** What there is of one story in one language. */
interface Parts {
  readonly core: StoryCore;
  /** Sentences and sources behind the picture; null until they have come. */
  readonly details: StoryDetails | null;
  /** Chapters and the model's replay; null until the record is asked for. */
  readonly tape: StoryTape | null;
  /** Runs that replay; null until a record is asked for. */
  readonly runModel: typeof runModel | null;
}
/** Everything of one story in one language; replaced whole, so that no two parts of it ever disagree. */
type Loaded<Said extends VisitWords = Words> = Said & Parts;
/** What a page opens with: the rest is fetched. */
export type First<Said extends VisitWords = Words> = Said & Pick<Parts, 'core'>;

/** Where stories come from, and what is said of them. */
export interface Shelf<Said extends VisitWords = Words> extends Library {
  loadWords(language: TextLanguage): Promise<Said>;
  /** A reader's own system as a story, with words that suit it. */
  openOwn(own: OwnStory, said: Said): Promise<First<Said> & Pick<Parts, 'details'>>;
}

export interface Wanted {
  readonly story: string;
  readonly language: TextLanguage;
}
/** here: it is on screen; late: something else was asked for meanwhile; failed: what was there is still there. */
type Reached = 'here' | 'late' | 'failed';

/** Fetches stories. Whatever comes in whatever order, what was asked for last is what is shown, whole. */
export class Loader<Said extends VisitWords = Words> {
  readonly library: Shelf<Said>;
  #loaded: Loaded<Said>;
  #wanted: Wanted;
  #own = $state.raw<OwnStory | null>(null);
  #asked = 0;
  readonly #onshow: () => void;

  /** `onshow` is called in the same instant in which another story, or another language, is there. */
  constructor(first: First<Said>, library: Shelf<Said>, onshow: () => void) {
    this.library = library;
    this.#loaded = $state.raw({ ...first, ...NOTHING_MORE });
    this.#wanted = $state.raw({ story: first.core.id, language: first.words.language });
    this.#onshow = onshow;
  }

  get loaded(): Loaded<Said> {
    return this.#loaded;
  }
  /** What has been asked for last; on screen once it has come. */
  get wanted(): Wanted {
    return this.#wanted;
  }
  /** Something else than what is on screen is on its way. */
  get busy(): boolean {
    return this.#wanted.story !== this.#loaded.core.id || this.#wanted.language !== this.#loaded.words.language;
  }
  get own(): OwnStory | null {
    return this.#own;
  }
  /** A system that came with a link or a file; kept until another comes. */
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
      this.#onshow();
      return 'here';
    } catch {
      if (asked !== this.#asked) return 'late';
      this.#wanted = { story: this.#loaded.core.id, language: this.#loaded.words.language };
      return 'failed';
    }
  };

  async #load({ story, language }: Wanted, withTape: boolean): Promise<Loaded<Said>> {
    const now = this.#loaded;
    const { core: there, words } = now;
    const same = there.id === story && words.language === language;
    // Of a reader's own system other things are said.
    const said: Said =
      words.language === language && there.kind !== 'own' ? now : await this.library.loadWords(language);
    if (this.#own?.id === story) return { ...NOTHING_MORE, ...(await this.library.openOwn(this.#own, said)) };
    const [core, details, tape, run] = await Promise.all([
      same ? now.core : this.library.loadCore(story, language),
      same && now.details ? now.details : this.library.loadDetails(story, language),
      same && now.tape ? now.tape : withTape ? this.library.loadTape(story, language) : null,
      now.runModel ?? (withTape ? import('../story/model-run').then(({ runModel: run }) => run) : null),
    ]);
    return { ...said, core, details, tape, runModel: run };
  }
}

const NOTHING_MORE = { details: null, tape: null, runModel: null } as const;
