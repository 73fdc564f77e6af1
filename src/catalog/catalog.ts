import * as built from 'virtual:dominograph/catalog';
import type { GalleryPart, Language, ShelfEntry, StoryCore, StoryDetails, StoryTape } from './parts';

/** All built-in incidents, newest first. */
export const shelf: readonly ShelfEntry[] = [...built.shelf].sort((a, b) => (a.start_utc < b.start_utc ? 1 : -1));

export const hasStory = (id: string): boolean => Object.hasOwn(built.core, id);

/** @throws {RangeError} if no built-in incident has this id */
export const loadCore = (id: string, language: Language): Promise<StoryCore> => load(built.core, id, language);

/** @throws {RangeError} if no built-in incident has this id */
export const loadDetails = (id: string, language: Language): Promise<StoryDetails> => load(built.details, id, language);

/** @throws {RangeError} if no built-in incident has this id */
export const loadTape = (id: string, language: Language): Promise<StoryTape> => load(built.tape, id, language);

/** Component id → the incidents in which it failed, for those that failed in several. */
export const loadFell = async (): Promise<ReadonlyMap<string, readonly string[]>> =>
  new Map((await built.fell()).default);

/** All incidents with root, lesson and spread, by what they have in common. */
export const loadGallery = async (): Promise<GalleryPart> => (await built.gallery()).default;

/** Where stories come from: the built-in ones, or some more beside them. */
export type Library = typeof library;
export const library = { hasStory, loadCore, loadDetails, loadTape };

/** The part that `id` names; `nothing` begins the refusal. @throws {RangeError} if it names none */
export async function load<Part>(
  parts: built.Loaders<Part>,
  id: string,
  language: Language,
  nothing = 'no built-in incident',
): Promise<Part> {
  const loader = Object.hasOwn(parts, id) ? parts[id] : undefined;
  if (loader === undefined) throw new RangeError(`${nothing} is called ${id}`);
  return (await loader[language]()).default;
}
