import { failureRanking } from '../../analysis/ranking/rank-failures';
import { singlePointsOfFailure } from '../../analysis/single-points';
import { finish, partOf, type Work } from '../../analysis/work';
import { componentOf } from '../../engine/faults-of';
import { graphOfSystem, hasUnknown } from '../../model/system-graph';
import type { SystemFile } from '../../model/system-file';
import { watch } from '../progress';
import { componentsNamed, nameOf, readSystem, READING, type ReadSystem } from '../inputs';
import type { ExitCode, Machine } from '../io';
import type { Options, OptionKinds } from '../options';
import { firstOf, table } from '../table';
import type { Words } from '../words';

export const OPTIONS: OptionKinds = { ...READING, for: 'value', json: 'flag', top: 'value' };

/** Every single failure, ranked; or the single points of failure of one component. */
export async function rank(options: Options, io: Machine, words: Words): Promise<ExitCode> {
  const read = await readSystem(options.names, options, io, words);
  const asked = options.value('for');
  const top = options.count('top', 20);
  const [target] = asked === undefined ? [] : componentsNamed([asked], read.system, words.cli);
  if (target !== undefined) io.out(singlePoints(read, target, top, options.has('json'), words));
  else {
    const ranking = watch(ranked(read.system), io, words);
    io.out(options.has('json') ? `${JSON.stringify(ranking, null, 2)}\n` : rankingAsText(read, ranking, top, words));
  }
  return 0;
}

/** The ranking as a value; `certainly_hits` is what it hits whatever the strengths that the file leaves open. */
export const rankingOf = (system: SystemFile): Ranking => finish(ranked(system));
export type Ranking = ReturnType<typeof ranked> extends Work<infer Result> ? Result : never;

function* ranked(system: SystemFile) {
  const sure = yield* partOf(failureRanking(graphOfSystem(system, 'start')), 0, 2);
  const all = yield* partOf(failureRanking(graphOfSystem(system, 'hard')), 1, 2);
  const certain = new Map(sure.map(({ component, hit }) => [component, hit]));
  return {
    version: 1 as const,
    title: system.title ?? null,
    components: system.components.length,
    failures: all.map(({ component, rank: place, tied, hit, down }) => ({
      rank: place,
      tied,
      id: system.components[component]?.id ?? '',
      name: nameOf(system)(component),
      hits: hit,
      downs: down,
      certainly_hits: certain.get(component) ?? 0,
    })),
  };
}

function rankingAsText({ system }: ReadSystem, { failures, components }: Ranking, top: number, { cli }: Words): string {
  const { rank: place, hit, down, component } = cli.rankHead;
  const shown = failures.slice(0, top);
  const rest = failures.length - shown.length;
  return [
    cli.rankTitle(components),
    ...(hasUnknown(system) ? [cli.rankUnknown] : []),
    '',
    ...table([
      [place, hit, down, component],
      ...shown.map((row) => [String(row.rank), String(row.hits), String(row.downs), row.name]),
    ]),
    ...(rest > 0 ? [cli.more(rest)] : []),
    '',
  ].join('\n');
}

function singlePoints({ system, graph }: ReadSystem, id: string, top: number, json: boolean, { cli }: Words): string {
  const target = componentOf(graph, id);
  const found = singlePointsOfFailure(graph, target);
  const ids = found.map((component) => graph.ids[component] ?? '');
  if (json) return `${JSON.stringify({ version: 1, for: id, single_points_of_failure: ids }, null, 2)}\n`;
  const names = found.map(nameOf(system)).map((name) => `  ${name}`);
  return [cli.single(nameOf(system)(target), names.length), ...firstOf(names, top, cli.more), ''].join('\n');
}
