import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { candidatesOf } from '../../src/analysis/prediction';
import { encodePrediction, type CodedQuestion } from '../../src/analysis/prediction-code';
import { simulateCascade } from '../../src/engine/simulate';
import { graphOfIncident } from '../../src/model/incident-graph';
import { lesson, lessonIds, storyCore } from '../lessons/files';
import { expectAccessible } from './support/app';
import { type AppOptions, type AppPage, openApp } from './support/browser';

const DIST = fileURLToPath(new URL('../../dist/', import.meta.url));

/** A page on which a lesson is open. */
async function openLesson(link: string, options: AppOptions = {}): Promise<AppPage> {
  const page = await openApp({ hash: `#/lesson/${link}`, reducedMotion: 'reduce', ...options });
  await page.locator('[data-lesson] [data-c]').first().waitFor();
  return page;
}
const held = (page: AppPage) => page.locator('[data-lesson]');
const press = (page: AppPage, name: string) => held(page).getByRole('button', { name, exact: true }).click();
const mark = (page: AppPage, name: string) => held(page).getByRole('checkbox', { name, exact: true }).check();
const stepId = (page: AppPage) => page.locator('[data-step]').getAttribute('data-step');
const caption = (page: AppPage) => page.locator('[data-caption]');

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
    expect(await page.locator('[data-code]').innerText()).toMatch(/^[0-9A-Z-]+$/);
    page.expectClean();
  });
});

/** A class of thirty, each with another prediction. */
function classOf(count: number): string[] {
  const core = storyCore('toy-school');
  const graph = graphOfIncident(core);
  const faults = [core.components.findIndex(({ id }) => id === 'login')];
  const cascade = simulateCascade(graph, { events: faults.map((component) => ({ time: 0, component, level: 3 })) });
  const question: CodedQuestion = { story: core.id, graph, cascade, faults, candidates: candidatesOf(graph, faults) };
  return Array.from({ length: count }, (_, i) =>
    encodePrediction(question, {
      falls: question.candidates.filter((_candidate, j) => ((i + 1) >> j) & 1),
      ordered: false,
    }),
  );
}

it('thirty codes of a class make a heat map and the commonest errors at once; bad lines are named', async () => {
  const page = await openLesson('what-is-a-dependency?step=3');
  await mark(page, 'Timetable');
  await press(page, 'Commit');
  await press(page, 'The class');
  const codes = classOf(30);
  const broken = codes[0]?.replace(/.$/, (sign) => (sign === '7' ? '8' : '7')) ?? '';
  await page.getByLabel('Codes of the class').fill([...codes, broken, 'nobody knows'].join('\n'));
  await page.locator('[data-misconceptions]').waitFor();
  expect(await held(page).getByText('30 predictions, ').isVisible()).toBe(true);
  expect(await page.locator('[data-misconceptions] > ol > li').count()).toBe(3);
  expect(await page.locator('[data-misconceptions] strong').first().innerText()).toMatch(
    /^\d+ of 30 thought .+ It (falls|holds)\.$/,
  );
  const bad = await page.locator('[data-bad] li').allInnerTexts();
  expect(bad).toHaveLength(2);
  expect(bad[0]).toContain('Line 31');
  expect(bad[0]).toContain('one sign is wrong');
  expect(bad[1]).toContain('Line 32');
  expect(
    await held(page)
      .getByRole('row', { name: /Timetable .* of 30 falls/ })
      .isVisible(),
  ).toBe(true);
  await expectAccessible(page);
  // Nothing is lost: by going back and on, by a reload, by another language.
  const kept = async (label: string) =>
    expect((await page.getByLabel(label).inputValue()).split('\n')).toHaveLength(codes.length + 2);
  await press(page, 'Back to the lesson');
  await press(page, 'Next');
  await press(page, 'Back');
  await press(page, 'The class');
  await kept('Codes of the class');
  await page.reload();
  await press(page, 'The class');
  await kept('Codes of the class');
  await press(page, 'Back to the lesson');
  await press(page, 'Deutsch');
  await press(page, 'Die Klasse');
  await kept('Codes der Klasse');
  page.expectClean();
});

