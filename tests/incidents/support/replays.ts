import { readFileSync, readdirSync } from 'node:fs';
import type { Replay } from '../../../src/model/replay-model';
import { inRoot } from './files';

const FOLDER = inRoot('data/replays');

export const replayIds = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.slice(0, -'.json'.length))
  .sort();
export const rawReplay = (id: string): unknown => JSON.parse(readFileSync(`${FOLDER}/${id}.json`, 'utf8'));
/** Checked by replays.test.ts; the other tests rely on it. */
export const replay = (id: string): Replay => rawReplay(id) as Replay;
