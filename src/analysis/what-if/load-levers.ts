import { LEVER_TRAITS, type LoadLever } from '../../model/load-lever';
import { parameterValues, valueOf } from '../../model/replay-graph';
import type { Parameter, ParameterUnit, Replay, ReplayQueue } from '../../model/replay-model';

/** A lever that is not in force: there is no such queue or backlog, or it has nothing to turn there. */
export interface LeverRefusal {
  readonly lever: LoadLever;
}

/**
 * The replay with levers turned, in the order given. For running, not for its list of numbers: a number that a lever
 * changes becomes a parameter of its own, `assumed`, beside the one it takes the place of. What cannot be turned is
 * refused and listed. None of this is monotone, and results depend on assumed load.
 */
export function applyLoadLevers(
  replay: Replay,
  levers: readonly LoadLever[],
): { readonly replay: Replay; readonly refused: readonly LeverRefusal[] } {
  let turned = replay;
  const refused: LeverRefusal[] = [];
  for (const lever of levers) {
    const next = turn(turned, lever);
    if (next === undefined) refused.push({ lever });
    else turned = next;
  }
  return { replay: turned, refused };
}

function turn(replay: Replay, lever: LoadLever): Replay | undefined {
  const values = parameterValues(replay);
  const at = replay.queues.findIndex(({ component }) => component === lever.target);
  const queue = replay.queues[at];
  if (queue === undefined) return LEVER_TRAITS[lever.kind].on === 'queue' ? undefined : turnBacklogs(replay, lever);
  const number = (id: string) => valueOf(values, id);
  switch (lever.kind) {
    case 'retry-budget':
      return number(queue.attempts) === lever.factor ? undefined : withQueue(replay, at, { attempts: lever.factor });
    case 'shedding':
      return lever.factor === 1 ? undefined : withQueue(replay, at, { demand: number(queue.demand) * lever.factor });
    case 'bounded-queue':
      return withQueue(replay, at, { bound: number(queue.capacity) * (lever.minutes ?? number(queue.patience)) });
    case 'throttle':
      return withThrottle(replay, at, queue, lever.minutes);
    case 'spare-capacity': {
      if (lever.factor === 1) return undefined;
      const more = withQueue(replay, at, { capacity: number(queue.capacity) * lever.factor });
      return turnBacklogs(more, lever) ?? more;
    }
  }
}

/** A backlog's utilisation is demand over capacity: `factor` times the capacity, and it is that much lower. */
function turnBacklogs(replay: Replay, lever: LoadLever): Replay | undefined {
  if (lever.kind !== 'spare-capacity' || lever.factor === 1) return undefined;
  const values = parameterValues(replay);
  return replay.deferrals.reduce<Replay | undefined>((turned, row, i) => {
    if (row.component !== lever.target) return turned;
    const base = turned ?? replay;
    const id = freeId(base, row.utilisation);
    const parameter = changed(base, row.utilisation, id, valueOf(values, row.utilisation) / lever.factor, '1');
    return {
      ...base,
      parameters: [...base.parameters, parameter],
      deferrals: base.deferrals.map((deferral, k) => (k === i ? { ...deferral, utilisation: id } : deferral)),
    };
  }, undefined);
}

const UNITS = { attempts: '1', demand: 'fleet/min', capacity: 'fleet/min', bound: 'fleet' } as const;

function withQueue(replay: Replay, at: number, numbers: Partial<Record<keyof typeof UNITS, number>>): Replay {
  let turned = replay;
  for (const key of ['attempts', 'demand', 'capacity', 'bound'] as const) {
    const value = numbers[key];
    const queue = turned.queues[at];
    if (value === undefined || queue === undefined) continue;
    const id = freeId(turned, queue[key] ?? `${queue.component}-${key}`);
    const parameter = changed(turned, queue[key] ?? queue.capacity, id, value, UNITS[key]);
    turned = withRow({ ...turned, parameters: [...turned.parameters, parameter] }, at, { ...queue, [key]: id });
  }
  return turned;
}

/** The replay's own throttle at another time, or, if it has none, one that admits what is demanded, without retries. */
function withThrottle(replay: Replay, at: number, queue: ReplayQueue, minutes: number): Replay {
  const { throttle } = queue;
  const id = freeId(replay, throttle?.at ?? `${queue.component}-throttled`);
  const parameter = changed(replay, throttle?.at ?? queue.patience, id, minutes, 'time');
  return withRow({ ...replay, parameters: [...replay.parameters, parameter] }, at, {
    ...queue,
    throttle: { ...(throttle ?? { admitted: queue.demand, text: queue.why, sources: [] }), at: id },
  });
}

const withRow = (replay: Replay, at: number, row: ReplayQueue): Replay => ({
  ...replay,
  queues: replay.queues.map((queue, i) => (i === at ? row : queue)),
});

function changed(replay: Replay, of: string, id: string, value: number, unit: ParameterUnit): Parameter {
  const what = replay.parameters.find((parameter) => parameter.id === of)?.what ?? { en: id, de: id };
  return { id, what, value, unit, provenance: 'assumed', note: what, sources: [] };
}

function freeId(replay: Replay, of: string): string {
  let id = `${of}-changed`;
  while (replay.parameters.some((parameter) => parameter.id === id)) id += '-again';
  return id;
}
