import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { lesson } from '../lessons/files';
import { expectAccessible } from './support/app';
import { type AppPage, openApp } from './support/browser';
import { caption, held, mark, openLesson, press, stepId } from './support/lesson';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

/** Tab until the focus is on what is called `name`. */
async function tabTo(page: AppPage, name: string, most = 120): Promise<void> {
  for (let i = 0; i < most; i++) {
    const found = await page.evaluate(() => {
      const element = document.activeElement;
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null;
      return (label ?? element?.getAttribute('aria-label') ?? element?.textContent ?? '').trim();
    });
    if (found === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${name} cannot be reached by Tab`);
}

describe('“One name, half the internet”', () => {
  const steps = lesson('one-name').steps;

  it('is held by keyboard alone, from the first page to the last step', async () => {
    const page = await openApp({ reducedMotion: 'reduce' });
    await page.locator('[data-c]').first().waitFor();
    const go = async (name: string) => {
      await tabTo(page, name);
      await page.keyboard.press('Enter');
    };
    await go('Menu');
    await go('Lessons');
    await page.getByRole('button', { name: 'Open “One name, half the internet”' }).waitFor();
    await go('Open “One name, half the internet”');
    await page.locator('[data-lesson] [data-c]').first().waitFor();
    for (const [index, { id, predict, questions = [] }] of steps.entries()) {
      await expect.poll(() => stepId(page)).toBe(id);
      await expect
        .poll(() => page.locator('[data-lesson] [data-live]').innerText())
        .toContain(`Step ${index + 1} of ${steps.length}`);
      if (predict) {
        expect(await held(page).getByRole('button', { name: 'Commit' }).isDisabled()).toBe(true);
        for (const name of ['DynamoDB', 'Signal', 'S3']) {
          await tabTo(page, name);
          await page.keyboard.press(' ');
        }
        await go('Commit');
        await go('Show everything');
        await page.locator('[data-result]').waitFor();
        expect(await page.locator('[data-result] h3').innerText()).toBe('Result: 5 of 12 right');
      }
      for (const [i] of questions.entries()) {
        await go('Show the answer');
        await expect.poll(() => page.locator('[data-answer] p').count()).toBeGreaterThan(i);
      }
      if (index < steps.length - 1) await go('Next');
    }
    expect(await held(page).getByText('That was the lesson.').isVisible()).toBe(true);
    await go('Leave the lesson');
    await page.locator('[data-lesson]').waitFor({ state: 'detached' });
    page.expectClean();
  });

  it('is held with a clicker: four keys, everything revealed in turn, and all the way back', async () => {
    const page = await openLesson('one-name', { viewport: { width: 1920, height: 1080 } });
    await press(page, 'Present');
    const seen: string[] = [];
    for (let presses = 0; presses < 80 && seen.length < steps.length; presses++) {
      const id = await stepId(page);
      if (id !== null && id !== seen.at(-1)) seen.push(id);
      const standsOn = page.locator('[data-lesson] .selected');
      if (
        id === 'name-is-gone' &&
        (await page.locator('[data-lesson] .marked').count()) < 2 &&
        (await standsOn.count()) > 0
      )
        await page.keyboard.press('b');
      await page.keyboard.press('PageDown');
      await page.waitForTimeout(30);
      if (id === 'name-is-gone' && (await stepId(page)) !== id) expect(await page.locator('.blank').count()).toBe(0);
    }
    expect(seen).toEqual(steps.map(({ id }) => id));
    await page.keyboard.press('b');
    expect(await page.getByRole('button', { name: 'The screen is blank.' }).isVisible()).toBe(true);
    await page.keyboard.press('PageDown');
    expect(await page.locator('.blank').count()).toBe(0);
    for (let i = 0; i < 40 && (await stepId(page)) !== steps[0]?.id; i++) {
      await page.keyboard.press('PageUp');
      await page.waitForTimeout(30);
    }
    expect(await stepId(page)).toBe(steps[0]?.id);
    await page.keyboard.press('Escape');
    expect(await held(page).getByRole('button', { name: 'Present', exact: true }).isVisible()).toBe(true);
    page.expectClean();
  });
});

describe('predict, commit, reveal', () => {
  it('by tapping the map as well as by the list; nothing shows before it is committed, nothing changes after', async () => {
    const page = await openLesson('what-is-a-dependency?step=3');
    const box = (name: string) => held(page).getByRole('button', { name: new RegExp(`^${name}\\b`) });
    await box('School Wi-Fi').click();
    await expect.poll(() => held(page).getByRole('checkbox', { name: 'School Wi-Fi' }).isChecked()).toBe(true);
    await mark(page, 'Timetable');
    expect(await held(page).getByText('2 of 5 marked').isVisible()).toBe(true);
    for (const key of ['ArrowRight', 'End']) await page.keyboard.press(key);
    expect(await page.locator('[data-wave], [data-result], [data-code]').count()).toBe(0);
    expect(await held(page).locator('.s-down, .s-degraded').and(page.locator('.box')).count()).toBe(0);
    await press(page, 'Commit');
    expect(await page.locator('[data-result]').count()).toBe(0);
    expect(await held(page).getByRole('checkbox').count()).toBe(0);
    await box('School Wi-Fi').click();
    await press(page, 'Next wave');
    expect(await page.locator('[data-wave]').innerText()).toBe('Now: Timetable, Homework folder and Canteen till');
    const verdicts = await page
      .locator('[data-verdict]')
      .evaluateAll((rows) =>
        rows.map((row) => [
          row.getAttribute('data-verdict'),
          row.querySelector('summary')?.firstChild?.textContent?.trim(),
        ]),
      );
    expect(verdicts).toEqual([
      ['hit', 'Timetable'],
      ['miss', 'Homework folder'],
      ['miss', 'Canteen till'],
      ['false-alarm', 'School Wi-Fi'],
      ['correct-rejection', 'Power'],
    ]);
    expect(await page.locator('[data-result]').innerText()).toContain('Worked out by the model');
    expect(await page.locator('[data-verdict="miss"]').first().innerText()).toContain('Login → Homework folder');
    await press(page, 'Wave before');
    expect(await page.locator('[data-result]').count()).toBe(0);
    page.expectClean();
  });

  it('a finger marks on a phone, and the order is counted', async () => {
    const page = await openLesson('what-is-a-dependency?step=5', {
      viewport: { width: 390, height: 844 },
      touch: true,
      locale: 'de-DE',
    });
    for (const name of ['Stundenplan', 'Anmeldung']) await held(page).getByText(name, { exact: true }).last().tap();
    await held(page).getByRole('button', { name: 'Festlegen' }).tap();
    await held(page).getByRole('button', { name: 'Alles zeigen' }).tap();
    await page.locator('[data-result]').waitFor();
    expect(await page.locator('[data-result]').innerText()).toContain('Reihenfolge: 0 Paare richtig, 1 verkehrt herum');
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
    page.expectClean();
  });

  it('of one’s own choice, in any outage', async () => {
    const page = await openApp({ hash: '#/fastly-2021-06-08', reducedMotion: 'reduce' });
    await page.locator('[data-c]').first().waitFor();
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Lessons' }).click();
    await page.getByRole('button', { name: 'Start', exact: true }).click();
    await page.locator('[data-lesson] [data-c]').first().waitFor();
    const boxes = held(page).getByRole('checkbox');
    expect(await boxes.count()).toBeGreaterThan(5);
    await boxes.first().check();
    await press(page, 'Commit');
    const code = await page.locator('[data-code]').innerText();
    expect(code).toMatch(/^[0-9A-Z-]+$/);
    // The address is that of the prediction: a reload does not lose it, and another page opens at the same.
    expect(new URL(page.url()).hash).toMatch(/^#\/lesson\/free\?story=fastly-2021-06-08&fail=[\w-]+(&first=1)?$/);
    await page.reload();
    await page.locator('[data-code]').waitFor();
    expect(await page.locator('[data-code]').innerText()).toBe(code);
    page.expectClean();
  });
});

describe('who reads by themselves', () => {
  const scrolled = (page: AppPage) =>
    page.evaluate(() =>
      [...document.querySelectorAll('[data-lesson] main, [data-lesson] .part')].reduce(
        (sum, at) => sum + at.scrollTop,
        0,
      ),
    );
  it.each([
    [390, 700],
    [1280, 480],
  ])('pages through the text, and from its end on to the next step, at %i px', async (width, height) => {
    const page = await openLesson('one-name', { viewport: { width, height } });
    const first = await stepId(page);
    let down = 0;
    for (; down < 12 && (await stepId(page)) === first; down++) {
      const before = await scrolled(page);
      await page.keyboard.press('PageDown');
      await expect.poll(async () => (await stepId(page)) !== first || (await scrolled(page)) > before).toBe(true);
    }
    expect(down).toBeGreaterThan(1); // the text is longer than its place
    await expect.poll(() => scrolled(page)).toBe(0);
    await page.keyboard.press('PageUp');
    await expect.poll(() => stepId(page)).toBe(first);
    await page.keyboard.press('Space');
    await expect.poll(() => scrolled(page)).toBeGreaterThan(0);
    await page.keyboard.press('Shift+Space');
    await expect.poll(() => scrolled(page)).toBe(0);
    page.expectClean();
  });

  it('is not taken past a question that waits for an answer, and presses with the space bar what has the focus', async () => {
    const page = await openLesson('one-name?step=2', { viewport: { width: 1280, height: 480 } });
    const id = await stepId(page);
    for (let press = 0; press < 12; press++) await page.keyboard.press('PageDown');
    expect(await stepId(page)).toBe(id);
    expect(await scrolled(page)).toBeGreaterThan(0);
    await held(page).getByRole('checkbox').first().focus();
    await page.keyboard.press('Space');
    expect(await held(page).getByRole('checkbox').first().isChecked()).toBe(true);
    expect(await stepId(page)).toBe(id);
    page.expectClean();
  });
});

describe('a link to a step', () => {
  it('can be locked: one step, and no way to its solution', async () => {
    const page = await openLesson('what-is-a-dependency?step=3&lock=1');
    const names = ['Next', 'Back', 'Worksheet', 'Present', 'Notes', 'Leave the lesson', 'Link for the class'];
    const gone = async () => {
      for (const name of names)
        expect([name, await held(page).getByRole('button', { name, exact: true }).count()]).toEqual([name, 0]);
    };
    await gone();
    await mark(page, 'Timetable');
    await press(page, 'Commit');
    expect(await page.locator('[data-code]').innerText()).toMatch(/^[0-9A-Z-]+$/);
    await gone();
    for (const name of ['Next wave', 'Show everything', 'The class', 'Predict again'])
      expect(await held(page).getByRole('button', { name }).count()).toBe(0);
    for (const key of ['Escape', 'PageDown', 'ArrowRight', 'n']) await page.keyboard.press(key);
    expect(await stepId(page)).toBe('login-fails');
    expect(await page.locator('[data-wave], [data-result], [data-notes]').count()).toBe(0);
    page.expectClean();
  });

  it('opens it, follows the lesson, and leaves what the reader had alone', async () => {
    const page = await openLesson('one-name?step=4');
    expect(await stepId(page)).toBe('counting');
    await expect.poll(() => caption(page).innerText()).toMatch(/1\d\d\s+of 186 disrupted or down/);
    await press(page, 'Next');
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#/lesson/one-name?step=5');
    await expect.poll(() => caption(page).innerText()).toMatch(/09:40\s+UTC/);
    await press(page, 'Leave the lesson');
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#/aws-2025-10-20');
    page.expectClean();
  });

  it('that leads nowhere says so and shows the map', async () => {
    const page = await openApp({ hash: '#/lesson/astrology' });
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('astrology');
    expect(await page.locator('[data-lesson]').count()).toBe(0);
    page.expectClean();
  });

  it('explains a word where it stands', async () => {
    const page = await openLesson('what-is-a-dependency');
    await held(page).getByRole('button', { name: 'dependency', exact: true }).click();
    expect(await held(page).getByRole('note').innerText()).toContain('One part needs another one to work');
    await expectAccessible(page);
    page.expectClean();
  });

  it('compares two ways of building, each with its count', async () => {
    const page = await openLesson('how-would-you-build-it?step=6');
    await expect.poll(() => caption(page).innerText()).toContain('5 of 9');
    await press(page, '… with a second Region');
    await expect.poll(() => caption(page).innerText()).toContain('1 of 10');
    await press(page, 'The names fail');
    await expect.poll(() => caption(page).innerText()).toContain('7 of 10');
    page.expectClean();
  });
});

it('is accessible on the shelf, while marking, in the result and on the worksheet, in the dark and on a phone', async () => {
  const shelf = await openApp({ colorScheme: 'dark', locale: 'de-DE' });
  await shelf.locator('[data-c]').first().waitFor();
  await shelf.getByRole('button', { name: 'Menü' }).click();
  await shelf.getByRole('button', { name: 'Unterricht' }).click();
  await shelf.getByRole('button', { name: 'Anfangen', exact: true }).waitFor();
  await expectAccessible(shelf);
  shelf.expectClean();
  const page = await openLesson('what-is-a-dependency?step=5', {
    colorScheme: 'dark',
    viewport: { width: 320, height: 640 },
    forcedColors: 'active',
  });
  await mark(page, 'Login');
  await expectAccessible(page);
  await press(page, 'Commit');
  await press(page, 'Show everything');
  await page.locator('[data-result]').waitFor();
  await expectAccessible(page);
  await press(page, 'Worksheet');
  await page.locator('[data-sheet="solution"]').waitFor();
  await expectAccessible(page);
  page.expectClean();
});

it('needs no network once it is open', async () => {
  const page = await openLesson('one-name');
  await page.waitForLoadState('networkidle');
  await page.context().setOffline(true);
  const missed: string[] = [];
  // The browser asks for the icon again with each new address; nothing hangs on it.
  page.on('requestfailed', (request) => {
    if (!request.url().includes('favicon')) missed.push(request.url());
  });
  for (const { id, questions = [] } of lesson('one-name').steps) {
    await expect.poll(() => stepId(page)).toBe(id);
    for (const [i] of questions.entries()) {
      if (!(await held(page).getByRole('button', { name: 'Show the answer' }).first().isVisible())) break;
      await held(page).getByRole('button', { name: 'Show the answer' }).first().click();
      await expect.poll(() => page.locator('[data-answer] p').count()).toBeGreaterThan(i);
    }
    if (id !== 'what-would-help') await press(page, 'Next');
  }
  expect(await page.getByRole('alert').count()).toBe(0);
  expect(missed).toEqual([]);
});

it('runs from the one file without a network', async () => {
  // A page of this browser that asks for nothing any more, and then the file, with the network off.
  const page = await openApp({ path: 's/fastly-2021-06-08/index.html' });
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
  await page.context().setOffline(true);
  await page.goto(`file://${DIST}dominograph.html#/lesson/how-would-you-build-it?step=2`);
  await page.locator('[data-lesson] [data-c]').first().waitFor();
  await mark(page, 'Database');
  await press(page, 'Commit');
  await press(page, 'Show everything');
  await page.locator('[data-result]').waitFor();
  const [notes] = await Promise.all([page.context().waitForEvent('page'), press(page, 'Notes')]);
  await notes.locator('[data-notes]').waitFor();
  await press(page, 'Worksheet');
  await page.locator('[data-sheet="solution"]').waitFor();
  // Curves, tasks and the week's puzzle are in the file, too.
  const go = (link: string) => page.evaluate((hash) => (location.hash = hash), link);
  await go('#/lesson/why-so-long?step=7');
  await page.locator('[data-curve-said]').waitFor();
  await go('#/lesson/which-are-the-same?step=4');
  await held(page).getByRole('radio').first().waitFor();
  await go('#/lesson/week?w=2026-W47');
  await page.locator('[data-lesson="week"] h2').first().waitFor();
  page.expectClean();
});
