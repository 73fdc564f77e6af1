import type { Point, Tab } from './tab';

/** Sends one command of WebDriver and resolves to its value. `path` is what follows the session in its address. */
export type Send = (command: Command) => Promise<unknown>;
export interface Command {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** `url`, `actions` … */
  readonly path: string;
  readonly body?: Readonly<Record<string, unknown>>;
}

/** Keys that are no characters, as WebDriver writes them (W3C WebDriver, 17.4.2). */
const KEYS: Readonly<Record<string, string>> = {
  ...{ Backspace: '\uE003', Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', PageUp: '\uE00E', PageDown: '\uE00F' },
  ...{
    End: '\uE010',
    Home: '\uE011',
    ArrowLeft: '\uE012',
    ArrowUp: '\uE013',
    ArrowRight: '\uE014',
    ArrowDown: '\uE015',
  },
};

/** A tab driven by the commands of WebDriver, however they are sent. */
export function webDriverTab(send: Send, problems: () => Promise<readonly string[]>): Tab {
  const act = (actions: readonly object[]) => send({ method: 'POST', path: 'actions', body: { actions } });
  const run = async (script: (argument: never) => unknown, argument?: unknown): Promise<unknown> => {
    const answer = (await send({
      method: 'POST',
      path: 'execute/async',
      body: { script: awaiting(String(script)), args: [argument ?? null] },
    })) as { readonly value?: unknown; readonly error?: string };
    if (answer.error !== undefined) throw new Error(answer.error);
    return answer.value;
  };
  return {
    goTo: async (address) => {
      await send({ method: 'POST', path: 'url', body: { url: address } });
    },
    run: (script: (argument: never) => unknown, argument?: unknown) => run(script, argument) as never,
    load: async (source) => {
      await send({ method: 'POST', path: 'execute/sync', body: { script: source, args: [] } });
    },
    click: async (at, to = at) => {
      const move = ({ x, y }: Point, duration: number) => ({
        ...{ type: 'pointerMove', origin: 'viewport', duration, x: Math.round(x), y: Math.round(y) },
      });
      const [down, up] = ['pointerDown', 'pointerUp'].map((type) => ({ type, button: 0 }));
      await act([
        {
          ...{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' } },
          actions: [move(at, 0), down, ...(to === at ? [] : [move(to, 100)]), up],
        },
      ]);
    },
    press: async (key) => {
      const value = KEYS[key] ?? key;
      await act([{ type: 'key', id: 'keys', actions: ['keyDown', 'keyUp'].map((type) => ({ type, value })) }]);
    },
    problems,
  };
}

/** A script that calls back with what a function has made of its argument, now or later. */
const awaiting = (source: string): string => `
  const done = arguments[arguments.length - 1];
  const run = async () => (${source})(arguments[0] ?? undefined);
  run().then((value) => done({ value }), (error) => done({ error: error + ' ' + (error?.stack ?? '') }));
`;
