import { FORMATS } from '../importers/formats';
import type { OpenedOutcome, OpenedSystem } from '../importers/opened';
import type { Edit } from '../model/edit-system';
import type { SystemFile } from '../model/system-file';
import { foresee } from './foresee';
import { emptyHistory, redo, remember, undo } from './history';
import { idly } from './idly';
import { codeOfSystem } from './link';
import type { AboutReading, OwnStory } from './loader.svelte';
import type { Visit } from './visit.svelte';

/**
 * What becomes of a system that was read: it is on screen, with all that reading it brought up. False if that failed.
 * `beside`: it may be another version of the one before.
 */
export async function openOutcome(visit: Visit, outcome: OpenedOutcome, beside = true): Promise<boolean> {
  const { opened } = outcome;
  if (!opened) return false;
  const { id, system } = opened;
  const before = visit.core.kind === 'own' ? visit.loader.own?.system : undefined;
  return openOwn(visit, {
    ...{ id, system, about: aboutOf(outcome, opened), history: emptyHistory() },
    ...(beside && before && areVersions(before, system) && { before }),
  });
}

/** Whether two systems are versions of one: half of the smaller one's components at least are in both. */
function areVersions(before: SystemFile, after: SystemFile): boolean {
  const known = new Set(before.components.map(({ id }) => id));
  const both = after.components.filter(({ id }) => known.has(id)).length;
  return both * 2 >= Math.min(before.components.length, after.components.length);
}

/** A first press in a system of more components than this is worked out ahead. */
const MANY = 2_000;

/** Has a system on screen, all of it working. */
export async function openOwn(visit: Visit, own: Omit<OwnStory, 'code'>): Promise<boolean> {
  visit.loader.bring({ ...own, code: null });
  const reached = await visit.openStory(own.id);
  await writeCode(visit);
  if (reached && visit.core.components.length > MANY) idly(foresee(visit));
  return reached;
}

const aboutOf = (
  { findings, unlisted, leftOut, notes, files }: OpenedOutcome,
  { via, says, format }: OpenedSystem,
): AboutReading => ({
  ...{ findings, unlisted, leftOut, notes, files, says, via },
  format: FORMATS.find(({ id }) => id === format)?.name ?? format,
});

/** A change of the system on screen; what the reader broke stays broken, and whoever stood at the end stands there. */
export async function edit(visit: Visit, change: Edit): Promise<void> {
  const { own } = visit.loader;
  if (!own) return;
  const system = change(own.system);
  if (system !== own.system) await replace(visit, { ...own, system, history: remember(own.history, own.system) });
}

/** Takes the last change of the system back, or makes it again; false if there is none. */
export const takeBack = (visit: Visit): Promise<boolean> => travel(visit, undo);
export const makeAgain = (visit: Visit): Promise<boolean> => travel(visit, redo);

async function travel(visit: Visit, go: typeof undo<SystemFile>): Promise<boolean> {
  const { own } = visit.loader;
  const there = own && go(own.history, own.system);
  if (!there) return false;
  await replace(visit, { ...own, system: there.value, history: there.history });
  return true;
}

async function replace(visit: Visit, own: OwnStory): Promise<void> {
  const { clock, loader } = visit;
  clock.pause();
  const atEnd = visit.cursor > 0 && visit.cursor === visit.cascade.length;
  const selected = visit.core.components[visit.attention.selected]?.id;
  loader.bring({ ...own, code: null });
  await visit.reach(loader.wanted);
  // Unless the reader has gone elsewhere meanwhile.
  if (visit.core.id === own.id) {
    if (selected !== undefined) visit.attention.select(visit.explorer.indexOf.get(selected) ?? -1);
    clock.goTo(atEnd ? visit.cascade.length : Math.min(visit.cursor, visit.cascade.length));
  }
  await writeCode(visit);
}

/** The system as a link carries it, for the address; it comes after the picture. */
async function writeCode({ loader }: Visit): Promise<void> {
  const { own } = loader;
  const code = own && (await codeOfSystem(own.system));
  if (own && code !== null && loader.own === own) loader.bring({ ...own, code });
}
