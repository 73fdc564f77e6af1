import { HEALTH_EN } from '../health';

/** Every sentence of the board and its frame, in English. `BoardText` is its type. */
export const boardEn = {
  /** How a component is; one table for board, lists and legend (docs/words.md). */
  health: HEALTH_EN.things,
  healthOfPeople: HEALTH_EN.people,
  reportedWorking: 'reported to work',
  fault: 'fault put here',
  now: 'just now',
  selected: 'selected',
  effect: {
    held: 'holds with your change',
    partly: 'holds in part with your change',
    same: 'the same with your change',
    new: 'hit because of your change',
  },
  difference: {
    'model-only': 'the model says hit, the record says it works',
    'record-only': 'the record says hit, the model says it holds',
    unreported: 'the model says hit, nobody reported',
  },
  notAsked: 'not in question',
  marked: (order: number) => (order > 0 ? `your prediction, number ${order}` : 'your prediction'),
  judged: {
    hit: 'predicted and fell',
    missed: 'fell, not predicted',
    'false-alarm': 'predicted, holds',
    spared: 'holds, as you left it',
  },
  shareSaid: (chose: number, of: number) => `${chose} of ${of} in class chose it`,
  list: (parts: readonly string[]) => parts.filter((part) => part !== '').join(', '),

  /** Count in the head of a group. */
  count: (hit: number, of: number) => `${hit} of ${of}`,
  countShort: (hit: number, of: number) => `${hit}/${of}`,
  groupSaid: (title: string, hit: number, of: number) =>
    hit === 0 ? `${title}: ${of} parts, none hit` : `${title}: ${hit} of ${of} parts hit`,
  continued: 'continued',
  neededFirst: 'needed first',
  neededLast: 'needed last',
  boardHelp:
    'Arrow keys go from box to box, Home and End to the ends. Type a name to find it. Enter breaks or selects it.',

  legend: 'What the boxes mean',
  legendOnly: (state: string) => `Show only: ${state}`,
  legendAll: 'Show all',
  legendHeld: 'saved',
  legendPartly: 'hit less hard',
  takesDown: 'takes down',
  fallsNow: 'falls right now',
  reportedNow: 'reported right now',

  model: 'Model',
  record: 'Record',
  back: 'One back',
  on: 'One on',
  play: 'Play',
  pause: 'Pause',
  again: 'Show again',
  sources: 'sources',
  wave: (at: number, of: number) => `Wave ${at} of ${of}`,
  waves: 'Waves of the cascade',
  wavesNote: 'how many fall in each wave',
  wavesNoteBoth: 'filled: with your change; outlined: without it',
  waveSaid: (at: number, of: number, count: number) =>
    at === 0
      ? `Before the first of ${of} waves`
      : `Wave ${at} of ${of}: ${count} ${count === 1 ? 'change' : 'changes'}`,
  timelineMissing: 'The timeline could not be loaded; the buttons still move time.',
  recordTimeline: 'The recorded outage over time',
  toCome: (percent: number) => `${percent}\u00a0% still to come`,
};
export type BoardText = typeof boardEn;
