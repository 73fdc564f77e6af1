import type { CheckText } from '../text/check/texts';
import { differencesOf, type Differences } from './differences';
import { inputsOf, type ModelInputs } from './model-inputs';
import type { ModelRun } from './model-run';
import type { RecordCourse } from './record-course';
import { clockOf } from './say-record';
import type { Story } from './story';

/** The record beside the model's replay: where they differ, and what the replay rests on. */
export interface ToldComparison extends Differences, ModelInputs {}

export function tellComparison(story: Story, record: RecordCourse, model: ModelRun, text: CheckText): ToldComparison {
  const clock = clockOf(story, record);
  return {
    ...differencesOf(story, record, model, clock, text),
    ...inputsOf(model, clock, story.words.language, text),
  };
}
