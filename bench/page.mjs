/* global document, addEventListener, requestAnimationFrame */
// How fast the page is: first picture, blocking time, click to the first changed frame, frames of a whole play; on the
// production build (npm run build), for the outage of 20 October 2025 with all its components, plain and with the
// processor throttled to a quarter. Prints a table in Markdown: medians, and ratios to the aims.
//
//   npm run bench:page -- [runs, default 5] [--no-play]
//
// Frames are the distances between animation frames while the cascade plays from its first wave to its end at 1×; what
// counts is the 99th percentile. The same page at rest stands beside them: what is slow there is the machine, not us. On a
// machine that others use, read the rows in processor time of the main thread: nobody else's work is in them.
import { openDist } from '../scripts/open-dist.mjs';
import { cores, highest, load, watchFrames } from './support/browser.mjs';
import { blockedBefore, traceMainThread, workBetween } from './support/trace.mjs';

/** What is measured, and the aims for it by throttling. */
const AIMS = {
  'first contentful paint': { 1: 300, 4: 1200 },
  '– of it work of the main thread': {},
  'blocking time': { 1: 100, 4: 400 },
  '– in processor time': { 1: 100, 4: 400 },
  'click to first changed frame': { 1: 50, 4: 150 },
  '– of it work of the main thread ': {},
  'frames of a play, 99th percentile': { 1: 34, 4: 67 },
  '– work of the main thread in a frame, 99th percentile': { 1: 34, 4: 67 },
  'frames at rest, 99th percentile': {},
};
/** Blocking time is counted until so long after the page has loaded: everything that comes when idle has come. */
const SETTLED = 4000;
const AT_REST = 3000;
const LONGEST_PLAY = 150_000;

const args = process.argv.slice(2);
const runs = Number(args.find((word) => !word.startsWith('--')) ?? 5);
if (!(runs >= 1)) throw new RangeError(`runs must be 1 or more, got ${args[0]}`);
const plays = !args.includes('--no-play');

const { browser, origin, close } = await openDist();

console.log(`${cores} cores, load ${load()}, ${browser.version()}\n`);
console.log(
  '| measured, in milliseconds | throttled | aim | median | to the aim | each run |\n| --- | --- | --- | --- | --- | --- |',
);
for (const rate of [1, 4]) {
  const results = [];
  for (let run = 0; run < runs; run++) results.push(await measure(rate));
  for (const [name, aims] of Object.entries(AIMS)) {
    const values = results.map((result) => result[name]).filter((value) => value !== undefined);
    if (values.length === 0) continue;
    const middle = values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
    const aim = aims[rate];
    const ratio = aim === undefined ? '–' : `${(middle / aim).toFixed(2)}×`;
    const each = values.map((value) => value.toFixed(0)).join(' ');
    console.log(`| ${name} | ${rate}× | ${aim ?? '–'} | ${middle.toFixed(0)} | ${ratio} | ${each} |`);
  }
}
console.log(`\nload at the end ${load()}`);
await close();

/** One visit in a fresh profile. */
async function measure(rate) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate });
    await page.addInitScript(watchPage);
    await page.addInitScript(watchFrames);
    const endTrace = await traceMainThread(session);
    await page.goto(`${origin}/index.html`);
    await page.locator('html:not([data-wait]) #app[data-live] .third').waitFor();
    await page.waitForTimeout(SETTLED);
    const { paint, blocked, settled, components } = await page.evaluate(() => ({
      paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
      blocked: globalThis.__blocked,
      settled: performance.now(),
      components: document.querySelectorAll('.board [data-c]').length,
    }));
    if (components !== 187) throw new Error(`the board has ${components} components`);
    await page.evaluate(() => globalThis.__framesFrom('rest'));
    await page.waitForTimeout(AT_REST);
    const rest = highest(await page.evaluate(() => globalThis.__framesTo()));
    await page.evaluate(() => globalThis.__onClick());
    await page.locator('.board .start').click();
    const clicked = await page.evaluate(() => globalThis.__clicked);
    const played = plays ? await play(page) : undefined;
    const { tasks, instant, at } = await endTrace();
    const frames = at('play');
    return {
      'first contentful paint': paint,
      '– of it work of the main thread': workBetween(tasks, instant(0), instant(paint)),
      'blocking time': blocked,
      '– in processor time': blockedBefore(tasks, instant(settled)),
      'click to first changed frame': clicked.to - clicked.from,
      '– of it work of the main thread ': workBetween(tasks, instant(clicked.from), instant(clicked.to)),
      'frames of a play, 99th percentile': played,
      '– work of the main thread in a frame, 99th percentile': plays
        ? highest(frames.slice(1).map((time, index) => workBetween(tasks, frames[index], time)))
        : undefined,
      'frames at rest, 99th percentile': rest,
    };
  } finally {
    await context.close();
  }
}

/** The click has begun it; it is over when the wave bars stand at their end. */
async function play(page) {
  await page.evaluate(() => globalThis.__framesFrom('play'));
  await page.waitForFunction(
    () => {
      const line = document.querySelector('.third [role="slider"]');
      return line && line.getAttribute('aria-valuenow') === line.getAttribute('aria-valuemax');
    },
    null,
    { timeout: LONGEST_PLAY, polling: 500 },
  );
  await page.waitForTimeout(1000);
  return highest(await page.evaluate(() => globalThis.__framesTo()));
}

/** Runs in the page, before it. */
function watchPage() {
  globalThis.__blocked = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) globalThis.__blocked += Math.max(0, duration - 50);
  }).observe({ type: 'longtask', buffered: true });
  // From the press to after the frame in which a box is drawn as failed.
  globalThis.__onClick = () => {
    globalThis.__clicked = new Promise((resolve) => {
      addEventListener(
        'click',
        ({ timeStamp }) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve({ from: timeStamp, to: performance.now() });
          const look = () =>
            document.querySelector('.board .s-fault') ? port2.postMessage(null) : requestAnimationFrame(look);
          requestAnimationFrame(look);
        },
        { capture: true, once: true },
      );
    });
  };
}
