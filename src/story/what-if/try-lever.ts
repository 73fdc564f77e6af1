import { runCounterfactual } from '../../analysis/what-if/run-counterfactual';
import type { Counterfactual } from '../../model/counterfactual';
import type { WhatIfText } from '../../text/what-if/texts';
import { effectOfComparison, type SaidEffect } from '../effect';
import { claimsOf, modelRunOf, type ModelRun } from '../model-run';
import type { Story } from '../story';

/** A counterfactual that has been run beside the model's replay: to be shown, and in words. */
export interface TriedOut {
  readonly id: string;
  readonly run: ModelRun;
  readonly effect: SaidEffect;
}

export function tryLever(
  story: Story,
  { replay, run: before }: ModelRun,
  counterfactual: Counterfactual,
  text: WhatIfText,
): TriedOut {
  const { run, comparison } = runCounterfactual(claimsOf(story.core), replay, counterfactual, before);
  return {
    id: counterfactual.id,
    run: modelRunOf(story.core, replay, run),
    effect: effectOfComparison(story, comparison, text),
  };
}
