import { MOST_COMPONENTS, MOST_DEPENDENCIES, type OwnGraph } from './own-graph';
import { withoutWhere } from './own-id';
import type { SystemFile } from './system-file';

/** Letters of an id or a name in a link. */
const LONGEST = 200;

/** What a link cannot carry, and how many rows lose it. */
export interface Loss {
  readonly what:
    'strength' | 'start' | 'redundancy' | 'group' | 'owner' | 'weight' | 'recovery' | 'note' | 'link' | 'where';
  readonly rows: number;
}

/** The link form as a system file: nothing is lost. */
export function systemOfOwnGraph({ title, components, dependencies }: OwnGraph): SystemFile {
  return {
    format: 'dominograph-system',
    version: 2,
    ...(title !== '' && { title }),
    components,
    dependencies: dependencies.map(({ from, to, kind, lag_minutes }) => ({
      from,
      to,
      strength: kind,
      lag_minutes: lag_minutes ?? null,
    })),
    redundancies: [],
  };
}

/**
 * The system as a link carries it: in the plain form, which older copies of the app read too, where that loses nothing;
 * else as it is. From which file and line rows came is left out: the names of somebody's files are nobody's business.
 * Null where a link cannot hold so much.
 */
export function linkFormOfSystem(system: SystemFile): OwnGraph | SystemFile | null {
  const plain = ownGraphOfSystem(system);
  if (!plain) return null;
  if (plain.lost.every(({ what }) => what === 'where')) return plain.graph;
  return {
    ...system,
    components: system.components.map(withoutWhere),
    dependencies: system.dependencies.map(withoutWhere),
    redundancies: system.redundancies.map(withoutWhere),
  };
}

/**
 * The system in the form that a link carries, and what that loses; null where a link cannot hold so much.
 * A strength that is not soft or weak is written hard: it falls no later than that.
 */
export function ownGraphOfSystem(
  system: SystemFile,
): { readonly graph: OwnGraph; readonly lost: readonly Loss[] } | null {
  const { title = '', components, dependencies, redundancies } = system;
  if (components.length > MOST_COMPONENTS || dependencies.length > MOST_DEPENDENCIES) return null;
  if (components.some(({ id }) => id.length > LONGEST)) return null;
  const rows = [...components, ...dependencies, ...redundancies];
  const all: readonly Loss[] = [
    {
      what: 'strength',
      rows: dependencies.filter(({ strength }) => strength !== 'hard' && strength !== 'soft').length,
    },
    { what: 'start', rows: dependencies.filter(({ when }) => when === 'start').length },
    { what: 'redundancy', rows: redundancies.length },
    { what: 'group', rows: components.filter(({ group }) => group !== undefined).length },
    { what: 'owner', rows: components.filter(({ owner }) => owner !== undefined).length },
    { what: 'weight', rows: components.filter(({ weight }) => weight !== undefined).length },
    { what: 'recovery', rows: components.filter((row) => row.recovery_minutes !== undefined).length },
    { what: 'note', rows: rows.filter(({ note }) => note !== undefined).length },
    { what: 'link', rows: rows.filter(({ link }) => link !== undefined).length },
    { what: 'where', rows: rows.filter(({ where }) => where !== undefined).length },
  ];
  const graph: OwnGraph = {
    title,
    components: components.map(({ id, name, kind }) => ({
      id,
      ...(name !== undefined && { name: name.slice(0, LONGEST) }),
      ...(kind && { kind }),
    })),
    dependencies: dependencies.map(({ from, to, strength, lag_minutes }) => ({
      from,
      to,
      kind: strength === 'soft' || strength === 'weak' ? 'soft' : 'hard',
      ...(lag_minutes !== null && { lag_minutes }),
    })),
  };
  return { graph, lost: all.filter((loss) => loss.rows > 0) };
}
