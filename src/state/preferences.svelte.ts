import { LANGUAGES, preferredLanguage, type TextLanguage } from '../text/texts';
import type { SafeStorage } from './storage';

export const THEMES = ['auto', 'light', 'dark', 'projector'] as const;
export type Theme = (typeof THEMES)[number];

const KEY = 'dominograph.preferences';

/** How the reader likes to read; remembered where the browser allows it. */
export class Preferences {
  language = $state<TextLanguage>('en');
  theme = $state<Theme>('auto');
  reduceMotion = $state(false);
  shortcuts = $state(true);

  readonly #storage: SafeStorage;
  /** What the reader chose, while a link lends another. */
  #own: TextLanguage;

  constructor(storage: SafeStorage, asked: readonly string[]) {
    this.#storage = storage;
    this.language = preferredLanguage(asked);
    const stored = parse(storage.get(KEY));
    this.language = LANGUAGES.find(({ code }) => code === stored['language'])?.code ?? this.language;
    this.#own = this.language;
    this.theme = THEMES.find((theme) => theme === stored['theme']) ?? 'auto';
    this.reduceMotion = stored['reduceMotion'] === true;
    this.shortcuts = stored['shortcuts'] !== false;
  }

  setLanguage = (language: TextLanguage): void => {
    this.#own = language;
    this.language = language;
    this.#save();
  };
  /** A link asks for this language: for this visit, and nothing is remembered. */
  lendLanguage = (language: TextLanguage): void => {
    this.language = language;
  };
  setTheme = (theme: Theme): void => {
    this.theme = theme;
    this.#save();
  };
  setReduceMotion = (reduce: boolean): void => {
    this.reduceMotion = reduce;
    this.#save();
  };
  setShortcuts = (on: boolean): void => {
    this.shortcuts = on;
    this.#save();
  };

  #save(): void {
    const { theme, reduceMotion, shortcuts } = this;
    this.#storage.set(KEY, JSON.stringify({ version: 1, language: this.#own, theme, reduceMotion, shortcuts }));
  }
}

function parse(text: string | null): Partial<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
