import * as v from 'valibot';
import { readSystemFile } from '../model/read-system-file';
import type { SystemFile } from '../model/system-file';
import { emptyHistory } from './history';
import type { AboutReading, OwnStory } from './loader.svelte';
import { readJson, type SafeStorage } from './storage';

const TAB = 'dominograph-own';
const SHELF = 'dominograph-kept';
/** Systems that are kept beyond the tab at most. */
const MOST = 20;

const inTab = v.object({
  id: v.pipe(v.string(), v.regex(/^own:[0-9a-z]+$/)),
  code: v.nullable(v.string()),
  system: v.unknown(),
  about: v.unknown(),
});
const onShelf = v.array(v.object({ id: v.string(), title: v.string(), kept: v.number(), system: v.unknown() }));

/** A system that the reader has asked to keep. `kept` is an instant in milliseconds. */
export interface Kept {
  readonly id: string;
  readonly title: string;
  readonly kept: number;
  readonly system: SystemFile;
}

/** Rows of a system that may fit into what a browser keeps for a tab; larger ones are not even tried. */
const MOST_ROWS = 60_000;

/** What survives a reload of the tab: the system and what reading it brought up. False if it does not fit. */
export function keepInTab(storage: SafeStorage, { id, code, system, about }: OwnStory): boolean {
  if (system.components.length + system.dependencies.length > MOST_ROWS) {
    storage.set(TAB, '');
    return false;
  }
  return write(storage, TAB, { id, code, system, about });
}

/** What the tab held before it was reloaded; null where there is nothing, or nothing that can be read. */
export function keptInTab(storage: SafeStorage): OwnStory | null {
  const kept = v.safeParse(inTab, readJson(storage, TAB));
  const system = kept.success ? readSystemFile(kept.output.system).system : null;
  if (!kept.success || !system) return null;
  const { id, code, about } = kept.output;
  return { id, code, system, about: isAbout(about) ? about : null, history: emptyHistory() };
}

/** Written by ourselves, in the same tab; anything else is left out. */
function isAbout(value: unknown): value is AboutReading {
  const lists = v.object({
    ...{ format: v.string(), files: v.number(), unlisted: v.number() },
    ...{ findings: v.array(v.looseObject({ code: v.string(), severity: v.string() })) },
    ...{ leftOut: v.array(v.looseObject({ what: v.string(), count: v.number(), examples: v.array(v.string()) })) },
    ...{ notes: v.array(v.looseObject({ code: v.string(), count: v.number() })) },
    ...{ via: v.array(v.tuple([v.string(), v.number()])), says: v.looseObject({ direction: v.boolean() }) },
  });
  return v.safeParse(lists, value).success;
}

/** All that is kept beyond the tab, newest first. */
export function keptOnShelf(storage: SafeStorage): readonly Kept[] {
  const kept = v.safeParse(onShelf, readJson(storage, SHELF));
  if (!kept.success) return [];
  return kept.output.flatMap(({ system, ...row }) => {
    const read = readSystemFile(system).system;
    return read ? [{ ...row, system: read }] : [];
  });
}

/** Keeps one more, in place of an earlier version of the same; false if the browser does not, or there are too many. */
export function keepOnShelf(storage: SafeStorage, row: Kept): boolean {
  const others = keptOnShelf(storage).filter(({ id }) => id !== row.id);
  if (others.length >= MOST) return false;
  return write(storage, SHELF, [row, ...others]);
}
export const takeFromShelf = (storage: SafeStorage, id: string): boolean =>
  write(
    storage,
    SHELF,
    keptOnShelf(storage).filter((row) => row.id !== id),
  );

/** False where the browser does not keep it. */
function write(storage: SafeStorage, key: string, value: unknown): boolean {
  const text = JSON.stringify(value);
  storage.set(key, text);
  return storage.get(key) === text;
}
