import type { DependencyGraph } from '../model/graph';
import type { Ticks } from '../model/units';
import { columnsOf } from './log-columns';
import type { Cascade, LogEntry, ScriptedEvent } from './cascade-types';

/** From `time` on. */
export interface LevelChange {
  readonly time: Ticks;
  readonly level: number;
}

/** One of several that say how bad a component is by itself; the worst of them counts. */
export interface Voice {
  readonly component: number;
  readonly type: 'script' | 'queue' | 'backlog';
  /** In order of time; before the first, 0. */
  readonly changes: readonly LevelChange[];
}

/** What brought a change about: people or the trigger, the graph, or a queue or backlog. */
export type CauseKind = 'script' | 'graph' | 'load';

export const levelAt = (changes: readonly LevelChange[], time: Ticks): number =>
  changes.findLast((change) => change.time <= time)?.level ?? 0;

const levelBefore = (changes: readonly LevelChange[], time: Ticks): number =>
  changes.findLast((change) => change.time < time)?.level ?? 0;

/** The script as one voice per component; of several events of one component at one instant the worst counts. */
export function scriptVoices(events: readonly ScriptedEvent[]): Voice[] {
  const byComponent = new Map<number, Map<Ticks, number>>();
  for (const { time, component, level } of events) {
    const changes = byComponent.get(component) ?? new Map<Ticks, number>();
    changes.set(time, Math.max(level, changes.get(time) ?? 0));
    byComponent.set(component, changes);
  }
  return Array.from(byComponent, ([component, changes]): Voice => ({
    component,
    type: 'script',
    changes: Array.from(changes, ([time, level]) => ({ time, level })).sort((a, b) => a.time - b.time),
  }));
}

/** All voices together as events for the core, those of a component in order of time. */
export function mergeVoices(voices: readonly Voice[]): ScriptedEvent[] {
  const events: ScriptedEvent[] = [];
  for (const component of new Set(voices.map((voice) => voice.component))) {
    const own = voices.filter((voice) => voice.component === component);
    const times = new Set(own.flatMap(({ changes }) => changes.map(({ time }) => time)));
    let before = 0;
    for (const time of [...times].sort((a, b) => a - b)) {
      const level = Math.max(...own.map(({ changes }) => levelAt(changes, time)));
      if (level !== before) events.push({ time, component, level });
      before = level;
    }
  }
  return events;
}

/**
 * What brought an entry of the log about, going by the voices of its component; a `recovery` that waited out
 * `recovery` ticks after a voice fell silent is put down to that voice.
 */
export function causeKind(entry: LogEntry, voices: readonly Voice[], recovery: Ticks): CauseKind {
  const { cause, component, from, to, time } = entry;
  if (cause.type === 'requirement') return 'graph';
  const own = voices.filter((voice) => voice.component === component);
  if (to > from)
    return own.some(({ type, changes }) => type === 'script' && levelAt(changes, time) >= to) ? 'script' : 'load';
  const since = cause.type === 'recovery' ? time - recovery : time;
  const silenced = own.filter(({ changes }) => levelBefore(changes, since) > Math.max(to, levelAt(changes, since)));
  if (silenced.length === 0) return 'graph';
  return silenced.some(({ type }) => type === 'script') ? 'script' : 'load';
}

/** The history of one component, straight from the log. */
export function historyOf(cascade: Cascade, component: number): LevelChange[] {
  const { length, component: whose, time, to } = columnsOf(cascade);
  const history: LevelChange[] = [];
  for (let i = 0; i < length; i++) if (whose[i] === component) history.push({ time: time[i]!, level: to[i]! });
  return history;
}

/** Half-open passages: from where `begins` first holds until `ends` holds. */
export function passages(
  changes: readonly LevelChange[],
  begins: (level: number) => boolean,
  ends: (level: number) => boolean,
): { from: Ticks; to: Ticks }[] {
  const found: { from: Ticks; to: Ticks }[] = [];
  let from: Ticks | undefined;
  for (const { time, level } of changes) {
    if (from === undefined && begins(level)) from = time;
    else if (from !== undefined && ends(level)) {
      found.push({ from, to: time });
      from = undefined;
    }
  }
  if (from !== undefined) found.push({ from, to: Infinity });
  return found;
}

/** The level a component waits at while it only works off what has piled up: one better than the worst. */
export const drainingLevel = (graph: DependencyGraph): number => Math.max(1, graph.scale.levels.length - 2);
