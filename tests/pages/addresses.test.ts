import { expect, it } from 'vitest';
import { appLink, baseOf, sharedOf } from '../../src/pages/app/share/addresses';

const MOMENT = '#/aws-2025-10-20?fail=dynamodb&step=4';

it('links to the app where it stands, at the moment', () => {
  expect(appLink('https://x.org/d/', MOMENT)).toBe(`https://x.org/d/${MOMENT}`);
  expect(appLink('https://x.org/d/index.html?a=b#/old', MOMENT)).toBe(`https://x.org/d/${MOMENT}`);
  expect(appLink('file:///a/dominograph.html#/x?y', MOMENT)).toBe(`file:///a/dominograph.html${MOMENT}`);
  expect(baseOf('https://x.org/d/index.html?a=b#/a/b')).toBe('https://x.org/d/');
  expect(baseOf('https://x.org/#/a/b')).toBe('https://x.org/');
});

it('writes whole addresses of the files beside it', () => {
  const wanted = {
    ...{ page: 'https://x.org/d/#/old', story: 'aws-2025-10-20', title: 'T', alt: 'A', linked: MOMENT },
    language: 'de' as const,
    theme: 'dark' as const,
    fragment: MOMENT,
  };
  const shared = sharedOf(wanted);
  expect(shared).toEqual({
    ...{ title: 'T', alt: 'A', link: `https://x.org/d/${MOMENT}`, script: 'https://x.org/d/embed.js' },
    embed: `https://x.org/d/s/aws-2025-10-20/embed.de.html?theme=dark${MOMENT}`,
    page: 'https://x.org/d/s/aws-2025-10-20/de.html',
    image: 'https://x.org/d/s/aws-2025-10-20/card.de.png',
  });
  const plain = sharedOf({ ...wanted, language: 'en', theme: 'auto', fragment: '' });
  expect(plain.embed).toBe('https://x.org/d/s/aws-2025-10-20/embed.html');
  expect(plain.page).toBe('https://x.org/d/s/aws-2025-10-20/');
});
