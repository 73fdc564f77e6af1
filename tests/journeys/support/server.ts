import { createReadStream } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname } from 'node:path';
import { fileFor, TYPES } from '../../../scripts/serve.mjs';

export interface StaticServer {
  /** Without a slash at the end. */
  readonly origin: string;
  close(): Promise<void>;
}

/** A server on a free port of this machine alone. */
export async function listening(server: Server): Promise<StaticServer> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Serves the files of `folder`, uncached and as they are; a folder answers with its index.html. */
export const serveFolder = (folder: string): Promise<StaticServer> =>
  listening(
    createServer((request, response) => {
      const file = fileFor(folder, new URL(request.url ?? '/', 'http://localhost').pathname);
      if (file === null) {
        response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('not found');
        return;
      }
      const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
      response.writeHead(200, {
        'content-type': type,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      });
      createReadStream(file)
        .on('error', () => response.destroy())
        .pipe(response);
    }),
  );
