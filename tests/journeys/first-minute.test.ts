import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { button, clickMiddle, find, hit, openReady, sentence, stepLine, toTheEnd } from './support/app';

it('opens on the story view, calm, with one line of invitation', async () => {
  const page = await openReady();
  const marks = Number(await page.locator('[data-map]').getAttribute('data-marks'));
  expect(marks).toBeGreaterThanOrEqual(40);
  expect(marks).toBeLessThanOrEqual(65);
  expect(await page.getByText('Click any service to break it, or play what really happened.').isVisible()).toBe(true);
  expect(await page.getByRole('button', { name: /^up 186$/ }).isVisible()).toBe(true);
  await button(page, 'Show all').click();
  await expect.poll(() => page.locator('[data-map]').getAttribute('data-marks')).toBe('187');
  page.expectClean();
});

it('plays the outage step by step, each with reason and source, and counts what is hit', async () => {
  const page = await openReady();
  await button(page, 'Break it in the model').click();
  expect(await stepLine(page)).toContain('1 of 186 components degraded or worse');
  expect(await sentence(page).innerText()).toContain('DynamoDB regional endpoint went down: you broke it.');
  await expect
    .poll(() => sentence(page).innerText())
    .toContain(
      'Amazon DynamoDB went down, because DynamoDB regional endpoint went down. Clients find DynamoDB by this name; without it no new connection is possible. Documented by Amazon Web Services.',
    );
  await expect.poll(() => hit(page), { timeout: 15_000 }).toBeGreaterThan(8);
  await toTheEnd(page);
  expect(await hit(page)).toBe(142);
  expect(
    await page
      .getByText('If DynamoDB regional endpoint fails, 142 of 186 components end up degraded or worse, in 20 steps.')
      .count(),
  ).toBeGreaterThan(0);
  page.expectClean();
});

it('breaks what is clicked, within two actions, and says kindly when nothing depends on it', async () => {
  const page = await openReady();
  await find(page, 'Signal');
  expect(await page.locator('[data-why] h2').innerText()).toBe('Signal');
  await clickMiddle(page);
  await expect
    .poll(() => page.locator('.caption').innerText())
    .toContain('Nothing else in our data depends on Signal. It fails alone; that is the whole cascade.');
  expect(await hit(page)).toBe(1);
  page.expectClean();
});

it('changes the very next frames after the click', async () => {
  const page = await openReady();
  await find(page, 'AWS Lambda');
  // Counted in frames of the page, not in seconds of this machine: the first frame drawn after the click shows the fault.
  const box = await page.locator('[data-map]').boundingBox();
  await page.evaluate(() => {
    addEventListener(
      'pointerup',
      () =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() =>
            document.documentElement.setAttribute(
              'data-second-frame',
              document.querySelector('[data-hit]')?.getAttribute('data-hit') ?? 'none',
            ),
          ),
        ),
      { once: true, capture: true },
    );
  });
  await page.mouse.click((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
  await expect.poll(() => page.locator('html').getAttribute('data-second-frame')).toBe('1');
});

it('asks why of a fallen thing, and what held of a healthy one', async () => {
  const page = await openReady({ hash: '#/aws-2025-10-20?fail=ddb-regional-endpoint&step=20' });
  await find(page, 'Snapchat');
  await clickMiddle(page); // fallen: a click asks
  expect(await hit(page)).toBe(142);
  const chain = page.locator('[data-why] .chain li');
  expect(await chain.count()).toBe(3);
  expect(await chain.nth(2).innerText()).toContain('Snapchat went down, because Amazon DynamoDB went down.');
  await find(page, 'Amazon EC2 (running instances)');
  const why = page.locator('[data-why]');
  expect(await why.innerText()).toContain('needs it only to start or to change');
  expect(await why.getByRole('heading', { name: 'Why Amazon EC2 (running instances) held' }).isVisible()).toBe(true);
  page.expectClean();
});

it('takes several faults, takes them away again, undoes and redoes', async () => {
  const page = await openReady({ hash: '#/aws-2025-10-20?fail=lambda&step=1&sel=lambda' });
  await toTheEnd(page);
  const alone = await hit(page);
  await find(page, 'Amazon S3');
  await button(page, 'Add a fault here').click();
  await toTheEnd(page);
  const both = await hit(page);
  expect(both).toBeGreaterThan(alone);
  await find(page, 'Amazon S3');
  await button(page, 'Take the fault away').click();
  await toTheEnd(page);
  expect(await hit(page)).toBe(alone);
  await button(page, 'Undo').click();
  await toTheEnd(page);
  expect(await hit(page)).toBe(both);
  await button(page, 'Redo').click();
  await toTheEnd(page);
  expect(await hit(page)).toBe(alone);
  await button(page, 'Reset').click();
  expect(await page.getByText('Click any service to break it').isVisible()).toBe(true);
  await button(page, 'Undo').click(); // a reset is a move like any other
  expect(await hit(page)).toBeGreaterThan(0);
  page.expectClean();
});

it('opens a group in place and gives every source as a link', async () => {
  const page = await openReady({ hash: '#/aws-2025-10-20?sel=roblox' });
  expect(await page.locator('[data-why] h2').innerText()).toBe('Roblox');
  const before = Number(await page.locator('[data-map]').getAttribute('data-marks'));
  await find(page, 'Roblox'); // it is inside a group, which opens in place
  await expect
    .poll(async () => Number(await page.locator('[data-map]').getAttribute('data-marks')))
    .toBeGreaterThan(before + 8);
  const links = page.locator('#panel a[href^="http"]');
  expect(await links.count()).toBeGreaterThan(0);
  expect(await links.first().getAttribute('rel')).toContain('noopener');
  page.expectClean();
});

it('looks at a healthy thing without breaking it: other button, or Alt', async () => {
  const page = await openReady();
  await find(page, 'AWS Lambda');
  const box = await page.locator('[data-map]').boundingBox();
  const middle = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2] as const;
  await page.keyboard.press('Escape');
  await page.mouse.click(...middle, { button: 'right' });
  await expect.poll(() => page.locator('[data-why] h2').innerText()).toBe('AWS Lambda');
  await page.keyboard.press('Escape');
  await clickMiddle(page, { modifiers: ['Alt'] });
  await expect.poll(() => page.locator('[data-why] h2').innerText()).toBe('AWS Lambda');
  expect(await page.getByText('Click any service to break it').isVisible()).toBe(true); // nothing is broken
  page.expectClean();
});

it('opens every moment that the README links to', async () => {
  const hashes = readFileSync('README.md', 'utf8').match(/#\/[^\s`)]+/g) ?? [];
  expect(hashes.length).toBeGreaterThan(1);
  for (const hash of hashes) {
    const page = await openReady({ hash });
    const asked = new URLSearchParams(hash.slice(hash.indexOf('?') + 1));
    const time = asked.get('t');
    if (time !== null) await expect.poll(() => page.locator('[data-clock]').innerText()).toBe(`${time} UTC`);
    else await expect.poll(() => stepLine(page)).toContain(`Step ${asked.get('step')} of`);
    expect(new URL(page.url()).hash).toBe(hash);
    page.expectClean();
  }
});
