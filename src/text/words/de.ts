import { appDe, waitingDe } from '../app/de';
import { boardDe } from '../board/de';
import { de as text } from '../de';
import { frameDe } from '../frame/de';
import { de as story } from '../story/de';
import type { Words } from './en';

export const wordsDe: Words = { text, words: story, board: boardDe, frame: { ...frameDe, ...waitingDe }, app: appDe };
