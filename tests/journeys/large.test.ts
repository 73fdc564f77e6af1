import { expect, it } from 'vitest';
import { writeCode } from '../../src/state/link-code';
import type { AppPage } from './support/browser';
import { button, figure, find, focusLost, openNetwork, openReady, toTheEnd } from './support/app';
import { drawer, drop } from './support/own';

/** A system of as many parts, each of which needs two earlier ones. */
async function ownSystem(size: number): Promise<string> {
  const kinds = ['database', 'compute', 'queue'] as const;
  const code = await writeCode({
    title: 'A large system',
    components: Array.from({ length: size }, (_, i) => ({ id: `c${i}`, name: `Part ${i}`, kind: kinds[i % 3] })),
    dependencies: Array.from({ length: size - 2 }, (_, i) =>
      [1, 2].map((back) => ({ from: `c${i + 2}`, to: `c${i + 2 - back}`, kind: 'soft' })),
    ).flat(),
  });
  return `#g=${code}`;
}

it('shows groups as bars above 2500 parts, in them parts as bars, in these boxes; and leads out again', async () => {
  const page = await openReady({ hash: await ownSystem(2700), reducedMotion: 'reduce' });
  const heads = page.locator('.board button[data-g]');
  const back = page.getByRole('navigation', { name: 'Groups looked into' });
  expect(await heads.count()).toBe(3);
  expect(await page.locator('.board [data-c]').count()).toBe(0);
  expect(await page.locator('.board .bar').count()).toBe(3);
  // By keyboard as well: one stop for the whole board, arrows from head to head.
  await page.locator('.board [tabindex="0"]').focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect.poll(() => heads.count()).toBe(5);
  await heads.nth(1).click();
  await expect.poll(() => page.locator('.board [data-c] .name').count()).toBe(180);
  expect(await focusLost(page)).toBe(false);
  await page.locator('.board [data-c]').first().click();
  await expect.poll(() => page.locator('.board [data-c].s-fault').count()).toBe(1);
  await button(page, 'Pause').click();
  await back.getByRole('button').nth(1).click();
  await expect.poll(() => heads.count()).toBe(5);
  await back.getByRole('button', { name: '← All groups' }).click();
  await expect.poll(() => page.locator('.board .bar').count()).toBe(3);
  expect(await focusLost(page)).toBe(false);
  page.expectClean();
});

it('shows only what a part needs, or only what needs it, to any depth, and everything again', async () => {
  const page = await openReady({ hash: await ownSystem(2700), reducedMotion: 'reduce' });
  await find(page, 'Part 12');
  await expect.poll(() => page.locator('.board [data-c="12"]').count()).toBe(1);
  await page.locator('.third').getByRole('button', { name: 'Why', exact: true }).click();
  await button(page, 'Only what it needs').click();
  // Each needs the two before it, so all of them.
  await expect.poll(() => page.locator('.board [data-c]').count()).toBe(13);
  const said = page.locator('.part [role="status"]');
  expect(await said.innerText()).toBe('Only Part 12 and what it needs: 13 of 2,700 components.');
  await expect.poll(() => page.url().includes('only=needs:c12')).toBe(true);
  await page.reload();
  await expect.poll(() => page.locator('.board [data-c]').count()).toBe(13);
  await button(page, 'Show everything').click();
  await expect.poll(() => page.locator('.board .bar').count()).toBe(3);
  await expect.poll(() => page.url().includes('only=')).toBe(false);
  page.expectClean();
});

it('shows every part of 600, as a box or as a cell', async () => {
  const page = await openReady({ hash: await ownSystem(600) });
  expect(await page.locator('.board [data-c]').count()).toBe(600);
  expect(await page.locator('.board [data-c]:not(.cell)').count()).toBeGreaterThan(10);
  page.expectClean();
});

it('marks groups that have no boxes, too, when two versions stand beside each other', async () => {
  const page = await openReady({ reducedMotion: 'reduce' });
  const csv = (more: string) =>
    `from,to\n${Array.from({ length: 2699 }, (_, i) => `c${i + 1},c${i >> 1}`).join('\n')}\n${more}`;
  await drop(page, [['large.csv', csv('')]]);
  await drawer(page).getByText('2,700 components', { exact: false }).first().waitFor();
  await drop(page, [['large.csv', csv('new-one,c0\n')]]);
  await page.locator('main .versions').waitFor();
  const marked = page.locator('.board .bar:is(.r-new, .r-changed)');
  await expect.poll(() => marked.count()).toBe(1);
  const said = await page
    .locator('.board .group')
    .filter({ has: page.locator('.r-new, .r-changed') })
    .locator('button[data-g]')
    .getAttribute('aria-label');
  expect(said).toContain('1 new in this version');
  page.expectClean();
});

