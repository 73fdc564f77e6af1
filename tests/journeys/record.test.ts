import { expect, it } from 'vitest';
import { button, expectAccessible, openReady } from './support/app';
import type { AppPage } from './support/browser';

const clock = (page: AppPage) => page.locator('[data-clock]').innerText();
const timeline = (page: AppPage) => page.getByRole('slider', { name: 'The recorded outage over time' });

async function openRecord(page: AppPage): Promise<void> {
  await button(page, /^What really happened/).click();
  await timeline(page).waitFor();
  if (await button(page, 'Pause').isVisible()) await button(page, 'Pause').click();
}

async function goTo(page: AppPage, time: string): Promise<void> {
  await page.getByLabel('Go to time').fill(time);
  await page.getByLabel('Go to time').press('Enter');
}

it('plays what really happened, in chapters, and says how much came after the trigger was fixed', async () => {
  const page = await openReady();
  await button(page, /^What really happened/).click();
  await expect.poll(() => page.locator('.told').innerText()).toContain('Chapter 1 of 7: The race.');
  await page.getByText('The trigger was fixed after 2 h 37 min; 82 % of the outage came after that.').waitFor();
  await expect.poll(() => button(page, 'Next chapter').isVisible(), { timeout: 25_000 }).toBe(true);
  await button(page, 'Next chapter').click();
  await expect.poll(() => page.locator('.told').innerText()).toContain('Chapter 2 of 7');
  page.expectClean();
});

it('shows at a typed time what had been reported by then, and its age', async () => {
  const page = await openReady();
  await openRecord(page);
  await goTo(page, '11:14');
  expect(await clock(page)).toBe('11:14 UTC');
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: 'List' }).click();
  await button(page, 'Table').click();
  const stateOf = (name: string) =>
    page
      .getByRole('row', { name: new RegExp(`^${name}`) })
      .locator('td.health')
      .innerText();
  expect((await stateOf('Amazon DynamoDB ')).trim()).toBe('up');
  expect((await stateOf('EC2 DropletWorkflow Manager')).trim()).toMatch(/recovering|down/);
  expect((await stateOf('Amazon S3')).trim()).toBe('no report');
  await goTo(page, 'noon');
  expect(await page.getByRole('alert').innerText()).toContain('“noon” is not a time. Write 11:14 or T+4:26.');
  expect(await clock(page)).toBe('11:14 UTC');
  await goTo(page, 'T+0:00');
  expect(await clock(page)).toBe('06:48 UTC');
  page.expectClean();
});

it('steps from change to change and from phase to phase, by keyboard too, in four clocks', async () => {
  const page = await openReady();
  await openRecord(page);
  await goTo(page, '09:00');
  await button(page, 'Next change').click();
  const after = await clock(page);
  expect(after > '09:00').toBe(true);
  await button(page, 'Previous change').click();
  await button(page, 'Next change').click();
  expect(await clock(page)).toBe(after);
  await timeline(page).focus();
  await page.keyboard.press('ArrowRight');
  expect((await clock(page)) > after).toBe(true);
  await page.keyboard.press('Home');
  expect(await clock(page)).toBe('06:40 UTC'); // the first report lies before the start that AWS gives
  await button(page, 'Next phase').click();
  await button(page, 'Next phase').click();
  expect(await clock(page)).not.toBe('06:40 UTC');
  await goTo(page, '11:14');
  await page.getByLabel('Clock').selectOption('t');
  expect(await clock(page)).toBe('T+4:26');
  await page.getByLabel('Clock').selectOption('operator');
  expect(await clock(page)).toContain('04:14 PDT');
  page.expectClean();
});

it('shows recorded facts of a component with sources, and where else it failed', async () => {
  const page = await openReady();
  await openRecord(page);
  await goTo(page, '16:00');
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search' }).fill('Amazon DynamoDB');
  await page.keyboard.press('Enter');
  const why = page.locator('[data-why]');
  await expect.poll(() => why.innerText()).toContain('What was recorded');
  expect(await why.innerText()).toContain('New connections to DynamoDB fail for customers and for AWS services.');
  expect(await why.innerText()).toContain('Also failed in:');
  await why.getByRole('button', { name: 'AWS DynamoDB metadata overload, 20 September 2015' }).click();
  await expect.poll(() => page.title()).toContain('AWS DynamoDB metadata overload');
  page.expectClean();
});

