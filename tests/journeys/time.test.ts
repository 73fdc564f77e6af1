import { expect, it } from 'vitest';
import { button, caption, figure, hit, openReady, place, slider, toTheEnd } from './support/app';
import type { AppPage } from './support/browser';

const START = '#/aws-2025-10-20?fail=ddb-regional-endpoint&step=1';
const boxes = (page: AppPage) =>
  page
    .locator('.board [data-c]')
    .evaluateAll((all) => all.map((one) => /s-\w+/.exec(one.getAttribute('class') ?? '')?.[0]).join(' '));
/** Where every box stands. */
const places = (page: AppPage) =>
  page.locator('.board [data-c]').evaluateAll((all) =>
    all
      .map((one) => {
        const { x, y, width, height } = one.getBoundingClientRect();
        return `${one.getAttribute('data-c')}: ${[x, y + scrollY, width, height].map((value) => value.toFixed(1)).join(' ')}`;
      })
      .sort(),
  );

it('goes back exactly the way it came', async () => {
  const page = await openReady({ hash: START, reducedMotion: 'reduce' });
  const read = async () => `${await place(page)} ${await hit(page)} ${await caption(page)} ${await boxes(page)}`;
  const seen: string[] = [];
  for (let wave = 1; wave < 8; wave++) {
    seen.push(await read());
    await slider(page).press('ArrowRight');
  }
  expect(new Set(seen).size).toBe(7);
  for (let wave = 7; wave >= 1; wave--) {
    await button(page, 'One back').click();
    expect(await read()).toBe(seen[wave - 1]);
  }
  page.expectClean();
});

it('is scrubbed with the mouse and with keys', async () => {
  const page = await openReady({ hash: START });
  const line = await slider(page).boundingBox();
  if (!line) throw new Error('there is no timeline');
  await page.mouse.click(line.x + line.width - 3, line.y + line.height / 2);
  expect(await hit(page)).toBe(142);
  const last = Number(await slider(page).getAttribute('aria-valuemax'));
  expect(Number(await slider(page).getAttribute('aria-valuenow'))).toBe(last);
  await page.mouse.move(line.x + line.width / 2, line.y + line.height / 2);
  await page.mouse.down();
  await page.mouse.move(line.x + line.width / 4, line.y + line.height / 2, { steps: 4 });
  await page.mouse.up();
  const at = Number(await slider(page).getAttribute('aria-valuenow'));
  expect(Math.abs(at - last / 4)).toBeLessThanOrEqual(1);
  await slider(page).press('Home');
  expect(await page.locator('.board [data-c].s-up').count()).toBe(187);
  await slider(page).press('End');
  expect(await hit(page)).toBe(142);
  page.expectClean();
});

it('plays, pauses, changes speed and goes on where it was', async () => {
  const page = await openReady({ hash: START });
  await page.getByRole('combobox', { name: 'Speed' }).selectOption('4');
  await button(page, /^Play$/).click();
  await expect.poll(() => place(page)).toMatch(/Wave ([4-9]|\d\d) of/);
  await button(page, 'Pause').click();
  const at = await place(page);
  await page.waitForTimeout(600);
  expect(await place(page)).toBe(at);
  await button(page, /^Play$/).click();
  await expect.poll(() => place(page), { timeout: 15_000 }).not.toBe(at);
  expect(await place(page)).not.toMatch(/Wave 1 of/);
});

it('plays again from its beginning once it is over', async () => {
  const page = await openReady({ hash: START });
  await toTheEnd(page);
  await button(page, 'Show again').click();
  await expect.poll(() => place(page)).toMatch(/Wave [1-3] of/);
  expect(await button(page, 'Pause').isVisible()).toBe(true);
});

it('writes the moment into the address wave by wave while it plays; the link brings it back', async () => {
  const page = await openReady({ hash: START });
  await button(page, /^Play$/).click();
  const seen = new Set<string>();
  const waves = () => seen.add(new URL(page.url()).hash).size;
  await expect.poll(waves, { timeout: 30_000, interval: 100 }).toBeGreaterThan(4);
  await button(page, 'Pause').click();
  const [said, count] = [await place(page), await hit(page)];
  await page.waitForTimeout(1000);
  const copy = await openReady({ hash: new URL(page.url()).hash });
  expect([await place(copy), await hit(copy)]).toEqual([said, count]);
  copy.expectClean();
});

it('keeps every component where it is: in all waves, and in the record', async () => {
  const page = await openReady({ reducedMotion: 'reduce' });
  const rest = await places(page);
  expect(rest).toHaveLength(187);
  await button(page, 'Watch it fall').click();
  await button(page, 'Pause').click();
  await slider(page).press('Home');
  const waves = Number(await slider(page).getAttribute('aria-valuemax'));
  for (let wave = 0; wave <= waves; wave++) {
    expect(await places(page), `wave ${wave}`).toEqual(rest);
    await slider(page).press('ArrowRight');
  }
  await button(page, 'What really happened').click();
  await button(page, 'Pause').click();
  for (let look = 0; look < 8; look++) {
    await slider(page).press('PageDown');
    expect(await places(page), `the record at ${await figure(page)}`).toEqual(rest);
  }
  page.expectClean();
});
