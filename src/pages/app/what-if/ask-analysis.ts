import type { AnalysisAnswer, AnalysisRequest } from '../../../workers/analysis-tasks';
import { startWorker } from '../../../workers/start-worker';
import type { FromWorker, ToWorker } from '../../../workers/task-runner';
import { drive, shareOf } from './drive';

/**
 * Have a long piece of work done: in a worker, or, where there is none, here in slices. Null if `signal` was
 * aborted before it was done. `onprogress` hears 0 … 1, or NaN where nobody can know.
 */
export async function askAnalysis(
  request: AnalysisRequest,
  signal: AbortSignal,
  onprogress: (share: number) => void,
): Promise<AnalysisAnswer | null> {
  const answer = await inWorker(request, signal, onprogress);
  if (answer !== 'no worker') return answer;
  const { analysisWork } = await import('../../../workers/analysis-tasks');
  return drive(analysisWork(request), signal, onprogress);
}

async function inWorker(
  request: AnalysisRequest,
  signal: AbortSignal,
  onprogress: (share: number) => void,
): Promise<AnalysisAnswer | 'no worker' | null> {
  let worker: Worker;
  try {
    worker = startWorker('analysis');
  } catch {
    return 'no worker';
  }
  try {
    return await new Promise((resolve, reject) => {
      if (signal.aborted) return resolve(null);
      signal.addEventListener('abort', () => resolve(null), { once: true });
      worker.onerror = () => resolve('no worker');
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.type === 'progress') onprogress(shareOf(data.progress));
        else if (data.type === 'done') resolve(data.answer);
        else if (data.type === 'failed') reject(new Error(data.message));
      };
      const start: ToWorker = { type: 'start', id: 1, request };
      worker.postMessage(start);
    });
  } finally {
    worker.terminate();
  }
}
