import type { ShownHealth } from './health';
import type { SignName } from './signs';

/** Colours of the board, by the names that theme/tokens.css gives them (`--chip`, `--down-b` …). */
export const BOARD_TOKENS = [
  ...['paper', 'ink', 'muted', 'faint', 'chip', 'line', 'min', 'min-b', 'deg', 'deg-b', 'down', 'down-b'],
  ...['on-deg', 'on-down', 'root', 'on-root', 'blue-bg', 'blue', 'green-bg', 'green', 'spine', 'tine', 'line-strong'],
] as const;
export type BoardToken = (typeof BOARD_TOKENS)[number];

/** What a box can be: a health, the fault put here, held thanks to a change, or text only (not what is asked). */
export type BoxState = ShownHealth | 'fault' | 'held' | 'partly' | 'text';

/** How a box looks: fill, border, weight and sign, so that colour is never alone. */
export interface BoxLook {
  readonly fill: BoardToken | null;
  /** null: no box at all, only its name. */
  readonly border: BoardToken | null;
  /** In px at a root of 16. */
  readonly borderWidth: number;
  readonly dashed: boolean;
  readonly ink: BoardToken;
  readonly weight: number;
  readonly sign: SignName | null;
}

const box = (
  [fill, border, ink]: readonly [BoardToken | null, BoardToken | null, BoardToken],
  weight: number,
  sign: SignName | null,
  more: Partial<BoxLook> = {},
): BoxLook => ({ fill, border, borderWidth: 1, dashed: false, ink, weight, sign, ...more });

/** Every state differs in fill, weight and sign: it works in grey and for colour-blind readers. */
export const BOX_LOOKS: Readonly<Record<BoxState, BoxLook>> = {
  up: box(['chip', 'line', 'ink'], 450, null),
  minor: box(['min', 'min-b', 'ink'], 450, 'dot'),
  degraded: box(['deg', 'deg-b', 'on-deg'], 550, 'wave'),
  down: box(['down', 'down-b', 'on-down'], 650, 'cross'),
  fault: box(['root', 'root', 'on-root'], 700, 'bolt'),
  recovering: box(['blue-bg', 'blue', 'blue'], 600, 'turn', { borderWidth: 1.4 }),
  unknown: box([null, 'min-b', 'ink'], 450, 'question', { dashed: true }),
  perhaps: box([null, 'down-b', 'ink'], 550, 'half', { dashed: true }),
  silent: box([null, null, 'faint'], 400, null),
  held: box(['green-bg', 'green', 'green'], 600, 'shield', { borderWidth: 1.4 }),
  partly: box(['deg', 'green', 'on-deg'], 550, 'shield', { borderWidth: 1.4 }),
  text: box([null, null, 'muted'], 400, null),
};

/** In the record a thin tick says that somebody reported it works. */
const REPORTED_UP: BoxLook = { ...BOX_LOOKS.up, sign: 'tick' };

/** Weight of a best-known name as long as nothing has happened to it: the hook. */
export const KNOWN_WEIGHT = 600;
/** Strength of what is not spoken of, and of what a lesson does not ask about. */
export const DIM = 0.33;
export const UNASKED = 0.6;

/** What of a look decides its state; story/frame-types.ts has the whole. */
interface StateOf {
  readonly health: ShownHealth;
  readonly fault: boolean;
  readonly effect: 'held' | 'partly' | 'same' | 'new' | null;
  readonly asked: boolean | null;
  readonly judged: 'hit' | 'missed' | 'false-alarm' | 'spared' | null;
}

/** The state a box is painted in; the record's tick is REPORTED_UP. */
export function boxState({ health, fault, effect, asked, judged }: StateOf): BoxState {
  if (fault) return 'fault';
  if (asked === false) return 'text';
  if (effect === 'held' || effect === 'partly') return effect;
  return judged === 'false-alarm' ? 'up' : health;
}

/** How `state` is painted in a course of `kind`. */
export const boxLook = (state: BoxState, kind: 'cascade' | 'record'): BoxLook =>
  state === 'up' && kind === 'record' ? REPORTED_UP : BOX_LOOKS[state];

/** What stands in the slot at the right of a box: a sign, or what a class or a prediction says of it. */
export interface BoxSlot {
  readonly sign?: SignName;
  readonly word?: string;
}

interface SlotOf extends StateOf {
  readonly difference: 'model-only' | 'record-only' | 'unreported' | null;
  readonly mark: number;
  readonly share: { readonly of: number; readonly chose: number } | null;
}

/** What a class or a prediction says of it comes before the sign of its state. */
export function boxSlot(look: SlotOf, kind: 'cascade' | 'record'): BoxSlot | null {
  if (look.share) return { word: String(look.share.chose) };
  if (look.judged === null && look.mark > 0) return { word: String(look.mark) };
  const sign =
    look.judged === 'hit'
      ? 'tick'
      : look.judged === null && look.mark < 0
        ? 'pencil'
        : (boxLook(boxState(look), kind).sign ?? (look.difference === 'unreported' ? 'circle' : null));
  return sign && { sign };
}
