import { describe, expect, it } from 'vitest';
import { expectAccessible } from './support/app';
import { type AppPage, openApp } from './support/browser';
import { caption, held, openLesson, press, stepId } from './support/lesson';

const radio = (page: AppPage, thing: number, place: number) =>
  held(page).locator('fieldset').nth(thing).getByRole('radio').nth(place).check();

describe('tasks', () => {
  it('Lesson 3 shows its subject: dials turn the curves, and the sentence says what they show', async () => {
    const page = await openLesson('why-so-long?step=7');
    const said = page.locator('[data-curve-said]');
    await expect.poll(() => said.innerText()).toContain('the queue never empties');
    const queue = () => page.locator('svg path.queue').getAttribute('d');
    const before = await queue();
    await page.getByRole('slider', { name: /The trigger lasts/ }).fill('2');
    await expect.poll(() => said.innerText()).toMatch(/The queue is empty 24\smin after the trigger is gone\./);
    expect(await said.innerText()).toMatch(/longer than 2\.1\smin, it no longer heals by itself/);
    expect(await queue()).not.toBe(before);
    expect(await page.locator('svg line.tips').count()).toBe(1);
    await expectAccessible(page);
    // Nothing is lost.
    await page.reload();
    await expect.poll(() => said.innerText()).toMatch(/The queue is empty 24\smin/);
    await page.getByRole('slider', { name: /Tries/ }).press('Home');
    await expect.poll(() => said.innerText()).toContain('it heals by itself');
    page.expectClean();
  });

  it('a clicker turns the dials, wherever the focus was left', async () => {
    const page = await openLesson('why-so-long?step=7');
    await press(page, 'Present');
    const dial = (name: RegExp) => page.getByRole('slider', { name });
    // Somebody has turned one by hand: Page down goes on through the lesson and does not turn it.
    await dial(/Tries/).focus();
    const on = page.locator('figure label.at');
    // What is longer than its place is paged first.
    for (let i = 0; i < 9 && (await on.count()) === 0; i++) {
      await page.keyboard.press('PageDown');
      await page.waitForTimeout(50);
    }
    expect(await on.innerText()).toContain('The trigger lasts');
    expect(await dial(/Tries/).getAttribute('aria-valuetext')).toBe('3');
    await page.keyboard.press('b');
    await expect.poll(() => dial(/The trigger lasts/).inputValue()).toBe('12.5');
    await expect.poll(() => page.locator('[data-lesson] [data-live]').innerText()).toContain('The trigger lasts: 12.5');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    await expect.poll(() => on.innerText()).toContain('Let in');
    // After the largest comes the smallest: little is let in, and it heals.
    await page.keyboard.press('.');
    await expect.poll(() => dial(/let in/i).inputValue()).toBe('0.1');
    await expect.poll(() => page.locator('[data-curve-said]').innerText()).toContain('The queue is empty');
    await page.keyboard.press('PageDown');
    await page.locator('[data-answer]').first().waitFor();
    const left = page.locator('[data-answer], figure label.at');
    for (let i = 0; i < 20 && (await left.count()) > 0; i++) {
      await page.keyboard.press('PageUp');
      await page.waitForTimeout(50);
    }
    expect(await left.count()).toBe(0);
    expect(await stepId(page)).toBe('retry-storm');
    page.expectClean();
  });

  it('outages are put beside their like: hits first, then misses with why and who says so, and the class by code', async () => {
    const page = await openLesson('which-are-the-same?step=2', { viewport: { width: 390, height: 844 } });
    await held(page).getByRole('radio').first().waitFor();
    expect(await held(page).getByRole('button', { name: 'Commit' }).isDisabled()).toBe(true);
    for (const [thing, place] of [0, 1, 0, 4, 1].entries()) await radio(page, thing, place);
    await expectAccessible(page);
    await press(page, 'Commit');
    await press(page, 'Show everything');
    expect(await page.locator('[data-result] h3').innerText()).toBe('Result: 4 of 5 right');
    const verdicts = await page
      .locator('[data-verdict]')
      .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-verdict')));
    expect(verdicts).toEqual(['hit', 'hit', 'hit', 'hit', 'miss']);
    await expect
      .poll(() => page.locator('[data-verdict="miss"]').innerText())
      .toMatch(/Google Cloud .* not “All behind one account”[^]*Google$/);
    const code = await page.locator('[data-code]').innerText();
    await press(page, 'The class');
    await page
      .getByLabel('Codes of the class')
      .fill([code, code, code.replace(/.$/, (sign) => (sign === '7' ? '8' : '7'))].join('\n'));
    expect(await page.locator('[data-bad] li').innerText()).toContain('one sign is wrong');
    expect(await page.locator('[data-misconceptions] li').allInnerTexts()).toHaveLength(1);
    expect(await held(page).getByText('2 predictions, 80 percent').isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    page.expectClean();
  });

  it('what comes back when is asked in spans, and the record answers', async () => {
    const page = await openLesson('why-so-long?step=2', { locale: 'de-DE' });
    await held(page).getByRole('radio').first().waitFor();
    for (const [thing, place] of [1, 0, 1, 2, 3, 4].entries()) await radio(page, thing, place);
    await press(page, 'Festlegen');
    await press(page, 'Alles zeigen');
    const result = await page.locator('[data-result]').innerText();
    expect(result).toContain('Ergebnis: 5 von 6 richtig');
    expect(result).toContain('Aus dem Protokoll');
    expect(result).toContain('Reihenfolge: 13 Paare richtig, 0 verkehrt herum, 2 in derselben Spanne.');
    expect(result).toMatch(/Endgültig zurück: 12:28\sUhr\sUTC\./);
    page.expectClean();
  });

  it('what comes back when can be asked of any outage whose record knows, and only of those', async () => {
    const page = await openApp({ hash: '#/railway-2026-05-19-gcp-account', reducedMotion: 'reduce' });
    await page.locator('[data-c]').first().waitFor();
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Lessons' }).click();
    const asks = page.getByRole('combobox', { name: 'To predict' });
    await asks.waitFor();
    await page.getByRole('combobox', { name: 'Outage' }).selectOption({ label: 'Fastly outage, 8 June 2021' });
    await expect.poll(() => asks.locator('option').count()).toBe(2);
    await page.getByRole('combobox', { name: 'Outage' }).selectOption('railway-2026-05-19-gcp-account');
    await expect.poll(() => asks.locator('option').count()).toBe(3);
    await asks.selectOption({ label: 'What comes back when' });
    expect(await page.getByRole('combobox', { name: 'What fails' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await held(page).getByRole('radio').first().waitFor();
    // Google Cloud unlocks the account after 19 minutes, Railway declares the incident over after ten hours.
    const things = await held(page).locator('fieldset legend').allInnerTexts();
    expect(things).toHaveLength(8);
    for (const thing of things.keys()) await radio(page, thing, thing === 0 ? 0 : 3);
    await press(page, 'Commit');
    await press(page, 'Show everything');
    const result = await page.locator('[data-result]').innerText();
    expect(result).toContain('Result: 2 of 8 right');
    expect(result).toContain('From the record');
    expect(result).toContain('Order: 6 pairs right');
    expect(await page.locator('[data-code]').innerText()).toMatch(/^[0-9A-Z-]+$/);
    page.expectClean();
  });

  it('a design is built within its budget, seen on the board, compared by code', async () => {
    const page = await openLesson('redesign-it?step=3', { colorScheme: 'dark' });
    const offers = held(page).getByRole('checkbox');
    await offers.first().waitFor();
    for (const at of [0, 1, 3]) await offers.nth(at).check();
    expect(await offers.nth(2).isDisabled()).toBe(true);
    await press(page, 'Build it');
    expect(await page.locator('[data-result] h3').innerText()).toBe('Result: Customers: unharmed in 4 of 5 failures.');
    expect(await page.locator('[data-served="false"]').count()).toBe(1);
    await press(page, 'Show: Control desk fails');
    await expect.poll(() => caption(page).innerText()).toContain('4 of 9');
    await press(page, 'Show: Database fails');
    await expect.poll(() => caption(page).innerText()).toContain('0 of 9');
    await expectAccessible(page);
    const first = await page.locator('[data-code]').innerText();
    await press(page, 'Change it');
    await offers.nth(1).uncheck();
    await press(page, 'Build it');
    const second = await page.locator('[data-code]').innerText();
    await press(page, 'The class');
    await page.getByLabel('Codes of the class').fill(`${second}\n${first}`);
    const rows = await held(page).locator('tbody tr').allInnerTexts();
    expect(rows.map((row) => /\d of 5/.exec(row)?.[0])).toEqual(['4 of 5', '3 of 5']);
    page.expectClean();
  });
});

it('what falls this week: three questions, the same for everybody, and a result that gives nothing away', async () => {
  const page = await openApp({
    hash: '#/lesson/week?w=2026-W48',
    viewport: { width: 390, height: 844 },
    prepare: async (before) => {
      await before.addInitScript(() => {
        const writeText = (text: string) => {
          document.documentElement.setAttribute('data-taken', text);
          return Promise.resolve();
        };
        Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
      });
    },
  });
  const main = page.locator('[data-lesson="week"]');
  for (let question = 0; question < 3; question++) {
    await main.getByRole('listitem').nth(question).getByRole('button').first().click();
    await page.locator('[data-said]').nth(question).waitFor();
  }
  await expectAccessible(page);
  const result = await page.locator('[data-week-result]').innerText();
  expect(result).toMatch(/^[■□]{3} \d of 3 right$/);
  await main.getByRole('button', { name: 'Copy the result as text' }).click();
  await main.getByText('Copied.').waitFor();
  const shared = await page.locator('html').getAttribute('data-taken');
  expect(shared).toMatch(/^What falls this week\? 2026-W48\n[■□]{3} \d\/3\nhttp\S+#\/lesson\/week\?w=2026-W48$/);
  await page.reload();
  expect(await page.locator('[data-week-result]').innerText()).toBe(result);
  await main.getByRole('button', { name: 'Look at this outage' }).click();
  await expect.poll(() => page.evaluate(() => location.hash)).toContain('google-cloud-2025-06-12');
  page.expectClean();
});

it('this week’s puzzle has its address from the shelf, too: a reload leads back to it, and leaving it to the page', async () => {
  const page = await openApp({ hash: '#/fastly-2021-06-08', reducedMotion: 'reduce' });
  await page.locator('[data-c]').first().waitFor();
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Lessons' }).click();
  await page.locator('section').filter({ hasText: 'What falls this week?' }).getByRole('button').click();
  await page.locator('[data-lesson="week"] li button').first().waitFor();
  await expect.poll(() => new URL(page.url()).hash).toBe('#/lesson/week');
  await page.reload();
  await page.locator('[data-lesson="week"] li button').first().waitFor();
  await page.locator('[data-lesson="week"] header button').click();
  await page.locator('[data-lesson]').waitFor({ state: 'detached' });
  await expect.poll(() => new URL(page.url()).hash).not.toContain('lesson');
  page.expectClean();
});
