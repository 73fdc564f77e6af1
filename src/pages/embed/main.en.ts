import { embedEn } from '../../text/embed/en';
import { en } from '../../text/en';
import { start } from './start.svelte';

start(en, embedEn);
