import { describe, expect, it } from 'vitest';
import {
  latencyClass,
  loadClass,
  longestSelfHealingOutage,
  queueAfterOutage,
  recoveryTime,
  type QueueLoad,
} from '../../src/engine/load';
import { intervalsOf, queueAt, runQueue } from '../../src/engine/retry-queue';
import { readReference } from '../support/reference';

interface LoadCase {
  readonly id: string;
  readonly mu: number;
  readonly lam: number;
  readonly A: number;
  readonly tau: number;
  readonly Q: number | null;
  readonly outage: number;
  readonly expected: {
    readonly class: string;
    readonly critical_outage: number;
    readonly queue_at_end_of_outage: number;
    readonly recovery_time_after_outage: number | null;
  };
}
interface LoadFile {
  readonly cases: readonly LoadCase[];
  readonly linear_latency_server: { readonly observed_share: Readonly<Record<string, number>> };
}

describe('load_cases.json', () => {
  const { cases, linear_latency_server } = readReference<LoadFile>('load_cases.json');
  const near = (actual: number, expected: number) =>
    expect(Math.abs(actual - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));

  it.each(cases.map((entry) => [entry.id, entry] as const))('%s', (_, { mu, lam, A, tau, Q, outage, expected }) => {
    const load: QueueLoad = { capacity: mu, demand: lam, attempts: A, patience: tau, ...(Q !== null && { bound: Q }) };
    expect(loadClass(load)).toBe(expected.class);
    near(longestSelfHealingOutage(load), expected.critical_outage);
    near(queueAfterOutage(load, outage), expected.queue_at_end_of_outage);
    const changes = [
      { time: 0, available: false },
      { time: outage, available: true },
    ];
    const run = runQueue(load, changes, 0, 1e6);
    near(queueAt(run, outage), expected.queue_at_end_of_outage);
    const up = intervalsOf(run, 'up').find(({ from }) => from >= outage);
    const recovery = expected.recovery_time_after_outage;
    if (recovery === null) {
      expect(recoveryTime(load, outage)).toBe(Infinity);
      expect(up).toBeUndefined();
    } else {
      near(recoveryTime(load, outage), recovery);
      expect(up?.to).toBe(Infinity);
      near((up?.from ?? NaN) - outage, recovery);
    }
  });

  it('the linear-latency server: always heals below the threshold, never well above it', () => {
    const latency = (load: number) => (load < 100 ? 1 / (1 - 0.01 * load) : Infinity);
    for (const [demand, share] of Object.entries(linear_latency_server.observed_share)) {
      if (Math.abs(Number(demand) - 21.4) < 3) continue; // too near to call in four runs
      const found = latencyClass(latency, { demand: Number(demand), attempts: 3, patience: 3 - 2 * 0.1 });
      expect([demand, found]).toEqual([demand, share === 1 ? 'stable' : 'vulnerable']);
    }
  });
});
