// Skipped: written for the screen before the board, and not yet converted to it.
import { expect, it } from 'vitest';
import type { AppPage } from './support/browser';
import { button, expectAccessible, find, hit, openReady } from './support/app';

const OUTAGE = '#/aws-2025-10-20?fail=ddb-regional-endpoint&step=20';
const whatIf = (page: AppPage) => page.getByRole('tab', { name: 'What if' }).click();
const effect = (page: AppPage) => page.locator('[data-effect]').getAttribute('data-effect');

it.skip('answers in four actions what one change would have kept Signal up, and what that rests on', async () => {
  const page = await openReady({ hash: OUTAGE });
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await find(page, 'Signal'); // 1: look it up
  await whatIf(page); // 2
  await button(page, 'What one change would have kept Signal up?').click(); // 3
  await page.getByText('Each alone keeps Signal from failing:').waitFor();
  const first = page.locator('ol > li').filter({ hasText: 'DynamoDB regional endpoint: static stability' });
  expect(workers[0] ?? '').toMatch(/\/analysis\.worker[^,]*\.js$/); // not on the page's own thread
  await first.getByText('What it rests on').click(); // 4
  await first.getByText('Assumed: everything needed to keep running is at hand before the failure.').waitFor();
  await first.getByText('That this dependency exists is documented (Amazon Web Services).').waitFor();
  page.expectClean();
});

it.skip('finds what saves most, and three together, said to be greedy', async () => {
  const page = await openReady({ hash: '#/aws-2025-10-20?fail=ec2-launches,iam,kinesis&step=99' });
  await whatIf(page);
  await button(page, 'What one change would have saved the most?').click();
  await page.getByText('Each alone, by how many components it keeps from failing:').waitFor();
  const saved = async () =>
    Number(/keeps (\d+) component/.exec(await page.locator('ol > li').first().innerText())?.[1]);
  const one = await saved();
  await button(page, 'Which three together would have saved the most?').click();
  await page.getByText('a better three may exist').waitFor();
  expect(await saved()).toBeGreaterThan(one);
  const before = await hit(page);
  const three = await saved();
  await page.locator('ol > li input').first().check();
  await expect.poll(() => hit(page)).toBe(before - three);
  page.expectClean();
});

it.skip('runs again with a change at once: fewer fall, both runs are compared, undo takes it back, the link carries it', async () => {
  const page = await openReady({ hash: `${OUTAGE}&sel=signal` });
  const before = await hit(page);
  await whatIf(page);
  await page.getByLabel('What if for Signal', { exact: true }).selectOption('second-region');
  await page.getByText('Signal: a second region', { exact: true }).waitFor();
  expect(await hit(page)).toBe(before - 1);
  expect(await effect(page)).toBe(String(before - 1));
  await page.getByText('1 component never falls').waitFor();
  await page.getByText('without the change', { exact: true }).waitFor(); // the outline on the timeline
  await expect.poll(() => page.url()).toContain('what=second-region:signal');

  const again = await openReady({ hash: new URL(page.url()).hash });
  await expect.poll(() => hit(again)).toBe(before - 1);
  again.expectClean();

  await button(page, 'Undo').click();
  await expect.poll(() => hit(page)).toBe(before);
  await button(page, 'Redo').click();
  await expect.poll(() => hit(page)).toBe(before - 1);
  await button(page, 'Take back: Signal: a second region').click();
  await expect.poll(() => hit(page)).toBe(before);
  page.expectClean();
});

it.skip('says what hurts most, and lets it be watched', async () => {
  const page = await openReady();
  await whatIf(page);
  await button(page, 'What hurts most?').click();
  const table = page.getByRole('table');
  await table.getByRole('button', { name: 'Amazon Route 53' }).waitFor();
  await expectAccessible(page);
  await table.getByRole('button', { name: 'takes down or degrades' }).click();
  expect(await table.locator('tbody tr').first().innerText()).toContain('Amazon Route 53');
  await button(page, 'One component').click();
  await page.getByLabel('Component').selectOption({ label: 'Signal' });
  await page.locator('dialog section').first().getByRole('button', { name: 'Amazon DynamoDB' }).waitFor();
  await page.getByText(/If each component fails with a chance of 1\s?%/).waitFor();
  await button(page, 'Two products').click();
  await page.getByRole('heading', { name: /^[1-9]\d* hit both$/ }).waitFor();
  await button(page, 'Repair order').click();
  const tasks = page.getByRole('group', { name: 'Send a crew to' }).getByRole('button');
  for (let task = await tasks.count(); task > 0; task--)
    await tasks
      .locator('visible=true')
      .nth(task - 1)
      .click();
  await page.getByText('Best of all orders').waitFor();
  await button(page, 'Ranking').click();
  await table.getByRole('button', { name: 'Amazon Route 53' }).click();
  await expect.poll(() => page.url()).toContain('fail=route-53');
  page.expectClean();
});

it.skip('tries out on the record only what others name, and says so', async () => {
  const page = await openReady({ hash: '#/aws-2025-10-20?t=15:00' });
  await page.locator('[data-clock]').waitFor();
  await whatIf(page);
  await page.getByRole('radio', { name: 'A limit on how much capacity health checks may remove' }).check();
  await page.getByText('Who names it').waitFor();
  await page.getByText('Model, not history.').waitFor();
  await page.getByText('What hangs on assumed load').waitFor();
  await expectAccessible(page);
  await page.getByRole('radio', { name: 'As it was' }).check();
  await page.getByText('Who names it').waitFor({ state: 'detached' });
  page.expectClean();
});

it.skip('fits on a phone, in German', async () => {
  const page = await openReady({
    hash: `${OUTAGE}&sel=signal`,
    viewport: { width: 390, height: 844 },
    locale: 'de-DE',
    touch: true,
  });
  await page.getByRole('tab', { name: 'Was wäre wenn' }).click();
  await button(page, 'Welche eine Änderung hätte Signal am Laufen gehalten?').click();
  await page.getByText('Jede für sich bewahrt Signal vor dem Ausfall:').waitFor();
  await expectAccessible(page);
  const body = await page.locator('body').evaluate((node) => node.scrollWidth);
  expect(body).toBeLessThanOrEqual(390);
  page.expectClean();
});
