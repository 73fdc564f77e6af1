import { describe, expect, it } from 'vitest';
import type { Ask } from '../../src/model/lesson';
import { askedStory, askedStoryOf, originOf, sayAsked, sayTogether } from '../../src/story/answers';
import { en as text } from '../../src/text/en';
import { en as words } from '../../src/text/lesson/en';
import { smallCore } from '../support/small-outage';
import { core } from '../support/stories';

const small = smallCore();
const say = (ask: Ask, of = small): string => sayAsked(ask, of, text, words);

describe('the answer to a question about a story', () => {
  it('counts what falls, and names it where it is not too much', () => {
    expect(say({ ask: 'blast-count', story: 'small', fault: ['mail'] })).toBe('2 of 10: Mail and Clerks.');
    expect(say({ ask: 'blast-count', story: 'small', fault: ['power'] })).toBe(
      `7 of 10: ${text.listOf(['Power', 'Database', 'Cache', 'The shop', 'Mail', 'Clerks', 'Lift'])}.`,
    );
    const large = core('aws-2025-10-20');
    expect(say({ ask: 'blast-count', story: large.id, fault: [large.root] }, large)).toMatch(/^\d+ of \d+\.$/);
  });
  it('names the single points of failure, or says that there is none', () => {
    expect(say({ ask: 'single-points-of-failure', story: 'small', component: 'shop' })).toBe(
      'Power. Each of them alone would be enough.',
    );
    expect(say({ ask: 'single-points-of-failure', story: 'small', component: 'portal' })).toBe(
      'None: no single failure is enough.',
    );
  });
  it('leads along the longest chain', () => {
    expect(say({ ask: 'longest-chain', story: 'small', fault: ['power'] })).toBe(
      '3 hops: Power → Database → Mail → Clerks.',
    );
    expect(say({ ask: 'longest-chain', story: 'small', fault: ['mail'] })).toBe('1 hop: Mail → Clerks.');
  });
  it('names what takes most with it, without itself', () =>
    expect(say({ ask: 'most-reach', story: 'small' })).toBe('Power: takes 6 of 10 with it.'));
  it('says whether one falls', () => {
    expect(say({ ask: 'falls', story: 'small', fault: ['db'], component: 'mail' })).toBe('Yes: Mail falls.');
    expect(say({ ask: 'falls', story: 'small', fault: ['db'], component: 'shop' })).toBe('No: The shop holds.');
  });
  it('says how much of it came after the cause was fixed', () =>
    expect(say({ ask: 'share-after-fix', story: 'small' })).toBe(
      '75\u00a0percent. Fixed after 1\u00a0h, over after 4\u00a0h.',
    ));
  it('is none for a story that is not there, or that has no such component or no fix', () => {
    const ask: Ask = { ask: 'falls', story: 'small', fault: ['db'], component: 'nonsense' };
    expect(() => say(ask)).toThrow(/nonsense/);
    expect(() => sayAsked(ask, null, text, words)).toThrow(/small/);
    expect(() => say({ ask: 'share-after-fix', story: 'small' }, { ...small, when: null })).toThrow(/small/);
  });
});

it('the answer to a question about a queue needs no story', () => {
  const drain = (busy: number) => sayAsked({ ask: 'drain', outage_minutes: 60, busy }, null, text, words);
  expect(drain(0.5)).toBe('1\u00a0h after the end of the outage.');
  const queue: Ask = { ask: 'queue', outage_minutes: 60, capacity: 10, demand: 9, attempts: 5, patience: 5 };
  expect(sayAsked(queue, null, text, words)).toBe('Never, if nothing is changed.');
});

it('a question says which story it asks about, and where its answer comes from', () => {
  const drain: Ask = { ask: 'drain', outage_minutes: 60, busy: 0.5 };
  const share: Ask = { ask: 'share-after-fix', story: 'small' };
  expect([drain, share].map(askedStoryOf)).toEqual([null, 'small']);
  expect(
    [
      { text: '', answer: 'Yes' },
      { text: '', ask: share },
      { text: '', ask: drain },
    ].map((each) => originOf(each)),
  ).toEqual(['written', 'record', 'model']);
});

it('several faults together come to so many, places left out; an unknown one to nothing', () => {
  expect(sayTogether(small, ['mail', 'island'], words)).toBe('3 of 10 disrupted or down');
  expect(sayTogether(small, ['cache', 'island'], words)).toBe('3 of 10 disrupted or down');
  expect(sayTogether(small, ['zone'], words)).toBe('1 of 10 disrupted or down');
  expect(sayTogether(small, ['nonsense'], words)).toBe('0 of 10 disrupted or down');
});

it('what is asked of a story finds its components, and knows no fix where there is no record', () => {
  const asked = askedStory({ ...small, when: null });
  expect([asked.indexOf('power'), asked.indexOf('nonsense'), asked.trigger_fixed_utc]).toEqual([1, -1, null]);
  expect(askedStory(small)).toMatchObject({ trigger_fixed_utc: '2025-03-01T11:00:00Z' });
});
