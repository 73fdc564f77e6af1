import fc from 'fast-check';
import { expect, test } from 'vitest';
import { svgNode, writeSvg } from '../../src/exporters/svg';
import { law } from '../support/property';

const picture = (text: string) => svgNode('svg', { 'data-name': text }, svgNode('title', {}, text));

/** What an XML reader makes of text between tags. */
const read = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

test('numbers to a tenth, attributes in order, empty elements closed', () => {
  const drawn = svgNode('svg', { width: 10.26 }, svgNode('g', {}, svgNode('circle', { cx: 1, r: 0.04 })), 'a & b');
  expect(writeSvg(drawn)).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" width="10.3"><g><circle cx="1" r="0"/></g>a &amp; b</svg>',
  );
});

test('markup in a name is text', () => {
  const svg = writeSvg(picture('"><script>alert(1)</script><image href="//x" onload=1>'));
  expect(svg).not.toMatch(/<(script|image)|"\s*onload/);
  expect(svg).toContain('&lt;script&gt;');
});

law(
  'any text comes out as it went in, less what XML cannot hold, and nothing else in the file changes',
  [fc.string({ unit: 'binary', maxLength: 40 })],
  (text) => {
    const svg = writeSvg(picture(text));
    const [, inside = ''] = /<title>(.*)<\/title>/s.exec(svg) ?? [];
    const kept = text
      .replace(/\p{Surrogate}/gu, '\uFFFD')
      .replace(/[\t\n\r]/g, ' ')
      .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, '');
    expect(read(inside)).toBe(kept);
    expect(svg.replace(/<title>.*<\/title>/s, '').replace(/data-name="[^"]*"/, '')).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" ></svg>',
    );
  },
  500,
);

test('a deep picture is no deeper a stack', () => {
  let node = svgNode('g', {});
  for (let depth = 0; depth < 50_000; depth++) node = svgNode('g', {}, node);
  expect(writeSvg(node)).toHaveLength(50_000 * 7 + 4);
});

test.each(['onclick', 'ONLOAD', 'href', 'xlink:href', 'src', 'style', 'a b', '"'])(
  'the attribute %s is refused',
  (name) => {
    expect(() => writeSvg(svgNode('g', { [name]: 'x' }))).toThrow(RangeError);
  },
);
