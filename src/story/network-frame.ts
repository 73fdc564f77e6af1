import type { CombAsk, CombTone } from '../layout/board/types';
import type { Scene } from '../layout/network/scene';
import { badness } from '../theme/health';
import { countHealth } from './count';
import type { Count } from './course';
import type { Frame, Look } from './frame-types';
import type { NetworkValue } from './network';

/** How one mark looks: a component as on the board, a group as the worst of its members. */
export interface Mark {
  readonly look: Look;
  /** Of a group's members; null for a component. */
  readonly count: Count | null;
}

/** How one line looks. */
export interface DrawnLine {
  /** What it says now; null for a line that is only there. */
  readonly tone: CombTone | null;
  /** Others are spoken of: hardly seen. */
  readonly faint: boolean;
}

/** Between two items, where the network has no line. */
export interface GoneLine {
  /** The end that needed. */
  readonly from: number;
  readonly to: number;
}

/** One instant of a story in its network. */
export interface NetworkFrame {
  readonly kind: Frame['kind'];
  readonly marks: readonly Mark[];
  readonly lines: readonly DrawnLine[];
  /** What one version of two needed and the other does not: no line of the network leads along it. */
  readonly gone: readonly GoneLine[];
  /** Items from which the lines of the instant come, and those that they lead to. */
  readonly sources: readonly number[];
  readonly targets: readonly number[];
}

/** The frame in this network: gathered components in one mark, combs along the lines of the graph. */
export function networkFrame({ scene, scope }: Pick<NetworkValue, 'scene' | 'scope'>, frame: Frame): NetworkFrame {
  const health = frame.looks.map((look) => look.health);
  const countable = { kind: frame.kind, isScope: (component: number) => scope[component] === true };
  const marks = scene.items.map(({ members, group }): Mark => {
    const [first = -1] = members;
    return group
      ? { look: lookOfMembers(frame.looks, members), count: countHealth(health, countable, members) }
      : { look: frame.looks[first] ?? NOTHING, count: null };
  });
  const { tones, gone, sources, targets } = drawnCombs(scene, frame.combs);
  const speaking = tones.size + gone.length > 0;
  return {
    ...{ kind: frame.kind, marks, gone, sources, targets },
    lines: scene.edges.map((_, edge) => ({
      tone: tones.get(edge) ?? null,
      faint: speaking && !tones.has(edge),
    })),
  };
}

const NOTHING: Look = {
  ...{ health: 'up', fault: false, now: false, cause: false, selected: false, dim: false },
  ...{ difference: null, effect: null, asked: null, mark: 0, judged: null, share: null },
};

/** The worst of several, which falls now where one of them does, and is pale only where all are. */
function lookOfMembers(looks: readonly Look[], members: readonly number[]): Look {
  let worst: Look | null = null;
  let difference: Look['difference'] = null;
  const all = { now: false, selected: false, dim: true };
  for (const member of members) {
    const look = looks[member];
    if (!look) continue;
    if (worst === null || isWorse(look, worst)) worst = look;
    all.now ||= look.now;
    all.selected ||= look.selected;
    all.dim &&= look.dim;
    difference ??= look.difference;
  }
  if (worst === null) return NOTHING;
  return {
    ...worst,
    ...all,
    difference: worst.difference ?? difference,
    ...{ mark: 0, judged: null, share: null, remark: undefined },
  };
}

function isWorse(a: Look, b: Look): boolean {
  if (a.fault !== b.fault) return a.fault;
  if (a.health !== b.health) return badness(a.health) > badness(b.health);
  return a.effect !== null && b.effect === null;
}

/** What wins where several dependencies are drawn as one line. */
const STRONGEST: readonly CombTone[] = [
  'chain',
  'down',
  'degraded',
  'recovering',
  'needs',
  'needed-by',
  'added',
  'altered',
  'gone',
  'plain',
];

interface DrawnCombs extends Pick<NetworkFrame, 'gone' | 'sources' | 'targets'> {
  readonly tones: ReadonlyMap<number, CombTone>;
}

function drawnCombs({ itemOf, edges, edgeAt }: Scene, combs: readonly CombAsk[]): DrawnCombs {
  const tones = new Map<number, CombTone>();
  const gone = new Map<string, GoneLine>();
  const sources = new Set<number>();
  const ends = new Set<number>();
  for (const { source, targets, direction } of combs)
    for (const { component, tone: own } of targets) {
      const [origin, target] = [itemOf[source] ?? -1, itemOf[component] ?? -1];
      if (origin >= 0) sources.add(origin);
      if (target >= 0) ends.add(target);
      // out: the targets need the source; in: the source needs the targets.
      const [from, to] = direction === 'out' ? [target, origin] : [origin, target];
      const edge = edgeAt(from, to);
      if (edge < 0) {
        if (own === 'gone' && from >= 0 && to >= 0 && from !== to) gone.set(`${from}>${to}`, { from, to });
        continue;
      }
      const tone = ofSeveral(own, edges[edge]?.dependencies.length ?? 0);
      const before = tones.get(edge);
      if (before === undefined || STRONGEST.indexOf(tone) < STRONGEST.indexOf(before)) tones.set(edge, tone);
    }
  return { tones, gone: [...gone.values()], sources: [...sources], targets: [...ends] };
}

/** A line that stands for others as well is neither new nor gone: something of it is different. */
const ofSeveral = (tone: CombTone, dependencies: number): CombTone =>
  tone === 'gone' || (tone === 'added' && dependencies > 1) ? 'altered' : tone;
