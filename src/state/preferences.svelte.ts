import { LANGUAGES, preferredLanguage, type TextLanguage } from '../text/texts';
import type { SafeStorage } from './storage';

export const THEMES = ['auto', 'light', 'dark', 'projector'] as const;
export type Theme = (typeof THEMES)[number];
export const PICTURES = ['board', 'network'] as const;
/** The board is for reading, the network shows the graph as a graph. */
export type Picture = (typeof PICTURES)[number];

const KEY = 'dominograph.preferences';

/** How the reader likes to read; remembered where the browser allows it. */
export class Preferences {
  #language = $state<TextLanguage>('en');
  #theme = $state<Theme>('auto');
  #reduceMotion = $state(false);
  #shortcuts = $state(true);
  #waitForSpeech = $state(false);
  #picture = $state<Picture>('board');
  #lent = $state(false);
  readonly #storage: SafeStorage;

  constructor(storage: SafeStorage, asked: readonly string[]) {
    this.#storage = storage;
    this.#language = preferredLanguage(asked);
    this.#read(storage.get(KEY));
  }

  get language(): TextLanguage {
    return this.#language;
  }
  /** The language that a link has asked for, as long as the reader chooses none; null where none has. */
  get lent(): TextLanguage | null {
    return this.#lent ? this.#language : null;
  }
  get theme(): Theme {
    return this.#theme;
  }
  get reduceMotion(): boolean {
    return this.#reduceMotion;
  }
  /** Whether single letters are shortcuts. */
  get shortcuts(): boolean {
    return this.#shortcuts;
  }
  /** Whether what plays goes on only when what was said can have been read aloud. */
  get waitForSpeech(): boolean {
    return this.#waitForSpeech;
  }
  get picture(): Picture {
    return this.#picture;
  }

  setLanguage = (language: TextLanguage): void => {
    this.#language = language;
    this.#lent = false;
    this.#keep({ language });
  };
  /** A link asks for this language: for this visit, and nothing is remembered. */
  lendLanguage = (language: TextLanguage): void => {
    this.#language = language;
    this.#lent = true;
  };
  setTheme = (theme: Theme): void => {
    this.#theme = theme;
    this.#keep({ theme });
  };
  setReduceMotion = (reduceMotion: boolean): void => {
    this.#reduceMotion = reduceMotion;
    this.#keep({ reduceMotion });
  };
  setShortcuts = (shortcuts: boolean): void => {
    this.#shortcuts = shortcuts;
    this.#keep({ shortcuts });
  };
  setWaitForSpeech = (waitForSpeech: boolean): void => {
    this.#waitForSpeech = waitForSpeech;
    this.#keep({ waitForSpeech });
  };
  setPicture = (picture: Picture): void => {
    this.#picture = picture;
    this.#keep({ picture });
  };
  /** A link leads to this picture: for this visit, and nothing is remembered. */
  lendPicture = (picture: Picture): void => {
    this.#picture = picture;
  };

  /** One setting, into what is stored now: another tab may have stored others meanwhile. */
  #keep(setting: Readonly<Record<string, unknown>>): void {
    this.#storage.set(KEY, JSON.stringify({ ...parse(this.#storage.get(KEY)), version: 1, ...setting }));
  }
  #read(text: string | null): void {
    const stored = parse(text);
    this.#language = LANGUAGES.find(({ code }) => code === stored['language'])?.code ?? this.#language;
    this.#theme = THEMES.find((theme) => theme === stored['theme']) ?? 'auto';
    this.#picture = PICTURES.find((picture) => picture === stored['picture']) ?? 'board';
    this.#reduceMotion = stored['reduceMotion'] === true;
    this.#shortcuts = stored['shortcuts'] !== false;
    this.#waitForSpeech = stored['waitForSpeech'] === true;
  }
}

function parse(text: string | null): Partial<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
  } catch {
    return {};
  }
}
