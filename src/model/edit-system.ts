import { pairKey } from './ids';
import { BY_FORCE, type FileComponent, type FileDependency, type Strength, type SystemFile } from './system-file';

/** A change of a system: it makes another one, or leaves it as it is. */
export type Edit = (system: SystemFile) => SystemFile;

/** How hard a dependency is, as a reader says it. */
export const HARDNESS = ['hard', 'soft', 'start', 'unknown'] as const;
export type Hardness = (typeof HARDNESS)[number];

/** How a dependency is marked; other strengths than hard and soft count as the nearer of the two. */
export const hardnessOf = ({ strength, when }: Pick<FileDependency, 'strength' | 'when'>): Hardness =>
  when === 'start'
    ? 'start'
    : strength === 'unknown'
      ? 'unknown'
      : strength === 'soft' || strength === 'weak'
        ? 'soft'
        : 'hard';

const marked = ({ when: _, ...row }: FileDependency, mark: Hardness): FileDependency =>
  mark === 'start' ? { ...row, when: 'start' } : { ...row, strength: mark };

/** The dependencies with these places in the list, marked. */
export function mark(system: SystemFile, places: ReadonlySet<number>, as: Hardness): SystemFile {
  return {
    ...system,
    dependencies: system.dependencies.map((row, place) => (places.has(place) ? marked(row, as) : row)),
  };
}

/** Who needed now is needed, for all dependencies or those with these places; what would then stand twice stands once. */
export function turn(system: SystemFile, places: ReadonlySet<number> | null = null): SystemFile {
  const turned = system.dependencies.map((row, place) =>
    places === null || places.has(place) ? { ...row, from: row.to, to: row.from } : row,
  );
  return { ...system, dependencies: once(turned) };
}

const once = (rows: readonly FileDependency[]): FileDependency[] => [
  ...new Map(rows.map((row) => [`${pairKey(row)}${row.when ?? ''}`, row])).values(),
];

/** Without these components and all that was said of them; a choice with too few members left goes. */
export function dropComponents(system: SystemFile, ids: ReadonlySet<string>): SystemFile {
  const components = system.components.filter(({ id }) => !ids.has(id));
  if (components.length === 0) return system;
  return {
    ...system,
    components,
    dependencies: system.dependencies.filter(({ from, to }) => !ids.has(from) && !ids.has(to)),
    redundancies: system.redundancies
      .filter(({ from }) => !ids.has(from))
      .map((row) => ({ ...row, to: row.to.filter((id) => !ids.has(id)) }))
      .filter(({ to, need }) => to.length > 1 && need <= to.length),
  };
}

export function dropDependencies(system: SystemFile, places: ReadonlySet<number>): SystemFile {
  return { ...system, dependencies: system.dependencies.filter((_, place) => !places.has(place)) };
}

/** Of two strengths one behind the other: what is unknown stays unknown, else the weaker. */
const through = (a: Strength, b: Strength): Strength => (BY_FORCE.indexOf(a) < BY_FORCE.indexOf(b) ? a : b);

/**
 * Without these components, and with the dependencies that led through them: who needed one needs what it needed. One
 * that stands in a choice of several stays. Quadratic in the dependencies of one component at worst.
 */
export function foldComponents(system: SystemFile, ids: ReadonlySet<string>): SystemFile {
  const kept = new Set(system.redundancies.flatMap(({ from, to }) => [from, ...to]));
  let folded = system;
  for (const id of ids) {
    if (kept.has(id)) continue;
    const users = folded.dependencies.filter(({ to }) => to === id);
    const needs = folded.dependencies.filter(({ from }) => from === id);
    const there = new Set(folded.dependencies.map(pairKey));
    const added = users.flatMap((user) =>
      needs
        .filter(({ to }) => to !== user.from && !there.has(pairKey({ from: user.from, to })))
        .map((need): FileDependency => {
          const start = user.when === 'start' || need.when === 'start';
          const lag =
            user.lag_minutes === null || need.lag_minutes === null ? null : user.lag_minutes + need.lag_minutes;
          return {
            ...{ from: user.from, to: need.to, strength: through(user.strength, need.strength), lag_minutes: lag },
            ...(start && { when: 'start' as const }),
            ...(user.where && { where: user.where }),
          };
        }),
    );
    folded = dropComponents({ ...folded, dependencies: [...folded.dependencies, ...once(added)] }, new Set([id]));
  }
  return folded;
}

/** Components that only pass on: exactly one needs them, and they need exactly one. Those in a choice are none. */
export function plumbing({ components, dependencies, redundancies }: SystemFile): readonly string[] {
  const kept = new Set(redundancies.flatMap(({ from, to }) => [from, ...to]));
  const users = new Map<string, number>();
  const needs = new Map<string, number>();
  for (const { from, to } of dependencies) {
    users.set(to, (users.get(to) ?? 0) + 1);
    needs.set(from, (needs.get(from) ?? 0) + 1);
  }
  return components.flatMap(({ id }) => (!kept.has(id) && users.get(id) === 1 && needs.get(id) === 1 ? [id] : []));
}

/** Puts components into a group; an empty name takes them out of theirs. */
export function groupComponents(system: SystemFile, ids: ReadonlySet<string>, group: string): SystemFile {
  return changeComponents(system, ids, ({ group: _, ...row }) => (group === '' ? row : { ...row, group }));
}

/** Another name for a component; empty: its id. */
export function renameComponent(system: SystemFile, id: string, name: string): SystemFile {
  return changeComponents(system, new Set([id]), ({ name: _, ...row }) =>
    name === '' || name === id ? row : { ...row, name },
  );
}

function changeComponents(
  system: SystemFile,
  ids: ReadonlySet<string>,
  change: (row: FileComponent) => FileComponent,
): SystemFile {
  return { ...system, components: system.components.map((row) => (ids.has(row.id) ? change(row) : row)) };
}

/** One more component, with an id that no other has; the system as it is for an empty name. */
export function addComponent(system: SystemFile, name: string): SystemFile {
  if (name === '') return system;
  const ids = new Set(system.components.map(({ id }) => id));
  let id = name;
  for (let copy = 2; ids.has(id); copy++) id = `${name} (${copy})`;
  return { ...system, components: [...system.components, { id }] };
}

/** `from` needs `to`; the system as it is if that is said already, makes no sense, or one of them is not there. */
export function connect(system: SystemFile, from: string, to: string, as: Hardness): SystemFile {
  const ids = new Set(system.components.map(({ id }) => id));
  const there = system.dependencies.some((row) => row.from === from && row.to === to);
  if (from === to || there || !ids.has(from) || !ids.has(to)) return system;
  const row = marked({ from, to, strength: 'unknown', lag_minutes: null }, as);
  return { ...system, dependencies: [...system.dependencies, row] };
}
