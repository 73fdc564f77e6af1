// @ts-check
/** @param {number} from @param {number} to @returns {string} */
const range = (from, to) => String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));

/** What each part of a face has, as ranges of code points; `unicode-range` in fonts.css says the same. */
export const RANGES = {
  latin: [
    [0x20, 0x7e],
    [0xa0, 0xff],
    [0x131, 0x131],
    [0x152, 0x153],
    [0x2013, 0x2014],
    [0x2018, 0x201a],
    [0x201c, 0x201e],
    [0x2022, 0x2022],
    [0x2026, 0x2026],
    [0x2039, 0x203a],
    [0x20ac, 0x20ac],
    [0x2191, 0x2191],
    [0x2193, 0x2193],
    [0x2212, 0x2212],
  ],
  'latin-ext': [
    [0x100, 0x130],
    [0x132, 0x151],
    [0x154, 0x17f],
    [0x218, 0x21b],
    [0x1e9e, 0x1e9e],
  ],
};

/** @param {keyof typeof RANGES} part */
export const charactersOf = (part) => RANGES[part].map(([from = 0, to = 0]) => range(from, to)).join('');

/** As CSS writes it. @param {readonly number[]} range */
export const cssRange = ([from = 0, to = 0]) => `U+${from.toString(16)}${to > from ? `-${to.toString(16)}` : ''}`;
