import type { ComponentKind, Family, Glyph, Localized } from './incident';

/** A small made-up system for a lesson. Nothing in it is a fact about anybody. */
export interface System {
  readonly format: 'dominograph-system';
  readonly version: 1;
  /** Begins with `toy-`. */
  readonly id: string;
  readonly title: Localized;
  readonly summary: Localized;
  /** The component in the middle of the picture. */
  readonly root: string;
  readonly components: readonly SystemComponent[];
  readonly dependencies: readonly SystemDependency[];
  readonly redundancies: readonly SystemRedundancy[];
  /** The same system, built otherwise; each is a story of its own, `<id>-<variant>`. */
  readonly variants: readonly SystemVariant[];
}

export interface SystemComponent {
  readonly id: string;
  /** At most 24 characters: it stands on the map. */
  readonly name: Localized;
  readonly kind: ComponentKind;
  readonly family: Family;
  readonly glyph: Glyph;
  readonly description: Localized;
}

/** `from` needs `to`. */
export interface SystemDependency {
  readonly from: string;
  readonly to: string;
  /** hard: stops without it. soft: goes on, but worse. weak: goes on, and hardly anybody notices. */
  readonly kind: 'hard' | 'soft' | 'weak';
  /** start: needed only to start or to change. */
  readonly when?: 'start';
  /** From the provider's trouble to the dependent's. */
  readonly lag_minutes: number;
  readonly what: Localized;
}

/** At least `need` of `to` suffice for `from`. */
export interface SystemRedundancy {
  readonly from: string;
  readonly to: readonly string[];
  readonly need: number;
  readonly what: Localized;
}

export interface SystemVariant {
  readonly id: string;
  readonly title: Localized;
  /** Dependencies that are of another kind here; each must be in the system. */
  readonly changes: readonly SystemDependency[];
  readonly add: Pick<System, 'components' | 'dependencies' | 'redundancies'>;
}

const pair = ({ from, to }: { readonly from: string; readonly to: string }): string => JSON.stringify([from, to]);

/** The system as it is, then each variant as a system of its own without further variants. */
export function builds(system: System): System[] {
  const plain = { ...system, variants: [] };
  return [
    plain,
    ...system.variants.map(({ id, title, changes, add }): System => {
      const changed = new Map(changes.map((dependency) => [pair(dependency), dependency]));
      return {
        ...plain,
        id: `${system.id}-${id}`,
        title,
        components: [...system.components, ...add.components],
        dependencies: [
          ...system.dependencies.map((dependency) => changed.get(pair(dependency)) ?? dependency),
          ...add.dependencies,
        ],
        redundancies: [...system.redundancies, ...add.redundancies],
      };
    }),
  ];
}
