import * as built from 'virtual:dominograph/catalog';
import type { GalleryPart, Language, ShelfEntry, StoryCore, StoryDetails, StoryTape } from './parts';

/** All built-in incidents, newest first. */
export const shelf: readonly ShelfEntry[] = [...built.shelf].sort((a, b) => (a.start_utc < b.start_utc ? 1 : -1));

/** The incident the app opens with. */
export const OPENING = 'aws-2025-10-20';

export const hasStory = (id: string): boolean => Object.hasOwn(built.core, id);

/** @throws {RangeError} if no built-in incident has this id */
export async function loadCore(id: string, language: Language): Promise<StoryCore> {
  return load(built.core, id, language);
}

/** @throws {RangeError} if no built-in incident has this id */
export async function loadDetails(id: string, language: Language): Promise<StoryDetails> {
  return load(built.details, id, language);
}

/** @throws {RangeError} if no built-in incident has this id */
export async function loadTape(id: string, language: Language): Promise<StoryTape> {
  return load(built.tape, id, language);
}

/** Component id → the incidents in which it failed, for those that failed in several. */
export const loadFell = async (): Promise<ReadonlyMap<string, readonly string[]>> =>
  new Map((await built.fell()).default);

/** All incidents with root, lesson and spread, by what they have in common. */
export const loadGallery = async (): Promise<GalleryPart> => (await built.gallery()).default;

/** Where stories come from: the built-in ones, or some more beside them. */
export interface Library {
  readonly hasStory: (id: string) => boolean;
  readonly loadCore: (id: string, language: Language) => Promise<StoryCore>;
  readonly loadDetails: (id: string, language: Language) => Promise<StoryDetails>;
  readonly loadTape: (id: string, language: Language) => Promise<StoryTape>;
}
export const library: Library = { hasStory, loadCore, loadDetails, loadTape };

async function load<Part>(parts: built.Loaders<Part>, id: string, language: Language): Promise<Part> {
  const loader = Object.hasOwn(parts, id) ? parts[id] : undefined;
  if (loader === undefined) throw new RangeError(`no built-in incident is called ${id}`);
  return (await loader[language]()).default;
}
