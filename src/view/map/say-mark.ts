import type { NetworkValue } from '../../story/network';
import type { NetworkFrame } from '../../story/network-frame';
import type { NetworkText } from '../../text/network/texts';

/** A mark in words. */
interface SaidMark {
  readonly name: string;
  /** Its state, and of a group how many are hit. */
  readonly lines: readonly string[];
  /** All of it in one line, and of a group what Enter does. */
  readonly said: string;
}

export function sayMark(
  { scene, names }: Pick<NetworkValue, 'scene' | 'names'>,
  { marks }: Pick<NetworkFrame, 'marks'>,
  item: number,
  text: NetworkText,
): SaidMark {
  const name = names[item] ?? '';
  const mark = marks[item];
  const shown = scene.items[item];
  if (!mark || !shown) return { name, lines: [], said: name };
  const { look, count } = mark;
  const words = shown.family === 'people' ? text.healthOfPeople : text.health;
  const lines = [
    look.fault ? text.fault : count ? text.count(count.hit, count.of) : words[look.health],
    ...(look.now && !look.fault ? [text.now] : []),
    ...(look.remark ? [look.remark.said] : []),
  ];
  const hint = shown.group ? [shown.open ? text.close : text.open] : [];
  return { name, lines, said: `${name}: ${[...lines, ...hint].join(', ')}` };
}
