import { embedDe } from '../../text/embed/de';
import { wordsDe } from '../../text/words/de';
import { start } from './start.svelte';

void start(wordsDe, embedDe);
