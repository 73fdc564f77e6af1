declare module 'virtual:dominograph/catalog' {
  type Language = import('./parts').Language;

  export type Loaders<Part> = Readonly<
    Record<string, Readonly<Record<Language, () => Promise<{ readonly default: Part }>>>>
  >;
  export const shelf: readonly import('./parts').ShelfEntry[];
  export const core: Loaders<import('./parts').StoryCore>;
  export const tape: Loaders<import('./parts').StoryTape>;
  export const fell: () => Promise<{ readonly default: import('./parts').FellIn }>;
  export const gallery: () => Promise<{ readonly default: import('./parts').GalleryPart }>;
  export const details: Loaders<import('./parts').StoryDetails>;
}

declare module 'virtual:dominograph/lessons' {
  type Language = import('./parts').Language;
  type ByLanguage<Part> = Readonly<Record<Language, () => Promise<{ readonly default: Part }>>>;

  export type Loaders<Part> = Readonly<Record<string, ByLanguage<Part>>>;
  export const shelf: ByLanguage<readonly import('../model/lesson-entry').LessonEntry[]>;
  export const glossary: ByLanguage<import('../model/lesson').Glossary>;
  export const lesson: Loaders<import('../model/lesson').Lesson>;
  /** A made-up system, and the boards of its builds as far as there are any. */
  export interface SystemFile {
    readonly system: import('../model/system').System;
    readonly boards: readonly import('../model/board').BoardFile[];
  }
  export const system: Readonly<Record<string, () => Promise<{ readonly default: SystemFile }>>>;
}
