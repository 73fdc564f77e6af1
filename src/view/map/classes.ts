import type { CombTone } from '../../layout/board/types';
import type { DrawnLine, GoneLine, Mark, NetworkFrame } from '../../story/network-frame';
import { boxState, type BoxState } from '../../theme/look';

/** What a mark can be called in the style of the network. */
export type MarkClass = BoxState | 'dim';
/** What a line can be called. */
export type LineClass = CombTone | 'faint';

/** What changes with time, by mark and by line; the drawing library is told of nothing else. */
export interface Painting {
  readonly marks: readonly (readonly MarkClass[])[];
  readonly lines: readonly (readonly LineClass[])[];
  /** Drawn straight, beside the lines that the network has. */
  readonly gone: readonly GoneLine[];
}

const classesOfMark = ({ look }: Mark): readonly MarkClass[] => (look.dim ? [boxState(look), 'dim'] : [boxState(look)]);

const classesOfLine = ({ tone, faint }: DrawnLine): readonly LineClass[] =>
  tone !== null ? [tone] : faint ? ['faint'] : [];

/** A frame in classes. */
export const paintingOf = ({ marks, lines, gone }: Pick<NetworkFrame, 'marks' | 'lines' | 'gone'>): Painting => ({
  marks: marks.map(classesOfMark),
  lines: lines.map(classesOfLine),
  gone,
});
