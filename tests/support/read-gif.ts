/** A GIF as a viewer shows it. */
interface ReadGif {
  readonly width: number;
  readonly height: number;
  /** 0: for ever; null: it says nothing. */
  readonly repeats: number | null;
  readonly frames: readonly {
    /** Milliseconds. */
    readonly delay: number;
    /** What is on screen after this frame: RGBA. */
    readonly pixels: Uint8ClampedArray;
  }[];
}

/**
 * Reads GIF89a with frames that cover the picture, after its specification; knows nothing of the encoder.
 * @see CompuServe, Graphics Interchange Format, Version 89a (1990)
 */
export function readGif(bytes: Uint8Array): ReadGif {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const word = (at: number) => view.getUint16(at, true);
  const name = new TextDecoder('latin1').decode(bytes.subarray(0, 6));
  if (name !== 'GIF89a') throw new Error(`no GIF: ${name}`);
  const [width, height] = [word(6), word(8)];
  const colours = (flags: number) => ((flags & 0x80) === 0 ? 0 : 2 << (flags & 7));
  const globalSize = colours(view.getUint8(10));
  const table = bytes.subarray(13, 13 + 3 * globalSize);
  const screen = new Uint8ClampedArray(width * height * 4);
  const frames: { delay: number; pixels: Uint8ClampedArray }[] = [];
  let [delay, transparent, repeats]: [number, number, number | null] = [0, -1, null];
  let at = 13 + 3 * globalSize;

  const blocks = (): Uint8Array => {
    const parts: number[] = [];
    for (let size = view.getUint8(at++); size > 0; size = view.getUint8(at++)) {
      parts.push(...bytes.subarray(at, at + size));
      at += size;
    }
    return Uint8Array.from(parts);
  };
  for (;;) {
    const kind = view.getUint8(at++);
    if (kind === 0x3b) break;
    if (kind === 0x21) {
      const label = view.getUint8(at++);
      const data = blocks();
      if (label === 0xf9) {
        delay = ((data[1] ?? 0) | ((data[2] ?? 0) << 8)) * 10;
        transparent = ((data[0] ?? 0) & 1) === 1 ? (data[3] ?? 0) : -1;
      } else if (label === 0xff) repeats = (data[12] ?? 0) | ((data[13] ?? 0) << 8);
      continue;
    }
    if (kind !== 0x2c) throw new Error(`unknown block ${kind}`);
    if (word(at + 4) !== width || word(at + 6) !== height) throw new Error('a frame does not cover the picture');
    const localSize = colours(view.getUint8(at + 8));
    at += 9;
    const palette = localSize > 0 ? bytes.subarray(at, at + 3 * localSize) : table;
    at += 3 * localSize;
    const least = view.getUint8(at++);
    unpack(blocks(), least).forEach((index, pixel) => {
      if (index !== transparent) screen.set([...palette.subarray(index * 3, index * 3 + 3), 255], pixel * 4);
    });
    frames.push({ delay, pixels: screen.slice() });
  }
  return { width, height, repeats, frames };
}

/** LZW as GIF has it: codes grow to 12 bits, the code after the colours clears the table. */
function unpack(data: Uint8Array, least: number): number[] {
  const clear = 1 << least;
  const out: number[] = [];
  let table: number[][] = [];
  let size = least + 1;
  let before: number[] | null = null;
  const reset = () => {
    table = Array.from({ length: clear + 2 }, (_, index) => [index]);
    size = least + 1;
    before = null;
  };
  reset();
  let bits = 0;
  let held = 0;
  for (const byte of data) {
    held |= byte << bits;
    bits += 8;
    while (bits >= size) {
      const code = held & ((1 << size) - 1);
      held >>= size;
      bits -= size;
      if (code === clear) {
        reset();
        continue;
      }
      if (code === clear + 1) return out;
      const entry: number[] = table[code] ?? [...(before ?? []), (before ?? [0])[0] ?? 0];
      for (const index of entry) out.push(index);
      if (before !== null && table.length < 4096) table.push([...before, entry[0] ?? 0]);
      if (table.length === 1 << size && size < 12) size++;
      before = entry;
    }
  }
  return out;
}
