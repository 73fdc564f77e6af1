import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { boardDe } from '../../../src/text/board/de';
import { boardEn } from '../../../src/text/board/en';
import Board from '../../../src/view/board/Board.svelte';
import { flagship } from './boards';

const nothing = (): void => undefined;

function page(language: 'en' | 'de', looks?: Parameters<typeof flagship>[1]) {
  const { input, ids, at, layout, frame } = flagship(language, looks);
  const { body } = render(Board, {
    props: {
      layout,
      frame,
      text: language === 'de' ? boardDe : boardEn,
      words: {
        ...{ labels: input.labels, title: 'A board', start: input.start, note: 'a note' },
        ...{ known: new Set(input.known), people: new Set<number>() },
      },
      reader: { press: nothing, point: nothing, group: nothing },
    },
  });
  return { body, input, ids, at };
}
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

describe.each(['en', 'de'] as const)('a board before any script, in %s', (language) => {
  const { body, input } = page(language);

  it('has every name as text, each once on its box', () => {
    for (const label of input.labels) expect(body, label).toContain(`>${escaped(label)}</span>`);
    expect(body.match(/data-c="/g)).toHaveLength(input.labels.length);
  });

  it('has zones and groups as headings with lists', () => {
    for (const { title, groups } of input.zones) {
      expect(body).toMatch(new RegExp(`<h2[^>]*>[^]*?${escaped(title)}[^]*?</h2>`));
      for (const group of groups) expect(body).toContain(`aria-label="${escaped(group.title)}"`);
    }
    expect(body.match(/<h3/g)).toHaveLength(input.zones.flatMap(({ groups }) => groups).length);
  });

  it('is one tab stop', () => expect(body.match(/tabindex="0"/g)).toHaveLength(1));

  it('needs no style attribute, which the policy of the page would block', () => expect(body).not.toMatch(/ style="/));

  it('draws no line', () => expect(body).not.toContain('class="combs'));
});

describe('what a box says to those who do not see it', () => {
  const { body } = page(
    'en',
    new Map([
      ['dynamodb', { health: 'down', now: true }],
      ['snapchat', { health: 'degraded', selected: true }],
      ['signal', { health: 'up', effect: 'held' }],
    ]),
  );
  it('is its name, its state in words and its group', () => {
    expect(body).toContain('aria-label="DynamoDB, down, just now, Data stores"');
    expect(body).toContain('aria-label="Snapchat, disrupted, selected, Social, health"');
    expect(body).toContain('aria-label="Signal, working, holds with your change, Social, health"');
  });
  it('has a sign beside the colour', () => {
    const down = /<button[^>]*class="[^"]*s-down[^]*?<\/button>/.exec(body)?.[0];
    expect(down).toContain('<svg');
  });
  it('counts in the head of the group', () => expect(body).toContain('aria-label="Data stores: 1 of 12 parts hit"'));
});
