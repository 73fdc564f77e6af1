import { runCounterfactual } from '../../../analysis/what-if/run-counterfactual';
import type { StoryCore } from '../../../catalog/parts';
import type { Counterfactual } from '../../../model/counterfactual';
import type { Text } from '../../../text/texts';
import type { WhatIfText } from '../../../text/what-if/texts';
import type { Effect } from '../../../view/what-if/types';
import { modelRunOf, type ModelRun } from '../replay/model-run';
import { effectOfComparison } from './effect';

/** A counterfactual that has been run beside the model's replay: to be shown, and in words. */
export interface TriedOut {
  readonly id: string;
  readonly run: ModelRun;
  readonly held: ReadonlySet<number>;
  readonly effect: Effect;
}

export function tryOut(
  core: StoryCore,
  { replay, run: before }: ModelRun,
  counterfactual: Counterfactual,
  total: number,
  nameOf: (component: number) => string,
  text: WhatIfText,
  words: Text,
): TriedOut {
  const { run, comparison } = runCounterfactual(core, replay, counterfactual, before);
  return {
    id: counterfactual.id,
    run: modelRunOf(core, replay, run),
    held: new Set(comparison.neverFalls.map(({ component }) => component)),
    effect: effectOfComparison(comparison, total, nameOf, text, words),
  };
}
