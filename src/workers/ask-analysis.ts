import { ask } from './ask';
import type { AnalysisAnswer, AnalysisRequest } from './analysis-tasks';
import { drive } from './drive';
import { startWorker } from './start-worker';

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
    return await ask<AnalysisRequest, AnalysisAnswer>(startWorker('analysis'), request, { signal, onprogress });
  } catch {
    if (signal.aborted) return null;
  }
  const { analysisWork } = await import('./analysis-tasks');
  return drive(analysisWork(request), signal, onprogress);
}
