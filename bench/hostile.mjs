/* global document, location, requestAnimationFrame, addEventListener */
// What hostile input costs: a flood of 100 000 messages at an embed, from a host that is a process of its own, and links
// that want to keep the app busy. On the production build (npm run build), in Chromium. Counted is the processor time of
// the page's main thread, and of its workers: what other programs take from the machine is not in it.
//
//   node bench/hostile.mjs
import { createServer } from 'node:http';
import { deflateRawSync } from 'node:zlib';
import { openDist } from '../scripts/open-dist.mjs';
import { cores, load } from './support/browser.mjs';
import { traceMainThread, workBetween } from './support/trace.mjs';

const MESSAGES = 100_000;
const START = '#/aws-2025-10-20?fail=ddb-regional-endpoint';

const deflated = (text) => `#g=d.${deflateRawSync(text).toString('base64url')}`;
const graph = (value) => deflated(JSON.stringify(value));
const components = (count) => Array.from({ length: count }, (_, at) => ({ id: `c${at}` }));
const HOSTILE = {
  'a bomb of 45 MB': `#g=d.${deflateRawSync(Buffer.alloc(45_000_000)).toString('base64url')}`,
  'brackets, 200 000 deep': deflated(`${'['.repeat(200_000)}${']'.repeat(200_000)}`),
  '5001 components': graph({ components: components(5001), dependencies: [] }),
  '100 000 components': graph({ components: components(100_000), dependencies: [] }),
  'no graph': graph(7),
  'control characters': `#/aws-2025-10-20?fail=${encodeURIComponent('\u0000\u001b\u202e\u2028')}`,
  'names of the language': '#/__proto__?constructor=1&toString=2&__proto__=3',
  '30 000 faults': `#/aws-2025-10-20?fail=${'x,'.repeat(30_000)}&step=${'9'.repeat(900)}`,
};

const { browser, origin, close } = await openDist('dist', ['--site-per-process']);
const longest = (tasks) => tasks.reduce((most, { tdur }) => Math.max(most, tdur / 1000), 0);
console.log(`${cores} cores, load ${load()}, ${browser.version()}\n`);
await flood();
await links();
console.log(`\nload at the end ${load()}`);
await close();

async function flood() {
  // Another site than the embed's, so that the embed has a process of its own.
  const server = createServer((_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(`<!doctype html><iframe src="${origin}/s/aws-2025-10-20/embed.html" width="680" height="800"></iframe>`),
  );
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const page = await (await browser.newContext({ locale: 'en-US' })).newPage();
  await page.addInitScript(() => performance.mark(location.pathname === '/' ? 'host' : 'bench:begun'));
  const session = await page.context().newCDPSession(page);
  await page.goto(`http://localhost:${server.address().port}/`);
  const frame = page.frames()[1];
  await frame.locator('#embed[data-live]').waitFor({ state: 'attached' });
  await page.waitForTimeout(2000);
  const endTrace = await traceMainThread(session);
  await frame.evaluate(() => performance.mark('bench:flood'));
  const asked = await page.evaluate(async (count) => {
    const { contentWindow } = document.querySelector('iframe');
    const send = (command) => contentWindow.postMessage({ type: 'dominograph:command', v: 1, ...command }, '*');
    const answered = new Promise((resolve) =>
      addEventListener('message', ({ data }) => data.type === 'dominograph:step' && data.step === 7 && resolve(null)),
    );
    for (let at = 0; at < count; at++)
      if (at % 2 === 0) send({ command: 'goto', to: at % 6 });
      else contentWindow.postMessage({ type: 'dominograph:command', v: 1, command: 'x'.repeat(at % 300) }, '*');
    send({ command: 'goto', to: 7 });
    const from = performance.now();
    await answered;
    return performance.now() - from;
  }, MESSAGES);
  await frame.evaluate(() => performance.mark('bench:answered'));
  const { tasks, at } = await endTrace();
  const [from, to] = [at('flood')[0], at('answered')[0]];
  const during = tasks.filter(({ ts }) => ts >= from && ts <= to);
  console.log(
    '| 100 000 messages at the embed, in milliseconds | aim | |\n| --- | --- | --- |\n' +
      `| work of the embed until it has answered | 2000 | ${workBetween(tasks, from, to).toFixed(0)} |\n` +
      `| from the last message to the answer, by the clock | 2000 | ${asked.toFixed(0)} |\n` +
      `| its longest task | 200 | ${longest(during).toFixed(0)} |\n` +
      `| tasks of it | – | ${during.length} |\n`,
  );
  await page.context().close();
  server.close();
}

async function links() {
  console.log(
    '| a hostile link, in milliseconds | aim | main thread until it is refused | longest task | workers |\n| --- | --- | --- | --- | --- |',
  );
  for (const [name, hash] of Object.entries(HOSTILE)) {
    const page = await (await browser.newContext({ locale: 'en-US' })).newPage();
    const session = await page.context().newCDPSession(page);
    await page.goto(`${origin}/index.html${START}`);
    await page.locator('html:not([data-wait]) #app[data-live] .third').waitFor();
    await page.waitForTimeout(3000);
    const endTrace = await traceMainThread(session);
    await page.evaluate(async (to) => {
      performance.mark('bench:from');
      const said = () => document.querySelector('[role="alert"]')?.textContent?.trim();
      if (said()) throw new Error(`something is said before the link has come: ${said()}`);
      location.hash = to;
      while (!said()) await new Promise((drawn) => requestAnimationFrame(drawn));
      performance.mark('bench:to');
    }, hash);
    const { tasks, others, at } = await endTrace();
    const [from, to] = [at('from')[0], at('to')[0]];
    const during = tasks.filter(({ ts, dur }) => ts + dur >= from && ts <= to);
    console.log(
      `| ${name} | 300 | ${workBetween(tasks, from, to).toFixed(0)} | ${longest(during).toFixed(0)} | ${workBetween(others, from, to).toFixed(0)} |`,
    );
    await page.context().close();
  }
}
