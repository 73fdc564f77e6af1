import { describe, expect, test } from 'vitest';
import type { Progress, Work } from '../../src/analysis/work';
import { ask, serve, type Job, type Port } from '../../src/workers/ask';
import { finishWithProgress } from '../../src/workers/finish-with-progress';

/** A worker without a browser, which does `job`; what goes there and back is cloned as a browser would. */
function workerOf<Input, Output>(job: Job<Input, Output>) {
  const port: Port = { onmessage: null, postMessage: (data) => worker.onmessage?.({ data: structuredClone(data) }) };
  const worker = {
    onmessage: null as ((event: unknown) => void) | null,
    onerror: null as ((event: unknown) => void) | null,
    ended: false,
    postMessage: (data: unknown) => {
      queueMicrotask(() => {
        if (!worker.ended) port.onmessage?.({ data: structuredClone(data) } as MessageEvent);
      });
    },
    terminate: () => (worker.ended = true),
  };
  serve(port, job);
  return worker as typeof worker & Worker;
}

describe('ask', () => {
  test('brings the answer, tells how far it is, and ends the worker', async () => {
    const worker = workerOf((input: { n: number }, onprogress) => {
      onprogress(0.5);
      onprogress(Number.NaN);
      return input.n * 2;
    });
    const heard: number[] = [];
    expect(await ask(worker, { n: 21 }, { onprogress: (share) => heard.push(share) })).toBe(42);
    expect(heard).toEqual([0.5, Number.NaN]);
    expect(worker.ended).toBe(true);
  });

  test('rejects with what the work said, where it fails or cannot be loaded', async () => {
    const failing = workerOf(() => {
      throw new RangeError('unknown component: 9');
    });
    await expect(ask(failing, {})).rejects.toThrow('unknown component: 9');
    const absent = workerOf(() => 1);
    const asked = ask(absent, {});
    absent.onerror?.({ message: '' } as unknown as string);
    await expect(asked).rejects.toThrow('could not be loaded');
    expect([failing.ended, absent.ended]).toEqual([true, true]);
  });

  test('stops where it is told to, before and meanwhile', async () => {
    const own = new AbortController();
    const meanwhile = workerOf(() => 1);
    const asked = ask(meanwhile, {}, { signal: own.signal });
    own.abort(new Error('enough'));
    await expect(asked).rejects.toThrow('enough');
    const before = workerOf(() => 1);
    await expect(ask(before, {}, { signal: own.signal })).rejects.toThrow('enough');
    expect([meanwhile.ended, before.ended]).toEqual([true, true]);
  });
});

describe('finishWithProgress', () => {
  function* work(steps: number, total: number | null): Work<string> {
    for (let done = 0; done < steps; done++) yield { done, total } satisfies Progress;
    return 'done';
  }

  test('speaks every 25 milliseconds and not at every step', () => {
    const heard: number[] = [];
    let clock = 0;
    expect(
      finishWithProgress(
        work(100, 100),
        (share) => heard.push(share),
        () => (clock += 5),
      ),
    ).toBe('done');
    expect(heard.length).toBeGreaterThan(3);
    expect(heard.length).toBeLessThan(30);
    expect(heard).toEqual([...heard].sort((a, b) => a - b));
  });

  test('says so where nobody knows how much is left', () => {
    const heard: number[] = [];
    let clock = 0;
    finishWithProgress(
      work(9, null),
      (share) => heard.push(share),
      () => (clock += 30),
    );
    expect(new Set(heard)).toEqual(new Set([Number.NaN]));
  });
});
