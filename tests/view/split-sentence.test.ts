import { expect, it } from 'vitest';
import { splitSentence } from '../../src/view/panel/split-sentence';

it.each([
  ['Route filter', 'Route filter fails.', 'Route filter fails.'],
  ['Routenfilter', '„Routenfilter“ fällt aus.', '„Routenfilter“ fällt aus.'],
  ['Slack', 'Besides, it is disrupted.', 'Slack: Besides, it is disrupted.'],
])('says the name once: %s, %s', (name, sentence, whole) => {
  const { before, after } = splitSentence(name, sentence);
  expect(before + name + after).toBe(whole);
});
