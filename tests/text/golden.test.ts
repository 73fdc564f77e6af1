import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/catalog/parts';
import { tellCascade } from '../../src/story/told';
import { STORY_IDS } from '../support/stories';
import { cascade, story } from '../story/support';

/** The whole cascade of a story's root, as a reader is told it: what stands when paused, what is said in play, each change. */
function tell(id: string, language: Language): string {
  const told = story(id, language);
  const waves = tellCascade(told, cascade(told)).map(({ title, timing, count, caption, changes }) =>
    [
      [title, timing, count].filter((part) => part !== '').join(' · '),
      `  ${[caption.head, caption.body, caption.about].filter((part) => part !== '').join(' ')}`,
      `  > ${caption.short}`,
      ...[caption.source, caption.note].filter((part) => part !== '').map((part) => `  (${part})`),
      ...changes.map(({ sentence }) => `    ${sentence}`),
    ].join('\n'),
  );
  return `${told.core.board.headline}\n\n${waves.join('\n\n')}\n`;
}

describe.each(STORY_IDS)('the cascade of %s', (id) => {
  it.each(['en', 'de'] as const)('is told in %s as it was', async (language) => {
    await expect(tell(id, language)).toMatchFileSnapshot(`golden/${id}.${language}.txt`);
  });

  it.each(['en', 'de'] as const)('is told in whole sentences in %s', (language) => {
    for (const line of tell(id, language).split('\n')) {
      if (!line.startsWith('    ')) continue;
      expect(line, line).toMatch(/[.!?]$/);
      expect(line, line).not.toMatch(/undefined|NaN|\.\.|,,|[^.] \.(?!(?:de|com)\b)|\b(by|von) \.$/);
    }
  });

  it('is told alike in both languages: as many waves, as many sentences', () => {
    const shape = (language: Language) =>
      tell(id, language)
        .split('\n')
        .map((line) => /^ */.exec(line)?.[0].length)
        .join();
    expect(shape('de')).toBe(shape('en'));
  });
});
