import type { Frozenly } from './frozen';
import { pairKey } from './ids.ts';
import type * as schema from './system-schema';

/** A small made-up system for a lesson. Nothing in it is a fact about anybody. */
export type System = Frozenly<typeof schema.systemSchema>;

/** The system as it is, then each variant as a system of its own without further variants. */
export function builds(system: System): System[] {
  const plain = { ...system, variants: [] };
  return [
    plain,
    ...system.variants.map(({ id, title, changes, add }): System => {
      const changed = new Map(changes.map((dependency) => [pairKey(dependency), dependency]));
      return {
        ...plain,
        id: `${system.id}-${id}`,
        title,
        components: [...system.components, ...add.components],
        dependencies: [
          ...system.dependencies.map((dependency) => changed.get(pairKey(dependency)) ?? dependency),
          ...add.dependencies,
        ],
        redundancies: [...system.redundancies, ...add.redundancies],
      };
    }),
  ];
}
