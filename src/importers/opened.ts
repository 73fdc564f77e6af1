import { systemId } from '../model/own-id';
import type { FileDependency, SystemFile } from '../model/system-file';
import type { Outcome } from './read';
import { VIAS, type Draft, type Via } from './types';

/**
 * The system of a file as it is worked with. A file that says only what starts after what does not say that it is not
 * needed later: nobody knows, so both is computed. What a file of ours says of starting is meant.
 */
export const openedSystem = ({ system, via }: Pick<Draft, 'system' | 'via'>): SystemFile => ({
  ...system,
  dependencies: system.dependencies.map((row, place) => withoutOrder(row, via[place] ?? [])),
});

function withoutOrder(row: FileDependency, via: readonly Via[]): FileDependency {
  const order = row.strength === 'unknown' && via.length === 1 && via[0] === 'start-order';
  if (row.when === undefined || !order) return row;
  const { when: _, ...rest } = row;
  return rest;
}

/** A system that was read, as it comes on screen. */
export interface OpenedSystem extends Pick<Draft, 'format' | 'says'> {
  readonly id: string;
  readonly system: SystemFile;
  /** From what dependencies were read, and how many from each. */
  readonly via: readonly (readonly [Via, number])[];
}
export interface OpenedOutcome extends Omit<Outcome, 'draft'> {
  /** Null if nothing may be shown. */
  readonly opened: OpenedSystem | null;
}

/** All that is worked out of every row: where files are read, so that nobody waits for it. `name`: a title where they give none. */
export function openedOutcome({ draft, ...outcome }: Outcome, name: string): OpenedOutcome {
  if (!draft) return { ...outcome, opened: null };
  const { format, says, via } = draft;
  const title = draft.system.title ?? name;
  const system: SystemFile = { ...openedSystem(draft), ...(title !== '' && { title: title.slice(0, 300) }) };
  return { ...outcome, opened: { ...{ format, says, system }, id: systemId(system), via: countsOf(via) } };
}

function countsOf(rows: Draft['via']): OpenedSystem['via'] {
  // What is known to be needed to run is not counted for starting in the right order as well.
  const tells = (all: readonly Via[], one: Via): boolean =>
    all.includes(one) && (one !== 'start-order' || all.length === 1);
  return VIAS.map((one) => [one, rows.filter((all) => tells(all, one)).length] as const).filter(
    ([, count]) => count > 0,
  );
}
