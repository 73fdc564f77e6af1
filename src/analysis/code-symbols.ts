/** Crockford's alphabet: no I, L, O, U. @see Crockford (2002), Base 32 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Check symbols to a block: any one wrong symbol is located, any two are noticed. */
const CHECKS = 3;
/** Longest block of a code over 32 symbols. */
const BLOCK = 31 - CHECKS;

// The field of 32 elements, by powers of a root of x⁵ + x² + 1.
const EXP = new Uint8Array(62);
const LOG = new Uint8Array(32);
for (let power = 0, value = 1; power < 31; power++) {
  EXP[power] = EXP[power + 31] = value;
  LOG[value] = power;
  value = value & 16 ? ((value << 1) ^ 0b100101) & 31 : value << 1;
}
const times = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : EXP[LOG[a]! + LOG[b]!]!);

/** (x − α⁰)(x − α¹)(x − α²), highest power first. */
const GENERATOR = [0, 1, 2].reduce<number[]>(
  (product, root) => {
    const next = [...product, 0];
    product.forEach((factor, i) => (next[i + 1]! ^= times(factor, EXP[root]!)));
    return next;
  },
  [1],
);

/** What is wrong with a code as typed. */
export type SymbolProblem =
  | { readonly code: 'empty' }
  /** `place` counts from 1 in what was typed, spaces and hyphens included. */
  | { readonly code: 'no-such-sign'; readonly place: number; readonly sign: string }
  /** One sign is wrong: counted from 1 without spaces and hyphens; `instead` is what it must be. */
  | { readonly code: 'one-wrong'; readonly place: number; readonly instead: string }
  | { readonly code: 'several-wrong' };

/** Symbols 0…31 as text with check symbols, in groups of four. @see Reed, Solomon (1960) */
export function writeSymbols(symbols: readonly number[]): string {
  const all: number[] = [];
  for (let at = 0; at < symbols.length; at += BLOCK) {
    const block = symbols.slice(at, at + BLOCK);
    all.push(...block, ...remainder(block));
  }
  const text = all.map((symbol) => ALPHABET[symbol]).join('');
  return (text.match(/.{1,4}/g) ?? []).join('-');
}

/** What was typed as symbols, or what is wrong with it. Case, spaces and hyphens do not matter; O is 0, I and L are 1. */
export function readSymbols(typed: string): readonly number[] | SymbolProblem {
  const all: number[] = [];
  for (const [index, raw] of [...typed].entries()) {
    if (/[\s\-–—_.]/.test(raw)) continue;
    const sign = raw.toUpperCase().replace('O', '0').replace(/[IL]/, '1');
    const symbol = sign.length === 1 ? ALPHABET.indexOf(sign) : -1;
    if (symbol < 0) return { code: 'no-such-sign', place: index + 1, sign: raw };
    all.push(symbol);
  }
  if (all.length === 0) return { code: 'empty' };
  const symbols: number[] = [];
  for (let at = 0; at < all.length; at += BLOCK + CHECKS) {
    const block = all.slice(at, at + BLOCK + CHECKS);
    if (block.length <= CHECKS) return { code: 'several-wrong' };
    const wrong = locate(block);
    if (wrong === 'several') return { code: 'several-wrong' };
    if (wrong !== null) return { code: 'one-wrong', place: at + wrong.place + 1, instead: ALPHABET[wrong.symbol]! };
    symbols.push(...block.slice(0, -CHECKS));
  }
  return symbols;
}

/** The check symbols of a block: what is left when it is divided by the generator. */
function remainder(block: readonly number[]): number[] {
  const rest = [...block, ...Array<number>(CHECKS).fill(0)];
  block.forEach((_, i) => {
    const lead = rest[i]!;
    GENERATOR.forEach((factor, j) => (rest[i + j]! ^= times(factor, lead)));
  });
  return rest.slice(-CHECKS);
}

/** The one wrong symbol of a block; null if all are right. */
function locate(block: readonly number[]): { place: number; symbol: number } | 'several' | null {
  const [s0 = 0, s1 = 0, s2 = 0] = [0, 1, 2].map((root) =>
    block.reduce((sum, symbol) => times(sum, EXP[root]!) ^ symbol, 0),
  );
  if ((s0 | s1 | s2) === 0) return null;
  if (s0 === 0 || s1 === 0 || times(s1, s1) !== times(s0, s2)) return 'several';
  const place = block.length - 1 - ((LOG[s1]! - LOG[s0]! + 31) % 31);
  return place < 0 ? 'several' : { place, symbol: block[place]! ^ s0 };
}
