import type { AnalysisAnswer, AnalysisRequest } from '../../../workers/analysis-tasks';
import { ask } from '../../../workers/ask';
import { startWorker } from '../../../workers/start-worker';
import { drive } from './drive';

/**
 * Have a long piece of work done: in a worker, or, where there is none, here in slices. Null if `signal` was
 * aborted before it was done. `onprogress` hears 0 … 1, or NaN where nobody can know.
 */
export async function askAnalysis(
  request: AnalysisRequest,
  signal: AbortSignal,
  onprogress: (share: number) => void,
): Promise<AnalysisAnswer | null> {
  try {
    return await ask(startWorker('analysis'), request, { signal, onprogress });
  } catch {
    if (signal.aborted) return null;
  }
  // No worker, or the work itself fails: then it fails here, too, with its own error.
  const { analysisWork } = await import('../../../workers/analysis-tasks');
  return drive(analysisWork(request), signal, onprogress);
}
