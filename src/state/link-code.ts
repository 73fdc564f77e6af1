import type { Issue } from '../model/issue';

/** Bytes of JSON that a link may unfold to. */
export const INFLATED_LIMIT = 4_194_304;

/** Bytes given to the platform at a time: a bomb is seen before it is large, and damage is placed. */
const SLICE = 192;

/**
 * A value as a link carries it: `d.` and deflated JSON in base64url, or `j.` and plain JSON where
 * the platform cannot deflate or gains nothing by it.
 */
export async function writeCode(value: unknown): Promise<string> {
  const json = new TextEncoder().encode(JSON.stringify(value));
  const plain = `j.${toBase64(json)}`;
  if (!('CompressionStream' in globalThis)) return plain;
  const packed = new Blob([json]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const deflated = `d.${toBase64(new Uint8Array(await new Response(packed).arrayBuffer()))}`;
  return deflated.length < plain.length ? deflated : plain;
}

type Read = { readonly value: unknown; readonly issue: null } | { readonly value: null; readonly issue: Issue };

/** The value in a code, or what is wrong with it, with the character where that is known. Never throws or rejects. */
export async function readCode(code: string): Promise<Read> {
  const form = code.slice(0, 2);
  if (form !== 'd.' && form !== 'j.')
    return bad('unknown-code', 'g', code.slice(0, 8), 'Reload the page to get the newest version.');
  const text = code.slice(2).replace(/(%3D|=)*$/i, '');
  const stray = text.search(/[^A-Za-z0-9_-]/);
  if (stray >= 0) return damaged(2 + stray);
  const packed = fromBase64(text);
  const bytes = form === 'j.' ? packed : await inflate(packed);
  if (!(bytes instanceof Uint8Array)) return { value: null, issue: bytes };
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return { value, issue: null };
  } catch {
    return bad('not-json', 'g', '', 'Copy the link again from where it came from.');
  }
}

/** What was packed, or what is wrong with it. Nothing beyond the limit is ever held. */
async function inflate(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array | Issue> {
  if (!('DecompressionStream' in globalThis))
    return bad('no-inflate', 'g', '', 'Open the link in a newer browser.').issue;
  const stream = new DecompressionStream('deflate-raw');
  const reading = collect(stream.readable);
  const writer = stream.writable.getWriter();
  let given = 0;
  try {
    for (; given < packed.length && !reading.over; given += SLICE)
      await writer.write(packed.subarray(given, given + SLICE));
    given = packed.length;
    if (!reading.over) await writer.close();
  } catch {
    if (!reading.over) {
      reading.done.catch(() => undefined);
      return given < packed.length ? damaged(2 + Math.ceil((given * 4) / 3)).issue : cutOff(packed).issue;
    }
  }
  const bytes = await reading.done.catch(() => null);
  if (reading.over)
    return bad('too-large', 'g', String(INFLATED_LIMIT), 'Share the graph as a file instead of a link.').issue;
  return bytes ?? cutOff(packed).issue;
}

/** Reads a stream to its end or to the limit, whichever is first. */
function collect(readable: ReadableStream<Uint8Array<ArrayBuffer>>): {
  over: boolean;
  readonly done: Promise<Uint8Array>;
} {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const state = { over: false, done: read() };
  async function read(): Promise<Uint8Array> {
    const reader = readable.getReader();
    let size = 0;
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return new Uint8Array(await new Blob(parts).arrayBuffer());
      size += value.length;
      if (size > INFLATED_LIMIT) {
        state.over = true;
        parts.length = 0;
        await reader.cancel();
        return new Uint8Array();
      }
      parts.push(value);
    }
  }
  return state;
}

const bad = (code: string, place: string, subject: string, hint: string): { value: null; issue: Issue } => ({
  value: null,
  issue: { code, place, subject, hint },
});
const damaged = (at: number) =>
  bad('damaged', `character ${at}`, String(at), 'Copy the link again from where it came from.');
const cutOff = (packed: Uint8Array) => {
  const at = 2 + Math.ceil((packed.length * 4) / 3);
  return bad('cut-off', `character ${at}`, String(at), 'The end is missing: copy the whole link.');
};

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Bytes of base64url that has no stray character; half a byte at its end is dropped. */
function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const whole = text.length % 4 === 1 ? text.slice(0, -1) : text;
  return Uint8Array.from(atob(whole.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
}
