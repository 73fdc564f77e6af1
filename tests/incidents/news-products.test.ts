import { describe, expect, test } from 'vitest';
import { DEGRADED } from '../../src/model/health';
import { findByName } from '../../src/story/find';
import { core } from '../support/stories';
import { blastLevels } from './support/blast';
import { incident } from './support/files';

/** What the news of 20 October 2025 named must be findable, sourced, linked and in the story. */
const day = incident('aws-2025-10-20');
const found = core(day.id).components.map(({ label, name, fame }, component) => ({ component, label, name, fame }));
const sources = new Set(day.sources.map(({ id }) => id));
const levels = blastLevels(day, day.root);

const NAMED: readonly (readonly [news: string, id: string])[] = [
  ['DynamoDB', 'dynamodb'],
  ['Snapchat', 'snapchat'],
  ['Fortnite', 'fortnite'],
  ['Slack', 'slack'],
  ['Zoom', 'zoom'],
  ['Start-ups', 'startups'],
  ['Amazon Music', 'amazon-music'],
  ['Ring', 'ring'],
  ['Amazon.com', 'amazon-shop'],
  ['Duolingo', 'duolingo'],
  ['Venmo', 'venmo'],
  ['Robinhood', 'robinhood'],
  ['Coinbase', 'coinbase'],
  ['Signal', 'signal'],
  ['status page', 'aws-health-dashboard'],
  ['Amazon share', 'amazon-share'],
];

describe.each(NAMED)('%s', (news, id) => {
  test('is what a reader finds first who looks for it by this name', () => {
    expect(day.components[findByName(found, news)[0]?.component ?? -1]?.id).toBe(id);
  });
  test('says what it needs, and from which of the sources', () => {
    const needs = day.dependencies.filter(({ from }) => from === id);
    const cited = needs.map((row) => row.sources.filter((source) => sources.has(source)));
    expect([needs.length > 0, cited.filter(({ length }) => length === 0)]).toEqual([true, []]);
  });
  // A share cannot fail: it is findable and sourced, and neither shown as a victim nor touched by the model.
  if (id === 'amazon-share') {
    test('is no victim', () => {
      expect(day.story.show).not.toContain(id);
      expect(levels.get(id)).toBe(0);
    });
    return;
  }
  test('stands in the story view', () => expect(day.story.show).toContain(id));
  test('is reached when the name of DynamoDB is lost', () => {
    const least = id === 'aws-health-dashboard' ? 1 : DEGRADED;
    expect(levels.get(id)).toBeGreaterThanOrEqual(least);
  });
});

test('all but the start-ups and the status page have a row of what happened to them', () => {
  const hit = new Set(day.impact.map(({ component }) => component));
  expect(NAMED.filter(([, id]) => !hit.has(id)).map(([, id]) => id)).toEqual(['startups', 'aws-health-dashboard']);
});

test('the status page has its notices in the record', () => {
  const notices = day.record.filter(({ component }) => component === 'aws-health-dashboard');
  expect(notices[0]?.t_utc).toBe('2025-10-20T07:11:00Z');
  expect(notices.length).toBeGreaterThan(5);
});

describe('the further AWS services are counted with a time', () => {
  const counts = day.numbers.filter(({ what }) => what.en.startsWith('AWS services'));
  test.each([
    ['29', '2025-10-20'],
    ['142', '2025-10-20T22:53:00Z'],
  ])('%s', (value, asOf) => {
    expect(counts.find((row) => row.value.en === value)?.as_of).toBe(asOf);
  });
  test('the names behind the count of 17:03 UTC are kept', () => {
    const names = day.numbers
      .filter(({ what }) => what.en.startsWith('Names listed'))
      .map(({ value }) => value.en.split('; ').length);
    expect(names).toEqual([97, 26]);
  });
  test('at least as many AWS services as in the first count are components', () => {
    expect(
      day.components.filter(({ kind, id }) => kind === 'aws-service' && id !== 'dynamodb').length,
    ).toBeGreaterThanOrEqual(29);
  });
});

test('the share is given with its low and its close', () => {
  const value = day.numbers.find(({ what }) => what.en.startsWith('Amazon share'))?.value;
  for (const figure of ['0.13', '212.76', '216.48']) expect(value?.en).toContain(figure);
  for (const figure of ['0,13', '212,76', '216,48']) expect(value?.de).toContain(figure);
});
