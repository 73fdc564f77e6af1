import { readGraph } from '../../importers/read-graph';
import { compareSystems, isSame } from '../../analysis/compare-systems';
import { singlePointsOfFailure } from '../../analysis/single-points';
import { whatWouldHelp } from '../../analysis/what-would-help';
import { componentOf, faultsOf } from '../../engine/faults-of';
import { isOnDependency } from '../../model/mitigation';
import type { SystemFile } from '../../model/system-file';
import { graphOfSystem } from '../../model/system-graph';
import { sayWhatIsWrong } from '../../text/importers/say-import';
import { rankingOf } from '../commands/rank';
import { whatFallsIn } from '../commands/simulate';
import { componentsNamed } from '../inputs';
import { Refusal, type ServedFile } from '../io';
import type { Words } from '../words';

/** Rows of a long answer: a program that asks reads them all, and pays for each. */
const MOST_ROWS = 50;

/** A question that can be asked: its name and what it does, in English as protocols are, and the shape of what it takes. */
interface Tool {
  readonly name: string;
  readonly description: string;
  readonly inputSchema: {
    readonly type: 'object';
    readonly properties: Record<string, object>;
    readonly required?: string[];
  };
  readonly answer: (asked: Asked, shelf: Shelf) => Promise<unknown>;
}

const SYSTEM = {
  system: { type: 'string', description: 'Name of a file that the server was started with; the first if left out.' },
  text: {
    type: 'string',
    description: 'Instead: the content of a file (Compose, Kubernetes, Terraform JSON, Mermaid, DOT, CSV …).',
  },
};
const FAIL = { type: 'array', items: { type: 'string' }, minItems: 1, description: 'Ids or names of what fails.' };
const COMPONENT = { type: 'string', description: 'Id or name of a component.' };

export const TOOLS: readonly Tool[] = [
  {
    name: 'read_system',
    description: 'What a system consists of: components and dependencies (`from` needs `to`), and what was not read.',
    inputSchema: { type: 'object', properties: SYSTEM },
    answer: async (asked, shelf) => {
      const { system, findings, reading } = await shelf.read(asked);
      const { title, components, dependencies, redundancies } = system;
      return {
        ...{ format: reading.format, title, components, dependencies, redundancies, findings },
        left_out: reading.leftOut,
      };
    },
  },
  {
    name: 'what_falls',
    description:
      'What falls in the end if components fail, in order, with the causal chain of each. `health` takes dependencies of unknown strength as hard; `certainly` holds whatever their strength is.',
    inputSchema: { type: 'object', properties: { ...SYSTEM, fail: FAIL }, required: ['fail'] },
    answer: async (asked, shelf) => {
      const system = await shelf.system(asked);
      const { fallen, ...counts } = whatFallsIn(system, shelf.ids(system, list(asked, 'fail')));
      return { ...counts, ...first('fallen', fallen) };
    },
  },
  {
    name: 'why',
    description: 'Why one component is hit if others fail: the causal chain, or that it holds.',
    inputSchema: {
      type: 'object',
      properties: { ...SYSTEM, fail: FAIL, component: COMPONENT },
      required: ['fail', 'component'],
    },
    answer: async (asked, shelf) => {
      const system = await shelf.system(asked);
      const [id = ''] = shelf.ids(system, [word(asked, 'component')]);
      const row = whatFallsIn(system, shelf.ids(system, list(asked, 'fail'))).fallen.find((each) => each.id === id);
      return row ?? { id, health: 'up', certainly: 'up', chain: [] };
    },
  },
  {
    name: 'rank_failures',
    description:
      'Every single failure by how many other components it hits in the end; with `component`, the single points of failure of that one.',
    inputSchema: { type: 'object', properties: { ...SYSTEM, component: COMPONENT } },
    answer: async (asked, shelf) => {
      const system = await shelf.system(asked);
      const named = maybe(asked, 'component');
      if (named === undefined) {
        const { failures, ...rest } = rankingOf(system);
        return { ...rest, ...first('failures', failures) };
      }
      const [id = ''] = shelf.ids(system, [named]);
      const graph = graphOfSystem(system);
      return {
        for: id,
        single_points_of_failure: singlePointsOfFailure(graph, componentOf(graph, id)).map((v) => graph.ids[v]),
      };
    },
  },
  {
    name: 'what_would_help',
    description:
      'Single changes (circuit breaker, fallback, copies, cells, second region) that keep components from trouble if others fail, ranked by how many; with `component`, only what keeps that one.',
    inputSchema: { type: 'object', properties: { ...SYSTEM, fail: FAIL, component: COMPONENT }, required: ['fail'] },
    answer: async (asked, shelf) => {
      const system = await shelf.system(asked);
      const graph = graphOfSystem(system);
      const faults = faultsOf(graph, shelf.ids(system, list(asked, 'fail')));
      const named = maybe(asked, 'component');
      const target = named === undefined ? undefined : componentOf(graph, shelf.ids(system, [named])[0] ?? '');
      const { base, rows, tried } = whatWouldHelp(graph, faults, target);
      const changes = rows.flatMap(({ mitigations, fallen, down, rank, tied }) =>
        mitigations.map((change) => ({
          ...{ rank, tied, change: change.kind },
          ...(isOnDependency(change)
            ? { dependent: change.target.dependent, providers: change.target.providers }
            : { component: change.target }),
          ...{ keeps_from_trouble: fallen, keeps_from_down: down },
        })),
      );
      return { hit_without_a_change: base.fallen, tried, ...first('changes', changes) };
    },
  },
  {
    name: 'differences',
    description:
      'Two versions of a system: rows added, removed, changed, and whom each failure can reach that it could not before.',
    inputSchema: {
      type: 'object',
      properties: {
        ...SYSTEM,
        before_system: { type: 'string', description: 'Name of the file with the version before.' },
        before_text: { type: 'string', description: 'Instead: the content of the version before.' },
      },
    },
    answer: async (asked, shelf) => {
      const compared = compareSystems(await shelf.system(asked, 'before_'), await shelf.system(asked));
      return { same: isSame(compared), ...compared, ...first('blasts', compared.blasts) };
    },
  },
];

