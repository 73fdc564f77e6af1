import { layoutBoard } from '../../../src/layout/board/layout-board';
import type { Count } from '../../../src/story/course';
import type { Frame, Look } from '../../../src/story/frame-types';
import { FLAGSHIP, realBoard, type Language } from '../../layout/board/inputs';

export const CALM: Look = {
  health: 'up',
  fault: false,
  now: false,
  cause: false,
  selected: false,
  dim: false,
  difference: null,
  effect: null,
  asked: null,
  mark: 0,
  judged: null,
  share: null,
};

/** The board of 20 October 2025 with a frame in which everything works, but for what `looks` says. */
export function flagship(language: Language = 'en', looks: ReadonlyMap<string, Partial<Look>> = new Map()) {
  const { input, ids, at } = realBoard(FLAGSHIP, language);
  const layout = layoutBoard(input);
  const all = ids.map((id): Look => ({ ...CALM, ...looks.get(id) }));
  const frame: Frame = {
    looks: all,
    combs: [],
    groups: layout.groups.map(({ members }) => countOf(all, members)),
    kind: 'cascade',
  };
  return { input, ids, at, layout, frame };
}

function countOf(looks: readonly Look[], members: readonly number[]): Count {
  const own = members.map((member) => looks[member]!.health);
  const of = (...wanted: string[]): number => own.filter((health) => wanted.includes(health)).length;
  return {
    of: own.length - of('silent'),
    hit: of('degraded', 'down', 'recovering', 'unknown'),
    minor: of('minor'),
    degraded: of('degraded'),
    down: of('down'),
    recovering: of('recovering'),
    reported: of('unknown'),
    perhaps: of('perhaps'),
    silent: of('silent'),
  };
}
