import type { FileDependency, SystemFile } from '../model/system-file';
import type { Draft, Via } from './types';

/**
 * The system of a file as it is worked with. A file that says only what starts after what does not say that it is not
 * needed later: nobody knows, so both is computed. What a file of ours says of starting is meant.
 */
export const openedSystem = ({ system, via }: Pick<Draft, 'system' | 'via'>): SystemFile => ({
  ...system,
  dependencies: system.dependencies.map((row, place) => withoutOrder(row, via[place] ?? [])),
});

function withoutOrder({ when, ...row }: FileDependency, via: readonly Via[]): FileDependency {
  const order = row.strength === 'unknown' && via.length === 1 && via[0] === 'start-order';
  return when === undefined || order ? row : { ...row, when };
}
