import { existsSync, readFileSync, readdirSync } from 'node:fs';
import {
  coreOf,
  detailsOf,
  tapeOf,
  type Language,
  type StoryCore,
  type StoryDetails,
  type StoryTape,
} from '../../src/catalog/parts';
import type { BoardFile } from '../../src/model/board';
import type { Chapters } from '../../src/model/chapters';
import type { Incident } from '../../src/model/incident';

const FOLDER = new URL('../../data/incidents/', import.meta.url);

export const STORY_IDS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace(/\.json$/, ''))
  .sort();

const read = new Map<string, Incident>();

export function incident(id: string): Incident {
  const known = read.get(id) ?? (JSON.parse(readFileSync(new URL(`${id}.json`, FOLDER), 'utf8')) as Incident);
  read.set(id, known);
  return known;
}
const other = (folder: string, id: string): never | null => {
  const file = new URL(`../../data/${folder}/${id}.json`, import.meta.url);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as never) : null;
};
export const board = (id: string): BoardFile | null => other('boards', id);
export const core = (id: string, language: Language = 'en'): StoryCore => coreOf(incident(id), language, board(id));
export const details = (id: string, language: Language = 'en'): StoryDetails => detailsOf(incident(id), language);
export const tape = (id: string, language: Language = 'en'): StoryTape => {
  const chapters: Chapters | null = other('chapters', id);
  return tapeOf(chapters, other('replays', id), language, other('whatif', id));
};
