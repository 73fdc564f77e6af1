import type { Localized, SourceIds } from './incident';

/** An action of the replay's script that would not have been taken; named by the id of its time and its component. */
export interface OmittedAction {
  readonly at: string;
  readonly component: string;
}

/**
 * What would have been on the day, by the model: one lever that the operator, a company hit or the literature names, and
 * what it changes in the replay. Model, not history.
 */
export interface Counterfactual {
  readonly id: string;
  readonly title: Localized;
  /** Who names the lever, and in which words; nothing here is our idea. */
  readonly named: { readonly text: Localized; readonly sources: SourceIds };
  /** Tokens of `writeMitigation`, on the replay's graph. */
  readonly mitigations: readonly string[];
  /** Tokens of `writeLever`. */
  readonly levers: readonly string[];
  readonly omits: readonly OmittedAction[];
  /** What is assumed to have been otherwise, and how it is put into the model. */
  readonly assumption: Localized;
  /** What hangs on numbers of load that nobody has published; null: nothing does. */
  readonly load: Localized | null;
  /** What stays as it was on the day although people might have acted otherwise. */
  readonly stays: Localized;
}

/** The counterfactuals of one incident; `data/whatif/<id>.json`. */
export interface Counterfactuals {
  readonly format: 'dominograph-what-if';
  readonly version: 1;
  readonly incident: string;
  readonly counterfactuals: readonly Counterfactual[];
}
