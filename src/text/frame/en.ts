import { numbersOf } from '../number';

const number = numbersOf('en-GB');

/** What stands around the picture, in English: the lower third, the menu, the drawer. `FrameText` is its type. */
export const frameEn = {
  /** Below the picture, before anything has happened. */
  invitation: 'Press any box to break it.',
  invitationRest: 'What needs it falls with it, and you see why.',
  invitationRecord: 'Nothing has been reported yet.',
  parts: (of: number): string => (of === 1 ? 'part, working' : 'parts, all working'),
  /** What the large number counts. */
  counted: (of: number) => `of ${number(of)} disrupted or down`,
  /** Where nobody knows how strong some dependencies are: what falls for certain, only if they are hard, and what holds. */
  countedBoth: (of: number, perhaps: number, holds: number) =>
    `of ${number(of)} fall for certain, ${number(perhaps)} more only if hard; ${number(holds)} ${holds === 1 ? 'holds' : 'hold'}`,
  justNow: (now: number) => (now > 0 ? `, ${number(now)} of them just now` : ''),
  without: (hit: number) => `; ${number(hit)} without your change`,
  reported: ({ hit, of }: { readonly hit: number; readonly of: number }) =>
    `${number(hit)} of ${number(of)} with reports have problems.`,
  stillToCome: (percent: number) => `${percent}\u00a0percent of the outage is still to come.`,
  ended: 'The outage is over.',
  recordNote: 'what was reported, and when',
  links: (count: number, from: string, to: string) => `${count === 1 ? 'link' : 'links'} from ${from} to ${to}`,
  linkBy: (at: number, publisher: string) => `Link ${at}: ${publisher}`,

  watch: 'Watch it fall',
  whatHappened: 'What really happened',
  backToModel: 'Back to breaking things',
  breakThis: 'Break it',
  heal: 'All healthy again',
  undo: 'Take back',
  redo: 'Do again',
  compare: 'Compare with the model',
  causeFixed: 'cause fixed',
  fixed: (what: string, time: string) => `${what} ${time}`,
  fixedAt: (time: string) => `fixed at ${time}`,
  /** On the box where it began, as long as it works. */
  pressHere: 'press here to break it',
  chapters: 'In chapters',
  notLoaded: 'This could not be loaded. What was on screen is still there. Try again, or reload the page.',
  credit: (name: string) => `Graphic: ${name}`,
};
export type FrameText = typeof frameEn;
