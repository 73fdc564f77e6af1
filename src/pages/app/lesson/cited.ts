import type { Library } from '../../../catalog/catalog';
import type { TextLanguage } from '../../../text/texts';

/** `incident:source` → who published it; what is not there is left out. */
export async function citedOf(
  library: Library,
  language: TextLanguage,
  citations: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const stories = [...new Set(citations.map((citation) => citation.split(':')[0] ?? ''))];
  const all = await Promise.all(
    stories.map(async (story) => {
      const { sources } = await library.loadDetails(story, language);
      return sources.map(({ id, publisher }): [string, string] => [`${story}:${id}`, publisher]);
    }),
  );
  const wanted = new Set(citations);
  return new Map(all.flat().filter(([citation]) => wanted.has(citation)));
}
