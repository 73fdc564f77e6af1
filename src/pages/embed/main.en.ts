import { embedEn } from '../../text/embed/en';
import { wordsEn } from '../../text/words/en';
import { start } from './start.svelte';

void start(wordsEn, embedEn);
