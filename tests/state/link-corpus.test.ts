import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { OwnGraph } from '../../src/model/own-graph';
import { systemOfOwnGraph } from '../../src/model/system-as-link';
import { readLink } from '../../src/state/link';
import type { Moment } from '../../src/state/moment';

const FOLDER = new URL('../fixtures/links/', import.meta.url);
interface Kept {
  readonly what: string;
  readonly link: string;
  readonly opens: {
    readonly graph: OwnGraph | null;
    readonly moment: Omit<Moment, 'part' | 'picture'> | null;
    readonly issues: readonly string[];
  };
}

/**
 * Links that are out in the world. Never change or delete one: a reader's bookmark does not change either.
 * A new field may be added to what they open as, at its default; a new version gets a file of its own.
 */
for (const file of readdirSync(FOLDER)) {
  const links = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Kept[];
  describe(file, () => {
    it('is whole', () => expect(links.length).toBeGreaterThanOrEqual(28));
    it.each(links)('still opens: $what', async ({ link, opens }) => {
      const { moment, system, issues } = await readLink(link);
      expect({ system, issues: issues.map(({ code, place }) => `${code} ${place}`.trim()) }).toEqual({
        system: opens.graph && systemOfOwnGraph(opens.graph),
        issues: opens.issues,
      });
      // Fields of later versions, at what a link of that time means.
      const picture = /[?&](layout|view|open|cam)=/.test(link) ? 'network' : 'board';
      expect(moment).toEqual(opens.moment && { ...opens.moment, part: 0, only: null, picture });
    });
  });
}

it('has every link of the README', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const kept = readFileSync(new URL('v1.json', FOLDER), 'utf8');
  const links = [...readme.matchAll(/`(#\/[^`…]*)`/g)].map(([, link]) => link ?? '');
  expect(links.length).toBeGreaterThan(0);
  for (const link of links) expect(kept).toContain(JSON.stringify(link));
});
