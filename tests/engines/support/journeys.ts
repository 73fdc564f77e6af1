import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeSource, findingsOfAxe } from '../../journeys/support/axe';
import { keptLinks } from '../../journeys/support/links';
import { AppInTab } from './page';
import { DIST, openSites, type Sites } from './sites';
import type { Engine } from './tab';

const START = '#/aws-2025-10-20?fail=ddb-regional-endpoint&step=1';
const END = '#/aws-2025-10-20?fail=ddb-regional-endpoint&step=99';

/** What matters, in one engine: the same steps in each. */
export function journeysIn(name: string, open: () => Promise<Engine>): void {
  describe(name, () => {
    let engine: Engine;
    let sites: Sites;
    let app: AppInTab;
    beforeAll(async () => {
      sites = await openSites();
      engine = await open();
      app = new AppInTab(engine.tab, sites.app);
    });
    afterAll(async () => {
      await engine?.close();
      await sites?.close();
    });
    const clean = async () => expect(await engine.tab.problems()).toEqual([]);
    const atPlace = (wanted: string | RegExp) => expect.poll(app.place).toMatch(wanted);

    it('breaks one thing and watches it to its end', async () => {
      await app.open();
      expect(await app.count('.board [data-c].s-up')).toBe(187);
      await app.click('Lambda', '.board [data-c]');
      await expect.poll(() => app.stateOf('Lambda')).toBe('fault');
      await app.click('Pause');
      await app.press('End');
      expect(await app.count('.board [data-c]:not(.s-up)')).toBeGreaterThan(5);
      await app.click('All healthy again');
      await expect.poll(() => app.count('.board [data-c].s-up')).toBe(187);
      await app.click('Watch it fall');
      await expect.poll(() => app.stateOf('DynamoDB'), { timeout: 20_000 }).toBe('down');
      await clean();
    });

    it('steps on and back, and is scrubbed', async () => {
      await app.open(START);
      await app.press('ArrowRight');
      await atPlace(/^Wave 2 of \d+$/);
      await app.click('One on');
      await atPlace(/^Wave 3 of/);
      await app.press('ArrowLeft');
      await atPlace(/^Wave 2 of/);
      const [left, right] = await app.ends('.third [role="slider"]');
      await engine.tab.click({ x: right.x - 3, y: right.y });
      await expect.poll(app.figure).toBe('142');
      await engine.tab.click(
        { x: (left.x + right.x) / 2, y: left.y },
        { x: left.x + (right.x - left.x) / 4, y: left.y },
      );
      await atPlace(/^Wave [4-7] of/);
      await expect.poll(app.hash).toMatch(/step=[4-7]/);
      await clean();
    });

    it('shows the record, by play and by link', async () => {
      await app.open();
      await app.click('What really happened');
      await app.comes('[role="slider"][aria-label="The recorded outage over time"]');
      await app.click('Pause');
      await app.press('PageDown');
      await expect.poll(app.figure).toMatch(/^\d\d:\d\d$/);
      await app.open('#/aws-2025-10-20?t=11:14&sel=snapchat');
      await expect.poll(app.figure).toBe('11:14');
      expect(await app.text('.board [aria-pressed="true"] .name')).toBe('Snapchat');
      await clean();
    });

    it('answers what one change would have saved, from a worker', async () => {
      await app.open(END);
      await app.click('Menu');
      await app.click('What if …?');
      await app.click('What one change would have saved the most?', '.drawer button');
      await expect.poll(() => app.text('.drawer ol > li'), { timeout: 30_000 }).toMatch(/would have held/);
      await clean();
    });

    it('holds a lesson: mark, commit, reveal', async () => {
      await app.openAt('#/lesson/what-is-a-dependency?step=3', '[data-lesson] [data-c]');
      await app.click('School Wi-Fi', '[data-lesson] label');
      await app.click('Timetable', '[data-lesson] label');
      await app.click('Commit', '[data-lesson] button');
      await app.click('Show everything', '[data-lesson] button');
      await app.comes('[data-result]');
      expect(await app.text('[data-result] h3')).toMatch(/^Result: \d of \d right/);
      await clean();
    });

    it('shares the moment: its address, and a picture of it', async () => {
      await app.open(END);
      await app.press('s');
      await app.comes('dialog[open] [data-address], dialog[open] input, dialog[open] textarea');
      const address = () =>
        engine.tab.run(() =>
          [...document.querySelectorAll<HTMLInputElement>('dialog[open] input, dialog[open] textarea')]
            .map(({ value }) => value)
            .join(' '),
        );
      await expect.poll(address).toContain('#/aws-2025-10-20?fail=ddb-regional-endpoint&step=');
      await app.click('Picture', 'dialog[open] button');
      const width = () =>
        engine.tab.run(() => document.querySelector<HTMLImageElement>('img[data-kind="moment"]')?.naturalWidth ?? 0);
      await expect.poll(width, { timeout: 20_000 }).toBeGreaterThan(500);
      await app.press('Escape');
      await app.comes('dialog[open]', false);
      await clean();
    });

    it('opens a system of the reader’s own by link, and says what is wrong with a damaged one', async () => {
      await app.open(keptLinks.find(({ what }) => what === 'an own graph, deflated')?.link);
      expect(await app.text('h1')).toBe('Our shop');
      await app.click('Orders database', '.board [data-c]');
      await expect.poll(() => app.stateOf('Orders database')).toBe('fault');
      await app.press('End');
      await expect.poll(() => app.stateOf('Orders service')).toBe('down');
      await app.open('#g=d._____');
      await expect.poll(() => app.text('[role="alert"]')).toMatch(/damaged.*The built-in story is shown instead\./);
      await clean();
    });

    it('is the network as well: tiers, and all of it', async () => {
      await app.open('#/aws-2025-10-20?fail=ddb-regional-endpoint&step=4&layout=tiers');
      await app.comes('[data-network] canvas');
      await expect
        .poll(() => engine.tab.run(() => document.querySelector('[data-network]')?.getAttribute('data-marks') ?? '0'))
        .not.toBe('0');
      await app.click('Board', 'header button');
      await expect.poll(() => app.stateOf('DynamoDB’s address')).toBe('fault');
      await clean();
    });

    it('is embedded in the page of somebody else, which drives it', async () => {
      await engine.tab.goTo(sites.host);
      const heard = (type: string) =>
        engine.tab.run(
          (of) =>
            (globalThis as unknown as { heard: Record<string, unknown>[] }).heard.filter((one) => one['type'] === of),
          `dominograph:${type}`,
        );
      const send = (command: object) =>
        engine.tab.run((sent) => {
          (document.querySelector('dominograph-embed') as unknown as { send(command: object): void }).send(sent);
        }, command);
      const step = async () => (await heard('step')).at(-1) ?? {};
      await engine.tab.run(() => document.querySelector('dominograph-embed')?.scrollIntoView());
      await expect.poll(async () => (await heard('ready')).length, { timeout: 20_000 }).toBeGreaterThan(0);
      await send({ command: 'fail', ids: ['dynamodb'] });
      await expect.poll(step).toMatchObject({ mode: 'model', step: 1, failed: ['dynamodb'] });
      await send({ command: 'next' });
      await expect.poll(step).toMatchObject({ wave: 2 });
      await send({ command: 'goto', to: '11:14' });
      await expect.poll(step).toMatchObject({ mode: 'record', clock: '11:14 UTC' });
      const height = () =>
        engine.tab.run(
          () =>
            document.querySelector('dominograph-embed')?.shadowRoot?.querySelector('iframe')?.getBoundingClientRect()
              .height,
        );
      // The frame follows what is heard last: while the record comes, the two change one after the other.
      const apart = async (): Promise<number> =>
        Math.abs(Number(await height()) - Number((await heard('height')).at(-1)?.['height']));
      await expect.poll(apart, { timeout: 10_000 }).toBeLessThan(1);
      expect(await engine.tab.run(() => document.getElementById('fallback')?.checkVisibility() ?? false)).toBe(false);
      // A reader's own press goes to the embed: somewhere on its board is a box.
      const before = (await heard('select')).length + (await heard('step')).length;
      const frame = await engine.tab.run(() => {
        const box = document
          .querySelector('dominograph-embed')
          ?.shadowRoot?.querySelector('iframe')
          ?.getBoundingClientRect();
        return { left: box?.left ?? 0, top: Math.max(0, box?.top ?? 0), width: box?.width ?? 0 };
      });
      let answered = false;
      for (let at = 0; at < 24 && !answered; at++) {
        await engine.tab.click({ x: frame.left + frame.width * (0.1 + (at % 6) * 0.15), y: frame.top + 150 + at * 17 });
        answered = (await heard('select')).length + (await heard('step')).length > before;
      }
      expect(answered).toBe(true);
      await clean();
    });

    it('runs from one file, without a server', async () => {
      const file = new AppInTab(engine.tab, `file://${DIST}dominograph.html`);
      await file.open(START);
      await file.press('End');
      await expect.poll(file.figure).toBe('142');
      await file.click('Menu');
      await file.click('What if …?');
      await file.click('What one change would have saved the most?', '.drawer button');
      await expect.poll(() => file.text('.drawer ol > li'), { timeout: 30_000 }).toMatch(/would have held/);
      await file.openAt('#/lesson/one-name', '[data-lesson] [data-c]');
      await clean();
    });

    it('would have told: what a page gets wrong is seen here', async () => {
      await app.open();
      await engine.tab.run(() => {
        console.error('planted');
        document.body.append(Object.assign(new Image(), { src: 'https://example.org/planted.png' }));
      });
      await expect.poll(engine.tab.problems).toContainEqual(expect.stringContaining('planted'));
      const breaches = async () => (await engine.tab.problems()).filter((one) => /policy/i.test(one));
      await expect.poll(async () => (await breaches()).length).toBeGreaterThan(0);
    });

    it('is accessible by machine check: at rest, mid-cascade, in a dialog, in the network', async () => {
      const states: readonly (readonly [string, () => Promise<void>])[] = [
        ['at rest', () => app.open()],
        ['mid-cascade', () => app.open('#/aws-2025-10-20?fail=ddb-regional-endpoint&step=4&sel=snapchat')],
        ['the record', () => app.open('#/aws-2025-10-20?t=11:14')],
        [
          'a dialog',
          async () => {
            await app.press('?');
            await app.comes('dialog[open]:not(:has([data-loading])) .inner');
          },
        ],
        ['the network', () => app.open('#/aws-2025-10-20?layout=rings')],
      ];
      for (const [what, go] of states) {
        await go();
        await engine.tab.load(axeSource);
        expect(await engine.tab.run(findingsOfAxe, 'html'), what).toEqual([]);
      }
    });
  });
}
