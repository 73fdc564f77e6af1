import { expect, it } from 'vitest';
import { Inquiry } from '../../src/state/inquiry.svelte';

/** Work that goes on until it is told how it ends. */
function working() {
  let end: (answer: string | null) => void = () => undefined;
  let fail: () => void = () => undefined;
  const heard: { signal?: AbortSignal; hear?: (share: number) => void } = {};
  const work = (signal: AbortSignal, hear: (share: number) => void) => {
    Object.assign(heard, { signal, hear });
    return new Promise<string | null>((resolve, reject) => {
      end = resolve;
      fail = () => reject(new Error('gone'));
    });
  };
  const then = async (what: () => void): Promise<void> => {
    what();
    await Promise.resolve();
    await Promise.resolve();
  };
  const ends = { answer: (answer: string | null) => then(() => end(answer)), fail: () => then(() => fail()) };
  return { work, heard, ...ends };
}

it('says how far it is, then the answer', async () => {
  const inquiry = new Inquiry<string>();
  const { work, heard, answer } = working();
  inquiry.ask(work);
  expect(inquiry.stage).toEqual({ at: 'working', share: 0 });
  heard.hear?.(0.5);
  expect(inquiry.stage).toEqual({ at: 'working', share: 0.5 });
  heard.hear?.(NaN);
  expect(inquiry.stage).toEqual({ at: 'working', share: 0 });
  await answer('yes');
  expect(inquiry.stage).toEqual({ at: 'answered', answer: 'yes' });
});
it('is stopped by the reader, and hears nothing of it any more', async () => {
  const inquiry = new Inquiry<string>();
  const { work, heard, answer } = working();
  inquiry.ask(work);
  inquiry.stop();
  expect([inquiry.stage, heard.signal?.aborted]).toEqual([{ at: 'stopped' }, true]);
  heard.hear?.(0.9);
  await answer('late');
  expect(inquiry.stage).toEqual({ at: 'stopped' });
});
it('of two questions the last one counts', async () => {
  const inquiry = new Inquiry<string>();
  const [first, second] = [working(), working()];
  inquiry.ask(first.work);
  const leave = inquiry.ask(second.work);
  expect(first.heard.signal?.aborted).toBe(true);
  await first.answer('first');
  expect(inquiry.stage).toEqual({ at: 'working', share: 0 });
  leave();
  expect(second.heard.signal?.aborted).toBe(true);
});
it('says that it failed, and can be asked again', async () => {
  const inquiry = new Inquiry<string>();
  inquiry.again(); // nothing was asked yet
  const { work, fail, answer } = working();
  inquiry.ask(work);
  await fail();
  expect(inquiry.stage).toEqual({ at: 'missed' });
  inquiry.again();
  expect(inquiry.stage).toEqual({ at: 'working', share: 0 });
  await answer('yes');
  expect(inquiry.stage).toEqual({ at: 'answered', answer: 'yes' });
});
