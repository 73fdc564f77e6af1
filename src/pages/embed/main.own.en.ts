import { boardEn } from '../../text/board/en';
import { embedEn } from '../../text/embed/en';
import { ownEmbedEn } from '../../text/embed/own-en';
import { frameEn } from '../../text/frame/en';
import { en as link } from '../../text/link/en';
import { en as own } from '../../text/own/en';
import { en as words } from '../../text/story/en';
import { startOwn } from './own';

void startOwn({ words, board: boardEn, frame: frameEn, embed: embedEn, page: ownEmbedEn, link, own });
