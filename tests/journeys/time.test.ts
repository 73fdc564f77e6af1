import { expect, it } from 'vitest';
import { button, hit, openReady, sentence, stepLine, toTheEnd } from './support/app';

const START = '#/aws-2025-10-20?fail=ddb-regional-endpoint&step=1';

it('goes back exactly the way it came', async () => {
  const page = await openReady({ hash: START, reducedMotion: 'reduce' });
  const seen: string[] = [];
  const read = async () => `${await stepLine(page)} | ${await sentence(page).innerText()}`;
  for (let step = 1; step < 8; step++) {
    seen.push(await read());
    await page.getByRole('slider', { name: 'Steps of the cascade' }).press('ArrowRight');
  }
  expect(new Set(seen).size).toBe(7);
  for (let step = 7; step >= 1; step--) {
    await button(page, 'Step back').click();
    expect(await read()).toBe(seen[step - 1]);
  }
  page.expectClean();
});

it('plays, pauses, changes speed and resumes where it was', async () => {
  const page = await openReady({ hash: START });
  await page.getByLabel('Speed').selectOption('4');
  await button(page, 'Play').click();
  await expect.poll(() => stepLine(page)).toMatch(/Step ([4-9]|1\d) of 20/);
  await button(page, 'Pause').click();
  const at = await stepLine(page);
  await page.waitForTimeout(600);
  expect(await stepLine(page)).toBe(at);
  await button(page, /^(Play|Continue)$/).click();
  await expect.poll(() => stepLine(page), { timeout: 15_000 }).not.toBe(at);
});

it('pauses by itself after about nine seconds and offers to continue', async () => {
  const page = await openReady({ hash: START });
  await page.getByLabel('Speed').selectOption('0.5');
  await button(page, 'Play').click();
  await expect.poll(() => button(page, 'Continue').isVisible(), { timeout: 30_000 }).toBe(true);
});

it('says T+ where a time is published, and order only where it is not', async () => {
  const page = await openReady({ hash: '#/aws-2025-10-20?fail=ddb-regional-endpoint&step=2' });
  expect(await stepLine(page)).toContain('T+0 min');
  await page.goto(`${page.origin}/index.html#/aws-2025-10-20?fail=ddb-regional-endpoint&step=6`);
  await expect.poll(() => stepLine(page)).toContain('after T+0 min, time unknown');
});

it('leaves a trail: the moment can be linked, and the link brings it back', async () => {
  const page = await openReady({ hash: START });
  await toTheEnd(page);
  await expect.poll(() => page.url()).toContain('fail=ddb-regional-endpoint&step=20');
  const copy = await openReady({ hash: new URL(page.url()).hash });
  expect(await hit(copy)).toBe(142);
  await copy.goto(`${copy.origin}/index.html#/not-an-outage`);
  await expect
    .poll(() => copy.getByRole('alert').innerText())
    .toContain('The link names something that is not in our data: not-an-outage.');
  expect(await hit(copy)).toBe(142); // what was there stays
  copy.expectClean();
});

it('moves nothing on the map while time runs', async () => {
  const page = await openReady({ hash: START, reducedMotion: 'reduce' });
  const box = await page.locator('[data-map]').boundingBox();
  for (let step = 0; step < 6; step++) {
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(60);
    expect(await page.locator('[data-map]').boundingBox()).toEqual(box);
  }
});
