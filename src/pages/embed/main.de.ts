import { boardDe } from '../../text/board/de';
import { embedDe } from '../../text/embed/de';
import { frameDe } from '../../text/frame/de';
import { de } from '../../text/story/de';
import { start } from './start.svelte';

void start({ words: de, board: boardDe, frame: frameDe }, embedDe);
