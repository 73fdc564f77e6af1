import { appEn, waitingEn } from '../app/en';
import { boardEn } from '../board/en';
import { en as text } from '../en';
import { frameEn } from '../frame/en';
import { en as story } from '../story/en';

/** Everything that the page says from the start, in English, as one download. */
export const wordsEn = { text, words: story, board: boardEn, frame: { ...frameEn, ...waitingEn }, app: appEn };
export type Words = typeof wordsEn;
