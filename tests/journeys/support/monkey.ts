import { seeded } from '../../../src/analysis/shuffle';
import type { AppPage } from './browser';
import { STORY_IDS } from '../../support/stories';
import { keptLinks } from './links';

const KEYS = [
  ...['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageDown', 'PageUp'],
  ...['Tab', 'Tab', 'Tab', 'Shift+Tab', 'Enter', 'Space', 'Escape', 'Escape', 'Backspace'],
  ...['/', '?', 'l', 's', 'r', 'b', 'n', 'Control+k', 'Control+z', 'Control+Shift+z', 'Control+y'],
];
const SIZES = [
  [1280, 800],
  [390, 844],
  [320, 640],
  [768, 1024],
  [1920, 1080],
] as const;
const TYPED = ['dynamo', '11:14', 'Ärger', '<b>x</b>', '%', '🦆', '0', 'a'.repeat(300), '\u202eabc', '2025-10-20'];

export const LESSONS = ['one-name', 'what-is-a-dependency?step=3', 'redesign-it', 'which-are-the-same?step=2', 'week'];
// Of a link that is not understood the address keeps what it says, and language is chosen by the settings alone.
const LINKS = [
  ...keptLinks.flatMap(({ link, opens }) => (opens.issues.length > 0 || link.includes('lang=') ? [] : [link])),
  ...LESSONS.map((lesson) => `#/lesson/${lesson}`),
  ...['', '#', '#/aws-2025-10-20?fail=dynamodb%2Csqs&step=4.', '#/facebook-2021-10-04?t=17%3A00'],
];

/** Somebody who does anything at all, one thing after the other; the same row of choices for the same seed. */
export class Monkey {
  /** What was done, latest last. */
  readonly done: string[] = [];
  readonly random: () => number;
  readonly #page: AppPage;

  constructor(page: AppPage, seed: number) {
    this.#page = page;
    this.random = seeded(seed);
  }

  /** Does one thing. */
  async act(): Promise<void> {
    const choice = this.random();
    const [, act] = this.#acts.find(([upTo]) => choice < upTo) ?? this.#acts[0]!;
    await act();
  }

