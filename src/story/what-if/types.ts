import type { MitigationKind } from '../../model/mitigation';

/** A change that is in force. `token` names it. */
export interface ChangeInForce {
  readonly token: string;
  readonly words: string;
  readonly basis: readonly string[];
  /** It changes nothing here. */
  readonly refused: boolean;
}

/** A change that could be made, with what it does. */
export interface Suggestion {
  readonly token: string;
  readonly words: string;
  readonly effect: string;
  readonly basis: readonly string[];
  readonly rank: number;
  readonly tied: number;
  readonly inForce: boolean;
}

/** A thing that can be changed: a component, or one of its dependencies; `chosen` is the kind in force. */
export interface Changeable {
  readonly key: string;
  readonly name: string;
  readonly chosen: MitigationKind | null;
  readonly kinds: readonly MitigationKind[];
}
