import { describe, expect, it } from 'vitest';
import { candidatesOf } from '../../src/analysis/prediction';
import { encodePrediction, type CodedQuestion } from '../../src/analysis/prediction-code';
import { simulateCascade } from '../../src/engine/simulate';
import { graphOfIncident } from '../../src/model/incident-graph';
import { lesson, lessonIds, storyCore } from '../lessons/files';
import { expectAccessible } from './support/app';
import type { AppPage } from './support/browser';
import { held, mark, openLesson, press } from './support/lesson';

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
        // Words beside the board: what is asked, and what is answered.
        const [task = 0, solution = 0] = await page
          .locator('[data-sheet]')
          .evaluateAll((sheets) =>
            sheets.map((sheet) =>
              [...sheet.children].reduce(
                (sum, part) => sum + (part.querySelector('svg') ? 0 : (part.textContent ?? '').length),
                0,
              ),
            ),
          );
        expect([id, step, solution > task / 2]).toEqual([id, step, true]);
      }
    }
    page.expectClean();
  });
});
