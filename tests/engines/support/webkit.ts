import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { HOW_TO_GET_WEBKIT, findWebKit } from '../../../scripts/find-engines.mjs';
import type { Engine, Tab } from './tab';
import { ended, until } from './wait';
import { webDriverTab, type Command } from './webdriver';

/**
 * WebKit as GNOME builds it, by its own WebDriver over HTTP, on a screen that nobody sees.
 * @throws {Error} if something of it is missing
 */
export async function openWebKit(): Promise<Engine> {
  const found = findWebKit();
  if (found === null) throw new Error(HOW_TO_GET_WEBKIT);
  const home = mkdtempSync(join(tmpdir(), 'dominograph-webkit-'));
  const screen = found.screen === null ? null : await openScreen(found.screen);
  const port = await freePort();
  const driver = spawn(found.driver, [`--port=${port}`], {
    stdio: 'ignore',
    detached: true, // a group of its own, so that the browser ends with it
    env: {
      ...process.env,
      ...{ HOME: home, XDG_RUNTIME_DIR: home, LANG: 'en_US.UTF-8', LANGUAGE: 'en', LC_ALL: 'C.UTF-8' },
      ...{ GDK_BACKEND: 'x11', GSETTINGS_BACKEND: 'memory', DBUS_SESSION_BUS_ADDRESS: 'disabled:' },
      ...{ WEBKIT_DISABLE_DMABUF_RENDERER: '1', WEBKIT_DISABLE_COMPOSITING_MODE: '1' },
      ...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }), // root may make no sandbox
      ...(screen !== null && { DISPLAY: screen.name }),
    },
  });
  const end = async (): Promise<void> => {
    if (driver.pid !== undefined) process.kill(-driver.pid, 'SIGTERM');
    await ended(driver);
    screen?.program.kill();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  const at = `http://127.0.0.1:${port}`;
  await until('WebKitWebDriver listens', async () => (await fetch(`${at}/status`)).ok);
  const { sessionId, capabilities } = (await ask(`${at}/session`, 'POST', {
    capabilities: {
      alwaysMatch: {
        'webkitgtk:browserOptions': { binary: found.browser, args: ['--automation'] },
        timeouts: { script: 30_000, pageLoad: 60_000 },
      },
    },
  })) as { sessionId: string; capabilities: { browserName: string; browserVersion: string } };
  const session = `${at}/session/${sessionId}`;
  const send = ({ method, path, body }: Command) => ask(`${session}/${path}`, method, body);
  await send({ method: 'POST', path: 'window/rect', body: { x: 0, y: 0, width: 1280, height: 900 } });
  const tab: Tab = webDriverTab(send, () =>
    tab.run(() => JSON.parse(sessionStorage.getItem('problems') ?? '[]') as string[]),
  );
  return {
    version: `${capabilities.browserName} ${capabilities.browserVersion}`,
    tab,
    close: async () => {
      await ask(session, 'DELETE').catch(() => undefined);
      await end();
    },
  };
}

/** @throws {Error} with what the driver said */
async function ask(address: string, method: Command['method'], body?: object): Promise<unknown> {
  const answer = await fetch(address, {
    method,
    ...(method === 'POST' && { body: JSON.stringify(body ?? {}), headers: { 'content-type': 'application/json' } }),
  });
  const { value } = (await answer.json()) as { value: unknown };
  if (answer.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`${error}: ${message}`);
}

/** A screen with a number of its own, which the program chooses. */
async function openScreen(xvfb: string): Promise<{ readonly name: string; readonly program: ChildProcess }> {
  const program = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const told = program.stdio[3] as Readable;
  const number = await new Promise<string>((resolve, reject) => {
    told.once('data', (data: Buffer) => resolve(data.toString().trim()));
    program.once('error', reject);
    program.once('exit', () => reject(new Error('Xvfb has ended')));
  });
  return { name: `:${number}`, program };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
