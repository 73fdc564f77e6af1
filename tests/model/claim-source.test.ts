import { expect, test } from 'vitest';
import { claimSource } from '../../src/model/claim-source';
import { incident, incidentIds } from '../incidents/support/files';

const day = incident('aws-2025-10-20');
const of = (from: string, to: string) =>
  claimSource(
    day,
    day.dependencies.find((row) => row.from === from && row.to === to)!,
  );

test('a report of 2018 is no report on the outage of 2025', () => {
  expect(of('fortnite', 'auto-scaling')).toEqual({
    evidence: 'reported',
    publisher: 'Datanami',
    via: null,
    year: 2018,
    ofTheDay: false,
  });
  expect(of('snapchat', 'dynamodb')).toMatchObject({ publisher: 'Amazon Web Services', year: 2022, ofTheDay: false });
});

test('the operator’s summary is, and the company comes before the press', () => {
  expect(of('ec2-dwfm', 'dynamodb')).toMatchObject({ evidence: 'documented', year: 2025, ofTheDay: true });
  expect(of('signal', 'aws-us-east-1')).toMatchObject({ publisher: 'Meredith Whittaker', ofTheDay: true });
  expect(of('amazon-shop', 'aws-us-east-1')).toMatchObject({ publisher: 'Amazon', ofTheDay: true });
});

test('an undated page has no year', () => {
  expect(of('signal', 'dynamodb')).toMatchObject({ publisher: 'Signal', year: null, ofTheDay: false });
});

test.each(incidentIds)('%s: every claim names somebody', (id) => {
  const file = incident(id);
  for (const row of file.dependencies) expect(claimSource(file, row).publisher).not.toBe('');
});
