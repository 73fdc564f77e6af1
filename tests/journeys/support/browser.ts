import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, type BrowserContextOptions, type Page, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeEach, expect } from 'vitest';
import { HOW_TO_GET_CHROMIUM, findHeadlessChromium } from '../../../scripts/find-chromium.mjs';
import { type StaticServer, serveFolder } from './server';

export interface AppOptions {
  /** Page of the build; default `index.html`. */
  readonly path?: string;
  /** Address fragment with its `#`. */
  readonly hash?: string;
  /** CSS pixels; default 1280 × 800. */
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly forcedColors?: 'active' | 'none';
  /** Default `en-US`. */
  readonly locale?: string;
  /** Default `UTC`. */
  readonly timezone?: string;
  /** A finger instead of a mouse, on a phone's screen. */
  readonly touch?: boolean;
  /** Default true. */
  readonly script?: boolean;
  /** Called before the page is opened, to plant something. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** Folder to serve; default the production build. */
  readonly folder?: string;
}

export type AppPage = Page & {
  /** Where the app is served; without a slash at the end. */
  readonly origin: string;
  /** Console errors, page errors, breaches of the security policy and requests to other origins, so far. */
  readonly problems: readonly string[];
  /** Fails if there was any problem so far. */
  expectClean(): void;
};

const DIST = fileURLToPath(new URL('../../../dist', import.meta.url));
const FLAGS = [
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// One browser and one server per test file: a module lives as long as the file that imports it.
let browser: Promise<Browser> | null = null;
const servers = new Map<string, Promise<StaticServer>>();

// A page that plays on costs the next test its time: what a test opens is closed with it.
let kept: ReadonlySet<BrowserContext> = new Set();
const opened = async (): Promise<readonly BrowserContext[]> => (await browser)?.contexts() ?? [];
beforeEach(async () => {
  kept = new Set(await opened());
});
afterEach(async () => {
  await Promise.all((await opened()).filter((one) => !kept.has(one)).map((one) => one.close()));
});

afterAll(async () => {
  await (await browser)?.close();
  browser = null;
  for (const server of servers.values()) await (await server).close();
  servers.clear();
});

/** The browser of this test file, started on first use. */
export function openBrowser(): Promise<Browser> {
  browser ??= launch();
  return browser;
}

/**
 * Opens the built app in a fresh profile and waits until its page has loaded. It is closed after the test, or after the
 * test file where that opened it.
 * @throws {Error} if no Chromium is found
 */
export async function openApp(options: AppOptions = {}): Promise<AppPage> {
  const { origin } = await serverFor(options.folder ?? DIST);
  const context = await (await openBrowser()).newContext(contextOptions(options));
  const problems: string[] = [];
  await context.exposeBinding('__policyViolation', (_source, text: string) =>
    problems.push(`security policy: ${text}`),
  );
  await context.addInitScript(reportViolations);
  const app = await watched(context, origin, problems);
  await options.prepare?.(app);
  await app.goto(`${origin}/${options.path ?? 'index.html'}${options.hash ?? ''}`);
  return app;
}

/** An empty tab beside a page, in the same profile; what goes wrong in it goes wrong on the page. */
export const openBeside = (page: AppPage): Promise<AppPage> =>
  watched(page.context(), page.origin, page.problems as string[]);

async function watched(context: BrowserContext, origin: string, problems: string[]): Promise<AppPage> {
  const page = await context.newPage();
  collectProblems(page, origin, problems);
  return Object.assign(page, { origin, problems, expectClean: () => expect(problems).toEqual([]) });
}

/** @throws {Error} if there is no program at `executablePath` */
export function launch(executablePath = findHeadlessChromium()): Promise<Browser> {
  if (executablePath === null) throw new Error(HOW_TO_GET_CHROMIUM);
  const isRoot = process.getuid?.() === 0; // Chromium refuses its sandbox to root
  return chromium.launch({ executablePath, chromiumSandbox: !isRoot, args: FLAGS });
}

function serverFor(folder: string): Promise<StaticServer> {
  const known = servers.get(folder) ?? serveFolder(folder);
  servers.set(folder, known);
  return known;
}

function contextOptions(options: AppOptions): BrowserContextOptions {
  return {
    viewport: options.viewport ?? { width: 1280, height: 800 },
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: options.reducedMotion ?? 'no-preference',
    forcedColors: options.forcedColors ?? 'none',
    locale: options.locale ?? 'en-US',
    timezoneId: options.timezone ?? 'UTC',
    hasTouch: options.touch ?? false,
    isMobile: options.touch ?? false,
    javaScriptEnabled: options.script ?? true,
  };
}

function collectProblems(page: Page, origin: string, problems: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`page: ${error.message}`));
  page.on('crash', () => problems.push('page: crashed'));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin) problems.push(`other origin: ${url.href}`);
  });
}

declare const __policyViolation: (text: string) => void;

/** Runs in the page. */
function reportViolations(): void {
  document.addEventListener('securitypolicyviolation', (event) => {
    __policyViolation(`${event.effectiveDirective} blocked ${event.blockedURI || 'inline'} ${event.sample}`);
  });
}
