import { describe, expect, test } from 'vitest';
import { DEGRADED, DOWN } from '../../src/model/health';
import { blastLevels } from './support/blast';
import { incident, incidentIds } from './support/files';

/** Does the modelling make sense? Judged by what falls, before any engine runs. */
const day = incident('aws-2025-10-20');
const blast = (fault: string) => {
  const levels = blastLevels(day, fault);
  const counted = day.components.filter(({ scope }) => scope !== true).map(({ id }) => id);
  return {
    level: (id: string) => levels.get(id),
    hit: counted.filter((id) => (levels.get(id) ?? 0) >= DEGRADED),
    down: counted.filter((id) => levels.get(id) === DOWN),
    reached: counted.filter((id) => (levels.get(id) ?? 0) > 0),
  };
};

describe('the name of DynamoDB is lost', () => {
  const fall = blast('ddb-regional-endpoint');
  test('what was recorded as down in the first wave is down', () => {
    for (const id of [
      'dynamodb',
      'ec2-dwfm',
      'ec2-launches',
      'console-sign-in',
      'iam-identity-center',
      'support-center',
      'lambda-sqs-poller',
    ])
      expect(fall.down).toContain(id);
  });
  test('what was recorded as degraded is degraded', () => {
    for (const id of ['lambda', 'sts', 'ecs', 'eks', 'fargate', 'dynamodb-global-tables', 'zoom', 'slack'])
      expect(fall.level(id)).toBe(DEGRADED);
  });
  test('everything recorded as hit is hit, except the load balancers, which fell only when launches returned', () => {
    const recorded = day.impact.filter(({ severity }) => severity !== 'unknown').map(({ component }) => component);
    expect(recorded.filter((id) => !fall.hit.includes(id))).toEqual(['nlb']);
  });
  test('running machines, their disks and networks, and the data planes stand', () => {
    for (const id of ['ec2', 'ec2-droplets', 'ebs', 'vpc', 's3', 'route-53', 'iam', 'cloudfront', 'kms'])
      expect(fall.level(id)).toBe(0);
  });
  test('who was only named, without confirmation, is at most a shade darker', () => {
    const named = day.impact.filter(
      ({ severity, component }) =>
        severity === 'unknown' && !['rainbow-six', 'vrchat', 'disney-plus', 'hbo-max'].includes(component),
    );
    for (const { component } of named) expect(fall.level(component)).toBeLessThan(DEGRADED);
  });
});

test('not everything hangs on everything', () => {
  const sizes = Object.fromEntries(
    [
      'snapchat',
      'ddb-dns-enactor',
      'route-53-control-plane',
      'nlb-health-check',
      'kms',
      'lambda',
      'ec2-launches',
      's3',
      'route-53',
      'ddb-regional-endpoint',
    ].map((id) => [id, blast(id).hit.length]),
  );
  expect(sizes).toMatchInlineSnapshot(`
    {
      "ddb-dns-enactor": 1,
      "ddb-regional-endpoint": 142,
      "ec2-launches": 35,
      "kms": 12,
      "lambda": 12,
      "nlb-health-check": 7,
      "route-53": 147,
      "route-53-control-plane": 2,
      "s3": 94,
      "snapchat": 1,
    }
  `);
});

test('a product falls alone', () => expect(blast('snapchat').reached).toEqual(['snapchat']));
test('a stopped Enactor leaves the record as it is', () =>
  expect(blast('ddb-dns-enactor').reached).toEqual(['ddb-dns-enactor']));
test('no launches: what starts machines suffers, what runs goes on', () => {
  const fall = blast('ec2-launches');
  expect(fall.level('auto-scaling')).toBe(DOWN);
  expect(fall.level('ecs')).toBe(DEGRADED);
  for (const id of ['ec2', 'lambda', 'dynamodb', 'nlb']) expect(fall.level(id)).toBe(0);
});
test('the stand-in for the Region is never down because one service is', () => {
  for (const { id } of day.components)
    if (id !== 'aws-us-east-1') expect(blast(id).level('aws-us-east-1')).toBeLessThan(DOWN);
});

describe.each(incidentIds)('%s: a fault at the root', (id) => {
  const one = incident(id);
  const levels = blastLevels(one, one.root);
  const recorded = one.impact.filter(({ severity }) => severity !== 'unknown').map(({ component }) => component);
  /** Recorded as hit, yet not through the root, or a step milder in the model; data/README.md says why. */
  const KNOWN: Readonly<Record<string, readonly string[]>> = {
    'aws-2011-04-21-ebs': ['elastic-beanstalk'],
    'aws-2025-10-20': ['nlb'],
    'azure-2025-10-29-front-door': ['azure-support', 'jenkins-infra'],
    'cloudflare-2025-11-18': ['cloudflare-email-security', 'cloudflare-status-page'],
    // The second outage came with the repair of the first; Courier fell by a release of its own.
    'azure-2026-02-02-vm-extensions': [
      'azure-catch-up-traffic',
      'azure-retries',
      'azure-managed-identities',
      'azure-managed-identities-east-us',
      'azure-managed-identities-west-us',
      'azure-synapse',
      'azure-databricks',
      'azure-stream-analytics',
      'microsoft-copilot-studio',
      'azure-chaos-studio',
      'azure-video-indexer',
      'courier',
      'courier-users',
    ],
    'denic-2026-05-05-de-zone': ['denic-alerting'],
    'google-cloud-2025-06-12': ['gitlab-runners'],
    'railway-2026-05-19-gcp-account': ['railway-tos-records'],
    // It failed because the masts went on working.
    'rogers-2022-07-08': ['emergency-fallback'],
  };
  test('reaches what was recorded as hit', () => {
    expect(recorded.filter((component) => (levels.get(component) ?? 0) < DEGRADED)).toEqual(KNOWN[id] ?? []);
  });
  test('leaves something standing', () => {
    expect(one.components.some(({ id: component }) => levels.get(component) === 0)).toBe(true);
  });
});
