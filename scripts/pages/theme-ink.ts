import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ink } from '../../src/story/picture/ink';

/** The colours of one theme as src/theme/tokens.css has them. */
export function themeInk(root: string, theme: 'light' | 'dark' | 'projector'): Ink {
  const css = readFileSync(join(root, 'src/theme/tokens.css'), 'utf8');
  const block = new RegExp(`\\[data-theme='${theme}'\\]\\s*\\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  const colours = new Map(
    Array.from(block.matchAll(/--([a-z-]+):\s*([^;]+);/g), ([, name = '', value = '']) => [name, value]),
  );
  return (token) => {
    const colour = colours.get(token);
    if (colour === undefined) throw new Error(`tokens.css has no --${token} for ${theme}`);
    return colour;
  };
}
