/** Entry of the program that writes pages (scripts/build/pages-program.ts compiles it). */
export { writeApp } from './app-pages.ts';
export { writeData } from './data-pages.ts';
export { writeEmbeds } from './embed-pages.ts';
export { writeStories } from './story-pages.ts';
