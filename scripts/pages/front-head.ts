import type { Language, StoryCore } from '../../src/catalog/parts';
import { escapeHtml as h, escapeJson } from '../../src/exporters/page-parts.ts';
import { CARD } from '../../src/story/picture/draw-card.ts';
import type { PageText } from '../../src/text/page/en';

interface FrontPlace {
  /** Where the site stands, with a slash at its end; empty if nobody has said. */
  readonly site: string;
  /** From the page back to the site's root. */
  readonly up: string;
  readonly language: Language;
  readonly version: string;
}

/**
 * What the front page says to whoever reads its head: cards for chats, one address for search machines, the program as
 * data, icons. Addresses that have to be whole are left out where nobody has said where the site will stand.
 */
export function frontHead(core: StoryCore, text: PageText, { site, up, language, version }: FrontPlace): string {
  const address = `${site}${language === 'de' ? 'de/' : ''}`;
  const { headline, standfirst, alt } = core.board;
  const card = `${site}s/${core.id}/${language === 'de' ? 'card.de.png' : 'card.png'}`;
  const property = (name: string, content: string) => `<meta property="${name}" content="${h(content)}" />`;
  const name = (key: string, content: string) => `<meta name="${key}" content="${h(content)}" />`;
  const whole = [
    `<link rel="canonical" href="${h(address)}" />`,
    property('og:url', address),
    property('og:image', card),
    property('og:image:type', 'image/png'),
    property('og:image:width', String(CARD.width)),
    property('og:image:height', String(CARD.height)),
    property('og:image:alt', alt),
    name('twitter:image', card),
  ];
  const program = {
    ...{ '@context': 'https://schema.org', '@type': 'WebApplication', name: text.site, headline },
    ...{ description: standfirst, inLanguage: language, softwareVersion: version, isAccessibleForFree: true },
    ...{ applicationCategory: 'EducationalApplication', operatingSystem: 'Any' },
    license: 'https://www.apache.org/licenses/LICENSE-2.0',
    ...(site !== '' && { url: address, image: card }),
  };
  return [
    property('og:type', 'website'),
    property('og:site_name', text.site),
    property('og:locale', language === 'de' ? 'de_DE' : 'en_GB'),
    property('og:title', headline),
    property('og:description', standfirst),
    name('twitter:card', 'summary_large_image'),
    ...(site === '' ? [] : whole),
    `<link rel="manifest" href="${up}site.webmanifest" />`,
    `<link rel="apple-touch-icon" href="${up}icons/180.png" />`,
    `<script type="application/ld+json">${escapeJson(program)}</script>`,
  ].join('\n    ');
}
