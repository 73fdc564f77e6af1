import { escapeMarkup } from './escape-markup';

/** Elements a picture may have: nothing that runs, loads or links. */
const NAMES = ['svg', 'title', 'desc', 'g', 'path', 'circle', 'ellipse', 'rect', 'text', 'tspan'] as const;
type SvgName = (typeof NAMES)[number];

/** An element of a picture. Numbers are rounded to a tenth when written; texts are escaped, whatever is in them. */
export interface SvgNode {
  readonly name: SvgName;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
}

export const svgNode = (
  name: SvgName,
  attributes: SvgNode['attributes'],
  ...children: SvgNode['children']
): SvgNode => ({ name, attributes, children });

/** Attributes that could run or load something, in whatever spelling. */
const FORBIDDEN = /^(on|href$|src$|xlink|style$)|:href$/i;

/**
 * A picture as text of an SVG file: no script, no handler, no reference to anything outside.
 * @throws {RangeError} if a node has a name or an attribute that a picture may not have
 */
export function writeSvg(root: SvgNode): string {
  const parts: string[] = [];
  const open: (SvgNode | string)[] = [root];
  while (open.length > 0) {
    const next = open.pop();
    if (next === undefined) break;
    if (typeof next === 'string') {
      parts.push(next);
      continue;
    }
    if (!NAMES.includes(next.name)) throw new RangeError(`a picture has no <${next.name}>`);
    parts.push(`<${next.name}${attributesOf(next, next === root)}`);
    if (next.children.length === 0) {
      parts.push('/>');
      continue;
    }
    parts.push('>');
    open.push(`</${next.name}>`);
    for (const child of next.children.toReversed()) open.push(typeof child === 'string' ? escapeText(child) : child);
  }
  return parts.join('');
}

/** Numbers as a picture writes them: to a tenth of a pixel. */
export const tenth = (value: number): string => String(Math.round(value * 10) / 10);

function attributesOf({ name, attributes }: SvgNode, root: boolean): string {
  const space = root && name === 'svg' ? ' xmlns="http://www.w3.org/2000/svg"' : '';
  return Object.entries(attributes).reduce((text, [key, value]) => {
    if (FORBIDDEN.test(key) || !/^[a-z][a-zA-Z-]*$/.test(key))
      throw new RangeError(`a picture has no attribute ${key}`);
    return `${text} ${key}="${escapeText(typeof value === 'number' ? tenth(value) : value)}"`;
  }, space);
}

/** Text that XML can hold: without control characters and halves of characters, markup escaped. */
const escapeText = (text: string): string =>
  escapeMarkup(
    text
      .replace(/\p{Surrogate}/gu, '\uFFFD')
      .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (sign) => (/[\t\n\r]/.test(sign) ? ' ' : '')),
  );
