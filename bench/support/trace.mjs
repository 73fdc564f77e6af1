// Chromium's own record of what the main thread of a page did, in processor time: what other programs on the machine
// take from it does not count.

/** Starts recording; the function that comes back ends it and gives the tasks of the page's main thread, those of its workers, and its marks. */
export async function traceMainThread(session) {
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel', 'blink.user_timing'], recordMode: 'recordAsMuchAsPossible' },
  });
  return async () => {
    const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await done;
    const marks = events.filter(({ name }) => name.startsWith('bench:'));
    const { pid, tid, ts, args } = marks[0];
    const workers = new Set(
      events
        .filter(
          (event) => event.name === 'thread_name' && event.pid === pid && /^DedicatedWorker/.test(event.args.name),
        )
        .map((event) => event.tid),
    );
    const tasksOf = (isOne) =>
      events
        .filter((event) => event.ph === 'X' && event.pid === pid && isOne(event.tid) && event.tdur > 0)
        .filter(({ name }) => /RunTask$/.test(name))
        .sort((a, b) => a.ts - b.ts);
    return {
      tasks: tasksOf((thread) => thread === tid),
      others: tasksOf((thread) => workers.has(thread)),
      /** Microseconds of the trace at an instant of the page, which is in milliseconds. */
      instant: (time) => ts + (time - args.data.startTime) * 1000,
      at: (name) => marks.filter((mark) => mark.name === `bench:${name}`).map((mark) => mark.ts),
    };
  };
}

/** Processor time of the tasks that overlap a span, in milliseconds; a task in part counts in part. */
export function workBetween(tasks, from, to) {
  let sum = 0;
  for (const { ts, dur, tdur } of tasks) {
    const shared = Math.min(to, ts + dur) - Math.max(from, ts);
    if (shared > 0) sum += tdur * (shared / dur);
  }
  return sum / 1000;
}

/** What tasks take beyond 50 ms each, in milliseconds of processor time. */
export const blockedBefore = (tasks, until) =>
  tasks.reduce((sum, { ts, tdur }) => sum + (ts < until ? Math.max(0, tdur / 1000 - 50) : 0), 0);