const marks = (page: AppPage): Promise<number> =>
  page.locator('[data-network]').getAttribute('data-marks').then(Number);

it('gathers a large network as its board, and opens a group where the reader looks, in both pictures', async () => {
  const page = await openNetwork({ hash: `${await ownSystem(2700)}&layout=tiers`, reducedMotion: 'reduce' });
  expect(await marks(page)).toBe(3);
  await page.locator('[data-network]').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.locator('[data-network] [role="status"]').innerText()).toMatch(/0 of 900/);
  await page.keyboard.press('Enter');
  await expect.poll(() => marks(page)).toBe(2 + 5);
  await page.getByRole('button', { name: 'Board', exact: true }).click();
  await expect.poll(() => page.locator('.board button[data-g]').count()).toBe(5);
  page.expectClean();
});

it('paints hundreds of marks by itself: states, keys, mouse, zoom and names as in any network', async () => {
  const page = await openNetwork({ hash: `${await ownSystem(420)}&layout=tiers&view=all`, reducedMotion: 'reduce' });
  const network = page.locator('[data-network]');
  expect(await marks(page)).toBe(420);
  expect(await network.getAttribute('data-painter')).toBe('canvas');
  /** What the layers show, in short: how much of each is painted. */
  const painted = () =>
    network.locator('canvas').evaluateAll((all) =>
      all.map((canvas) => {
        if (!(canvas instanceof HTMLCanvasElement)) return 0;
        const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
        let pixels = 0;
        for (let at = 3; at < data.length; at += 32) if (data[at]! > 0) pixels++;
        return pixels;
      }),
    );
  const healthy = await painted();
  expect(healthy.filter((pixels) => pixels > 100).length).toBeGreaterThanOrEqual(3);
  await network.focus();
  await page.keyboard.press('ArrowRight');
  const status = network.locator('[role="status"]');
  await expect.poll(() => status.innerText()).toMatch(/^Part \d+: working/);
  await page.keyboard.press('Enter');
  await expect.poll(() => status.innerText()).toMatch(/broke|fault/i);
  await toTheEnd(page);
  await expect.poll(async () => Number(await figure(page))).toBeGreaterThan(1);
  expect(await painted()).not.toEqual(healthy);
  // By mouse: somewhere there is a mark, it says what it is, and a press looks at it.
  await page.keyboard.press('Escape');
  const found = await pointAtMark(page);
  expect(await page.locator('[data-network] .tip').innerText()).toMatch(/Part \d+/);
  await page.mouse.click(found.x, found.y, { button: 'right' });
  await expect.poll(() => page.url(), { timeout: 10_000 }).toContain('&sel=c');
  // Dragging the background moves the view, and a link keeps it.
  await page.keyboard.press('+');
  await expect.poll(() => page.url().includes('&cam=')).toBe(true);
  page.expectClean();
});

/** Points at the first mark on the way across the network; where it is. */
async function pointAtMark(page: AppPage): Promise<{ readonly x: number; readonly y: number }> {
  const found = await page.locator('[data-network] .host').evaluate(async (host) => {
    const { left, top, width, height } = host.getBoundingClientRect();
    for (let y = top + height / 3; y < top + height; y += 7)
      for (let x = left + width / 3; x < left + width * 0.6; x += 7) {
        host.dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: y, pointerType: 'mouse' }));
        await Promise.resolve();
        if (document.querySelector('[data-network] .tip')) return { x, y };
      }
    return null;
  });
  if (!found) throw new Error('no mark was found');
  await page.mouse.move(found.x, found.y);
  return found;
}

it('says how far a large file has been read, and stops when it is told to', async () => {
  const page = await openReady();
  const title = await page.title();
  const names = Array.from({ length: 20_000 }, (_, at) => `lib-part-of-a-large-system-${at}`);
  const lines = names.flatMap((name, at) =>
    [1, 2, 3, 4, 5].map((back) => `"${name}" -> "${names[at >> back] ?? ''}x${back}";`),
  );
  await page.evaluate(
    (text) => {
      const heard: number[] = [];
      Object.assign(globalThis, { heard });
      new MutationObserver(() => {
        const bar = document.querySelector('dialog progress');
        if (!(bar instanceof HTMLProgressElement) || bar.position < 0) return;
        heard.push(bar.value);
        if (bar.value > 0.02)
          [...document.querySelectorAll<HTMLButtonElement>('dialog button')]
            .find((one) => one.textContent === 'Stop')
            ?.click();
      }).observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'large.dot'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
    },
    `digraph {\n${lines.join('\n')}\n}`,
  );
  await page.waitForFunction(() => (globalThis as unknown as { heard: number[] }).heard.length > 0);
  await page.locator('dialog textarea').waitFor();
  await page.keyboard.press('Escape');
  expect(await page.title()).toBe(title);
  page.expectClean();
});
