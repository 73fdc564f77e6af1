import { describe, expect, test } from 'vitest';
import { applyLoadLevers } from '../../../src/analysis/what-if/load-levers';
import { runWhatIfReplay } from '../../../src/analysis/what-if/run-what-if-replay';
import { runReplay } from '../../../src/engine/replay-run';
import { historyOf, passages } from '../../../src/engine/voices';
import { componentId } from '../../../src/model/ids';
import { readLever } from '../../../src/model/load-lever';
import { readMitigation } from '../../../src/model/mitigation-token';
import { toMinutes } from '../../../src/model/units';
import { incident } from '../../incidents/support/files';
import { replay } from '../../incidents/support/replays';

const day = incident('aws-2025-10-20');
const file = replay('aws-2025-10-20');
const levers = (...tokens: string[]) => tokens.map((token) => readLever(token)!);

/** When `id` is down or at least impaired, by the changed replay: `from–to` in minutes. */
function when(id: string, level: number, tokens: readonly string[], mitigations: readonly string[] = []) {
  const { run, refused, refusedLevers } = runWhatIfReplay(
    day,
    file,
    mitigations.map((token) => readMitigation(token)!),
    levers(...tokens),
  );
  expect([refused, refusedLevers, run.settled]).toEqual([[], [], true]);
  return passages(
    historyOf(run.cascade, run.graph.indexOf.get(componentId(id))!),
    (at) => at >= level,
    (at) => at < level,
  ).map(({ from, to }) => `${toMinutes(from)}–${to === Infinity ? '' : Math.round(toMinutes(to))}`);
}

describe('levers on 20 October 2025', () => {
  test('none turned: the replay as it is', () => {
    expect(runWhatIfReplay(day, file, []).run).toEqual(runReplay(day, file));
    expect(applyLoadLevers(file, []).replay).toBe(file);
  });
  test('admission control from the moment DynamoDB is back: DWFM well at 246, the network at 469', () => {
    expect(when('ec2-dwfm', 1, ['throttle:ec2-dwfm:172'])).toEqual(['0–246']);
    expect(when('ec2-network-manager', 2, ['throttle:ec2-dwfm:172']).at(-1)).toBe('246–469');
  });
  test('a queue no longer than callers wait never collapses', () => {
    expect(when('ec2-dwfm', 3, ['bounded-queue:ec2-dwfm'])).toEqual(['0–172']);
  });
  test('without retries the queue empties by itself', () => {
    expect(Number(when('ec2-dwfm', 3, ['retry-budget:ec2-dwfm:1'])[0]!.split('–')[1])).toBeLessThan(340);
  });
  test('shedding everything leaves nothing to wait for', () => {
    expect(when('ec2-dwfm', 3, ['shedding:ec2-dwfm:0'])).toEqual(['0–172']);
  });
  test('twice the capacity for the backlog: the network is late for a shorter time', () => {
    // ρ/2 = 0.2375: 340 minutes drain in 0.2375·340/0.7625 = 106.
    expect(when('ec2-network-manager', 2, ['spare-capacity:ec2-network-manager:2']).at(-1)).toBe('340–446');
  });
  test('a lever without a queue is refused, a replay without queues has none to turn', () => {
    expect(applyLoadLevers(file, levers('throttle:dynamodb:5', 'shedding:lambda:0.5')).refused).toHaveLength(2);
    for (const token of ['throttle:cdn-edge:0', 'spare-capacity:cdn-edge:2'])
      expect(applyLoadLevers(replay('facebook-2021-10-04'), levers(token)).refused).toHaveLength(1);
  });
  test('mitigations and levers together: faults go to the copy they strike', () => {
    expect(when('ec2-dwfm', 2, [], ['second-region:ec2-dwfm'])).toEqual([]);
    expect(when('ddb-regional-endpoint', 2, [], ['copies:ddb-regional-endpoint:2'])).toEqual([]);
  });
});
