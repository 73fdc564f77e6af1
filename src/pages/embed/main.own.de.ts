import { boardDe } from '../../text/board/de';
import { embedDe } from '../../text/embed/de';
import { ownEmbedDe } from '../../text/embed/own-de';
import { frameDe } from '../../text/frame/de';
import { de as link } from '../../text/link/de';
import { de as own } from '../../text/own/de';
import { de as words } from '../../text/story/de';
import { startOwn } from './own';

void startOwn({ words, board: boardDe, frame: frameDe, embed: embedDe, page: ownEmbedDe, link, own });