it('has the whole record as a table, and is accessible', async () => {
  const page = await openReady();
  await openRecord(page);
  await button(page, 'As a table').click();
  const table = page.getByRole('table', { name: /^The record:/ });
  expect(await table.getByRole('row').count()).toBeGreaterThan(109);
  await expectAccessible(page);
  await button(page, 'Back to breaking things').click();
  expect(await page.getByText('Click any service to break it').isVisible()).toBe(true);
  page.expectClean();
});

it('has a gallery of fourteen outages, each of which opens with its own phases and chapters', async () => {
  const page = await openReady();
  await button(page, 'All outages').click();
  const gallery = page.getByRole('dialog', { name: 'Fourteen outages' });
  await expect.poll(() => gallery.getByRole('listitem').count()).toBe(14);
  await expectAccessible(page);
  await gallery.getByRole('button', { name: 'Facebook outage, 4 October 2021' }).click();
  await expect.poll(() => page.title()).toContain('Facebook outage');
  await button(page, /^What really happened/).click();
  await expect.poll(() => page.locator('.told').innerText()).toMatch(/^Chapter 1 of [3-7]:/);
  page.expectClean();
});

it('works on a phone and in German', async () => {
  const page = await openReady({ viewport: { width: 390, height: 844 }, touch: true, locale: 'de-DE' });
  await button(page, 'Was wirklich geschah').tap();
  await expect.poll(() => page.locator('.told').innerText()).toContain('Kapitel 1 von 7: Der Wettlauf.');
  await button(page, 'Nächste Änderung').tap();
  expect(await clock(page)).toMatch(/Uhr UTC$/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  page.expectClean();
});

it('has every control on a phone, behind one button', async () => {
  const page = await openReady({ viewport: { width: 390, height: 844 }, touch: true });
  await openRecord(page);
  expect(await page.getByLabel('Go to time').isVisible()).toBe(false);
  await button(page, 'More controls').tap();
  for (const name of ['Previous phase', 'Next phase', 'Fold idle hours', 'Zoom into this passage'])
    expect(await button(page, name).isVisible(), name).toBe(true);
  expect(await page.getByLabel('Speed').isVisible()).toBe(true);
  await goTo(page, '11:14');
  expect(await clock(page)).toBe('11:14 UTC');
  await button(page, 'Next phase').tap();
  expect((await clock(page)) > '11:14').toBe(true);
  await expect.poll(() => timeline(page).locator('text.row').allTextContents()).toEqual(['Record', 'Model']);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await expectAccessible(page);
  page.expectClean();
});

it('counts the same components in the caption and in the legend, and names the source of the last word', async () => {
  const page = await openReady();
  await openRecord(page);
  await goTo(page, '11:14');
  const legend = await page
    .getByRole('region', { name: 'Legend' })
    .locator('.chip:has(.count)')
    .evaluateAll((chips) =>
      chips.map((chip): [string, number] => [
        chip.querySelector('.word')?.textContent ?? '',
        Number(chip.querySelector('.count')?.textContent),
      ]),
    );
  const sum = (without: readonly string[]) =>
    legend.filter(([word]) => !without.includes(word)).reduce((total, [, count]) => total + count, 0);
  expect(await page.locator('[data-hit]').innerText()).toBe(
    `${sum(['up', 'no report'])} of ${sum(['no report'])} reported components with problems`,
  );
  expect(await page.locator('[data-sentence] .sources').innerText()).toBe('Amazon Web Services');
  page.expectClean();
});

it('holds the model against the record: figures, differences, script and numbers with their provenance', async () => {
  const page = await openReady();
  await openRecord(page);
  await page.getByRole('tab', { name: 'Check' }).click();
  const panel = page.locator('#panel');
  await expect.poll(() => panel.innerText()).toContain('Recall is circular');
  const said = await panel.innerText();
  for (const part of [
    'Skill above that',
    'Order (tau-b)',
    'What it gets wrong, and is left so',
    'copied from the record',
    'fitted',
    'assumed',
    'derived',
  ])
    expect(said, part).toContain(part);
  const columns = panel.getByRole('table', { name: 'Figures of agreement' }).getByRole('columnheader');
  expect(await columns.allInnerTexts()).toEqual(['all', 'derived', 'copied from the record', 'fitted']);
  const managers = panel.getByRole('row', { name: /^EC2 Network Manager/ });
  expect(await managers.innerText()).not.toContain('given by the script');
  expect(await panel.getByRole('row', { name: /^DynamoDB regional endpoint/ }).innerText()).toContain('given by');
  await panel.getByRole('button', { name: /^missed by the model/ }).click();
  expect(await panel.getByRole('row').count()).toBeGreaterThan(2);
  await expectAccessible(page);
  page.expectClean();
});

it('can be linked at any moment, and comes back there', async () => {
  const page = await openReady({ hash: '#/aws-2025-10-20?t=11:14&sel=ec2-dwfm' });
  await timeline(page).waitFor();
  expect(await clock(page)).toBe('11:14 UTC');
  expect(await page.locator('[data-why] h2').innerText()).toContain('DropletWorkflow Manager');
  await button(page, 'Next change').click();
  const later = await clock(page);
  await expect.poll(() => page.url()).toContain(`t=${later.slice(0, 5)}`);
  const copy = await openReady({ hash: new URL(page.url()).hash });
  await expect.poll(() => clock(copy)).toBe(later);
  copy.expectClean();
});

it('zooms into a phase and loops it', async () => {
  const page = await openReady();
  await openRecord(page);
  await goTo(page, '14:30');
  await button(page, 'Zoom into this passage').click();
  await timeline(page).focus();
  await page.keyboard.press('Home');
  const from = await clock(page);
  expect(from > '13:00' && from <= '14:30').toBe(true);
  await button(page, 'Loop this passage').click();
  await page.getByLabel('Speed').selectOption('4');
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await page.waitForTimeout(4000); // longer than the passage lasts at this speed
  expect(await button(page, 'Pause').isVisible()).toBe(true);
  await button(page, 'Zoom into this passage').click();
  await timeline(page).focus();
  await page.keyboard.press('Home');
  expect(await clock(page)).toBe('06:40 UTC');
  page.expectClean();
});

it('keeps an honest scoreboard of all outages, with its warning', async () => {
  const page = await openReady();
  await button(page, 'All outages').click();
  await button(page, 'Scoreboard').click();
  const table = page.getByRole('table', { name: 'Scoreboard' });
  await table.waitFor();
  expect(await table.getByRole('row').count()).toBe(15);
  expect(await page.getByText('Recall is circular').isVisible()).toBe(true);
  expect(await table.innerText()).toMatch(/-\d/); // where the model is worse than the baseline it says so
  await expectAccessible(page);
  page.expectClean();
});

it('obeys the same keys as a cascade, and leaves nothing behind', async () => {
  const page = await openReady({ hash: '#/aws-2025-10-20?t=11:14' });
  await timeline(page).waitFor();
  await page.keyboard.press('ArrowRight');
  expect((await clock(page)) > '11:14').toBe(true);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('End');
  const end = await clock(page);
  await page.keyboard.press('Home');
  expect(await clock(page)).toBe('06:40 UTC');
  expect(end).not.toBe('06:40 UTC');
  await page.keyboard.press(' ');
  expect(await button(page, 'Pause').isVisible()).toBe(true);
  await page.getByRole('tab', { name: 'Check' }).click();
  await button(page, /^no report/).click();
  await button(page, 'Back to breaking things').click();
  expect(await page.getByRole('tab', { name: 'Story' }).getAttribute('aria-selected')).toBe('true');
  expect(await page.getByRole('button', { name: /^up 186$/ }).getAttribute('aria-pressed')).toBe('false');
  page.expectClean();
});
