/* global document, DataTransfer, DragEvent, requestAnimationFrame */
// How a large system of the reader's own is opened: a seeded one of 20 000 components and 100 000 dependencies is dropped
// into the built page (npm run build), as a file of ours and as DOT. Prints a table in Markdown.
//
//   node bench/large.mjs [components, default 20000] [dependencies, default 100000] [--only=json|dot] [--board] [--profile]
//
// --board leaves the network out; --profile prints what the main thread did in each stage, by function. On a machine that
// others use, read the columns in processor time: nobody else's work is in them.
import { openDist } from '../scripts/open-dist.mjs';
import { cores, highest, load, watchFrames } from './support/browser.mjs';
import { asDot, asJson, largeSystem } from './support/large-system.mjs';
import { traceMainThread, workBetween } from './support/trace.mjs';

const args = process.argv.slice(2);
const [components = 20_000, dependencies = 100_000] = args.filter((word) => !word.startsWith('--')).map(Number);
const profiles = args.includes('--profile');
const word = (name) => args.find((one) => one.startsWith(`--${name}=`))?.slice(name.length + 3);
const only = word('only');
const PLAYED = 8000;
const LONGEST = 60_000;

const { browser, origin, close } = await openDist(word('dist'));
console.log(`${components} components, ${dependencies} dependencies; ${cores} cores, load ${load()}\n`);
const system = largeSystem(components, dependencies);
const files = { json: ['large.json', asJson(system)], dot: ['large.dot', asDot(system)] };
console.log('| as | measured | milliseconds | work of the main thread | of workers |\n| --- | --- | --- | --- | --- |');
for (const [as, [name, text]] of Object.entries(files)) {
  if (only !== undefined && only !== as) continue;
  for (const [what, { lasted, work, others }] of Object.entries(await measure(name, text)))
    console.log(`| ${as} | ${what} | ${round(lasted)} | ${round(work)} | ${round(others)} |`);
}
console.log(`\nload at the end ${load()}`);
await close();

function round(value) {
  return value === undefined ? '–' : value.toFixed(value < 20 ? 1 : 0);
}

async function measure(name, text) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(error.message));
  await page.addInitScript(watchPage, LONGEST);
  await page.addInitScript(watchFrames);
  await page.goto(`${origin}/index.html`);
  await page.locator('html:not([data-wait]) #app[data-live] .third').waitFor();
  await page.waitForTimeout(3000);
  await page.evaluate((content) => (globalThis.__text = content), text);
  const session = await context.newCDPSession(page);
  const endTrace = await traceMainThread(session);
  const results = {};
  const spans = {};
  await page.evaluate(() => performance.mark('bench:start'));
  const stage = async (what, run) => {
    if (profiles) {
      await session.send('Profiler.enable');
      await session.send('Profiler.setSamplingInterval', { interval: 500 });
      await session.send('Profiler.start');
    }
    const { from, to, ...more } = await run();
    spans[what] = { from, to };
    results[what] = { lasted: to - from, ...more };
    if (profiles) {
      await page.waitForTimeout(500);
      const { profile } = await session.send('Profiler.stop');
      tell(what, profile);
    }
  };
  // Whoever drops a file has held it over the page.
  await page.evaluate(() => document.body.dispatchEvent(globalThis.__drag('dragenter', '', 'held')));
  await page.waitForTimeout(1000);
  await stage('drop to first picture', () =>
    page.evaluate((called) => {
      const drop = globalThis.__drag('drop', globalThis.__text, called);
      return globalThis.__until(
        () => document.body.dispatchEvent(drop),
        () => /large/.test(document.title) && document.querySelector('.board .bar, .board [data-c]') !== null,
      );
    }, name),
  );
  await page.waitForTimeout(4000);
  const bars = () => page.evaluate(() => document.querySelector('.board .bar') !== null);
  if (await bars())
    await stage('press on a group to its parts', () =>
      press(page, '.board button[data-g]', '.part nav strong, .board [data-c]'),
    );
  await page.waitForTimeout(1000);
  if (await bars())
    await stage('press on a part of a group to its boxes', () =>
      press(page, '.board button[data-g]', '.board [data-c]'),
    );
  await stage('press on a box to the first changed frame', () => press(page, '.board [data-c]', '.board .s-fault'));
  await stopAtStart(page);
  await page.evaluate(() => document.querySelector('.part nav button')?.click());
  await page.waitForTimeout(1000);
  await stage('start to the first changed frame', () =>
    press(page, '.third .play', '.board button.hit, .board .s-fault'),
  );
  const frames = {};
  const playing = async (what) =>
    stage(what, async () => {
      await page.evaluate((called) => globalThis.__framesFrom(called), what);
      await page.waitForTimeout(PLAYED);
      frames[what] = await page.evaluate(() => globalThis.__framesTo());
      return { from: 0, to: highest(frames[what]) };
    });
  await playing('frame of a play on the board, 99th percentile');
  if (!args.includes('--board')) {
    await stage('to the network', () =>
      page.evaluate(() =>
        globalThis.__until(
          () => {
            globalThis.__picture(/^\s*network\s*$/i);
          },
          () => document.querySelector('[data-network] canvas') !== null && globalThis.__painted(),
        ),
      ),
    );
    await playNetwork('in the network');
    // Where the second painter draws: inside a group, everything else around it.
    await page.evaluate(() => globalThis.__picture(/^\s*board\s*$/i));
    await page.waitForTimeout(2000);
    for (let depth = 0; depth < 2 && (await bars()); depth++) {
      await page.locator('.board button[data-g]').first().click();
      await page.waitForTimeout(1000);
    }
    await page.evaluate(() => globalThis.__picture(/^\s*network\s*$/i));
    await page.locator('[data-network] canvas').first().waitFor();
    await page.waitForTimeout(5000);
    const marks = await page.locator('[data-network]').getAttribute('data-marks');
    await playNetwork(`of ${marks} marks in the network`);
  }
  async function playNetwork(where) {
    await stopAtStart(page);
    await page.evaluate(() => document.querySelector('.third .play').click());
    await playing(`frame of a play ${where}, 99th percentile`);
  }
  const { tasks, others, instant, at } = await endTrace();
  for (const [what, { from, to }] of Object.entries(spans)) {
    const marks = at(what);
    results[what].work =
      marks.length > 1
        ? highest(marks.slice(1).map((time, index) => workBetween(tasks, marks[index], time)))
        : workBetween(tasks, instant(from), instant(to));
    if (marks.length <= 1) results[what].others = workBetween(others, instant(from), instant(to));
  }
  for (const [what, lasted] of Object.entries(frames))
    results[what.replace('frame of', 'frames a second of').replace(', 99th percentile', '')] = {
      lasted: (1000 * lasted.length) / lasted.reduce((sum, one) => sum + one, 0),
    };
  await context.close();
  return results;
}

