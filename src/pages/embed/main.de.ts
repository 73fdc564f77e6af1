import { de } from '../../text/de';
import { embedDe } from '../../text/embed/de';
import { start } from './start.svelte';

start(de, embedDe);
