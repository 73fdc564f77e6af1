import { fromMinutes, type Ticks } from '../model/units';
import type { CheckText } from '../text/check/texts';
import type { ClockSetting } from '../text/clock';
import type { ModelRun } from './model-run';
import { sayInstant } from './say-record';

/** What the model's replay rests on, in words: its script, its numbers with where they come from, and what it gets wrong. */
export interface ModelInputs {
  /** What it gets right and wrong, in groups with a heading. */
  readonly notes: readonly { readonly heading: string; readonly texts: readonly string[] }[];
  /** In order of time. */
  readonly script: readonly { readonly when: string; readonly text: string; readonly by: string }[];
  readonly parameters: readonly {
    readonly what: string;
    readonly value: string;
    readonly provenance: string;
    readonly note: string;
  }[];
}

export function inputsOf(
  { replay }: ModelRun,
  clock: ClockSetting,
  language: 'en' | 'de',
  text: CheckText,
): ModelInputs {
  const say = (time: Ticks): string => sayInstant(clock, time);
  const valueOf = new Map(replay.parameters.map(({ id, value }) => [id, value]));
  const unitOf = {
    min: text.minutes,
    '1': text.number,
    time: (value: number) => say(fromMinutes(value)),
    fleet: text.number,
    'fleet/min': text.number,
  };
  return {
    notes: (['right', 'wrong', 'limit'] as const)
      .map((kind) => ({
        heading: text.noteKind[kind],
        texts: replay.notes.filter((note) => note.kind === kind).map((note) => note.text[language]),
      }))
      .filter(({ texts }) => texts.length > 0),
    script: replay.script
      .map((action) => ({ time: fromMinutes(valueOf.get(action.at) ?? 0), action }))
      .sort((a, b) => a.time - b.time)
      .map(({ time, action }) => ({ when: say(time), text: action.text[language], by: text.actionBy[action.by] })),
    parameters: replay.parameters.map(({ what, value, unit, provenance, note }) => ({
      what: what[language],
      value: unitOf[unit](value),
      provenance: text.provenance[provenance],
      note: note[language],
    })),
  };
}
