import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * What `look` finds once it neither throws nor finds nothing.
 * @throws {Error} if that has not come to pass after a minute
 */
export async function until<Found>(what: string, look: () => Found | Promise<Found>): Promise<Found> {
  let last: unknown = null;
  for (let turn = 0; turn < 600; turn++) {
    try {
      const found = await look();
      if (found) return found;
    } catch (error) {
      last = error;
    }
    await pause(100);
  }
  throw new Error(`It never came to pass that ${what}. ${last instanceof Error ? last.message : ''}`);
}

/** Waits until a program has ended; one that does not is ended. */
export async function ended(child: ChildProcess): Promise<void> {
  for (let turn = 0; turn < 50 && child.exitCode === null && child.signalCode === null; turn++) await pause(100);
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
}