describe('presenting', () => {
  it.each([
    { width: 1920, height: 1080, least: 15 },
    { width: 1024, height: 768, least: 10 },
  ])('at $width × $height everything is large enough and nothing is cut', async ({ width, height, least }) => {
    const page = await openLesson('one-name?step=3', { viewport: { width, height }, locale: 'de-DE' });
    await press(page, 'Vorführen');
    await page.waitForTimeout(300);
    expect(await held(page).getAttribute('data-theme')).toBe('projector');
    for (const to of [3, 4, 5]) {
      const { small, outside } = await page.evaluate(() => {
        const texts: { size: number; text: string }[] = [];
        const cut: string[] = [];
        const walker = document.createTreeWalker(
          document.querySelector('[data-lesson]') ?? document,
          NodeFilter.SHOW_TEXT,
        );
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const element = node.parentElement;
          const text = node.textContent?.trim() ?? '';
          if (!element || text === '' || element.closest('.sr-only, [hidden]')) continue;
          const box = element.getBoundingClientRect();
          if (box.width <= 1) continue;
          texts.push({ size: parseFloat(getComputedStyle(element).fontSize), text });
          if (box.right > innerWidth + 1 || box.left < -1) cut.push(text);
        }
        return { small: texts.sort((a, b) => a.size - b.size)[0], outside: cut };
      });
      expect([small?.text, (small?.size ?? 0) >= least]).toEqual([small?.text, true]);
      expect(outside).toEqual([]);
      expect(await held(page).getByRole('button', { name: 'Weiter', exact: true }).isVisible()).toBe(true);
      if (to < 5) await press(page, 'Weiter');
    }
    if (width < 1920) await expectAccessible(page); // the same elements, only larger
    page.expectClean();
  });

  it('shows the notes in a second window that follows; where none may open, on the screen', async () => {
    const page = await openLesson('what-is-a-dependency?step=3');
    const [notes] = await Promise.all([page.context().waitForEvent('page'), press(page, 'Notes')]);
    await notes.locator('[data-notes]').waitFor();
    expect(await notes.locator('h2').innerText()).toBe('The login fails');
    expect(await notes.locator('[data-notes]').evaluate((node) => getComputedStyle(node).paddingLeft)).not.toBe('0px');
    await press(page, 'Next');
    await expect.poll(() => notes.locator('h2').innerText()).toBe('Hard and soft');
    await press(page, 'Notes');
    await expect.poll(() => notes.isClosed()).toBe(true);
    page.expectClean();

    const blocked = await openLesson('what-is-a-dependency?step=3', {
      prepare: async (before) => {
        await before.addInitScript(() => void (window.open = () => null));
      },
    });
    await press(blocked, 'Notes');
    expect(await blocked.locator('[data-notes]').innerText()).toContain('Give two minutes in pairs');
    await blocked.keyboard.press('Escape');
    expect(await blocked.locator('[data-notes]').count()).toBe(0);
    blocked.expectClean();
  });
});

describe('the worksheet', () => {
  /** How far what stands on each sheet goes beyond it, in px of the paper. */
  async function overflow(page: AppPage): Promise<readonly number[]> {
    await page.emulateMedia({ media: 'print' });
    return page
      .locator('[data-sheet]')
      .evaluateAll((sheets) => sheets.map((sheet) => sheet.scrollHeight - sheet.clientHeight));
  }
  async function openSheet(link: string, locale: string): Promise<AppPage> {
    const page = await openLesson(link, { locale });
    await press(page, locale === 'de-DE' ? 'Arbeitsblatt' : 'Worksheet');
    await page.locator('[data-sheet="solution"]').waitFor();
    await page.waitForTimeout(200);
    return page;
  }

  it.each(['en-US', 'de-DE'])('is exactly two pages of a PDF, A4 and Letter (%s)', async (locale) => {
    const page = await openSheet('what-is-a-dependency?step=3', locale);
    for (const format of ['A4', 'Letter']) {
      const pdf = (await page.pdf({ format, landscape: true, preferCSSPageSize: true })).toString('latin1');
      expect([format, pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length]).toEqual([format, 2]);
    }
    page.expectClean();
  });

  // A sheet has a fixed size that fits both papers (see above), so it is enough that all of it stays on the sheet.
  it('of every prediction, every task and every lesson of questions stays on its two sheets, in the longer language', async () => {
    const page = await openLesson('what-is-a-dependency?step=1', { locale: 'de-DE' });
    for (const id of lessonIds) {
      const steps = lesson(id).steps.flatMap(({ predict, place, design }, at) =>
        predict || place || design ? [at + 1] : [],
      );
      for (const step of [...steps, ...(id === 'why-so-long' ? [1] : [])]) {
        await page.emulateMedia({ media: 'screen' });
        await page.evaluate((link) => (location.hash = link), `#/lesson/${id}?step=${step}`);
        await page.locator(`[data-lesson="${id}"] [data-step="${lesson(id).steps[step - 1]?.id}"]`).waitFor();
        await press(page, 'Arbeitsblatt');
        await page.locator('[data-sheet="solution"]').waitFor();
        const over = await overflow(page);
        expect([id, step, over.length]).toEqual([id, step, 2]);
        for (const pixels of over) expect([id, step, pixels <= 2]).toEqual([id, step, true]); // a page is no whole number of them
        const task = await page.locator('[data-sheet="task"]').innerText();
        const solution = await page.locator('[data-sheet="solution"]').innerText();
        expect(solution.length).toBeGreaterThan(task.length / 2);
      }
    }
    page.expectClean();
  });
});

describe('tasks', () => {
  const radio = (page: AppPage, thing: number, place: number) =>
    held(page).locator('fieldset').nth(thing).getByRole('radio').nth(place).check();

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
    expect(await held(page).getByText('2 predictions, 80 %').isVisible()).toBe(true);
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
