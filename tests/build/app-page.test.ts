import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readStory } from '../../scripts/pages/read-stories';
import { notFoundPage } from '../../scripts/pages/not-found';
import { renderApp } from '../../src/pages/app/prerender';

const DATA = fileURLToPath(new URL('../../data', import.meta.url));
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

describe.each(['en', 'de'] as const)('the first page in %s', (language) => {
  const { core, words } = readStory(DATA, 'aws-2025-10-20', language);
  const page = renderApp(core, words);

  it('has the headline, every name, and what to do first', () => {
    expect(page).toContain(`>${escaped(core.board.headline)}</h1>`);
    for (const { label } of core.components) expect(page).toContain(`>${escaped(label)}</span>`);
    for (const { title } of core.board.zones) expect(page).toContain(escaped(title));
    expect(page).toContain(words.frame.watch);
    expect(page).toContain(words.frame.invitation);
    expect(page).toContain(escaped(core.board.standfirst));
  });

  it('has nothing that the policy refuses, and no remarks but the marks by which it is taken over in place', () => {
    const marks = /<!--(\[-?\d*!?|\]|\$s\d+)?-->/g;
    expect(page.match(marks)?.length).toBeGreaterThan(10);
    expect(page.replace(marks, '')).not.toMatch(/ style="|<script|<style|<!--| on\w+="/);
    expect(page.match(/tabindex="0"/g)?.length).toBe(1); // the board's one stop
  });
});

it('sends whoever lands beside a page with an encoded # on to where the link leads', () => {
  const page = notFoundPage();
  const script = /<script>([^]*?)<\/script>/.exec(page)?.[1] ?? '';
  const landed = (pathname: string, search = ''): string => {
    let there = '';
    const location = { pathname, search, replace: (address: string) => (there = address) };
    // eslint-disable-next-line @typescript-eslint/no-implied-eval, no-new-func -- runs the page's own script
    (new Function('location', script) as (place: object) => void)(location);
    return there;
  };
  expect(landed('/d/%23/aws-2025-10-20%3Ft=11:14')).toBe('/d/#/aws-2025-10-20?t=11:14');
  expect(landed('/d/%23/aws-2025-10-20', '?t=11:14')).toBe('/d/#/aws-2025-10-20?t=11:14');
  expect(landed('/d/%23%E0%A4%A')).toBe('/d/#%E0%A4%A');
  expect(landed('/d/nothing')).toBe('');
  expect(page).toContain('lang="de"');
});
