import analysis from './analysis.worker.ts?worker&url';
import gif from './gif.worker.ts?worker&url';
import reading from './read-files.worker.ts?worker&url';

/**
 * Where the build put each worker: a file beside the page's own, or, in a build that is one file, a blob
 * (`scripts/inline-workers-plugin.ts`). Empty where the build has left it out.
 */
const WORKERS = { analysis, gif, reading } as const;

interface Policy {
  createScriptURL(address: string): string;
}
declare global {
  /** Trusted Types, as far as they are used here; not every browser has them. */
  var trustedTypes: { createPolicy(name: string, rules: Policy): Policy } | undefined;
}

let policy: Policy | null = null;

/**
 * Starts a worker. The page lets no address become code unless a policy has looked at it; ours lets
 * through those of our workers and nothing else.
 * @throws {Error} where the browser allows no worker, or the build has none
 */
export function startWorker(name: keyof typeof WORKERS): Worker {
  if (WORKERS[name] === '') throw new Error(`this build has no worker called ${name}`);
  policy ??= globalThis.trustedTypes?.createPolicy('dominograph-worker', { createScriptURL: ours }) ?? {
    createScriptURL: ours,
  };
  // A page opened from a file may start no module from a blob; the blob's code is one script that needs none.
  const type = WORKERS[name].startsWith('blob:') ? 'classic' : 'module';
  return new Worker(policy.createScriptURL(WORKERS[name]), { type });
}

function ours(address: string): string {
  if (Object.values(WORKERS).includes(address)) return address;
  throw new TypeError('this address is none of our workers');
}
