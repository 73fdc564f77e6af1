import { expect, it } from 'vitest';
import {
  box,
  button,
  caption,
  counted,
  expectAccessible,
  figure,
  find,
  openReady,
  slider,
  stateOf,
} from './support/app';
import type { AppPage } from './support/browser';

async function openRecord(page: AppPage): Promise<void> {
  await button(page, 'What really happened').click();
  await page.getByRole('slider', { name: 'The recorded outage over time' }).waitFor();
  await button(page, 'Pause').click();
}
async function openTab(page: AppPage, name: string): Promise<void> {
  if ((await page.getByRole('tab').count()) === 0) {
    await button(page, 'Menu').click();
    await button(page, 'Story, sources and list').click();
  }
  await page.getByRole('tab', { name, exact: true }).click();
}
async function goTo(page: AppPage, time: string): Promise<void> {
  await openTab(page, 'Story');
  await page.getByRole('textbox', { name: 'Go to time' }).fill(time);
  await page.getByRole('textbox', { name: 'Go to time' }).press('Enter');
}
const HASH = '#/aws-2025-10-20?t=11:14';
/** The record comes after the board: whoever acts at once waits for it. */
async function openAt1114(): Promise<AppPage> {
  const page = await openReady({ hash: HASH });
  await expect.poll(() => figure(page)).toBe('11:14');
  return page;
}

// That it takes about a minute is a law of its pace: tests/story/pace.test.ts.
it('plays fourteen and a half hours without a stop, to the end of the outage', async () => {
  const page = await openReady();
  await button(page, 'What really happened').click();
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('4');
  await expect.poll(() => figure(page)).toMatch(/^\d\d:\d\d$/);
  expect(await page.locator('.third .unit').innerText()).toBe('UTC');
  expect(await page.locator('.third .word').textContent()).toBe('address restored 09:25');
  await expect.poll(() => button(page, 'Show again').isVisible(), { timeout: 55_000, interval: 250 }).toBe(true);
  // The outage ended at 21:20; the last who was hit reported to be well on the next day.
  expect(await figure(page)).toBe('11:05');
  expect(await page.locator('.third .unit').innerText()).toMatch(/^UTC, 21\sOct$/);
  expect(await counted(page)).toContain('The outage is over.');
  page.expectClean();
});

it('says what time it is, what was reported by then, and how much was still to come', async () => {
  const page = await openAt1114();
  expect(await figure(page)).toBe('11:14');
  // From the repair of the cause on, the timeline alone says how much was to come.
  expect(await counted(page)).toMatch(/^\d+ of \d+ with reports have problems\.$/);
  expect(await stateOf(page, 'DynamoDB')).toBe('up');
  expect(await page.locator('.board .note').innerText()).toBe('fixed at 09:25');
  expect(await page.locator('.third .word').textContent()).toMatch(/^address restored 09:25 · 82\s% still to come$/);
  expect(await stateOf(page, 'S3')).toBe('silent');
  expect((await caption(page)).length).toBeGreaterThan(20);
  expect(await page.locator('.third .who').innerText()).toContain('Amazon Web Services');
  page.expectClean();
});

it('goes to a typed time, to the next report and to the next chapter', async () => {
  const page = await openReady();
  await openRecord(page);
  await goTo(page, '11:14');
  expect(await figure(page)).toBe('11:14');
  await goTo(page, 'noon');
  expect(await page.getByRole('alert').innerText()).toContain('11:14');
  expect(await figure(page)).toBe('11:14');
  await page.keyboard.press('Escape'); // the drawer lies over the buttons
  await button(page, 'One on').click();
  const after = await figure(page);
  expect(after > '11:14').toBe(true);
  await button(page, 'One back').click();
  await button(page, 'One on').click();
  expect(await figure(page)).toBe(after);
  await slider(page).press('Home');
  const first = await figure(page);
  await slider(page).press('PageDown');
  expect((await figure(page)) > first).toBe(true);
  await openTab(page, 'Story');
  await page.getByRole('heading', { level: 3 }).getByRole('button').nth(2).click();
  expect(await page.locator('[aria-current="step"]').count()).toBe(1);
  page.expectClean();
});

it('is asked, not broken: a press shows what was reported, with sources, and where else it failed', async () => {
  const page = await openReady({ hash: '#/aws-2025-10-20?t=16:00' });
  await expect.poll(() => figure(page)).toBe('16:00');
  await box(page, 'DynamoDB').click();
  expect(await figure(page)).toBe('16:00');
  expect(await page.locator('.board [data-c].s-fault').count()).toBe(0);
  await button(page, 'Why').click();
  const why = page.locator('[data-why]');
  await expect.poll(() => why.innerText()).toContain('New connections to DynamoDB fail');
  await why.getByRole('button', { name: /^AWS DynamoDB metadata overload/ }).click();
  await expect.poll(() => page.url()).toContain('2015');
  page.expectClean();
});