function press(page, button, changed) {
  return page.evaluate(
    ([from, to]) =>
      globalThis.__until(
        () => document.querySelector(from).click(),
        () => document.querySelector(to) !== null,
      ),
    [button, changed],
  );
}

/** Nothing has fallen yet, and nothing plays. */
async function stopAtStart(page) {
  await page.evaluate(() => {
    const button = document.querySelector('.third .play');
    if (/pause/i.test(button.textContent)) button.click();
  });
  await page.locator('.third [role="slider"]').press('Home');
  await page.waitForTimeout(1000);
}

/** What a profile says, by function: its own time, and with all that it calls. */
function tell(what, profile) {
  const nodes = new Map(profile.nodes.map((node) => [node.id, { ...node, own: 0 }]));
  profile.samples.forEach((id, index) => (nodes.get(id).own += profile.timeDeltas[index] / 1000));
  const all = new Map();
  const nameOf = ({ functionName, url, lineNumber, columnNumber }) =>
    `${functionName || '(anonymous)'} ${url.split('/').at(-1)}:${lineNumber + 1}:${columnNumber + 1}`;
  const sum = (node, above) => {
    const name = nameOf(node.callFrame);
    const row = all.get(name) ?? { own: 0, whole: 0 };
    all.set(name, row);
    row.own += node.own;
    const inside = new Set(above).add(name);
    let whole = node.own;
    for (const child of node.children ?? []) whole += sum(nodes.get(child), inside);
    if (!above.has(name)) row.whole += whole;
    return whole;
  };
  sum(nodes.get(profile.nodes[0].id), new Set());
  const rows = [...all].filter(([name]) => !/^\((root|idle|program)\)/.test(name));
  const list = (by) =>
    rows
      .toSorted(([, a], [, b]) => b[by] - a[by])
      .slice(0, 25)
      .map(([name, row]) => `  ${row[by].toFixed(0).padStart(6)} ${name}`)
      .join('\n');
  console.log(`\n${what}\n own\n${list('own')}\n with what they call\n${list('whole')}\n`);
}

/** Runs in the page, before it. */
function watchPage(longest) {
  // From a deed to after the frame in which `seen` holds.
  globalThis.__until = (deed, seen) =>
    new Promise((resolve) => {
      const from = performance.now();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve({ from, to: performance.now() });
      const look = () =>
        seen() || performance.now() - from > longest ? port2.postMessage(null) : requestAnimationFrame(look);
      deed();
      requestAnimationFrame(look);
    });
  globalThis.__drag = (what, text, called) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], called));
    return new DragEvent(what, { dataTransfer, bubbles: true, cancelable: true });
  };
  globalThis.__picture = (name) =>
    [...document.querySelectorAll('button')].find(({ textContent }) => name.test(textContent)).click();
  globalThis.__painted = () => {
    const canvas = document.querySelector('[data-network] canvas:last-of-type');
    if (!canvas || canvas.width < 300) return false;
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    return data.some((value) => value > 0);
  };
}
