/** Lengths and distances of the codes 257… and 0…: base, and how many bits follow. */
const LENGTH_BASE = [
  3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
];
const LENGTH_BITS = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];
const DISTANCE_BASE = [
  1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145,
  8193, 12289, 16385, 24577,
];
const DISTANCE_BITS = [
  0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12, 13, 13,
];
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

/** How many codes there are of each length, and the symbols in order of their codes. */
interface Code {
  readonly counts: Uint16Array;
  readonly symbols: Uint16Array;
}
class Damaged extends Error {}

function codeOf(lengths: readonly number[]): Code {
  const counts = new Uint16Array(16);
  for (const length of lengths) counts[length]! += 1;
  counts[0] = 0;
  const at = new Uint16Array(16);
  for (let length = 1; length < 15; length++) at[length + 1] = at[length]! + counts[length]!;
  const symbols = new Uint16Array(lengths.length);
  lengths.forEach((length, symbol) => {
    if (length > 0) symbols[at[length]!++] = symbol;
  });
  return { counts, symbols };
}

const repeat = (length: number, times: number): number[] => Array.from({ length: times }, () => length);
const FIXED = codeOf([...repeat(8, 144), ...repeat(9, 112), ...repeat(7, 24), ...repeat(8, 8)]);
const FIXED_DISTANCES = codeOf(repeat(5, 30));

/**
 * What a raw deflate stream holds; null if it is damaged, or would come to more than `most` bytes. The platform has a
 * stream for it, but a stream is neither pure nor at once. @see RFC 1951, Deutsch (1996)
 */
export function inflateRaw(bytes: Uint8Array, most: number): Uint8Array | null {
  try {
    return new Inflater(bytes, most).run();
  } catch (error) {
    if (error instanceof Damaged) return null;
    throw error;
  }
}

class Inflater {
  private at = 0;
  private bit = 0;
  private out = new Uint8Array(1 << 14);
  private size = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly most: number,
  ) {}

  run(): Uint8Array {
    for (let last = 0; last === 0;) {
      last = this.bits(1);
      const type = this.bits(2);
      if (type === 0) this.stored();
      else if (type === 1) this.block(FIXED, FIXED_DISTANCES);
      else if (type === 2) this.dynamic();
      else throw new Damaged();
    }
    return this.out.slice(0, this.size);
  }

  private bits(count: number): number {
    let value = 0;
    for (let each = 0; each < count; each++) {
      const byte = this.bytes[this.at];
      if (byte === undefined) throw new Damaged();
      value |= ((byte >> this.bit) & 1) << each;
      if (++this.bit === 8) {
        this.bit = 0;
        this.at++;
      }
    }
    return value;
  }

  private put(byte: number): void {
    if (this.size >= this.most) throw new Damaged();
    if (this.size === this.out.length) {
      const more = new Uint8Array(this.out.length * 2);
      more.set(this.out);
      this.out = more;
    }
    this.out[this.size++] = byte;
  }

  private symbol({ counts, symbols }: Code): number {
    let code = 0;
    let first = 0;
    let index = 0;
    for (let length = 1; length < 16; length++) {
      code |= this.bits(1);
      const count = counts[length]!;
      if (code - count < first) return symbols[index + code - first]!;
      index += count;
      first = (first + count) << 1;
      code <<= 1;
    }
    throw new Damaged();
  }

  private stored(): void {
    if (this.bit > 0) this.at++;
    this.bit = 0;
    const length = this.bits(16);
    if ((length ^ this.bits(16)) !== 0xffff) throw new Damaged();
    for (let each = 0; each < length; each++) this.put(this.bits(8));
  }

  private block(codes: Code, distances: Code): void {
    for (let symbol = this.symbol(codes); symbol !== 256; symbol = this.symbol(codes)) {
      if (symbol < 256) {
        this.put(symbol);
        continue;
      }
      const base = LENGTH_BASE[symbol - 257];
      if (base === undefined) throw new Damaged();
      const length = base + this.bits(LENGTH_BITS[symbol - 257]!);
      const code = this.symbol(distances);
      const from = DISTANCE_BASE[code];
      if (from === undefined) throw new Damaged();
      const distance = from + this.bits(DISTANCE_BITS[code]!);
      if (distance > this.size) throw new Damaged();
      for (let each = 0; each < length; each++) this.put(this.out[this.size - distance]!);
    }
  }

  private dynamic(): void {
    const [codes, distances, meta] = [this.bits(5) + 257, this.bits(5) + 1, this.bits(4) + 4];
    const metaLengths = repeat(0, 19);
    for (let each = 0; each < meta; each++) metaLengths[ORDER[each]!] = this.bits(3);
    const code = codeOf(metaLengths);
    const lengths: number[] = [];
    while (lengths.length < codes + distances) {
      const symbol = this.symbol(code);
      const before = lengths.at(-1);
      if (symbol < 16) lengths.push(symbol);
      else if (symbol === 16 && before === undefined) throw new Damaged();
      else if (symbol === 16) lengths.push(...repeat(before ?? 0, 3 + this.bits(2)));
      else lengths.push(...repeat(0, symbol === 17 ? 3 + this.bits(3) : 11 + this.bits(7)));
    }
    this.block(codeOf(lengths.slice(0, codes)), codeOf(lengths.slice(codes, codes + distances)));
  }
}
