import type { BoardLayout } from '../../layout/board/types';
import type { BoardWords } from '../../story/board-words';
import type { Look } from '../../story/frame-types';
import type { BoardText } from '../../text/board/en';
import { boxSlot, type BoxSlot } from '../../theme/look';
import { boxClasses } from './box-look';
import { boxWords } from './box-words';
import type { Motion } from './motion';
import { namedClasses, shrinkClass } from './numbers';

/** A box as it is drawn; what sets it into the page decides nothing. */
export interface BoxValue {
  readonly component: number;
  readonly label: string;
  /** Second line of the box where it began; empty for none. */
  readonly note: string;
  /** State, what draws attention to it, the widths at which it keeps its name, and the moment of change. */
  readonly classes: string;
  /** What stands in the slot at the right. */
  readonly slot: BoxSlot | null;
  readonly share: Look['share'];
  /** Accessible name. */
  readonly words: string;
  readonly selected: boolean;
  /** The board's one tab stop. */
  readonly stop: boolean;
  readonly live: boolean;
  /** When it changes after the wave's begin, as a time of CSS. */
  readonly at: string | undefined;
}

/** What is the same for all boxes of a board, and for most frames. */
export interface BoxSetting {
  readonly layout: BoardLayout;
  readonly words: BoardWords;
  readonly text: BoardText;
  /** Second line of the first box. */
  readonly note: string;
  readonly kind: 'cascade' | 'record';
  readonly live: boolean;
}

/** What a frame brings. */
export interface BoxFrame {
  readonly looks: readonly Look[];
  readonly motion: Motion;
  /** Milliseconds after the wave's begin at which lines arrive, by component. */
  readonly arrives: ReadonlyMap<number, number>;
  /** Component that is the tab stop; any other number for none. */
  readonly stop: number;
}

/** Tells the boxes of one board. One of which a frame says nothing new is the same value as before, so that nothing of it is drawn again. */
export function boxTeller(): (component: number, setting: BoxSetting, frame: BoxFrame) => BoxValue {
  const kept = new Map<number, { readonly from: readonly unknown[]; readonly value: BoxValue }>();
  return (component, setting, { looks, motion, arrives, stop }) => {
    const { layout, words, text, kind, live } = setting;
    const was = motion.was.get(component);
    const more = {
      look: looks[component]!,
      change: was && `${motion.beat} w-${was}${was === 'up' && words.known.has(component) ? ' w-known' : ''}`,
      at: was && `${Math.round(arrives.get(component) ?? 0)}ms`,
      stop: stop === component,
      note: component === words.start ? setting.note : '',
    };
    const from = [layout, words, text, kind, live, ...Object.values(more)];
    const before = kept.get(component);
    if (before?.from.every((one, index) => one === from[index])) return before.value;
    const value = boxValue(component, setting, more);
    kept.set(component, { from, value });
    return value;
  };
}

interface More extends Pick<BoxValue, 'at' | 'stop' | 'note'> {
  readonly look: Look;
  /** Classes for what it was before and for the moment of change. */
  readonly change: string | undefined;
}

function boxValue(
  component: number,
  { layout, words, text, kind, live }: BoxSetting,
  { look, change, at, stop, note }: More,
): BoxValue {
  const label = words.labels[component] ?? '';
  return {
    ...{ component, label, note, at, stop, live },
    ...{ slot: boxSlot(look, kind), share: look.share, selected: look.selected },
    classes: [
      ...boxClasses(look, kind, words.known.has(component)),
      ...namedClasses(layout, component, look.asked === true),
      shrinkClass(layout.shrink[component] ?? 1),
      !layout.places[component] && 'cell',
      note && 'start',
      change,
    ]
      .filter(Boolean)
      .join(' '),
    words: boxWords(label, look, {
      ...{ text, note, kind },
      group: layout.groups[layout.groupOf[component] ?? 0]?.title ?? '',
      person: words.people.has(component),
    }),
  };
}
