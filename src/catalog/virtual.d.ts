declare module 'virtual:dominograph/catalog' {
  type Language = import('./parts').Language;

  export type Loaders<Part> = Readonly<
    Record<string, Readonly<Record<Language, () => Promise<{ readonly default: Part }>>>>
  >;
  export const shelf: readonly import('./parts').ShelfEntry[];
  export const core: Loaders<import('./parts').StoryCore>;
  export const tape: Loaders<import('./parts').StoryTape>;
  export const fell: () => Promise<{ readonly default: import('./parts').FellIn }>;
  export const gallery: () => Promise<{ readonly default: readonly import('./parts').GalleryEntry[] }>;
  export const details: Loaders<import('./parts').StoryDetails>;
}
