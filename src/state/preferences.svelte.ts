import { LANGUAGES, preferredLanguage, type TextLanguage } from '../text/texts';
import { readJson, type SafeStorage } from './storage';

export const THEMES = ['auto', 'light', 'dark', 'projector'] as const;
export type Theme = (typeof THEMES)[number];
const DRAWN_AS = ['board', 'network'] as const;
/** The board is for reading, the network shows the graph as a graph. */
export type DrawnAs = (typeof DRAWN_AS)[number];

const KEY = 'dominograph.preferences';

/** What a reader can choose, and what is remembered of it. */
interface Settings {
  readonly language: TextLanguage;
  readonly theme: Theme;
  readonly reduceMotion: boolean;
  /** Whether single letters are shortcuts. */
  readonly shortcuts: boolean;
  /** Whether what plays goes on only when what was said can have been read aloud. */
  readonly waitForSpeech: boolean;
  readonly picture: DrawnAs;
}

/** How the reader likes to read; remembered where the browser allows it. */
export class Preferences implements Settings {
  #settings: Settings;
  #lent = $state(false);
  readonly #storage: SafeStorage;

  constructor(storage: SafeStorage, asked: readonly string[]) {
    this.#storage = storage;
    this.#settings = $state.raw(readSettings(stored(storage), preferredLanguage(asked)));
  }

  get language(): TextLanguage {
    return this.#settings.language;
  }
  /** The language that a link has asked for, as long as the reader chooses none; null where none has. */
  get lent(): TextLanguage | null {
    return this.#lent ? this.language : null;
  }
  get theme(): Theme {
    return this.#settings.theme;
  }
  get reduceMotion(): boolean {
    return this.#settings.reduceMotion;
  }
  get shortcuts(): boolean {
    return this.#settings.shortcuts;
  }
  get waitForSpeech(): boolean {
    return this.#settings.waitForSpeech;
  }
  get picture(): DrawnAs {
    return this.#settings.picture;
  }

  setLanguage = (language: TextLanguage): void => {
    this.#lent = false;
    this.#keep({ language });
  };
  /** A link asks for this language: for this visit, and nothing is remembered. */
  lendLanguage = (language: TextLanguage): void => {
    this.#settings = { ...this.#settings, language };
    this.#lent = true;
  };
  setTheme = (theme: Theme): void => this.#keep({ theme });
  setReduceMotion = (reduceMotion: boolean): void => this.#keep({ reduceMotion });
  setShortcuts = (shortcuts: boolean): void => this.#keep({ shortcuts });
  setWaitForSpeech = (waitForSpeech: boolean): void => this.#keep({ waitForSpeech });
  setPicture = (picture: DrawnAs): void => this.#keep({ picture });
  /** A link leads to this picture: for this visit, and nothing is remembered. */
  lendPicture = (picture: DrawnAs): void => {
    this.#settings = { ...this.#settings, picture };
  };

  /** One setting, into what is stored now: another tab may have stored others meanwhile. */
  #keep(setting: Partial<Settings>): void {
    this.#settings = { ...this.#settings, ...setting };
    this.#storage.set(KEY, JSON.stringify({ ...stored(this.#storage), version: 1, ...setting }));
  }
}

/** The usual in place of what was not kept, or cannot be read; the browser's language where none was chosen. */
function readSettings(kept: Stored, preferred: TextLanguage): Settings {
  return {
    language: LANGUAGES.find(({ code }) => code === kept['language'])?.code ?? preferred,
    theme: THEMES.find((theme) => theme === kept['theme']) ?? 'auto',
    picture: DRAWN_AS.find((picture) => picture === kept['picture']) ?? 'board',
    reduceMotion: kept['reduceMotion'] === true,
    shortcuts: kept['shortcuts'] !== false,
    waitForSpeech: kept['waitForSpeech'] === true,
  };
}

type Stored = Partial<Record<string, unknown>>;
function stored(storage: SafeStorage): Stored {
  const value = readJson(storage, KEY);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
