interface ModuleInfo {
  readonly isEntry: boolean;
  /** Modules that import it by statement, not those that fetch it later. */
  readonly importers: readonly string[];
}
interface Context {
  getModuleInfo(id: string): ModuleInfo | null;
}

/** The first words, in each language: fetched at once as well. What both need comes with the rest, not after them. */
const WORDS = ['en', 'de'].map((language) => `/src/text/words/${language}.ts`);

/**
 * Names one chunk for everything that is downloaded before the first picture, and none for the rest. Left alone,
 * the bundler makes a chunk of each part that something later needs as well: twenty requests instead of one,
 * and each compressed by itself, which is 2 kB more. A page's own script stays outside: it waits for parts that
 * come later, and those wait for this chunk to be done.
 */
export function firstChunk(): (id: string, context: Context) => string | null {
  const atOnce = new Set<string>();
  return (id, context) => {
    if (isPage(id, context) || !reached(id, context, atOnce)) return null;
    atOnce.add(id);
    return 'first';
  };
}

/** A page, or the script that stands in it. */
function isPage(id: string, context: Context): boolean {
  const info = context.getModuleInfo(id);
  return info !== null && (info.isEntry || info.importers.some((importer) => context.getModuleInfo(importer)?.isEntry));
}

/** Whether a page's own script, or the first words of both languages, import a module by statement, over however many steps. */
function reached(id: string, context: Context, known: ReadonlySet<string>): boolean {
  const seen = new Set([id]);
  for (const module of seen) {
    const info = context.getModuleInfo(module);
    if (known.has(module) || info?.isEntry) return true;
    for (const importer of info?.importers ?? []) seen.add(importer);
  }
  return WORDS.every((words) => [...seen].some((module) => module !== id && module.endsWith(words)));
}
