import { MOST_COMPONENTS, MOST_DEPENDENCIES, type OwnGraph } from './own-graph';
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
  const without = <Row extends { readonly where?: unknown }>({ where: _, ...row }: Row): Omit<Row, 'where'> => row;
  return {
    ...system,
    components: system.components.map(without),
    dependencies: system.dependencies.map(without),
    redundancies: system.redundancies.map(without),
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
  const lost: Loss[] = [
    {
      what: 'strength' as const,
      rows: dependencies.filter(({ strength }) => strength !== 'hard' && strength !== 'soft').length,
    },
    { what: 'start' as const, rows: dependencies.filter(({ when }) => when === 'start').length },
    { what: 'redundancy' as const, rows: redundancies.length },
    { what: 'group' as const, rows: components.filter(({ group }) => group !== undefined).length },
    { what: 'owner' as const, rows: components.filter(({ owner }) => owner !== undefined).length },
    { what: 'weight' as const, rows: components.filter(({ weight }) => weight !== undefined).length },
    { what: 'recovery' as const, rows: components.filter((row) => row.recovery_minutes !== undefined).length },
    { what: 'note' as const, rows: rows.filter(({ note }) => note !== undefined).length },
    { what: 'link' as const, rows: rows.filter(({ link }) => link !== undefined).length },
    { what: 'where' as const, rows: rows.filter(({ where }) => where !== undefined).length },
  ].filter((loss) => loss.rows > 0);
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
  return { graph, lost };
}
