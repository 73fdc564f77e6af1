/** What scripts/build.mjs is made of, where it is written in TypeScript. */
export { bundle } from './bundle.ts';
export { offlineFile } from './offline.ts';
export { pagesProgram } from './pages-program.ts';
export { stamp } from './stamp.ts';
export { siteOf } from '../pages/site.ts';
export { versionOf, withoutAddress } from '../pages/version.ts';
