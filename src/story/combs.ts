import type { CombAsk, CombTone } from '../layout/board/types';
import type { ShownHealth } from '../theme/health';
import type { Course, Cursor, WaveCause } from './course';
import type { Asked } from './frame-types';
import type { End } from './story-index';

/** Causes of one instant whose lines can still be followed. */
const FOLLOWED = 12;

/** What of a board a frame needs; a layout has it. */
export interface Grouped {
  readonly groups: readonly { readonly members: readonly number[] }[];
  /** Dependencies that the board shows at all times; empty or left out: none. */
  readonly lines?: readonly unknown[];
}

/**
 * The lines of an instant, one cause at a time: while waves follow each other those of the wave; else those of the chain
 * of reasons, of what is pointed at, of what is selected, of the group asked for; and if nothing is asked, of the wave.
 */
export function combsOf(course: Course, cursor: Cursor, { groups, lines }: Grouped, asked: Asked): readonly CombAsk[] {
  if (asked.prediction) return asked.prediction.combs(course, cursor, asked, (lines?.length ?? 0) > 0);
  const { playing, chain, selected, pointed, group } = asked;
  if (playing) return combsOfWave(course, cursor);
  const reasons = chain && selected >= 0 ? combsOfChain(course, cursor, selected) : [];
  if (reasons.length > 0) return reasons;
  const members = pointed >= 0 ? [pointed] : selected >= 0 ? [selected] : (groups[group]?.members ?? []);
  if (members.length === 0) return combsOfWave(course, cursor);
  const own = new Set(members);
  return members.flatMap((member) => [
    ...comb(member, course.index.neededBy(member), 'needed-by', 'out'),
    ...comb(
      member,
      course.index.needs(member).filter(({ other }) => !own.has(other)),
      'needs',
      'in',
    ),
  ]);
}

function comb(source: number, ends: readonly End[], tone: CombTone, direction: 'out' | 'in'): readonly CombAsk[] {
  if (ends.length === 0) return [];
  return [
    { source, targets: ends.map(({ other, soft }) => ({ component: other, soft, tone })), direction, grows: false },
  ];
}

function combsOfWave({ waves, index }: Course, cursor: Cursor): readonly CombAsk[] {
  const wave = waves[cursor - 1];
  if (!wave) return [];
  const causes = wave.causes.length > FOLLOWED ? bestKnown(wave.causes, index.byRank) : wave.causes;
  const reached = new Map(wave.changes.map(({ component, to }) => [component, to]));
  return causes.flatMap(({ source, targets }) => {
    if (source >= index.n) return []; // a part that a change has added has no place on the board
    const drawn = targets.flatMap(({ component, soft }) =>
      component < index.n ? [{ component, soft, tone: toneOf(reached.get(component), wave.direction) }] : [],
    );
    return drawn.length === 0 ? [] : [{ source, targets: drawn, direction: 'out' as const, grows: true }];
  });
}

/** Those that take the best known with them, which the caption names first. */
function bestKnown(causes: readonly WaveCause[], byRank: (a: number, b: number) => number): readonly WaveCause[] {
  const best = ({ targets }: WaveCause): number => targets.map(({ component }) => component).sort(byRank)[0]!;
  return causes.toSorted((a, b) => byRank(best(a), best(b))).slice(0, FOLLOWED);
}

const toneOf = (to: ShownHealth | undefined, direction: string): CombTone =>
  direction === 'recovery' ? 'recovering' : to === 'down' ? 'down' : 'degraded';

function combsOfChain(course: Course, cursor: Cursor, component: number): readonly CombAsk[] {
  return course
    .chainAt(cursor, component)
    .filter((link) => link.provider < course.index.n && link.component < course.index.n)
    .map((link) => ({
      source: link.provider,
      targets: [{ component: link.component, soft: link.soft, tone: 'chain' }],
      direction: 'out',
      grows: false,
    }));
}
