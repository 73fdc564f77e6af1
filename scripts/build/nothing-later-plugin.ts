import type { Plugin } from 'vite';

const NOTHING = '\0dominograph:nothing';

/**
 * For what is written once or is one file: what the app would fetch later, when it is asked for, is left out; nobody
 * asks for it there. `except` names what is taken along all the same.
 */
export function nothingLater(except: readonly string[] = []): Plugin {
  return {
    name: 'dominograph-nothing-later',
    enforce: 'pre',
    resolveId: (source, _, { kind }) =>
      kind === 'dynamic-import' && !except.some((name) => source.endsWith(name)) ? NOTHING : null,
    load: (id) => (id === NOTHING ? 'export {};' : null),
  };
}
