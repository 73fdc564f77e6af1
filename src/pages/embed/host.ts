import { readCommand, type Command } from './commands';

/** Version of all messages; see docs/embedding.md. */
const VERSION = 1;
/** Least time between two heights, in milliseconds: five messages each, so at most twenty in a second. */
const GAP = 250;
/** A host that is being laid out may give widths that last for a frame; what is said is the height after that. */
const SETTLE = 50;
/** Changes of height below this are not worth a message, in CSS pixels. */
const LEAST = 2;
/** Commands that are obeyed in a second; of more, the last one is. */
const COMMANDS = 20;

/** WordPress appends this to the address of an embed, after whatever fragment is there; `state/permalink` reads past it. */
const SECRET = /#\?secret=([A-Za-z0-9]{1,64})$/;

/** What a key that turns slides is called by Reveal.js. */
const TURNS: ReadonlyMap<string, string> = new Map([
  ['PageDown', 'next'],
  ['PageUp', 'prev'],
  ...['Left', 'Right', 'Up', 'Down'].map((way): [string, string] => [`Arrow${way}`, way.toLowerCase()]),
]);

export const secretOf = (hash: string): string | null => SECRET.exec(hash)?.[1] ?? null;

export interface Host {
  /** Whether there is a page around this one. */
  readonly framed: boolean;
  say(type: 'ready' | 'step' | 'select' | 'key', fields: Readonly<Record<string, unknown>>): void;
}

/**
 * Speaks with the page around the embed: heights of `box` in the languages of several hosts, and commands from it.
 * No rule of style in `box` may depend on the height of the window, or the two would drive each other up.
 */
export function connectHost(box: HTMLElement, oncommand: (command: Command) => void): Host {
  const { parent } = window;
  if (parent === window) return { framed: false, say: () => undefined };
  const secret = secretOf(location.hash);
  const post = (message: unknown): void => parent.postMessage(message, '*'); // nothing in it is secret

  let told = -Infinity;
  let toldAt = -Infinity;
  let pending = false;
  const tell = (height: number): void => {
    told = height;
    toldAt = performance.now();
    post({ type: 'dominograph:height', v: VERSION, height });
    post(JSON.stringify({ src: location.href, context: 'iframe.resize', height }));
    if (secret !== null) post({ message: 'height', value: height, secret });
    post({ sentinel: 'amp', type: 'embed-size', height });
    post({ subject: 'lti.frameResize', height });
  };
  /** `again`: said whether it changed or not. */
  const measure = (again: boolean): void => {
    const height = Math.ceil(box.getBoundingClientRect().height);
    if (height > 0 && (again || Math.abs(height - told) >= LEAST)) tell(height);
  };
  const soon = (): void => {
    if (pending) return;
    pending = true;
    setTimeout(
      () => {
        pending = false;
        measure(false);
      },
      Math.max(SETTLE, toldAt + GAP - performance.now()),
    );
  };

  // A hidden frame has no frames and no resize events: the first heights go by the clock, whether they changed or not.
  const again = (): void => measure(true);
  document.addEventListener('DOMContentLoaded', again);
  addEventListener('load', again);
  setTimeout(again, 250);
  setTimeout(again, 1000);
  new ResizeObserver(soon).observe(box);

  const obey = limited(oncommand);
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (source !== parent) return;
    const command = readCommand(data);
    if (command) obey(command);
  });

  return {
    framed: true,
    say(type, fields) {
      post({ ...fields, type: `dominograph:${type}`, v: VERSION });
      // A deck of Reveal.js does what such a message names; others pass it by.
      const method = type === 'key' ? TURNS.get(String(fields['key'])) : undefined;
      if (method !== undefined) post(JSON.stringify({ method }));
    },
  };
}

/** Runs at most `COMMANDS` a second; of those that come too fast the last is run when there is time again. */
function limited(run: (command: Command) => void): (command: Command) => void {
  let left = COMMANDS;
  let latest: Command | null = null;
  let counting = false;
  const refill = (): void => {
    left = COMMANDS;
    counting = false;
    const command = latest;
    latest = null;
    if (command) obey(command);
  };
  function obey(command: Command): void {
    if (!counting) {
      counting = true;
      setTimeout(refill, 1000);
    }
    if (left > 0) {
      left--;
      run(command);
    } else latest = command;
  }
  return obey;
}
