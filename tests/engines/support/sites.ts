import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { TYPES } from '../../../scripts/serve.mjs';
import { listening, serveFolder, type StaticServer } from '../../journeys/support/server';

export const DIST = fileURLToPath(new URL('../../../dist/', import.meta.url));

export interface Sites {
  /** Where the app's page stands. */
  readonly app: string;
  /** A page of somebody else's, on an origin of its own, with the embed in it; it keeps what it is told. */
  readonly host: string;
  close(): Promise<void>;
}

/** The build, and a page that embeds it. */
export async function openSites(): Promise<Sites> {
  const build = await serveFolder(DIST);
  const watched = await serve((path) => {
    if (path === '/watch.js') return `(${String(watch)})();`;
    const text = readFileSync(`${DIST}${path.slice(1)}`, extname(path) === '.woff2' ? null : 'utf8');
    return typeof text === 'string' && path.endsWith('index.html')
      ? text.replace('<head>', '<head><script src="/watch.js"></script>')
      : text;
  });
  const host = await serve((path) =>
    path === '/host.html'
      ? readFileSync(new URL('../../fixtures/hosts/plain.html', import.meta.url), 'utf8')
          .replaceAll('__EMBED__', build.origin)
          .replace('<head>', `<head><script>(${String(listen)})();</script>`)
      : path.endsWith('.svg')
        ? readFileSync(new URL('../../fixtures/hosts/picture.svg', import.meta.url))
        : null,
  );
  return {
    app: `${watched.origin}/index.html`,
    host: `${host.origin}/host.html`,
    close: async () => {
      await Promise.all([build.close(), watched.close(), host.close()]);
    },
  };
}

/** Runs in the page before anything else: what goes wrong is kept for the tab, as WebKit's driver tells nothing of it. */
function watch(): void {
  const keep = (problem: string) => {
    const kept = JSON.parse(sessionStorage.getItem('problems') ?? '[]') as string[];
    sessionStorage.setItem('problems', JSON.stringify([...kept, problem]));
  };
  const { error } = console;
  console.error = (...said: unknown[]) => {
    keep(`console: ${said.join(' ')}`);
    error(...said);
  };
  addEventListener('error', ({ message }) => keep(`page: ${message}`));
  addEventListener('unhandledrejection', ({ reason }) => keep(`page: ${String(reason)}`));
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    keep(`security policy: ${effectiveDirective} blocked ${blockedURI}`),
  );
}

/** Runs in the host's page. */
function listen(): void {
  const heard: unknown[] = [];
  Object.assign(globalThis, { heard });
  addEventListener('message', ({ data }) => heard.push(data));
}

function serve(contentOf: (path: string) => string | Buffer | null): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://local');
    try {
      const content = contentOf(decodeURIComponent(pathname));
      if (content === null) throw new Error('not found');
      response.writeHead(200, { 'content-type': TYPES[extname(pathname)] ?? 'application/octet-stream' }).end(content);
    } catch {
      response.writeHead(pathname === '/favicon.ico' ? 204 : 404).end();
    }
  });
  return listening(server);
}
