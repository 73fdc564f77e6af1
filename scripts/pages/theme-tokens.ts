import type { Tokens } from '../../src/theme/read-tokens';

/** The colours of one theme as `tokens.css` has them; `:root` is the light one. */
export function themeTokens(css: string, theme: 'light' | 'dark' | 'projector'): Tokens {
  const block = new RegExp(`\\[data-theme='${theme}'\\]\\s*\\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  const tokens = Object.fromEntries(
    [...block.matchAll(/--([a-z-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
  if (tokens['paper'] === undefined) throw new Error(`tokens.css has no theme ${theme}`);
  return tokens as Tokens;
}
