import { expect, it } from 'vitest';
import { en as analyses } from '../../src/text/analyses/en';
import { de } from '../../src/text/what-if/de';
import { en } from '../../src/text/what-if/en';
import type { AppPage } from './support/browser';
import { button, counted, expectAccessible, find, hit, openReady, stateOf, toTheEnd } from './support/app';

const OUTAGE = '#/aws-2025-10-20?fail=ddb-regional-endpoint&step=99';
/** Everything that a cascade of that day takes. */
const ALL = 142;
async function openWhatIf(page: AppPage): Promise<void> {
  await button(page, /^(Menu|Menü)$/).click();
  await button(page, /^(What if …\?|Was wäre, wenn …\?)$/).click();
  await page.getByRole('tab', { name: /^(What if|Was wäre, wenn)$/, selected: true }).waitFor();
}
const effect = (page: AppPage) => page.locator('[data-effect]').getAttribute('data-effect');
/** Boxes that the changes in force keep from failing. */
const held = (page: AppPage) => page.locator('.board [data-c].s-held').count();

it('answers in four actions what one change would have kept Signal up, and what that rests on', async () => {
  const page = await openReady();
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await find(page, 'Signal'); // 1: look it up
  await button(page, 'What if').click(); // 2: beside the way that the failure came
  await button(page, en.question('Signal')).click(); // 3
  await page.getByText(en.answers('Signal')).waitFor();
  const first = page.locator('ol > li').first();
  expect(await first.innerText()).toMatch(/^If Signal had run in a second region as well, it would have held\./);
  expect(workers[0] ?? '').toMatch(/\/analysis\.worker[^,]*\.js$/); // not on the page's own thread
  await first.getByText(/^Rests on: /).waitFor();
  await first.getByText(en.assumption['second-region']).waitFor();
  await first.getByText(en.pattern).click(); // 4: what engineers call it
  await first.getByText('a second region', { exact: true }).waitFor();
  // What everybody shares comes after what Signal itself could have done.
  await page.getByText('If DynamoDB had needed DynamoDB’s address only to start').first().waitFor();
  page.expectClean();
});

it('finds what saves most, and three together, said to be greedy', async () => {
  const page = await openReady({ hash: '#/aws-2025-10-20?fail=ec2-launches,iam,kinesis&step=99' });
  await openWhatIf(page);
  await button(page, en.questionAll).click();
  await page.getByText(en.answersAll).waitFor();
  const saved = async () =>
    Number(/, (\d+) parts that failed would have held/.exec(await page.locator('ol > li').first().innerText())?.[1]);
  const one = await saved();
  await button(page, en.questionThree).click();
  await page.getByText(en.answersGreedy).waitFor();
  const three = await saved();
  expect(three).toBeGreaterThan(one);
  const before = await hit(page);
  await page.locator('ol > li input').first().check();
  await expect.poll(() => hit(page)).toBe(before - three);
  expect(await held(page)).toBeGreaterThanOrEqual(three);
  page.expectClean();
});

it('runs again with a change at once: fewer fall, both runs are compared, undo takes it back, the link carries it', async () => {
  const page = await openReady({ hash: `${OUTAGE}&sel=lambda` });
  const legend = page.getByRole('group', { name: 'What the boxes mean' });
  await openWhatIf(page);
  expect(await held(page)).toBe(0);
  await page.getByLabel(en.choose('Lambda'), { exact: true }).selectOption('second-region');
  await page.getByText('Lambda: a second region', { exact: true }).waitFor();
  await expect.poll(() => stateOf(page, 'Lambda')).toBe('held');
  const after = Number(await effect(page));
  expect(after).toBeLessThan(ALL);
  expect(await hit(page)).toBe(after);
  await page.getByText(en.neverFalls(ALL - after)).waitFor();
  expect(await held(page)).toBeGreaterThanOrEqual(ALL - after);
  // Both runs in the number below the board and on its bars; what the boxes now mean stands in the legend.
  expect(await counted(page)).toContain(`${ALL} without your change`);
  expect(await page.locator('.third .bars .without').count()).toBeGreaterThan(10);
  expect(await legend.innerText()).toContain('saved');
  await expect.poll(() => page.url()).toContain('what=second-region:lambda');

  const again = await openReady({ hash: new URL(page.url()).hash });
  await expect.poll(() => hit(again)).toBe(after);
  expect(await held(again)).toBe(await held(page));
  again.expectClean();

  const saved = await held(page);
  await page.keyboard.press('Control+z');
  await expect.poll(() => held(page)).toBe(0);
  expect(await page.locator('.third .bars .without').count()).toBe(0);
  await page.keyboard.press('Control+y');
  await expect.poll(() => held(page)).toBe(saved);
  await button(page, 'Take back: Lambda: a second region').click();
  await expect.poll(() => held(page)).toBe(0);
  expect(await legend.innerText()).not.toContain('saved');
  page.expectClean();
});

