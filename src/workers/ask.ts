/** What a worker answers with: how far it is, then once what came of it. */
type Answer<Output> =
  | { readonly type: 'progress'; readonly done: number }
  | { readonly type: 'done'; readonly output: Output }
  | { readonly type: 'failed'; readonly message: string };

interface Asking {
  /** Buffers that are handed over instead of copied; they are empty afterwards. */
  readonly transfer?: readonly Transferable[];
  /** Hears the share that is done, 0…1; NaN where nobody can know. */
  readonly onprogress?: (done: number) => void;
  /** Ends the worker at once; the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** The worker's end of a typed message. */
export interface Job<Input, Output> {
  (input: Input, onprogress: (done: number) => void): Output | Promise<Output>;
}

/** What a worker's global scope has, as far as answering goes. */
export interface Port {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown): void;
}

/** In a worker: do `job` for each message, and answer. */
export function serve<Input, Output>(port: Port, job: Job<Input, Output>): void {
  port.onmessage = ({ data }: MessageEvent<Input>) => {
    const answer = (message: Answer<Output>) => port.postMessage(message);
    const failed = (error: unknown) =>
      answer({ type: 'failed', message: error instanceof Error ? error.message : String(error) });
    try {
      const output = job(data, (done) => answer({ type: 'progress', done }));
      if (output instanceof Promise) output.then((later: Output) => answer({ type: 'done', output: later }), failed);
      else answer({ type: 'done', output });
    } catch (error) {
      failed(error);
    }
  };
}

/**
 * On a page: hand one job to a worker of its own, which ends with it. Rejects if the worker cannot be
 * loaded, or what it does throws.
 */
export async function ask<Input, Output>(worker: Worker, input: Input, asking: Asking = {}): Promise<Output> {
  const { signal, transfer = [], onprogress } = asking;
  try {
    return await new Promise<Output>((resolve, reject) => {
      signal?.throwIfAborted();
      signal?.addEventListener('abort', () => reject(asError(signal.reason)), { once: true });
      worker.onerror = (event) => reject(new Error(event.message || 'the worker could not be loaded'));
      worker.onmessage = ({ data }: MessageEvent<Answer<Output>>) => {
        if (data.type === 'progress') onprogress?.(data.done);
        else if (data.type === 'done') resolve(data.output);
        else reject(new Error(data.message));
      };
      worker.postMessage(input, [...transfer]);
    });
  } finally {
    worker.terminate();
  }
}

const asError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)));
