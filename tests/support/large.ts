import { coreOfSystem } from '../../src/catalog/own-story';
import type { StoryCore } from '../../src/catalog/parts';
import { en } from '../../src/text/own/en';

/**
 * A system of as many parts in a chain: each needs the one before, every tenth needs nothing and is needed by none.
 * Names begin in three ways.
 */
export function largeCore(size: number): StoryCore {
  const name = (at: number): string => `${['lib', 'py', 'qt'][at % 3] ?? ''}-${at}`;
  const linked = Array.from({ length: size }, (_, at) => at).filter((at) => at % 10 !== 9);
  return coreOfSystem(
    'own:large',
    {
      ...{ format: 'dominograph-system', version: 2 },
      components: Array.from({ length: size }, (_, at) => ({ id: name(at) })),
      dependencies: linked
        .slice(1)
        .map((at, before) => ({ from: name(at), to: name(linked[before] ?? 0), strength: 'hard', lag_minutes: null })),
      redundancies: [],
    },
    en,
  );
}
