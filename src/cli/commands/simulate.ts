import { whatFalls, type Fallen } from '../../analysis/what-falls';
import { faultsOf } from '../../engine/faults-of';
import { DOWN, HEALTH } from '../../model/health';
import type { SystemFile } from '../../model/system-file';
import { toMinutes, unknownLags } from '../../model/units';
import { faultsAsked, nameOf, paint, readSystem, READING } from '../inputs';
import { Refusal, type ExitCode, type Machine } from '../io';
import type { Options, OptionKinds } from '../options';
import { table } from '../table';
import type { Words } from '../words';

export const OPTIONS: OptionKinds = { ...READING, fail: 'values', json: 'flag', top: 'value' };

/** What falls if some components fail, in order, with the chain from the fault. */
export async function simulate(options: Options, io: Machine, words: Words): Promise<ExitCode> {
  if (options.values('fail').length === 0) throw new Refusal(words.cli.needsFail);
  const { system } = await readSystem(options.names, options, io, words);
  const faults = faultsAsked(options, system, words.cli);
  const top = options.count('top', 40);
  const answer = whatFallsIn(system, faults, options.has('json') ? undefined : top);
  io.out(options.has('json') ? `${JSON.stringify(answer, null, 2)}\n` : fallsAsText(answer, system, words, top, io));
  return 0;
}

/** The answer as a value: ids, and words of health as in files. */
export interface FallsAnswer {
  readonly version: 1;
  readonly title: string | null;
  readonly fail: readonly string[];
  readonly components: number;
  /** In trouble in the end, down in the end, and in trouble for certain; what failed by itself is not counted. */
  readonly hit: number;
  readonly down: number;
  readonly certainly_hit: number;
  readonly fallen: readonly {
    readonly id: string;
    readonly name: string;
    /** In the end, if dependencies of unknown strength are hard. */
    readonly health: string;
    /** Whatever their strength is. */
    readonly certainly: string;
    /** From the fault to the first trouble; null where only the order is known. */
    readonly after_minutes: number | null;
    /** Ids from the fault to the component itself; null beyond the first thousand. */
    readonly chain: readonly string[] | null;
  }[];
}

export function whatFallsIn(system: SystemFile, faults: readonly string[], chains?: number): FallsAnswer {
  const { graph, fallen } = whatFalls(system, (on) => faultsOf(on, faults), chains);
  const idOf = (component: number): string => graph.ids[component] ?? '';
  const row = ({ component, level, certain, since, chain }: Fallen) => ({
    id: idOf(component),
    name: nameOf(system)(component),
    health: HEALTH[level] ?? '',
    certainly: HEALTH[certain] ?? '',
    after_minutes: unknownLags(since) > 0 ? null : toMinutes(since),
    chain: chain && chain.map((claim) => idOf(claim.component)),
  });
  return {
    version: 1,
    title: system.title ?? null,
    fail: faults,
    components: system.components.length,
    hit: fallen.length,
    down: fallen.filter(({ level }) => level === DOWN).length,
    certainly_hit: fallen.filter(({ certain }) => certain > 0).length,
    fallen: fallen.map(row),
  };
}

const COLOUR: Readonly<Record<string, number>> = { minor: 33, degraded: 33, down: 31 };

function fallsAsText(answer: FallsAnswer, system: SystemFile, words: Words, top: number, io: Machine): string {
  const { cli, level } = words;
  const named = new Map(system.components.map(({ id }, i) => [id, nameOf(system)(i)]));
  const say = (id: string): string => named.get(id) ?? id;
  const first = cli.ifFails(cli.list(answer.fail.map(say)), answer.fail.length === 1);
  const others = answer.components - answer.fail.length;
  if (answer.hit === 0) return `${cli.nothingFalls(first, others)}\n`;
  const word = (health: string): string => level(HEALTH.findIndex((each) => each === health));
  const shown = answer.fallen.slice(0, top);
  const rows = shown.map(({ id, health, certainly, after_minutes, chain }) => [
    after_minutes === null ? cli.later : after_minutes === 0 ? cli.atOnce : cli.after(rounded(after_minutes)),
    { text: word(health), shown: paint(word(health), COLOUR[health] ?? 0, io) },
    certainly === health ? '' : '?',
    say(id),
    chain === null ? '' : cli.because(chain.slice(0, -1).map(say).join(' → ')),
  ]);
  const rest = answer.fallen.length - shown.length;
  return [
    cli.falls(first, answer.hit, others, answer.down),
    ...(rows.some((row) => row[2] === '?') || answer.certainly_hit < answer.hit
      ? [cli.certainly(answer.certainly_hit, answer.hit)]
      : []),
    '',
    ...table(rows),
    ...(rest > 0 ? [cli.more(rest)] : []),
    '',
  ].join('\n');
}

const rounded = (minutes: number): string => String(Math.round(minutes * 10) / 10);
