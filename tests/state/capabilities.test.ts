import { describe, expect, it } from 'vitest';
import { capabilitiesOf } from '../../src/state/capabilities';

type Page = Parameters<typeof capabilitiesOf>[0];

/** As much of a window as is asked. */
function pageOf(
  protocol: string,
  origin: string,
  { framed = false, anchor = { download: '' }, navigator = {} } = {},
): Page {
  const page: Record<string, unknown> = {
    ...{ navigator, origin, document: {}, location: { protocol } },
    HTMLAnchorElement: { prototype: anchor },
  };
  page['parent'] = framed ? {} : page;
  return page as unknown as Page;
}

describe('saving files', () => {
  it('is offered by a page on a server, in a frame that shares its origin, and from a file', () => {
    expect(capabilitiesOf(pageOf('https:', 'https://x.org')).save).not.toBeNull();
    expect(capabilitiesOf(pageOf('https:', 'https://x.org', { framed: true })).save).not.toBeNull();
    expect(capabilitiesOf(pageOf('file:', 'null')).save).not.toBeNull();
  });

  it('is not offered where it would be dropped without a word: in a sandbox, or without the attribute', () => {
    expect(capabilitiesOf(pageOf('https:', 'null', { framed: true })).save).toBeNull();
    expect(capabilitiesOf(pageOf('https:', 'null')).save).toBeNull();
    expect(capabilitiesOf(pageOf('file:', 'null', { framed: true })).save).toBeNull();
    expect(capabilitiesOf(pageOf('https:', 'https://x.org', { anchor: {} as { download: string } })).save).toBeNull();
  });
});

it('knows whether files beside the page can be reached', () => {
  expect(capabilitiesOf(pageOf('https:', 'https://x.org')).served).toBe(true);
  expect(capabilitiesOf(pageOf('file:', 'null')).served).toBe(false);
  expect(capabilitiesOf(pageOf('https:', 'null', { framed: true })).served).toBe(false);
});

describe('copying', () => {
  const copy = (navigator: object) => capabilitiesOf(pageOf('https:', 'https://x.org', { navigator })).copy('text');
  it('says whether it worked, and never throws', async () => {
    const copied: string[] = [];
    expect(await copy({ clipboard: { writeText: (text: string) => Promise.resolve(void copied.push(text)) } })).toBe(
      true,
    );
    expect(copied).toEqual(['text']);
    expect(await copy({ clipboard: { writeText: () => Promise.reject(new Error('NotAllowedError')) } })).toBe(false);
    expect(await copy({})).toBe(false);
  });
});

it('sends through the system where there is something to send through, and takes a change of mind', async () => {
  expect(capabilitiesOf(pageOf('https:', 'https://x.org')).send).toBeNull();
  const { send } = capabilitiesOf(
    pageOf('https:', 'https://x.org', { navigator: { share: () => Promise.reject(new Error('AbortError')) } }),
  );
  await expect(send?.({ title: 'a', url: 'b' })).resolves.toBeUndefined();
});
