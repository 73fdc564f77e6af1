import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BoardFile } from '../src/model/board';
import type { Chapters } from '../src/model/chapters';
import type { Counterfactuals } from '../src/model/counterfactual';
import type { Incident } from '../src/model/incident';
import type { Replay } from '../src/model/replay-model';

/** The files of `data/`; what an outage need not have is null where it has none. */
export function dataFolder(data: string) {
  const read = (path: string): unknown => JSON.parse(readFileSync(join(data, path), 'utf8'));
  const optional = (path: string): unknown => (existsSync(join(data, path)) ? read(path) : null);
  return {
    read,
    /** Names of the files in a folder, without their ending, in order. */
    names: (folder: string, ending = '.json'): readonly string[] =>
      readdirSync(join(data, folder))
        .filter((name) => name.endsWith(ending))
        .map((name) => name.slice(0, -ending.length))
        .sort(),
    incident: (id: string) => read(`incidents/${id}.json`) as Incident,
    board: (id: string) => optional(`boards/${id}.json`) as BoardFile | null,
    chapters: (id: string) => optional(`chapters/${id}.json`) as Chapters | null,
    replay: (id: string) => optional(`replays/${id}.json`) as Replay | null,
    whatIf: (id: string) => optional(`whatif/${id}.json`) as Counterfactuals | null,
  };
}
