import { readFileSync, readdirSync } from 'node:fs';
import type { BoardStory } from '../../src/checks/check-board';
import type { BoardFile } from '../../src/model/board';
import { inRoot, incident, incidentIds } from '../incidents/support/files';
import { allSystems } from '../lessons/files';

export const boardIds = readdirSync(inRoot('data/boards'))
  .map((name) => name.replace(/\.json$/, ''))
  .sort();
export const rawBoard = (id: string): unknown => JSON.parse(readFileSync(inRoot(`data/boards/${id}.json`), 'utf8'));
/** Checked by board.test.ts; the other tests rely on it. */
export const board = (id: string): BoardFile => rawBoard(id) as BoardFile;

/** Every story that has a page of its own: incidents, made-up systems and their variants. */
export const boardStories: readonly BoardStory[] = [...incidentIds.map(incident), ...allSystems];
export function boardStory(id: string): BoardStory {
  const found = boardStories.find((story) => story.id === id);
  if (!found) throw new RangeError(`no story ${id}`);
  return found;
}
