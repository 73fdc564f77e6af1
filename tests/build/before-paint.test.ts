import { createContext, runInContext } from 'node:vm';
import { expect, it } from 'vitest';
import { beforePaint } from '../../scripts/build/page-head-plugin';
import { policyOf, withPolicy } from '../../scripts/build/policy';

interface Reader {
  readonly stored?: string | Error;
  readonly dark?: boolean;
  readonly lang?: 'en' | 'de';
  readonly languages?: readonly string[];
  readonly hash?: string;
}
/** The script in a head of the page, as a browser would run it. */
function read({ stored, dark = false, lang = 'en', languages = ['en-US'], hash = '' }: Reader) {
  const page = { lang, dataset: {} as Record<string, string> };
  const style = { localName: 'link', href: 'https://example.org/assets/first.css' };
  const sentence = { hidden: true, removeAttribute: () => (sentence.hidden = false) };
  const heard = new Map<string, (event: object) => void>();
  const fetched: string[] = [];
  const document = {
    ...{ documentElement: page, body: {}, getElementById: () => sentence, querySelector: () => style },
    head: { append: ({ rel, href }: { rel: string; href: URL }) => fetched.push(`${rel} ${href.href}`) },
    createElement: () => ({}),
    addEventListener: (type: string, hear: (event: object) => void) => heard.set(type, hear),
  };
  const localStorage = {
    getItem: () => {
      if (stored instanceof Error) throw stored;
      return stored ?? null;
    },
  };
  const context = createContext({
    ...{ document, localStorage, location: { hash }, navigator: { languages }, JSON, URL },
    matchMedia: () => ({ matches: dark }),
    addEventListener: (type: string, hear: (event: object) => void) => heard.set(type, hear),
  });
  runInContext(beforePaint({ en: ['en.js', 'core.js'], de: ['de.js', 'kern.js'] }), context);
  const fail = (what: string) => heard.get('error')?.({ target: what === 'style' ? style : { localName: what } });
  const come = (what: 'style' | 'other') => heard.get('load')?.({ target: what === 'style' ? style : {} });
  return { page, sentence, fail, come, fetched };
}

it('sets the theme of the reader before anything is drawn', () => {
  expect(read({}).page.dataset['theme']).toBe('light');
  expect(read({ dark: true }).page.dataset['theme']).toBe('dark');
  expect(read({ dark: true, stored: '{"theme":"light"}' }).page.dataset['theme']).toBe('light');
  expect(read({ stored: '{"theme":"projector"}' }).page.dataset['theme']).toBe('projector');
  for (const stored of ['', 'null', '[]', '{"theme":"pink"}', new Error('denied')])
    expect(read({ stored }).page.dataset['theme']).toBe('light');
});

it('waits where what is written is for others, and only there', () => {
  const waits = (reader: Reader) => 'wait' in read(reader).page.dataset;
  expect(waits({})).toBe(false);
  expect(waits({ hash: '#/aws-2025-10-20' })).toBe(false);
  expect(waits({ languages: ['fr', 'en'] })).toBe(false);
  expect(waits({ hash: '#/fastly-2021-06-08' })).toBe(true);
  expect(waits({ hash: '#/aws-2025-10-20?t=11:14' })).toBe(true);
  expect(waits({ languages: ['de-CH', 'en'] })).toBe(true);
  expect(waits({ stored: '{"language":"de"}' })).toBe(true);
  expect(waits({ stored: '{"picture":"network"}' })).toBe(true);
  expect(waits({ lang: 'de', languages: ['en'] })).toBe(false);
  expect(waits({ lang: 'de', stored: '{"language":"en"}' })).toBe(true);
});

it('shows what was written, with a sentence, where a script of the page does not come', () => {
  const { page, sentence, fail } = read({ hash: '#/fastly-2021-06-08' });
  fail('img');
  expect(sentence.hidden).toBe(true);
  fail('script');
  expect(sentence.hidden).toBe(false);
  expect('wait' in page.dataset).toBe(false);
});

it('says the same without the start style sheet, but the program goes on to what the reader wants', () => {
  const { page, sentence, fail } = read({ hash: '#/fastly-2021-06-08' });
  fail('link'); // an icon, or the style of a part that comes late
  expect(sentence.hidden).toBe(true);
  fail('style');
  expect(sentence.hidden).toBe(false);
  expect('wait' in page.dataset).toBe(true);
});

it('fetches beside the program what that is going to ask for, once the style sheet has come', () => {
  const asked = (reader: Reader) => {
    const { come, fetched } = read(reader);
    come('other');
    expect(fetched).toEqual([]);
    come('style');
    return fetched.map((one) => one.replace('modulepreload https://example.org/assets/', ''));
  };
  expect(asked({})).toEqual(['en.js', 'core.js']);
  expect(asked({ languages: ['de-CH'] })).toEqual(['de.js', 'kern.js']);
  expect(asked({ hash: '#/aws-2025-10-20?t=11:14' })).toEqual(['en.js', 'core.js']);
  expect(asked({ lang: 'de', hash: '#/fastly-2021-06-08?lang=de' })).toEqual(['de.js']); // another story has another core
});

it('is allowed by the policy of the page by its hash, and no other script is', () => {
  const policy = policyOf('app', { scripts: [beforePaint()] });
  expect(policy).toMatch(/script-src 'self' 'sha256-[\w+/=]{44}';/);
  expect(policy).not.toContain('unsafe');
  const page = withPolicy('<head></head><script>a</script><style>b</style><script src="x"></script>', 'embed');
  expect(page.match(/'sha256-/g)).toHaveLength(2);
  expect(page).toContain("default-src 'none'");
  expect(page).toContain("require-trusted-types-for 'script'");
});