it('says what hurts most, and lets it be watched', async () => {
  const page = await openReady({ reducedMotion: 'reduce' });
  await openWhatIf(page);
  await button(page, en.analyses).click();
  const table = page.getByRole('table');
  await table.getByRole('button', { name: 'Route 53', exact: true }).waitFor();
  await expectAccessible(page);
  const [most = 0, next = 0] = await table
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => Number(row.querySelectorAll('td')[3]?.textContent)));
  expect(most).toBeGreaterThanOrEqual(next);
  await table.getByRole('button', { name: analyses.column.name }).click();
  expect(await table.getByRole('columnheader', { name: analyses.column.name }).getAttribute('aria-sort')).toBe(
    'ascending',
  );
  await button(page, analyses.tabs.component).click();
  await page.getByRole('combobox', { name: analyses.chooseComponent }).selectOption({ label: 'Signal' });
  await page.locator('dialog section').first().getByRole('button', { name: 'DynamoDB', exact: true }).waitFor();
  await page.getByText(/If each component fails with a chance of 1\s?%/).waitFor();
  await button(page, analyses.tabs.pair).click();
  await page.getByRole('heading', { name: /^[1-9]\d* hit both$/ }).waitFor();
  await button(page, analyses.tabs.repair).click();
  const tasks = page.getByRole('group', { name: analyses.repairPick }).getByRole('button');
  for (let task = await tasks.count(); task > 1; task--) await tasks.nth(task - 1).click();
  // What was planned so far outlives its view, and a reload.
  const [first] = await tasks.allInnerTexts();
  const planned = async () => (await tasks.allInnerTexts()).map((text) => /^\d+\./.exec(text)?.[0] ?? '');
  const before = await planned();
  expect(before).toEqual(['', ...before.slice(1)]);
  await page.reload();
  await button(page, 'Menu').click();
  await button(page, 'What hurts most').click();
  await button(page, analyses.tabs.repair).click();
  await expect.poll(planned).toEqual(before);
  await tasks.filter({ hasText: first! }).click();
  await page.getByText(analyses.bestExact).waitFor();
  await button(page, analyses.tabs.ranking).click();
  await table.getByRole('button', { name: 'Route 53', exact: true }).click();
  await expect.poll(() => page.url()).toContain('fail=route-53');
  expect(await page.locator('dialog[open]').count()).toBe(0);
  expect(await stateOf(page, 'Route 53')).toBe('fault');
  await toTheEnd(page);
  expect(await hit(page)).toBeGreaterThan(1);
  page.expectClean();
});

it('tries out on the record only what others name, and says so', async () => {
  const page = await openReady({ hash: '#/aws-2025-10-20?t=15:00' });
  await page.getByRole('slider', { name: 'The recorded outage over time' }).waitFor();
  const outlined = page.locator('.board :is(.d-model-only, .d-record-only, .d-unreported)');
  expect(await outlined.count()).toBe(0);
  await openWhatIf(page);
  await page.getByRole('radio', { name: 'A limit on how much capacity health checks may remove' }).check();
  await page.getByText(en.whoSays).waitFor();
  await page.getByText(en.model).waitFor();
  await page.getByText(en.whatLoad).waitFor();
  await expect.poll(() => outlined.count()).toBeGreaterThan(0); // it is the model that differs, so it is shown
  await expectAccessible(page);
  await page.getByRole('radio', { name: en.asItWas }).check();
  await page.getByText(en.whoSays).waitFor({ state: 'detached' });
  page.expectClean();
});

it('judges the model without what is tried out', async () => {
  const page = await openReady({ hash: '#/github-2026-08-17-retry-storm?t=15:00' });
  await page.getByRole('slider', { name: 'The recorded outage over time' }).waitFor();
  await openWhatIf(page);
  await page.getByRole('radio', { name: 'Add copies by the right limit' }).check(); // then nothing fails in the model
  await page.locator('[data-effect="0"]').waitFor();
  await page.getByRole('tab', { name: 'Check' }).click();
  const lead = page.locator('[data-lead]').first();
  expect(await lead.innerText()).toMatch(/^The model finds [1-9]\d* of the \d+ parts/);
  page.expectClean();
});

it('fits on a phone, in German', async () => {
  const page = await openReady({
    hash: `${OUTAGE}&sel=signal`,
    viewport: { width: 390, height: 844 },
    locale: 'de-DE',
    touch: true,
  });
  await openWhatIf(page);
  await button(page, de.question('Signal')).click();
  await page.getByText(de.answers('Signal')).waitFor();
  await page.locator('ol > li input').first().check();
  await page.locator('.board [data-c]:is(.s-held, .s-partly)').first().waitFor();
  await expectAccessible(page, '.drawer');
  const body = await page.locator('body').evaluate((node) => node.scrollWidth);
  expect(body).toBeLessThanOrEqual(390);
  page.expectClean();
});
