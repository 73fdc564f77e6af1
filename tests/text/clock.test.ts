import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TICKS_PER_MINUTE } from '../../src/model/units';
import { readTime, sayTime, type ClockSetting } from '../../src/text/clock';
import { law } from '../support/property';

const setting = (clock: ClockSetting['clock'], language = 'en'): ClockSetting => ({
  clock,
  language,
  start: '2025-10-20T06:48:00Z',
  operatorZone: 'America/Los_Angeles',
  localZone: 'Europe/Berlin',
});
const at = (minutes: number) => minutes * TICKS_PER_MINUTE;

describe('the clock', () => {
  it('says the same instant in four ways', () => {
    expect(sayTime(setting('t'), at(266))).toBe('T+4:26');
    expect(sayTime(setting('utc'), at(266))).toBe('11:14\u00a0UTC');
    expect(sayTime(setting('operator'), at(266))).toBe('20\u00a0Oct, 04:14\u00a0PDT');
    expect(sayTime(setting('local'), at(266))).toBe('13:14\u00a0GMT+2');
    expect(sayTime(setting('utc', 'de'), at(266))).toBe('11:14\u00a0Uhr\u00a0UTC');
  });
  it('names the day where it is another than that of the start', () => {
    expect(sayTime(setting('utc'), at(28 * 60 + 17))).toBe('21\u00a0Oct, 11:05\u00a0UTC');
    expect(sayTime(setting('t'), at(-8))).toBe('T−0:08');
  });
  it('understands what it says, and little else', () => {
    expect(readTime(setting('utc'), '11:14')).toBe(at(266));
    expect(readTime(setting('operator'), '04:14')).toBe(at(266));
    expect(readTime(setting('operator'), '23:48')).toBe(0);
    expect(readTime(setting('utc'), ' T+4:26 ')).toBe(at(266));
    expect(readTime(setting('utc'), '-8')).toBe(at(-8 * 60));
    expect(readTime(setting('t'), '4:26')).toBe(at(266));
    for (const nonsense of ['', 'noon', '25:00', '11:74', '<b>', '1e9:00'])
      expect(readTime(setting('utc'), nonsense), nonsense).toBeNull();
  });
});

law(
  'a time within the first day comes back from its own words',
  [fc.integer({ min: 0, max: 24 * 60 - 1 }), fc.constantFrom('t' as const, 'utc' as const, 'operator' as const)],
  (minutes, clock) => {
    const words = sayTime(setting(clock), at(minutes)).replace(/^\d+\s\w+, /, '');
    expect(readTime(setting(clock), words)).toBe(at(minutes));
  },
);
