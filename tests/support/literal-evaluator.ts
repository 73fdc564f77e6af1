import type { ScriptedEvent } from '../../src/engine/cascade-types';
import { FOUR_LEVELS } from '../../src/model/health';
import type { Model, Need } from './arbitrary';

interface LiteralChange {
  readonly time: number;
  readonly rank: number;
  readonly component: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The definition of a run, read literally, instant by instant on whole numbers, from history instead of timers:
 * slow and obviously right. Shares no code with the engine. `history[t][v]` is the level of v at t,
 * `guards[t][v]` what it is held at.
 */
export function evaluateLiterally(
  model: Model,
  events: readonly ScriptedEvent[],
  mode: 'strict' | 'optimistic',
  horizon: number,
) {
  const n = model.recovery.length;
  const worst = FOUR_LEVELS.levels.length - 1;
  const all = [...Array(n).keys()];
  const rings = mode === 'optimistic' ? mutualNeed(model) : all.map(() => all.map(() => false));
  const history: number[][] = [];
  const imposedHistory: number[][] = [];
  const guardHistory: number[][] = [];
  const changes: LiteralChange[] = [];
  let script = all.map(() => 0);
  let before = all.map(() => 0);

  /** y_i at instant t, if members stood at `level`. */
  const imposed = (need: Need, level: readonly number[], t: number): number => {
    let group = need.on.map((u) => level[u]!).sort((a, b) => a - b)[need.need - 1]!;
    const primary = need.on[0]!;
    if (need.switchover !== undefined && level[primary] === worst) {
      let since = t;
      while (since > 0 && history[since - 1]![primary] === worst) since--;
      if (t - since < need.switchover) group = worst;
    }
    return FOUR_LEVELS.impact[need.kind][group]!;
  };
  /** e_i at t: what has been imposed throughout [t - grace, t]. */
  const effective = (need: Need, i: number, level: readonly number[], t: number): number => {
    let lowest = imposed(need, level, t);
    for (let past = t - need.grace; past < t; past++)
      lowest = Math.min(lowest, past < 0 ? 0 : imposedHistory[past]![i]!);
    return lowest;
  };
  const pressure = (v: number, level: readonly number[], t: number): number =>
    Math.max(0, ...model.needs.map((need, i) => (need.of === v && !need.start ? effective(need, i, level, t) : 0)));
  /** What v's guard sees of the others: in an optimistic run, of its ring only what has a live cause. */
  const seenBy = (v: number, level: readonly number[], live: readonly number[]): number[] =>
    all.map((u) => (rings[v]![u] ? Math.min(live[u]!, level[u]!) : level[u]!));
  const guard = (v: number, level: readonly number[], live: readonly number[], t: number): number => {
    const seen = seenBy(v, level, live);
    return Math.max(0, ...model.needs.map((need) => (need.of === v ? imposed(need, seen, t) : 0)));
  };
  /** The least level history allows v to fall back to at t: the guard was lower throughout [t - recovery, t). */
  const waited = (v: number, t: number): number => {
    let level = before[v]!;
    while (level > 0) {
      const past = [...Array(model.recovery[v]).keys()].map((back) => t - 1 - back);
      if (past.some((instant) => instant >= 0 && guardHistory[instant]![v]! >= level)) break;
      level--;
    }
    return level;
  };
  const rise = (
    from: readonly number[],
    next: (v: number, level: readonly number[]) => number,
    onRound?: (v: number, round: number) => void,
  ): number[] => {
    let level = [...from];
    for (let round = 0; ; round++) {
      const higher = level.map((l, v) => Math.max(l, next(v, level)));
      if (higher.every((l, v) => l === level[v])) return level;
      higher.forEach((l, v) => l > level[v]! && onRound?.(v, round));
      level = higher;
    }
  };

  for (let t = 0; t <= horizon; t++) {
    const scriptBefore = script;
    script = all.map((v) => {
      const own = events.filter((event) => event.time === t && event.component === v).map((event) => event.level);
      return own.length > 0 ? Math.max(...own) : scriptBefore[v]!;
    });
    const causes = (from: readonly number[]) =>
      rise(from, (v, level) =>
        Math.max(
          0,
          ...model.needs.map((need) =>
            need.of === v && !need.start ? imposed({ ...need, switchover: 0 }, level, t) : 0,
          ),
        ),
      );
    const live = causes(script);
    const liveSoFar = causes(script.map((level, v) => Math.min(level, scriptBefore[v]!))); // causes that begin now do not count yet
    const rank = all.map(() => 0);

    // Recoveries: round by round, whoever is held by nothing that the round began with; a ring as one.
    let level = [...before];
    for (let round = 0; ; round++) {
      const began = level;
      const floor = all.map((v) => Math.min(began[v]!, Math.max(waited(v, t), Math.min(script[v]!, scriptBefore[v]!))));
      const next = rise(floor, (v, tried) => {
        const ringTried = all.map((u) => (rings[v]![u] ? tried[u]! : began[u]!));
        return Math.min(began[v]!, Math.max(guard(v, ringTried, liveSoFar, t), pressure(v, ringTried, t)));
      });
      if (next.every((l, v) => l === began[v])) break;
      next.forEach((l, v) => l < began[v]! && (rank[v] = round));
      level = next;
    }
    // Failures: the least state above, closed under the script and under requirements whose grace is over.
    const raised = all.map(() => 0);
    const after = rise(
      level,
      (v, tried) => Math.max(script[v]!, pressure(v, tried, t)),
      (v, round) => (raised[v] = round),
    );

    const now = all
      .filter((v) => after[v] !== before[v])
      .map((v): LiteralChange => {
        const better = after[v]! < before[v]!;
        return { time: t, rank: better ? rank[v]! : raised[v]!, component: v, from: before[v]!, to: after[v]! };
      });
    const back = (change: LiteralChange) => (change.to < change.from ? 0 : 1);
    changes.push(
      ...now.sort((a, b) => back(a) - back(b) || a.rank - b.rank || (`n${a.component}` < `n${b.component}` ? -1 : 1)),
    );
    history.push(after);
    imposedHistory.push(model.needs.map((need) => imposed(need, after, t)));
    guardHistory.push(all.map((v) => Math.max(script[v]!, guard(v, after, live, t))));
    before = after;
  }
  return { history, guards: guardHistory, changes };
}

/** Who needs whom and is needed back, directly or not; by Warshall's closure. */
function mutualNeed(model: Model): boolean[][] {
  const n = model.recovery.length;
  const reach = [...Array(n)].map(() => Array<boolean>(n).fill(false));
  for (const need of model.needs) for (const u of need.on) reach[need.of]![u] = true;
  for (let k = 0; k < n; k++)
    for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) if (reach[i]![k] && reach[k]![j]) reach[i]![j] = true;
  return reach.map((row, v) => row.map((there, u) => there && reach[u]![v]!));
}
