import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A file, with the folders that it needs. */
export function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
