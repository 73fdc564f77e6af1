import { looksLikeJson } from './documents-json';
import { jsonOf } from './json';
import type { SourceFile } from './types';
import { isTable, type Value } from './value';

/** What a detector looks at: cheap to make, the same for all of them. */
export interface Peek {
  readonly file: SourceFile;
  /** Name without folders, in small letters. */
  readonly name: string;
  /** Ending of the name without its dot. */
  readonly ext: string;
  /** The beginning of the text. */
  readonly head: string;
  /** The first JSON value, as far as it could be read; undefined if it does not look like JSON. */
  readonly json: Value | undefined;
  /** All top keys of the JSON, or of the YAML at the left margin. */
  readonly keys: ReadonlySet<string>;
}

/** How sure it is that a file is of a format, 0 to 1. */
export type Detect = (peek: Peek) => number;
/** How sure a detector is where a sign is there; not at all where it is not. */
export const sure = (yes: boolean, score = 0.95): number => (yes ? score : 0);

const HEAD = 60_000;

export function peekAt(file: SourceFile): Peek {
  const name = (file.name.split(/[/\\]/).pop() ?? '').toLowerCase();
  const head = file.text.slice(0, HEAD);
  const json = looksLikeJson(file) ? jsonOf(file).values[0] : undefined;
  const keys = new Set<string>();
  if (isTable(json)) for (const key of json.keys()) keys.add(key);
  // Keys of YAML may come late in a long file.
  else if (json === undefined)
    for (const [, key = ''] of file.text.slice(0, 1_000_000).matchAll(/^["']?([A-Za-z$][\w$.-]{0,60})["']?:(?=\s|$)/gm))
      keys.add(key);
  return { file, name, ext: /\.([a-z0-9]+)$/.exec(name)?.[1] ?? '', head, json, keys };
}
