import type { Plugin } from 'vite';

const LATER = /\bimport\(\s*(["'])([^"']+)\1\s*\)/g;

/**
 * For what is written once or is one file: what the app would fetch later, when it is asked for, is left out; nobody
 * asks for it there. `except` names what is taken along all the same: that is imported by statement, because a bundler
 * keeps all of a module that is imported later, and of everything that it imports.
 */
export function nothingLater(except: readonly string[] = []): Plugin {
  return {
    name: 'dominograph-nothing-later',
    transform: {
      order: 'post', // when it is plain script
      handler(code) {
        const taken: string[] = [];
        const changed = code.replace(LATER, (_, __, source: string) =>
          except.some((name) => source.endsWith(name))
            ? `Promise.resolve(taken${taken.push(source) - 1})`
            : 'Promise.resolve({})',
        );
        if (changed === code) return null;
        const statements = taken.map((source, at) => `import * as taken${at} from ${JSON.stringify(source)};\n`);
        return { code: statements.join('') + changed, map: null };
      },
    },
  };
}
