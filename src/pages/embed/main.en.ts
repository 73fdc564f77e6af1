import { boardEn } from '../../text/board/en';
import { embedEn } from '../../text/embed/en';
import { frameEn } from '../../text/frame/en';
import { en } from '../../text/story/en';
import { start } from './start.svelte';

void start({ words: en, board: boardEn, frame: frameEn }, embedEn);
