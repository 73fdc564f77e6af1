import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Frame, Page } from 'playwright-core';
import { afterAll, expect } from 'vitest';
import { openBrowser } from './browser';
import { listening, serveFolder, type StaticServer } from './server';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const TYPES: Readonly<Record<string, string>> = { html: 'text/html; charset=utf-8', svg: 'image/svg+xml' };

interface HostOptions {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly touch?: boolean;
  readonly script?: boolean;
  /** Changes the page before it is sent. */
  readonly change?: (html: string) => string;
}

export type HostPage = Page & {
  /** Origin of the build; the host page has another. */
  readonly embedOrigin: string;
  /** Console errors, page errors and breaches of any policy, in host and embeds, so far. */
  readonly problems: readonly string[];
  /** Addresses that were asked for, so far. */
  readonly requests: readonly string[];
  /** Messages that the host page has received; strings are JSON. */
  messages(): Promise<readonly Message[]>;
  /** Of one kind, latest last. */
  said(type: string): Promise<readonly Message[]>;
  /** The frame of the embed, once it is ready. */
  embed(): Promise<Frame>;
};
type Message = Readonly<Record<string, unknown>>;

let build: Promise<StaticServer> | null = null;
const closers: (() => Promise<unknown>)[] = [];
afterAll(async () => {
  for (const close of closers.splice(0)) await close();
  await (await build)?.close();
  build = null;
});

/** Opens a page of tests/fixtures/hosts, or another by its path, on an origin of its own; `__EMBED__` in it is the origin of the build. */
export async function openHost(file: string, options: HostOptions = {}): Promise<HostPage> {
  build ??= serveFolder(at('../../../dist'));
  const { origin: embedOrigin } = await build;
  const host = await serveHost(embedOrigin, options.change ?? ((html) => html));
  const context = await (
    await openBrowser()
  ).newContext({
    viewport: { width: options.width ?? 1000, height: options.height ?? 800 },
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: options.reducedMotion ?? 'no-preference',
    hasTouch: options.touch ?? false,
    isMobile: options.touch ?? false,
    javaScriptEnabled: options.script ?? true,
  });
  closers.push(host.close, () => context.close());
  return watch(context, `${host.origin}/${file}`, embedOrigin);
}

async function watch(context: BrowserContext, address: string, embedOrigin: string): Promise<HostPage> {
  const problems: string[] = [];
  const requests: string[] = [];
  await context.exposeBinding('__policyViolation', (_source, text: string) => void problems.push(`policy: ${text}`));
  await context.addInitScript(reportAndRecord);
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`page: ${error.message}`));
  page.on('request', (request) => requests.push(request.url()));
  const messages = () => page.evaluate(() => (globalThis as unknown as { __messages: Message[] }).__messages);
  const host: HostPage = Object.assign(page, {
    ...{ embedOrigin, problems, requests, messages },
    said: async (type: string) => (await messages()).filter((message) => message['type'] === `dominograph:${type}`),
    embed: async () => {
      await expect.poll(async () => (await host.said('ready')).length, { timeout: 10_000 }).toBeGreaterThan(0);
      const frame = page.frames().find((one) => one.url().startsWith(embedOrigin));
      if (!frame) throw new Error('there is no embed on the page');
      return frame;
    },
  });
  await page.goto(address);
  return host;
}

declare const __policyViolation: (text: string) => void;

/** Runs in every frame. */
function reportAndRecord(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    __policyViolation(`${event.effectiveDirective} blocked ${event.blockedURI || 'inline'} ${event.sample}`);
  });
  if (window.top !== window) return;
  const messages: unknown[] = [];
  Object.assign(globalThis, { __messages: messages });
  addEventListener('message', ({ data }) => {
    messages.push(typeof data === 'string' ? { json: data, ...JSON.parse(data) } : { ...data });
  });
}

/** Serves tests/fixtures/hosts and examples/ on a free port of 127.0.0.1. */
function serveHost(embed: string, change: (html: string) => string): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://local').pathname.slice(1);
    try {
      const folder = path.startsWith('examples/') ? '../../../' : '../../fixtures/hosts/';
      if (!/^[\w/-]+\.(html|svg)$/.test(path)) throw new Error('not found');
      const text = readFileSync(at(`${folder}${path}`), 'utf8')
        .replaceAll('__EMBED__', embed)
        .replaceAll('../dist/', `${embed}/`);
      const type = TYPES[path.split('.').at(-1) ?? ''] ?? 'text/plain';
      response.writeHead(200, { 'content-type': type, 'cache-control': 'no-store' });
      response.end(type.startsWith('text/html') ? change(text) : text);
    } catch {
      response.writeHead(path === 'favicon.ico' ? 204 : 404).end();
    }
  });
  return listening(server);
}
