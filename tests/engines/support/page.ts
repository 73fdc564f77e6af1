import { expect } from 'vitest';
import type { Point, Tab } from './tab';

/** A page of the app in any browser, and what a reader does there. */
export class AppInTab {
  readonly tab: Tab;
  readonly #address: string;

  /** `address`: of the app's page, without a fragment. */
  constructor(tab: Tab, address: string) {
    this.tab = tab;
    this.#address = address;
  }

  /** Opens the app at a moment and waits until it can be used. */
  open(hash = ''): Promise<void> {
    return this.openAt(hash, 'html:not([data-wait]) #app[data-live] .third');
  }
  /** Opens the app at a moment and waits until something is there. */
  async openAt(hash: string, selector: string): Promise<void> {
    await this.tab.goTo('about:blank');
    await this.tab.goTo(`${this.#address}${hash}`);
    await this.comes(selector);
  }
  /** Waits until something is there, or gone. */
  async comes(selector: string, there = true): Promise<void> {
    await expect
      .poll(() => this.tab.run((of) => document.querySelector(of) !== null, selector), {
        timeout: 20_000,
        message: `${selector} ${there ? 'comes' : 'goes'}`,
      })
      .toBe(there);
  }
  /** The text of the first that is found, in one line; empty where there is none. */
  text(selector: string): Promise<string> {
    return this.tab.run(
      (of) => (document.querySelector(of)?.textContent ?? '').trim().replaceAll(/\s+/g, ' '),
      selector,
    );
  }
  count(selector: string): Promise<number> {
    return this.tab.run((of) => document.querySelectorAll(of).length, selector);
  }
  /** Presses what is called `name`: its label, the name on it, or the whole text in it. */
  async click(name: string, selector = 'button'): Promise<void> {
    let place: Point | null = null;
    await expect
      .poll(
        async () => {
          const before = JSON.stringify(place);
          place = await this.tab.run(middleOf, { name, selector });
          return place !== null && JSON.stringify(place) === before; // it stands still
        },
        { timeout: 15_000, message: `${selector} “${name}” can be pressed` },
      )
      .toBe(true);
    if (place) await this.tab.click(place);
  }
  /** Where an element is: its left and right end at half its height. */
  ends(selector: string): Promise<readonly [Point, Point]> {
    return this.tab.run((of) => {
      const { left, right, top, height } = document.querySelector(of)?.getBoundingClientRect() ?? new DOMRect();
      return [
        { x: left, y: top + height / 2 },
        { x: right, y: top + height / 2 },
      ] as const;
    }, selector);
  }
  press = (key: string): Promise<void> => this.tab.press(key);

  /** How a box of the board is drawn: `down`, `fault` … */
  stateOf(name: string): Promise<string> {
    return this.tab.run((called) => {
      const box = [...document.querySelectorAll('.board [data-c]')].find(
        (one) => one.querySelector('.name')?.textContent === called,
      );
      return /(?:^| )s-(\w+)/.exec(box?.className ?? '')?.[1] ?? '';
    }, name);
  }
  place = (): Promise<string> => this.text('.third .where');
  figure = (): Promise<string> => this.text('.third .number strong');
  hash = (): Promise<string> => this.tab.run(() => location.hash);
}

/** The middle of what is called so, once nothing lies over it; null until then. Runs in the page. */
function middleOf({ name, selector }: { readonly name: string; readonly selector: string }): Point | null {
  const line = (text: string | null | undefined) => (text ?? '').trim().replaceAll(/\s+/g, ' ');
  for (const element of document.querySelectorAll(selector)) {
    const names = [
      element.getAttribute('aria-label'),
      element.querySelector('.name')?.textContent,
      element.textContent,
    ];
    if (!names.some((one) => line(one) === name) || element.getClientRects().length === 0) continue;
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, width, height } = element.getBoundingClientRect();
    const middle = { x: left + width / 2, y: top + height / 2 };
    const there = document.elementFromPoint(middle.x, middle.y);
    if (there && (element.contains(there) || there.contains(element))) return middle;
  }
  return null;
}
