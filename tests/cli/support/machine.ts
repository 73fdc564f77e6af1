import { run } from '../../../src/cli/run';
import type { Io } from '../../../src/cli/io';

/** A machine with these files and this standard input, and what a command line did on it. */
export async function onMachine(
  line: string | readonly string[],
  files: Readonly<Record<string, string>> = {},
  more: Partial<Io> = {},
) {
  const written: Record<string, string> = {};
  let out = '';
  let err = '';
  const code = await run(typeof line === 'string' ? line.split(' ').filter((word) => word !== '') : line, {
    read: (path) => {
      const text = Object.hasOwn(files, path) ? files[path] : undefined;
      return text === undefined
        ? Promise.reject(Object.assign(new Error('missing'), { code: 'ENOENT' }))
        : Promise.resolve(new TextEncoder().encode(text));
    },
    write: (path, content) => {
      written[path] = content;
      return Promise.resolve();
    },
    out: (text) => (out += text),
    err: (text) => (err += text),
    page: () => Promise.resolve(null),
    colour: false,
    watched: false,
    version: '1.2.3',
    serve: () => Promise.resolve(),
    ...more,
  });
  return { code, out, err, written };
}

export const COMPOSE = `name: shop
services:
  web: { image: nginx, depends_on: [api] }
  api: { image: api, environment: { DB: 'postgres://db/x' }, depends_on: [db] }
  worker: { image: api, depends_on: [queue] }
  db: { image: postgres }
  queue: { image: rabbitmq }
`;

/** Everything is known of it. */
export const SYSTEM = `format: dominograph-system
version: 2
title: Shop
components: [{ id: web, name: Web shop }, { id: api }, { id: db-1 }, { id: db-2 }, { id: mail }]
dependencies:
  - { from: web, to: api, strength: hard, lag_minutes: 2.5 }
  - { from: web, to: mail, strength: soft, lag_minutes: 0 }
redundancies:
  - { from: api, to: [db-1, db-2], need: 1, strength: hard, lag_minutes: 0 }
`;
