import type { Outcome } from '../importers/read';
import { ask } from './ask';
import type { ReadingRequest } from './reading-request';
import { startWorker } from './start-worker';

/**
 * Have files read: in a worker, which ends when `signal` is aborted, or, where there is none, here. Null if it was
 * aborted. The bytes are copied, so that they can be read again as another format. `onprogress` hears 0 … 1.
 */
export async function askReading(
  request: ReadingRequest,
  signal: AbortSignal,
  onprogress: (share: number) => void,
): Promise<Outcome | null> {
  try {
    return await ask<ReadingRequest, Outcome>(startWorker('reading'), request, { signal, onprogress });
  } catch {
    if (signal.aborted) return null;
  }
  const { readInputs } = await import('../importers/read');
  return readInputs(request.inputs, request.format);
}
