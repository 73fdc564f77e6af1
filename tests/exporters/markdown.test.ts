import fc from 'fast-check';
import { expect, it } from 'vitest';
import { markdownImage, markdownLink, plain, writeMarkdown } from '../../src/exporters/markdown';
import { law } from '../support/property';

/** What is left of a line once its escapes are taken for the letters they stand for. */
const unescaped = (line: string) => line.replace(/\\([!-/:-@[-`{-~])/g, '\u0000');
const back = (line: string) => line.replace(/\\([!-/:-@[-`{-~])/g, '$1');
const awkward = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom(...Array.from('\\`*_{}[]()<>#+-.!|~1 \n&lt;')) }),
);

law('text stays text: nothing in it is markup, and it reads as it was', [awkward], (text) => {
  const line = plain(text);
  expect(unescaped(line)).not.toMatch(/[`*_{}[\]<>|~$^!\n]|&#?\w+;|^[#+=-]|^\d{1,9}[.)]/);
  expect(back(line)).toBe(text.replace(/\s+/g, ' ').trim());
});

law('a telling has as many headings and points as it has parts', [awkward, fc.array(awkward)], (title, texts) => {
  const sections = [{ heading: title, items: texts.map((text) => ({ text: `x${text}`, links: [] })) }];
  const lines = writeMarkdown({ title: 'T', before: [], sections }).split('\n');
  expect(lines.filter((line) => line.startsWith('# '))).toHaveLength(1);
  expect(lines.filter((line) => line.startsWith('## '))).toHaveLength(1);
  expect(lines.filter((line) => line.startsWith('- '))).toHaveLength(texts.length);
});

it('links to the web only, and no address ends early', () => {
  expect(markdownLink('a [b]', 'https://x.org/a_(b)')).toBe('[a \\[b\\]](https://x.org/a%5F%28b%29)');
  expect(markdownLink('a', 'javascript:alert(1)')).toBe('a');
  expect(markdownImage('It fell.', 'https://x.org/p.svg')).toBe('![It fell.](https://x.org/p.svg)');
});

it('writes title, paragraphs, headings and points with their sources', () => {
  const telling = {
    title: 'One DNS record',
    before: ['A model.'],
    sections: [
      {
        heading: 'Step 1 of 2',
        items: [{ text: 'It fell.', links: [{ title: 'AWS', url: 'https://aws.amazon.com/message/101925/' }] }],
      },
      { heading: 'Step 2 of 2', items: [{ text: '1. Others fell.', links: [] }] },
    ],
  };
  expect(writeMarkdown(telling)).toBe(`# One DNS record

A model.

## Step 1 of 2

- It fell. ([AWS](https://aws.amazon.com/message/101925/))

## Step 2 of 2

- 1\\. Others fell.
`);
});