function first<Row>(key: string, rows: readonly Row[]): Record<string, unknown> {
  const rest = rows.length - MOST_ROWS;
  return { [key]: rows.slice(0, MOST_ROWS), ...(rest > 0 && { [`${key}_not_listed`]: rest }) };
}

/** What a question came with; whatever was sent, it is checked here. */
type Asked = Readonly<Record<string, unknown>>;

function maybe(asked: Asked, key: string): string | undefined {
  const value = asked[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw new Refusal(`${key} is no text`);
  return value;
}

function word(asked: Asked, key: string): string {
  const value = maybe(asked, key);
  if (value === undefined) throw new Refusal(`${key} is missing`);
  return value;
}

function list(asked: Asked, key: string): string[] {
  const value = asked[key];
  if (Array.isArray(value) && value.length > 0 && value.every((each: unknown) => typeof each === 'string'))
    return value;
  throw new Refusal(`${key} is no list of texts`);
}

type Shelf = ReturnType<typeof shelfOf>;

/** The files that the server was started with. No other file is ever read. */
export function shelfOf(files: readonly ServedFile[], { cli, importers }: Words) {
  const read = async (asked: Asked, prefix = '') => {
    const text = maybe(asked, `${prefix}text`);
    const name = maybe(asked, `${prefix}system`);
    const file = name === undefined ? files[0] : files.find((each) => each.name === name);
    if (text === undefined && file === undefined)
      throw new Refusal(
        files.length === 0
          ? `send the content of a file as ${prefix}text`
          : `no file is called ${JSON.stringify(name ?? '')}; there are: ${files.map((each) => each.name).join(', ')}`,
      );
    const reading = await readGraph(text === undefined && file ? [file] : [{ name: 'text', text: text ?? '' }]);
    const findings = reading.findings.map(
      (finding) => `${finding.severity}, line ${finding.line ?? '?'}: ${sayWhatIsWrong(importers, finding)}`,
    );
    if (reading.system === null) throw new Refusal(findings.join('\n'));
    return { system: reading.system, findings, reading };
  };
  return {
    read,
    system: async (asked: Asked, prefix?: string): Promise<SystemFile> => (await read(asked, prefix)).system,
    ids: (system: SystemFile, names: readonly string[]): string[] => componentsNamed(names, system, cli),
  };
}
