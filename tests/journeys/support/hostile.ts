import { readFileSync, readdirSync } from 'node:fs';
import type { StoryCore } from '../../../src/catalog/parts';
import { openReady } from './app';
import type { AppPage } from './browser';

const ASSETS = new URL('../../../dist/assets/', import.meta.url);

/** Ids and names as bad as can be. */
const HOSTILE = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '<img src=x onerror="globalThis.__pwned=1">',
];

/** The production page with its first incident replaced by five components in a ring, named as badly as can be. */
export async function openHostile(hash = ''): Promise<AppPage> {
  const file = readdirSync(ASSETS).find((name) => {
    const text = name.endsWith('.js') ? readFileSync(new URL(name, ASSETS), 'utf8') : '';
    // The core of the opening story in English: its id comes first, its language shows in a label.
    return /\{\\?"id\\?":\\?"aws-2025-10-20\\?",\\?"kind/.test(text) && text.includes('DynamoDB’s address');
  });
  if (file === undefined) throw new Error('the opening incident is not in the build');
  const core: StoryCore = {
    id: 'aws-2025-10-20',
    title: '<script>globalThis.__pwned=2</script>',
    summary: '{{constructor.constructor("globalThis.__pwned=3")()}}',
    kind: 'outage',
    when: {
      start_utc: '2025-10-20T06:48:00Z',
      end_utc: '2025-10-20T21:20:00Z',
      trigger_fixed_utc: null,
      operator_zone: 'Etc/UTC',
    },
    root: '__proto__',
    story: { show: HOSTILE },
    board: {
      ...{ headline: '<b>bad</b>', standfirst: '{{bad}}', kicker: '', credit: '', alt: '' },
      start: { component: '__proto__', note: '</p>' },
      zones: [{ title: '<i>zone</i>', groups: [{ id: 'constructor', title: '<u>group</u>', components: HOSTILE }] }],
    },
    components: HOSTILE.map((id) => ({
      id,
      name: `${id} \u202Eevil`,
      label: id,
      fame: 0,
      kind: 'aws-service',
      family: 'data',
      glyph: 'database',
    })),
    dependencies: HOSTILE.map((id, at) => ({
      from: id,
      to: HOSTILE[(at + 1) % HOSTILE.length] ?? '',
      kind: 'hard',
      plane: 'data',
      lag_minutes: null,
      evidence: 'inferred',
    })),
    redundancies: [],
  };
  const body = `const e=JSON.parse(${JSON.stringify(JSON.stringify(core))});export{e as default};`;
  return openReady({
    hash,
    prepare: async (page) => {
      await page.route(`**/assets/${file}`, (route) => route.fulfill({ contentType: 'text/javascript', body }));
    },
  });
}
