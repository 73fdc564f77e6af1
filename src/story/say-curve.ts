import { rangeOf, type Dials, type QueueCurve } from '../analysis/queue-curve';
import type { Dial, LessonCurve } from '../model/lesson';
import type { TaskText } from '../text/lesson/tasks-en';

interface Saying {
  readonly words: TaskText['curve'];
  readonly span: (minutes: number) => string;
  readonly number: (value: number) => string;
}

/** A time to the half minute where it is short: a tipping point of 2 min 5 s is no "2 min". */
function saidShort(minutes: number, { span, number }: Saying): string {
  return minutes < 10 ? `${number(Math.round(minutes * 10) / 10)} min` : span(minutes);
}

/** What the curves come to, in sentences; the first is the outcome. */
export function sayCurve(curve: QueueCurve, saying: Saying): readonly string[] {
  const { kind, recovery, tipping, healing, outage } = curve;
  const { words } = saying;
  if (kind === 'overloaded') return [words.overloaded];
  const tips = saidShort(tipping, saying);
  if (!Number.isFinite(recovery)) return [words.never(tips), words.letIn(Math.floor(healing * 100))];
  return [
    outage === 0 || recovery === 0 ? words.healsAtOnce : words.heals(saidShort(recovery, saying)),
    kind === 'stable' ? words.always : words.upTo(tips),
  ];
}

/** A value of a dial in words. */
export function saidOnDial(
  { capacity }: LessonCurve,
  dial: Dial,
  value: number,
  { said }: TaskText['curve'],
  number: Saying['number'],
): string {
  switch (dial) {
    case 'outage':
      return said.outage(value);
    case 'demand':
      return said.demand(value, Math.round((value / capacity) * 100));
    case 'attempts':
      return said.attempts(number(value));
    case 'throttle':
      return said.throttle(Math.round(value * 100));
  }
}

/** A dial with what stands there in words. */
export function sayDial(curve: LessonCurve, dial: Dial, dials: Dials, drawn: QueueCurve, { words, number }: Saying) {
  const value = dials[dial];
  const range = rangeOf(curve, dial);
  const said = saidOnDial(curve, dial, value, words, number);
  const tipping = Math.round(drawn.tipping * 10) / 10;
  const tips = dial === 'outage' && tipping > 0 && tipping < range[1] ? tipping : null;
  return { dial, value, said, range, tips };
}
