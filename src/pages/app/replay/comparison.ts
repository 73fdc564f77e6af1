import type { Session } from '../session.svelte';
import type { ModelRun } from './model-run';
import type { ReplaySession } from './replay-session.svelte';
import { fromMinutes } from '../../../model/units';

/** What the model's replay rests on, in words: its script, its numbers with where they come from, and what it gets wrong. */
export function inputsOf(replay: ReplaySession, { replay: model }: ModelRun, { text }: Session) {
  const { language } = text;
  const valueOf = new Map(model.parameters.map(({ id, value }) => [id, value]));
  const unitOf = {
    min: text.minutes,
    '1': text.number,
    time: (value: number) => replay.sayTime(fromMinutes(value)),
    fleet: text.number,
    'fleet/min': text.number,
  };
  return {
    notes: (['right', 'wrong', 'limit'] as const)
      .map((kind) => ({
        heading: text.noteKind[kind],
        texts: model.notes.filter((note) => note.kind === kind).map((note) => note.text[language]),
      }))
      .filter(({ texts }) => texts.length > 0),
    script: [...model.script]
      .map((action) => ({ time: fromMinutes(valueOf.get(action.at) ?? 0), action }))
      .sort((a, b) => a.time - b.time)
      .map(({ time, action }) => ({
        when: replay.sayTime(time),
        text: action.text[language],
        by: text.actionBy[action.by],
      })),
    parameters: model.parameters.map(({ what, value, unit, provenance, note }) => ({
      what: what[language],
      value: unitOf[unit](value),
      provenance: text.provenance[provenance],
      note: note[language],
    })),
  };
}
