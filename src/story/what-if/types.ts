import type { MitigationKind } from '../../model/mitigation';

/** What a change rests on, in sentences, and the pattern that engineers know it by. */
export interface Basis {
  readonly rests: readonly string[];
  readonly pattern: { readonly name: string; readonly means: string };
}

/** A change that is in force. `token` names it. */
export interface ChangeInForce {
  readonly token: string;
  readonly words: string;
  readonly basis: Basis;
  /** It changes nothing here. */
  readonly refused: boolean;
}

/** A change that could be made, with what it does. */
export interface Suggestion {
  readonly token: string;
  /** The change and what comes of it, in a sentence. */
  readonly words: string;
  /** One a change. */
  readonly basis: readonly Basis[];
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
