import type { CombAsk } from '../layout/board/types';
import type { Ticks } from '../model/units';
import type { ShownHealth } from '../theme/health';
import type { Count, Course, Cursor } from './course';

/** How model and record differ for one component: only the model says hit, only the record does, or nobody reported. */
export type Difference = 'model-only' | 'record-only' | 'unreported';
/** What a change tried out does to a component: saved, softened, hit in both runs, or hit only because of it. */
export type Effect = 'held' | 'partly' | 'same' | 'new';
/** What a prediction says of a component once it has been revealed. */
export type Judged = 'hit' | 'missed' | 'false-alarm' | 'spared';

/** What is remarked on a component beside its state: new, or changed. The word for it comes with what remarks it. */
export interface Remark {
  readonly sign: 'new' | 'changed';
  readonly said: string;
}

/** What is remarked on a picture as long as two versions stand beside each other. */
export interface Remarks {
  /** By component. */
  readonly of: ReadonlyMap<number, Remark>;
  /** Of a group that has no boxes: what is remarked on its members, in all. */
  readonly ofGroup: (members: readonly number[]) => Remark | undefined;
  /** Dependencies that are different: as many as the picture can show. */
  readonly lines: readonly CombAsk[];
  /** How many of them are not drawn, because there are too many. */
  readonly undrawn: number;
}

/** How one box looks; everything a painter needs, for every picture of the same instant. */
export interface Look {
  readonly health: ShownHealth;
  /** The fault that somebody put here. */
  readonly fault: boolean;
  /** Changed by the wave at the cursor: outlined in its colour. */
  readonly now: boolean;
  /** What the wave at the cursor came from: ringed. */
  readonly cause: boolean;
  readonly selected: boolean;
  /** Not what is spoken of: at a third of its strength. */
  readonly dim: boolean;
  readonly difference: Difference | null;
  readonly effect: Effect | null;
  /** In a lesson: whether it is asked (false: text only), what the reader marked (0 not, n its place in the order, -1 where no order is asked), what came out, how many of the class chose it (null: no class). */
  readonly asked: boolean | null;
  readonly mark: number;
  readonly judged: Judged | null;
  readonly share: { readonly of: number; readonly chose: number } | null;
  readonly remark?: Remark | undefined;
}

/** One instant of a story as it is drawn: board, network, picture, card, page and print all draw this. */
export interface Frame {
  readonly looks: readonly Look[];
  readonly combs: readonly CombAsk[];
  /** By group of the board. */
  readonly groups: readonly (Count & { readonly remark?: Remark | undefined })[];
  /** Text without a box for what nobody reported on. */
  readonly kind: 'cascade' | 'record';
}

/** What a reader looks at, beside where they stand in the course. */
export interface Asked {
  readonly faults: ReadonlySet<number>;
  /** Selected, or -1. */
  readonly selected: number;
  /** Pointed at or focused, or -1: its lines are shown as long as no wave plays. */
  readonly pointed: number;
  /** Group whose dependencies are all shown, or -1. */
  readonly group: number;
  /** True while waves follow each other: then only the wave's own lines are drawn and nothing is dimmed. */
  readonly playing: boolean;
  /** Light the chain of reasons that leads to `selected`. */
  readonly chain: boolean;
  readonly compare: boolean;
  /** The exact instant to compare at, between two waves; left out, that of the cursor. */
  readonly time?: Ticks;
  /** Show only components of this health; null for all. */
  readonly only: ShownHealth | null;
  /** Health in the run without the reader's changes, at the same cursor; null where nothing is changed. */
  readonly unchanged: readonly ShownHealth[] | null;
  /** While two versions stand beside each other. */
  readonly remarks?: Remarks | undefined;
  readonly prediction: {
    /** Its lines: they come with whoever predicts (`prediction-combs`), for a picture that nobody asks has none. */
    readonly combs: CombsOfAsked;
    readonly asked: ReadonlySet<number>;
    readonly marks: ReadonlyMap<number, number>;
    readonly judged: ReadonlyMap<number, Judged>;
    readonly shares: ReadonlyMap<number, number> | null;
    readonly classSize: number;
  } | null;
}

/** The lines of what is asked; `restLines`: the board itself draws all dependencies. */
export type CombsOfAsked = (
  course: Course,
  cursor: Cursor,
  asked: Pick<Asked, 'prediction' | 'faults'>,
  restLines: boolean,
) => readonly CombAsk[];
