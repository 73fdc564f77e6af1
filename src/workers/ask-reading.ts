import type { OpenedOutcome } from '../importers/opened';
import { ask } from './ask';
import { drive } from './drive';
import { unpacked } from './packed';
import type { PackedOutcome, ReadingRequest } from './reading-request';
import { startWorker } from './start-worker';

/**
 * Have files read: in a worker, which ends when `signal` is aborted, or, where there is none, here. Null if it was
 * aborted. The bytes are copied, so that they can be read again as another format. `onprogress` hears 0 … 1.
 */
export async function askReading(
  request: ReadingRequest,
  signal: AbortSignal,
  onprogress: (share: number) => void,
): Promise<OpenedOutcome | null> {
  try {
    const asking = { signal, onprogress };
    return await unpackedOutcome(
      await ask<ReadingRequest, PackedOutcome>(startWorker('reading'), request, asking),
      signal,
    );
  } catch {
    if (signal.aborted) return null;
  }
  const [{ readInputs }, { openedOutcome }] = await Promise.all([
    import('../importers/read'),
    import('../importers/opened'),
  ]);
  return openedOutcome(await readInputs(request.inputs, request.format), request.title);
}

async function unpackedOutcome(
  { opened, ...outcome }: PackedOutcome,
  signal: AbortSignal,
): Promise<OpenedOutcome | null> {
  if (!opened) return { ...outcome, opened: null };
  const system = await drive(unpacked(opened.system), signal, () => undefined);
  return system && { ...outcome, opened: { ...opened, system } };
}
