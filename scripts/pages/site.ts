/** What the bundler says of its files. */
export interface Manifest {
  readonly [key: string]: { readonly css?: readonly string[]; readonly imports?: readonly string[] } | undefined;
}

/** Style sheets that a page of the app loads at once: the board on a story's page is drawn with them. */
export function stylesOf(manifest: Manifest, page: string): readonly string[] {
  const keys = new Set([page]);
  const styles = new Set<string>();
  for (const key of keys) {
    for (const file of manifest[key]?.css ?? []) styles.add(file);
    for (const next of manifest[key]?.imports ?? []) keys.add(next);
  }
  return [...styles];
}

/**
 * Where the site stands, with a slash at the end; empty if nobody has said.
 * @throws {Error} if what was said is no whole address
 */
export function siteOf(said: string | undefined): string {
  if (said === undefined || said === '') return '';
  if (!URL.canParse(said) || !/^https?:/.test(said))
    throw new Error(
      `BASE_URL is ${JSON.stringify(said)}; it must be a whole address such as https://example.org/dominograph/`,
    );
  return said.endsWith('/') ? said : `${said}/`;
}
