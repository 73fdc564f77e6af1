import { readFileSync, readdirSync } from 'node:fs';
import { coreOf, detailsOf, type Language, type StoryCore, type StoryDetails } from '../../src/catalog/parts';
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
export const core = (id: string, language: Language = 'en'): StoryCore => coreOf(incident(id), language);
export const details = (id: string, language: Language = 'en'): StoryDetails => detailsOf(incident(id), language);
