const DECLARED = /(?<=[{;])(--[\w-]+):[^;{}]*(?:;|(?=\}))/g;

/**
 * A style sheet without the custom properties that nothing reads: neither itself nor the `rest` of its page. The theme
 * has colours for every page; one page needs half of them, and has each four times.
 */
export function usedTokens(css: string, rest: string): string {
  const read = new Set([...`${css}${rest}`.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name));
  for (const [name] of rest.matchAll(/--[\w-]+/g)) read.add(name); // asked for by name
  const less = css.replace(DECLARED, (declaration, name: string) => (read.has(name) ? declaration : ''));
  return less === css ? css : usedTokens(less, rest);
}
