import type { Progress, Work } from '../analysis/work';
import { analysisWork, type AnalysisAnswer, type AnalysisRequest } from './analysis-tasks';

/** To the worker. A new request takes the place of one that still runs. */
export type ToWorker =
  | { readonly type: 'start'; readonly id: number; readonly request: AnalysisRequest }
  | { readonly type: 'cancel'; readonly id: number };

/** From the worker; after `cancelled`, `failed` or `done` nothing more is said of an id. */
export type FromWorker =
  | { readonly type: 'progress'; readonly id: number; readonly progress: Progress }
  | { readonly type: 'done'; readonly id: number; readonly answer: AnalysisAnswer }
  | { readonly type: 'cancelled'; readonly id: number }
  | { readonly type: 'failed'; readonly id: number; readonly message: string };

/** What a worker lends to the runner. */
export interface Surroundings {
  readonly post: (message: FromWorker) => void;
  /** Call back later, so that messages can come in meanwhile. */
  readonly later: (next: () => void) => void;
  /** Milliseconds, from any start. */
  readonly now: () => number;
}

/** How long a slice lasts, in milliseconds: messages wait no longer than this. */
const SLICE = 25;
/** Steps between two looks at the clock. */
const STRIDE = 16;

/** Drives one task at a time in slices; `take` is the worker's message handler. */
export function createTaskRunner({ post, later, now }: Surroundings): { readonly take: (message: ToWorker) => void } {
  let current: { readonly id: number; readonly work: Work<AnalysisAnswer> } | undefined;

  const drop = (): void => {
    if (current !== undefined) post({ type: 'cancelled', id: current.id });
    current = undefined;
  };
  const slice = (id: number): void => {
    if (current?.id !== id) return;
    const until = now() + SLICE;
    try {
      for (let steps = 1; ; steps++) {
        const step = current.work.next();
        if (step.done === true) {
          current = undefined;
          post({ type: 'done', id, answer: step.value });
          return;
        }
        if (steps % STRIDE !== 0 || now() < until) continue;
        post({ type: 'progress', id, progress: step.value });
        later(() => {
          slice(id);
        });
        return;
      }
    } catch (error) {
      current = undefined;
      post({ type: 'failed', id, message: error instanceof Error ? error.message : String(error) });
    }
  };
  return {
    take: (message) => {
      if (message.type === 'cancel') {
        if (current?.id === message.id) drop();
        return;
      }
      drop();
      current = { id: message.id, work: analysisWork(message.request) };
      slice(message.id);
    },
  };
}
