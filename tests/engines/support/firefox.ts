import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HOW_TO_GET_FIREFOX, findFirefox } from '../../../scripts/find-engines.mjs';
import type { Engine } from './tab';
import { ended, until } from './wait';
import { webDriverTab, type Command } from './webdriver';

/** No page of its own at the first start, no request that nobody asked for. */
const PREFERENCES: Readonly<Record<string, string | number | boolean>> = {
  'marionette.port': 0,
  'browser.shell.checkDefaultBrowser': false,
  'browser.aboutwelcome.enabled': false,
  'browser.preonboarding.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'termsofuse.bypassNotification': true,
  'toolkit.telemetry.enabled': false,
  'app.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'intl.accept_languages': 'en-US, en',
  'ui.prefersReducedMotion': 1,
};

/**
 * Firefox, by the protocol that is built into it (Marionette: commands of WebDriver over a socket), so that neither
 * geckodriver nor a package is needed.
 * @throws {Error} if there is none
 */
export async function openFirefox(): Promise<Engine> {
  const program = findFirefox();
  if (program === null) throw new Error(HOW_TO_GET_FIREFOX);
  const profile = mkdtempSync(join(tmpdir(), 'dominograph-firefox-'));
  writeFileSync(
    join(profile, 'user.js'),
    Object.entries(PREFERENCES)
      .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
      .join(''),
  );
  const browser = spawn(
    program,
    [
      '--headless',
      '--marionette',
      '--remote-allow-system-access',
      '--no-remote',
      '--profile',
      profile,
      '--width',
      '1280',
      '--height',
      '900',
    ],
    { stdio: 'ignore', env: { ...process.env, HOME: profile, MOZ_CRASHREPORTER_DISABLE: '1' } },
  );
  const port = await until('Firefox has started', () =>
    Number(readFileSync(join(profile, 'MarionetteActivePort'), 'utf8')),
  );
  const { send, socket } = await marionette(port);
  const { capabilities } = (await send('WebDriver:NewSession', {
    timeouts: { script: 30_000, pageLoad: 60_000 },
  })) as { capabilities: { browserName: string; browserVersion: string } };
  const named = (command: Command): Promise<unknown> => {
    const name = NAMES[command.path];
    if (name === undefined) throw new RangeError(`Firefox has no name for ${command.path} here`);
    return send(name, command.body ?? {});
  };
  return {
    version: `${capabilities.browserName} ${capabilities.browserVersion}`,
    tab: webDriverTab(named, () => problemsOf(send)),
    close: async () => {
      await send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
      socket.destroy();
      await ended(browser);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const NAMES: Readonly<Record<string, string>> = {
  url: 'WebDriver:Navigate',
  actions: 'WebDriver:PerformActions',
  'execute/async': 'WebDriver:ExecuteAsyncScript',
  'execute/sync': 'WebDriver:ExecuteScript',
};

type Marionette = (name: string, parameters: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** A message is its length, a colon and JSON: `[0, id, name, parameters]` there, `[1, id, error, value]` back. */
async function marionette(port: number): Promise<{ readonly send: Marionette; readonly socket: Socket }> {
  const socket = createConnection({ host: '127.0.0.1', port });
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  let held = Buffer.alloc(0);
  let begun: () => void;
  const greeted = new Promise<void>((resolve) => (begun = resolve));
  socket.on('data', (data) => {
    held = Buffer.concat([held, data]);
    for (;;) {
      const colon = held.indexOf(58);
      const end = colon + 1 + Number(held.subarray(0, Math.max(0, colon)).toString());
      if (colon < 0 || held.length < end) return;
      const message: unknown = JSON.parse(held.subarray(colon + 1, end).toString());
      held = held.subarray(end);
      if (!Array.isArray(message)) begun();
      else answer(message as [number, number, { error: string; message: string } | null, { value?: unknown } | null]);
    }
  });
  const answer = ([, id, error, value]: [number, number, { error: string; message: string } | null, object | null]) => {
    const one = waiting.get(id);
    waiting.delete(id);
    if (error) one?.reject(new Error(`${error.error}: ${error.message}`));
    else
      one?.resolve(
        value !== null && Object.keys(value).join() === 'value' ? (value as { value: unknown }).value : value,
      );
  };
  socket.on('close', () => {
    for (const { reject } of waiting.values()) reject(new Error('Firefox has closed the connection'));
    waiting.clear();
  });
  socket.on('error', () => undefined); // told by `close`
  let last = 0;
  const send: Marionette = (name, parameters) =>
    new Promise((resolve, reject) => {
      const id = ++last;
      waiting.set(id, { resolve, reject });
      const text = JSON.stringify([0, id, name, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
  await greeted;
  return { send, socket };
}

/** What Firefox's own console holds of our pages: errors, breaches of the policy, what the page wrote as an error. */
async function problemsOf(send: Marionette): Promise<readonly string[]> {
  await send('Marionette:SetContext', { value: 'chrome' });
  try {
    return (await send('WebDriver:ExecuteScript', {
      script: `
        const OURS = /^(http:\\/\\/127\\.0\\.0\\.1|file:)/;
        const { Ci, Cc, Services } = globalThis;
        const errors = Services.console.getMessageArray().flatMap((one) => {
          if (!(one instanceof Ci.nsIScriptError) || one.flags & Ci.nsIScriptError.warningFlag) return [];
          return OURS.test(one.sourceName) ? [one.category + ': ' + one.errorMessage] : [];
        });
        const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
        const written = storage.getEvents().flatMap((one) =>
          one.level === 'error' && OURS.test(one.filename) ? ['console: ' + one.arguments.join(' ')] : []);
        return [...errors, ...written];`,
      args: [],
    })) as string[];
  } finally {
    await send('Marionette:SetContext', { value: 'content' });
  }
}