it('is compared with the model: outlines where they differ, four numbers, and back', async () => {
  const page = await openReady({ hash: '#/aws-2025-10-20?t=15:00' });
  await expect.poll(() => figure(page)).toBe('15:00'); // the calm story is there before
  const outlined = page.locator(
    '.board [class*="d-model-only"], .board [class*="d-record-only"], .board [class*="d-unreported"]',
  );
  expect(await outlined.count()).toBe(0);
  const states = () =>
    page
      .locator('.board [data-c]')
      .evaluateAll((all) => all.map((one) => /s-\w+/.exec(one.getAttribute('class') ?? '')?.[0]));
  const before = await states();
  await button(page, 'Compare with the model').click();
  await expect.poll(() => outlined.count()).toBeGreaterThan(0);
  expect(await states()).toEqual(before); // fill stays what was reported
  const numbers = (await page.locator('.third .compared').innerText()).match(/\d+/g) ?? [];
  expect(numbers.length).toBeGreaterThanOrEqual(4);
  await expectAccessible(page);
  await button(page, 'Record only').click();
  await expect.poll(() => outlined.count()).toBe(0);
  page.expectClean();
});

it('has the whole record as a table, and leads back to where the reader was', async () => {
  const page = await openReady({ hash: '#/aws-2025-10-20?fail=lambda&step=2' });
  const before = await caption(page);
  await openRecord(page);
  await openTab(page, 'Story');
  await button(page, 'As a table').click();
  const table = page.getByRole('table', { name: /^The record:/ });
  await expect.poll(() => table.getByRole('row').count()).toBeGreaterThan(100);
  await expectAccessible(page);
  await button(page, 'Back to breaking things').first().click();
  await expect.poll(() => caption(page)).toBe(before);
  expect(await stateOf(page, 'Lambda')).toBe('fault');
  page.expectClean();
});

it('holds the model against the record: figures, differences, what was put in', async () => {
  const page = await openAt1114();
  await openTab(page, 'Check');
  const panel = page.getByRole('tabpanel');
  for (const part of ['The model finds', 'many dependencies were read from the report', 'copied from the record'])
    await expect.poll(() => panel.innerText(), { message: part }).toContain(part);
  expect(await panel.getByRole('table').count()).toBeGreaterThan(0);
  await expectAccessible(page);
  page.expectClean();
});

it('has a gallery of outages, each with its own board and chapters, and an honest scoreboard', async () => {
  const page = await openReady();
  await button(page, 'Menu').click();
  await button(page, 'All outages').click();
  const gallery = page.getByRole('dialog');
  await expect.poll(() => gallery.getByRole('listitem').count()).toBeGreaterThanOrEqual(20);
  expect(await gallery.getByRole('heading', { name: '(DNS)' }).count()).toBe(1);
  await expectAccessible(page);
  await button(page, 'Scoreboard').click();
  const table = page.getByRole('table', { name: 'Scoreboard' });
  await table.waitFor();
  expect(await page.locator('[data-lead]').first().innerText()).toMatch(
    /^In 20 outages the model does better than the simple rule/,
  );
  expect(await page.getByText('says little: many dependencies were read').first().isVisible()).toBe(true);
  expect(await table.innerText()).toMatch(/[-−]\d/); // where the model is worse than the baseline it says so
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.goto('about:blank');
  await page.goto(`${page.origin}/index.html#/facebook-2021-10-04?track=record`);
  await expect.poll(() => page.title()).toContain('Dominograph');
  await expect.poll(() => figure(page)).toMatch(/^\d\d:\d\d$/);
  expect(await page.locator('.board .name').count()).toBeGreaterThan(8);
  page.expectClean();
});

it('keeps record, instant and selection while the language changes', async () => {
  const page = await openAt1114();
  await find(page, 'Snapchat');
  await button(page, 'Menu').click();
  await button(page, 'Language and display').click();
  await page.getByRole('radio', { name: 'Deutsch' }).check();
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('de');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.url()).toContain('t=11:14&sel=snapchat');
  expect(await box(page, 'Snapchat').getAttribute('aria-pressed')).toBe('true');
  expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toContain('11:14');
  page.expectClean();
});

it('goes on playing while the language changes', async () => {
  const page = await openReady();
  await button(page, 'What really happened').click();
  await expect.poll(() => figure(page)).toMatch(/^\d\d:\d\d$/);
  const before = await figure(page);
  await button(page, 'Menu').click();
  await button(page, 'Language and display').click();
  await page.getByRole('radio', { name: 'Deutsch' }).check();
  await page.keyboard.press('Escape');
  await expect.poll(() => button(page, 'Anhalten').isVisible()).toBe(true);
  await expect.poll(() => figure(page), { timeout: 8000 }).not.toBe(before);
  page.expectClean();
});

it('obeys the same keys as a cascade, and leaves nothing behind', async () => {
  const page = await openAt1114();
  await page.keyboard.press('ArrowRight');
  expect((await figure(page)) > '11:14').toBe(true);
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  expect((await figure(page)) < '07:00').toBe(true);
  await page.keyboard.press(' ');
  expect(await button(page, 'Pause').isVisible()).toBe(true);
  await page.getByTitle('Show only: no report').click();
  await button(page, 'Back to breaking things').click();
  expect(await page.locator('.board [data-c].s-up').count()).toBe(187);
  expect(await page.locator('.board .dim').count()).toBe(0);
  page.expectClean();
});
