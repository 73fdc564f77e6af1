import type { SvgNode } from '../../../src/exporters/svg';
import { boardGrid } from '../../../src/layout/board/grid';
import { boardOf } from '../../../src/story/arrange';
import { boardWords } from '../../../src/story/board-words';
import { frameOf, UNASKED } from '../../../src/story/frame';
import { storyOf } from '../../../src/story/story';
import { en } from '../../../src/text/story/en';
import { storyCore } from '../../lessons/files';
import { cascade, story } from '../support';

export const ink = (token: string): string => `[${token}]`;
/** An attribute that is a number. */
export const number = (node: SvgNode, name: string): number => Number(node.attributes[name]);
/** All nodes of that name, the node itself first. */
export const all = (node: SvgNode, name: string): readonly SvgNode[] => [
  ...(node.name === name ? [node] : []),
  ...node.children.flatMap((child) => (typeof child === 'string' ? [] : all(child, name))),
];
export const within = (nodes: readonly SvgNode[], name: string) => nodes.flatMap((node) => all(node, name));
export const textOf = (node: SvgNode): string =>
  node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

export const DAY = 'aws-2025-10-20';
/** Six components: a board by depth, with all its lines. */
export const FEW = 'toy-school';

/** What a picture of a board is drawn from: the cascade of its root, at its end or at `cursor`. */
export function boardIn(id: string, mode: 'columns' | 'rows', scale = 1, cursor = Infinity) {
  const of = id === FEW ? storyOf(storyCore(id), null, en) : story(id);
  const course = cascade(of);
  const layout = boardOf(of.core);
  const faults = new Set([of.index.indexOf(of.core.root)]);
  const frame = frameOf(course, Math.min(cursor, course.length), layout, { ...UNASKED, faults });
  const grid = boardGrid(layout, { width: (mode === 'rows' ? 390 : 1400) * scale, mode, scale });
  return { of, course, layout, frame, grid, words: boardWords(of.core) };
}
export type BoardIn = ReturnType<typeof boardIn>;
