/** All that a command knows of the machine it runs on; tests hand in one of their own. */
export interface Io {
  /** A file's bytes; `-` is standard input. Rejects with a `code` such as ENOENT. */
  readonly read: (path: string) => Promise<Uint8Array>;
  /** Writes a file whole or not at all, with the folders it needs. */
  readonly write: (path: string, content: string) => Promise<void>;
  /** What was asked for. */
  readonly out: (text: string) => void;
  /** Everything else that is worth a line. */
  readonly err: (text: string) => void;
  /** A page that the package brings along; null where there is none. */
  readonly page: (name: 'dominograph.html' | 'embed.html' | 'embed.de.html') => Promise<string | null>;
  readonly colour: boolean;
  /** Somebody watches standard error. */
  readonly watched: boolean;
  readonly version: string;
  /** The streams themselves, for the one command that speaks a protocol over them. */
  readonly serve: (files: readonly ServedFile[]) => Promise<void>;
}

/** The machine as a command sees it, after the options that all commands have. */
export interface Machine extends Io {
  /** A line on standard error that `--quiet` leaves out. */
  readonly note: (line: string) => void;
}

export interface ServedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** 0: fine. 1: something was found. 2: wrong use, or input that cannot be read. */
export type ExitCode = 0 | 1 | 2;

/** Ends a command with a message on standard error, and with 2. */
export class Refusal extends Error {}
