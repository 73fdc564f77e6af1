import type { StoryBoard } from '../../catalog/parts';
import type { ThirdWords } from '../third';
import type { PictureWords } from './draw-picture';

/** What stands around a picture of one instant: the board's headline, and what the lower third says. */
export function pictureWords(board: StoryBoard, third: ThirdWords, credit: string): PictureWords {
  const { headline, kicker } = board;
  const number = third.unit === '' ? third.number : `${third.number} ${third.unit}`;
  return { headline, kicker, number, counted: third.counted, lead: third.lead, rest: third.rest, credit };
}