  readonly #acts: readonly (readonly [upTo: number, act: () => Promise<void>])[] = [
    [0.46, () => this.#click()],
    [0.7, () => this.#key()],
    [0.76, () => this.#link()],
    [0.8, () => this.#story()],
    [0.84, () => this.#fromMenu()],
    [0.87, () => this.#setting('language')],
    [0.9, () => this.#setting('theme')],
    [0.93, () => this.#picture()],
    [0.96, () => this.#takeBack()],
    [0.98, () => this.#resize()],
    [1, () => this.#wheel()],
  ];
  #pick<Value>(values: readonly Value[]): Value {
    return values[Math.floor(this.random() * values.length)]!;
  }
  #say(text: string): void {
    this.done.push(text);
  }

  async #click(): Promise<void> {
    const target = await this.#page.evaluate(pressable, [this.random(), this.random()] as const);
    if (target === null) return;
    const keys = this.random() < 0.1 ? [this.#pick(['Shift', 'Alt', 'Control'] as const)] : [];
    this.#say(`${keys.join()} press ${target.what} ${target.name}`);
    for (const key of keys) await this.#page.keyboard.down(key);
    const { x, y } = target;
    await this.#page.mouse.click(x, y, { clickCount: this.random() < 0.05 ? 2 : 1 });
    for (const key of keys) await this.#page.keyboard.up(key);
    if (target.what === 'SELECT') await this.#choose();
    if (/^(INPUT|TEXTAREA)$/.test(target.what)) {
      const text = this.#pick(TYPED);
      this.#say(`type ${text.slice(0, 20)}`);
      await this.#page.keyboard.insertText(text);
    }
  }
  /** A list that opens is the browser's own: the choice is made without it. */
  #choose(): Promise<void> {
    return this.#page.evaluate((random) => {
      const select = document.activeElement;
      if (!(select instanceof HTMLSelectElement)) return;
      select.selectedIndex = Math.floor(random * select.options.length);
      for (const type of ['input', 'change']) select.dispatchEvent(new Event(type, { bubbles: true }));
    }, this.random());
  }
  async #key(): Promise<void> {
    const key = this.#pick(KEYS);
    this.#say(`key ${key}`);
    await this.#page.keyboard.press(key);
  }
  async #goTo(hash: string): Promise<void> {
    this.#say(`link ${hash.slice(0, 160)}`);
    await this.#page.evaluate((to) => (location.hash = to), hash);
  }
  #link(): Promise<void> {
    return this.#goTo(this.#pick(LINKS));
  }
  #story(): Promise<void> {
    return this.#goTo(`#/${this.#pick(STORY_IDS)}${this.#pick(['', '?layout=tiers', '?layout=rings&view=all'])}`);
  }
  async #fromMenu(): Promise<void> {
    const pressed = await this.#page.evaluate(async (random) => {
      const press = (found: Element | null | undefined) => found instanceof HTMLElement && found.click();
      if (document.querySelector('.app:not([inert])') === null || document.querySelector('dialog[open]')) return '';
      if (!document.querySelector('.menu .items li')) press(document.querySelector('.menu > button'));
      await new Promise((drawn) => requestAnimationFrame(drawn));
      const items = [...document.querySelectorAll('.menu .items li button')];
      const item = items[Math.floor(random * items.length)];
      press(item);
      return item?.textContent ?? '';
    }, this.random());
    this.#say(`menu ${pressed}`);
  }
  async #setting(name: string): Promise<void> {
    const count = await this.#page.evaluate(
      async ({ named, random }) => {
        const press = (found: Element | null | undefined) => found instanceof HTMLElement && found.click();
        const drawn = () => new Promise((next) => requestAnimationFrame(next));
        if (document.querySelector('.app:not([inert])') === null || document.querySelector('dialog[open]')) return 0;
        press(document.querySelector('.menu > button'));
        await drawn();
        press([...document.querySelectorAll('.menu .items li button')].at(-2)); // settings stand before help
        for (let frame = 0; frame < 60; frame++) {
          const fields = [...document.querySelectorAll(`dialog[open] input[name="${named}"]`)];
          press(fields[Math.floor(random * fields.length)]);
          if (fields.length > 0) return fields.length;
          await drawn();
        }
        return 0;
      },
      { named: name, random: this.random() },
    );
    this.#say(`${name}, one of ${count}`);
    await this.#page.keyboard.press('Escape');
  }
  async #picture(): Promise<void> {
    this.#say('board or network');
    await this.#page.evaluate(() => {
      const other = document.querySelector('header .pictures button[aria-pressed="false"]');
      if (other instanceof HTMLElement) other.click();
    });
  }
  async #takeBack(): Promise<void> {
    const key = this.#pick(['Control+z', 'Control+z', 'Control+y']);
    this.#say(`key ${key}`);
    await this.#page.keyboard.press(key);
  }
  async #resize(): Promise<void> {
    const [width, height] = this.#pick(SIZES);
    this.#say(`size ${width}`);
    await this.#page.setViewportSize({ width, height });
  }
  async #wheel(): Promise<void> {
    this.#say('wheel');
    await this.#page.mouse.move(200 + this.random() * 200, 200 + this.random() * 300);
    await this.#page.mouse.wheel(0, (this.random() - 0.5) * 1000);
  }
}

/** Something that can be pressed, and where; null where there is nothing. Runs in the page. */
function pressable([which, where]: readonly [number, number]): {
  readonly x: number;
  readonly y: number;
  readonly what: string;
  readonly name: string;
} | null {
  const PRESSED =
    'button, [data-c], [data-g], [role="slider"], [role="tab"], [role="treeitem"], summary, select, canvas, label, ' +
    'input:not([type="file"]), textarea';
  // What lies on top goes before.
  const top = [...document.querySelectorAll('dialog[open]')].at(-1) ?? document.querySelector('[data-lesson]');
  const all = [...(top ?? document).querySelectorAll(PRESSED)].filter((element) => element.checkVisibility());
  // The board has hundreds of boxes: half of all presses go to what is no box.
  const boxes = all.filter((element) => element.matches('[data-c]'));
  const rest = all.filter((element) => !element.matches('[data-c]'));
  const pool = boxes.length > 0 && (rest.length === 0 || which < 0.3) ? boxes : rest;
  const target = pool[Math.floor(((which * 7919) % 1) * pool.length)];
  if (!target) return null;
  target.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top: above, width, height } = target.getBoundingClientRect();
  const inside = /CANVAS|slider/.test(`${target.tagName} ${target.getAttribute('role') ?? ''}`) ? where : 0.5;
  const name = target.getAttribute('aria-label') ?? target.textContent ?? '';
  return {
    x: left + width * inside,
    y: above + height * (target.tagName === 'CANVAS' ? (where * 31) % 1 : 0.5),
    what: target.tagName,
    name: name.trim().slice(0, 40),
  };
}
