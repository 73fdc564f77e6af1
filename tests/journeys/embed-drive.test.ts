import { describe, expect, it } from 'vitest';
import { openHost, type HostPage } from './support/host';

/** Sends a command to the embed of the page, as a host would. */
const send = (page: HostPage, command: object) =>
  page.evaluate((sent) => {
    const embed = document.querySelector('dominograph-embed');
    (embed as unknown as { send(command: object): void }).send(sent);
  }, command);
const set = (page: HostPage, name: string, value: string) =>
  page.evaluate(([key, to]) => document.querySelector('dominograph-embed')?.setAttribute(key!, to!), [name, value]);
const now = async (page: HostPage) => {
  const { step, wave, waves, failed, mode, chapter, clock } = (await page.said('step')).at(-1) ?? {};
  return { step, wave, waves, failed: (failed as string[] | undefined) ?? [], mode, chapter, clock };
};

describe('the host drives the embed', () => {
  it('by message: fail, goto, next, prev, play, pause, reset, theme', async () => {
    const page = await openHost('plain.html');
    const embed = await page.embed();
    await send(page, { command: 'fail', ids: ['dynamodb'] });
    await expect.poll(() => now(page)).toMatchObject({ mode: 'model', step: 1, failed: ['dynamodb'] });
    await send(page, { command: 'next' });
    await expect.poll(async () => (await now(page)).wave).toBe(2);
    await send(page, { command: 'goto', to: 5 });
    await expect.poll(async () => (await now(page)).step).toBe(5);
    const { wave } = await now(page);
    await send(page, { command: 'prev' });
    await expect.poll(async () => (await now(page)).wave).toBe(Number(wave) - 1);
    await send(page, { command: 'goto', to: '11:14' });
    await expect.poll(() => now(page)).toMatchObject({ mode: 'record', clock: '11:14 UTC' });
    await send(page, { command: 'play', chapter: 2 });
    await expect.poll(async () => (await now(page)).chapter).toBe('first-wave');
    expect(await embed.getByRole('button', { name: 'Pause' }).isVisible()).toBe(true);
    await send(page, { command: 'pause' });
    await expect.poll(() => embed.getByRole('button', { name: 'Pause' }).count()).toBe(0);
    await send(page, { command: 'theme', theme: 'dark' });
    await expect.poll(() => embed.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    await send(page, { command: 'reset' });
    await expect.poll(() => now(page)).toMatchObject({ mode: 'model', chapter: null, wave: 0, failed: [] });
    expect(page.problems).toEqual([]);
  });

  it('by attribute, also one that stood there before the embed was ready', async () => {
    const page = await openHost('plain.html', {
      change: (html) => html.replace('height="480"', 'height="480" theme="projector" fail="dynamodb" goto="4"'),
    });
    const embed = await page.embed();
    await expect.poll(() => now(page)).toMatchObject({ mode: 'model', step: 4 });
    expect(await embed.evaluate(() => document.documentElement.dataset['theme'])).toBe('projector');
    await set(page, 'goto', 'chapter:the-race');
    await expect.poll(() => now(page)).toMatchObject({ mode: 'record', chapter: 'the-race' });
    await set(page, 'play', 'chapter:2'.slice(8));
    await expect.poll(async () => (await now(page)).chapter).toBe('first-wave');
    await set(page, 'reset', '');
    await expect.poll(async () => (await now(page)).chapter).toBe(null);
  });

  it('hears what happens as events of the element', async () => {
    const page = await openHost('plain.html');
    await page.embed();
    await page.evaluate(() => {
      const heard: unknown[] = [];
      Object.assign(globalThis, { heard });
      for (const type of ['step', 'select', 'height'])
        document.addEventListener(`dominograph:${type}`, (event) =>
          heard.push([event.type, (event as CustomEvent<{ v: number }>).detail.v]),
        );
    });
    await send(page, { command: 'fail', ids: ['dynamodb'] });
    await expect.poll(async () => (await now(page)).wave).toBe(1);
    await send(page, { command: 'goto', to: 3 });
    await expect
      .poll(() => page.evaluate(() => (globalThis as unknown as { heard: unknown[] }).heard))
      .toContainEqual(['dominograph:step', 1]);
    const steps = await page.said('step');
    const before = new Set(steps.at(-2)?.['failed'] as string[]);
    const after = steps.at(-1);
    expect(after?.['newlyFailed']).toEqual((after?.['failed'] as string[]).filter((id) => !before.has(id)));
  });

  it('stays unmoved by whatever else is sent, from whomever', async () => {
    const page = await openHost('plain.html');
    const embed = await page.embed();
    await page.waitForTimeout(1200);
    const before = (await page.said('step')).length;
    await page.evaluate(() => {
      const target = document.querySelector('dominograph-embed')?.shadowRoot?.querySelector('iframe')?.contentWindow;
      let seed = 20251020;
      const random = (of: number) => {
        seed = (seed * 1664525 + 1013904223) >>> 0;
        return seed % of;
      };
      const values: unknown[] = [
        null,
        1.5,
        -1,
        1e9,
        NaN,
        '',
        'x'.repeat(5000),
        '__proto__',
        ['a'],
        {},
        { toString: 1 },
        true,
        '1:1',
      ];
      const names = ['type', 'v', 'command', 'ids', 'to', 'theme', 'chapter', '__proto__', 'constructor', 'height'];
      const commands = ['fail', 'goto', 'theme', 'nothing', 'constructor'];
      for (let i = 0; i < 5000; i++) {
        const message: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
        if (i % 3 > 0) Object.assign(message, { type: 'dominograph:command', v: i % 7 === 0 ? 2 : 1 });
        if (i % 5 > 0) message['command'] = commands[random(commands.length)];
        for (let field = 0; field < 3; field++) {
          const name = names[3 + random(names.length - 3)]!;
          if (name !== '__proto__') message[name] = values[random(values.length)];
        }
        target?.postMessage(i % 11 === 0 ? values[random(values.length)] : message, '*');
      }
      // What a frame beside it sends is not from its host.
      const other = document.body.appendChild(document.createElement('iframe'));
      const beside = other.contentWindow as unknown as { eval(code: string): void };
      beside.eval(
        "parent.document.querySelector('dominograph-embed').shadowRoot.querySelector('iframe').contentWindow" +
          ".postMessage({ type: 'dominograph:command', v: 1, command: 'fail', ids: ['dynamodb'] }, '*')",
      );
    });
    await page.waitForTimeout(1200);
    expect((await page.said('step')).length).toBe(before);
    expect(await embed.locator('[data-count]').innerText()).toMatch(/186\s+parts, all working/);
    expect(await embed.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
    expect(page.problems).toEqual([]);
  });

  it('takes a flood of good commands at its pace, and the last of them counts', async () => {
    const page = await openHost('plain.html');
    await page.embed();
    const before = (await page.said('step')).length;
    await page.evaluate(() => {
      const embed = document.querySelector('dominograph-embed') as unknown as { send(command: object): void };
      for (let step = 0; step < 1000; step++) embed.send({ command: 'goto', to: step % 11 });
    });
    await expect.poll(async () => (await now(page)).step, { timeout: 15_000 }).toBe(999 % 11);
    expect((await page.said('step')).length - before).toBeLessThan(25);
  });

  it('hands the keys that turn slides to a deck, in words that Reveal.js obeys', async () => {
    const page = await openHost('plain.html');
    const embed = await page.embed();
    await embed.locator('#embed[data-live]').waitFor({ state: 'attached' });
    for (const key of ['PageDown', 'PageUp']) {
      await embed.locator('.play').focus();
      await page.keyboard.press(key);
      // The next key is the deck's: the frame is gone with its slide.
      await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('body');
    }
    await expect
      .poll(async () => (await page.messages()).flatMap(({ method }) => (method === undefined ? [] : [method])))
      .toEqual(['next', 'prev']);
    expect((await page.said('key')).map(({ key }) => key)).toEqual(['PageDown', 'PageUp']);
  });

  it('is not drowned by a hundred thousand messages: the last of them is answered', async () => {
    const page = await openHost('plain.html');
    await page.embed();
    await page.evaluate(() => {
      const embed = document.querySelector('dominograph-embed') as unknown as { send(command: object): void };
      const frame = document.querySelector('dominograph-embed')?.shadowRoot?.querySelector('iframe')?.contentWindow;
      for (let at = 0; at < 100_000; at++)
        frame?.postMessage(at % 2 === 0 ? { type: 'dominograph:command', v: 1, command: 'goto', to: at % 9 } : at, '*');
      embed.send({ command: 'fail', ids: ['dynamodb'] });
    });
    await expect
      .poll(() => now(page), { timeout: 30_000 })
      .toMatchObject({ mode: 'model', step: 1, failed: ['dynamodb'] });
    expect(page.problems).toEqual([]);
  });
});

describe('the element', () => {
  it('survives being loaded twice, moved, removed and put back', async () => {
    const page = await openHost('plain.html', {
      change: (html) =>
        html.replace(
          '</head>',
          '<script async src="__E__/embed.js?2"></script></head>'.replace(
            '__E__',
            /http:[^"]*(?=\/embed\.js)/.exec(html)?.[0] ?? '',
          ),
        ),
    });
    await page.embed();
    const globals = await page.evaluate(() => Object.keys(window).filter((name) => /domino|embed/i.test(name)));
    expect(globals).toEqual([]);
    await page.evaluate(() => document.body.append(document.querySelector('dominograph-embed')!));
    await expect.poll(async () => (await page.said('ready')).length).toBe(2);
    await page.evaluate(() => {
      const embed = document.querySelector('dominograph-embed')!;
      embed.remove();
      Object.assign(globalThis, { kept: embed });
    });
    await page.waitForTimeout(300);
    expect(page.frames()).toHaveLength(1);
    await send(page, { command: 'play' }).catch(() => undefined);
    await page.evaluate(() => document.body.append((globalThis as unknown as { kept: Element }).kept));
    await expect.poll(async () => (await page.said('ready')).length).toBe(3);
    await page.evaluate(() => {
      const embed = document.querySelector('dominograph-embed')!;
      embed.setAttribute('src', embed.getAttribute('src')!.replace('embed.html', 's/fastly-2021-06-08/embed.html'));
    });
    await expect.poll(async () => (await page.said('ready')).at(-1)?.['title']).toContain('Fastly');
    expect(page.problems).toEqual([]);
  });

  it('gives its frame a title, loads it lazily, and lets it touch nothing of the host', async () => {
    const page = await openHost('plain.html');
    await page.embed();
    const frame = await page.evaluate(() => {
      const found = document.querySelector('dominograph-embed')?.shadowRoot?.querySelector('iframe');
      return { title: found?.title, lazy: found?.loading, sandbox: found?.getAttribute('sandbox') };
    });
    expect(frame.title).toBe('How the AWS outage of 20 October 2025 spread');
    expect(frame.lazy).toBe('lazy');
    expect(frame.sandbox).not.toMatch(/same-origin|top-navigation|forms|modals/);
  });

  it('believes no height that is none, and none from another frame', async () => {
    const page = await openHost('plain.html', {
      change: (html) => html.replace(/src="[^"]*\/embed\.html"/, 'src="liar.html"'),
    });
    await page.waitForTimeout(300);
    const height = () =>
      page.evaluate(() => {
        const found = document.querySelector('dominograph-embed')?.shadowRoot?.querySelector('iframe');
        return found?.getBoundingClientRect().height;
      });
    const claim = (value: unknown) =>
      page.frames()[1]?.evaluate((said) => {
        parent.postMessage({ type: 'dominograph:ready', v: 1 }, '*');
        parent.postMessage({ type: 'dominograph:height', v: 1, height: said }, '*');
      }, value);
    await claim(700);
    await expect.poll(height).toBe(700);
    for (const wrong of [NaN, '-1', '900', null, Infinity]) await claim(wrong);
    await page.waitForTimeout(200);
    expect(await height()).toBe(700);
    await claim(1e9);
    await expect.poll(height).toBe(16_000);
    await claim(-5);
    await expect.poll(height).toBe(160);
    await page.evaluate(() => postMessage({ type: 'dominograph:height', v: 1, height: 999 }, '*'));
    await page.waitForTimeout(200);
    expect(await height()).toBe(160);
  });
});

it('tells the scroll story forwards and backwards', async () => {
  const page = await openHost('examples/scrolly.html', { width: 1200 });
  const embed = await page.embed();
  const show = async (section: number, expected: object) => {
    await page
      .locator('section')
      .nth(section)
      .evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await expect.poll(() => now(page)).toMatchObject(expected);
    await page.waitForTimeout(300);
    const picture = await embed
      .locator('.board .box')
      .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-label')));
    return { ...(await now(page)), picture };
  };
  const there = [
    await show(0, { mode: 'record', chapter: 'the-race' }),
    await show(1, { mode: 'record', chapter: 'first-wave' }),
    await show(2, { mode: 'record', chapter: 'crushed-by-the-rush' }),
    await show(3, { mode: 'record', chapter: 'second-wave' }),
  ];
  await show(4, { mode: 'model', step: 3 });
  await expect.poll(() => embed.locator('.board .s-fault').count()).toBe(1);
  const back = [
    await show(3, { chapter: 'second-wave' }),
    await show(2, { chapter: 'crushed-by-the-rush' }),
    await show(1, { chapter: 'first-wave' }),
    await show(0, { chapter: 'the-race' }),
  ];
  expect(back.reverse()).toEqual(there);
  expect(new Set(there.map(({ picture }) => JSON.stringify(picture))).size).toBe(4); // each chapter looks different
  expect(page.problems).toEqual([]);
});
