/* global document, requestAnimationFrame */
// The first visit over a slow line: when headline and board can be read, and when a press on a box is answered. On the
// production build (npm run build), served compressed as a host does it, in Chromium with its line held to 400 kbit/s and
// each answer 800 ms late. Nearly all of it is waiting for the line; how much is work of the page's main thread stands
// beside it, in processor time.
//
//   node bench/slow-line.mjs [runs, default 3]
import { openDist } from '../scripts/open-dist.mjs';
import { cores, load } from './support/browser.mjs';
import { traceMainThread, workBetween } from './support/trace.mjs';

const LINE = { offline: false, latency: 800, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };
/** What is measured, and the aims for it in milliseconds. */
const AIMS = { 'headline and board can be read': 3000, 'a press on a box is answered': 6000 };
const PAGES = ['index.html', 'de/index.html', 's/facebook-2021-10-04/embed.html'];

const runs = Number(process.argv[2] ?? 3);
if (!(runs >= 1)) throw new RangeError(`runs must be 1 or more, got ${process.argv[2]}`);
const { browser, origin, close } = await openDist();
console.log(`${cores} cores, load ${load()}, ${browser.version()}\n`);
console.log(
  '| page | measured, in milliseconds | aim | median | of it work | kB until then | each run |\n| --- | --- | --- | --- | --- | --- | --- |',
);
for (const path of PAGES) {
  const results = [];
  for (let run = 0; run < runs; run++) results.push(await visit(path));
  for (const [name, aim] of Object.entries(AIMS)) {
    const rows = results.map((result) => result[name]).toSorted((a, b) => a.at - b.at);
    const { at, work, bytes } = rows[Math.floor(rows.length / 2)];
    const each = rows.map((row) => row.at.toFixed(0)).join(' ');
    console.log(
      `| ${path} | ${name} | ${aim} | ${at.toFixed(0)} | ${work.toFixed(0)} | ${(bytes / 1000).toFixed(0)} | ${each} |`,
    );
  }
}
console.log(`\nload at the end ${load()}`);
await close();

/** One visit in a fresh profile. */
async function visit(path) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const received = [];
    const sizes = new Map();
    const within = new Set(); // answers that stand in another one, as fonts do in an embed
    session.on('Network.dataReceived', (piece) => received.push(piece));
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (!within.has(requestId)) sizes.set(requestId, encodedDataLength);
    });
    let begun = 0;
    session.on('Network.requestWillBeSent', ({ timestamp, requestId, request }) => {
      begun ||= timestamp;
      if (request.url.startsWith('data:')) within.add(requestId);
    });
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', LINE);
    await page.addInitScript(watch);
    const endTrace = await traceMainThread(session);
    await page.goto(`${origin}/${path}`, { waitUntil: 'commit' });
    await page.waitForFunction(() => globalThis.__usable > 0, null, { timeout: 60_000 });
    const { readable, usable } = await page.evaluate(() => ({
      readable: globalThis.__readable,
      usable: globalThis.__usable,
    }));
    const { tasks, instant } = await endTrace();
    const result = (at) => ({
      at,
      work: workBetween(tasks, instant(0), instant(at)),
      bytes: bytesUntil(begun + at / 1000, received, sizes),
    });
    const [read, use] = Object.keys(AIMS);
    return { [read]: result(readable), [use]: result(usable) };
  } finally {
    await context.close();
  }
}

/**
 * Compressed bytes that had come by then. Chromium says of a piece how long it is unpacked, and only of a whole answer how
 * much came over the line (of a compressed piece: 0), so that of an answer under way the same share is taken.
 */
function bytesUntil(instant, received, sizes) {
  const unpacked = new Map();
  const come = new Map();
  for (const { requestId, timestamp, dataLength } of received) {
    unpacked.set(requestId, (unpacked.get(requestId) ?? 0) + dataLength);
    if (timestamp <= instant) come.set(requestId, (come.get(requestId) ?? 0) + dataLength);
  }
  const parts = Array.from(come, ([id, length]) =>
    length > 0 ? ((sizes.get(id) ?? 0) * length) / unpacked.get(id) : 0,
  );
  return parts.reduce((sum, part) => sum + part, 0);
}

/** Runs in the page, before it: looks at each frame that is drawn. */
function watch() {
  performance.mark('bench:begun');
  globalThis.__readable = 0;
  globalThis.__usable = 0;
  const drawn = (element) => element !== null && element.checkVisibility() && element.getBoundingClientRect().width > 0;
  const look = (time) => {
    const painted = performance.getEntriesByName('first-contentful-paint').length > 0;
    const box = [...document.querySelectorAll('.board [data-c]')].at(-1) ?? null;
    if (globalThis.__readable === 0 && painted && drawn(document.querySelector('h1')) && drawn(box))
      globalThis.__readable = time;
    // Pressed again in each frame until a box is drawn as failed.
    if (globalThis.__readable > 0) {
      if (document.querySelector('.board .s-fault')) {
        globalThis.__usable = time;
        return;
      }
      document.querySelector('.board [data-c]')?.click();
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
