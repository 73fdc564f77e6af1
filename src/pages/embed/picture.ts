import type { Point } from '../../layout/types';
import type { ReadFrame } from '../../view/still/read-frame';
import { zoomOfWheel } from '../../view/map/viewport';
import { Board, type Overlay } from './board';
import { moveBy, zoomAt, type View } from './camera';
import { BOARDS, type EmbedData } from './data';

interface Wishes {
  readonly label: string;
  /** How to get about in it by keyboard; empty where that is not wanted. */
  readonly help: string;
  readonly zoom: 'ctrl' | 'on' | 'off';
  /** An item was asked for by pointer or key; -1 for the ground. */
  readonly onpick: (item: number) => void;
  readonly onfocus: (item: number) => void;
  /** The wheel was left to the page. */
  readonly onrefuse: () => void;
  /** Whether a part is shown larger. */
  readonly onzoom: (zoomed: boolean) => void;
  /** A key that moves from mark to mark may be used. */
  readonly keys: boolean;
}

/** How near a mark must be pressed, in CSS pixels beyond its border. */
const REACH = { mouse: 6, touch: 16 } as const;
const ARROWS: ReadonlyMap<string, Point> = new Map([
  ['ArrowLeft', { x: -1, y: 0 }],
  ['ArrowRight', { x: 1, y: 0 }],
  ['ArrowUp', { x: 0, y: -1 }],
  ['ArrowDown', { x: 0, y: 1 }],
]);

/**
 * The picture of the page, taken over from the build: both shapes of it, of which the style sheet shows one.
 * The wheel and one finger belong to the page around; two fingers, Ctrl or ⌘ with the wheel, and a mouse
 * in an enlarged picture move this one.
 */
export class Picture {
  readonly #boards: readonly Board[];
  readonly #wishes: Wishes;
  readonly #figure: HTMLElement;
  #frame: ReadFrame | null = null;
  #nameOf: (item: number) => string = () => '';
  #overlay: Overlay | null = null;
  #view: View | null = null;
  /** Where two fingers were, or a mouse that drags. */
  #grip: { readonly at: Point; readonly spread: number } | null = null;
  #dragged = false;

  constructor(figure: HTMLElement, stills: EmbedData['stills'], wishes: Wishes) {
    this.#figure = figure;
    this.#wishes = wishes;
    this.#boards = BOARDS.flatMap((name) => {
      const svg = figure.querySelector<SVGSVGElement>(`[data-board="${name}"] svg`);
      return svg ? [new Board(svg, stills[name], wishes)] : [];
    });
    let shown = this.#shown;
    new ResizeObserver(() => {
      if (shown === this.#shown) return;
      shown = this.#shown;
      this.fit();
      this.#paint();
    }).observe(figure);
    this.#listen();
  }

  paint(frame: ReadFrame, nameOf: (item: number) => string): void {
    this.#frame = frame;
    this.#nameOf = nameOf;
    this.#paint();
  }
  overlay(overlay: Overlay): void {
    this.#overlay = overlay;
    this.#shown?.overlay(overlay);
  }
  /** The whole picture again. */
  fit(): void {
    this.#show(null);
  }
  /** Give the keyboard to an item. */
  focus(item: number): void {
    this.#shown?.focus(item);
  }

  get #shown(): Board | undefined {
    return this.#boards.find(({ svg }) => svg.getClientRects().length > 0);
  }
  #paint(): void {
    if (this.#frame) this.#shown?.paint(this.#frame, this.#nameOf);
    if (this.#overlay) this.#shown?.overlay(this.#overlay);
  }

  #listen(): void {
    const figure = this.#figure;
    figure.addEventListener('click', this.#click);
    figure.addEventListener('keydown', this.#key);
    figure.addEventListener('focusin', ({ target }) => {
      const visible = target instanceof Element && target.matches(':focus-visible');
      this.#wishes.onfocus(visible ? itemOf(target) : -1);
    });
    figure.addEventListener('focusout', () => this.#wishes.onfocus(-1));
    figure.addEventListener('wheel', this.#wheel, { passive: false });
    figure.addEventListener('touchstart', this.#touch, { passive: false });
    figure.addEventListener('touchmove', this.#touch, { passive: false });
    figure.addEventListener('touchend', () => (this.#grip = null));
    figure.addEventListener('pointerdown', this.#grab);
    figure.addEventListener('pointermove', this.#drag);
    figure.addEventListener('pointerup', () => (this.#grip = null));
  }

  readonly #click = (event: MouseEvent): void => {
    const board = this.#shown;
    if (!board || this.#dragged) return;
    const touch = event instanceof PointerEvent && event.pointerType === 'touch';
    const item =
      event.detail === 0
        ? itemOf(event.target) // by a key or by assistive technology
        : board.itemAt(board.placeOf(event.clientX, event.clientY), REACH[touch ? 'touch' : 'mouse'] / board.scale);
    if (item >= 0) board.stopAt(item);
    this.#wishes.onpick(item);
  };
  readonly #key = (event: KeyboardEvent): void => {
    const board = this.#shown;
    const item = itemOf(event.target);
    if (!board || event.ctrlKey || event.metaKey || event.altKey) return;
    if ((event.key === 'Enter' || event.key === ' ') && item >= 0) this.#wishes.onpick(item);
    else if (!this.#wishes.keys) return;
    else if (ARROWS.has(event.key) && item >= 0) board.focus(neighbour(board, item, ARROWS.get(event.key)!));
    else if (event.key === '+' || event.key === '-') this.#zoom(event.key === '+' ? 1.4 : 1 / 1.4, null);
    else if (event.key === '0') this.fit();
    else return;
    event.preventDefault();
  };
  readonly #wheel = (event: WheelEvent): void => {
    const { zoom } = this.#wishes;
    if (zoom === 'off' || (zoom === 'ctrl' && !event.ctrlKey && !event.metaKey)) {
      if (zoom === 'ctrl') this.#wishes.onrefuse();
      return;
    }
    event.preventDefault();
    this.#zoom(zoomOfWheel(event), this.#shown?.placeOf(event.clientX, event.clientY) ?? null);
  };
  /** Two fingers; one belongs to the page. */
  readonly #touch = (event: TouchEvent): void => {
    const [one, two] = event.touches;
    const board = this.#shown;
    if (!one || !two || !board || this.#wishes.zoom === 'off') return;
    event.preventDefault();
    const at = { x: (one.clientX + two.clientX) / 2, y: (one.clientY + two.clientY) / 2 };
    const spread = Math.hypot(one.clientX - two.clientX, one.clientY - two.clientY) || 1;
    const grip = event.type === 'touchstart' ? null : this.#grip;
    this.#grip = { at, spread };
    if (!grip) return;
    this.#move(at.x - grip.at.x, at.y - grip.at.y);
    this.#zoom(spread / grip.spread, board.placeOf(at.x, at.y));
  };
  readonly #grab = (event: PointerEvent): void => {
    this.#dragged = false;
    if (event.pointerType !== 'mouse' || event.button !== 0 || !this.#view) return;
    this.#grip = { at: { x: event.clientX, y: event.clientY }, spread: 1 };
  };
  readonly #drag = (event: PointerEvent): void => {
    if (!this.#grip || event.pointerType !== 'mouse' || event.buttons === 0) return;
    const { at } = this.#grip;
    if (!this.#dragged && Math.hypot(event.clientX - at.x, event.clientY - at.y) < 4) return;
    this.#dragged = true;
    this.#move(event.clientX - at.x, event.clientY - at.y);
    this.#grip = { at: { x: event.clientX, y: event.clientY }, spread: 1 };
  };

  #zoom(factor: number, at: Point | null): void {
    const whole = this.#whole;
    if (!whole) return;
    const view = this.#view ?? whole;
    const middle = { x: view.x + view.width / 2, y: view.y + view.height / 2 };
    this.#show(zoomAt(view, factor, at ?? middle, whole));
  }
  #move(dx: number, dy: number): void {
    const board = this.#shown;
    const whole = this.#whole;
    if (board && whole && this.#view) this.#show(moveBy(this.#view, dx / board.scale, dy / board.scale, whole));
  }
  get #whole(): View | null {
    const still = this.#shown?.still;
    return still ? { x: 0, y: 0, width: still.width, height: still.height } : null;
  }
  #show(view: View | null): void {
    const whole = this.#whole;
    this.#view = view && whole && view.width < whole.width * 0.999 ? view : null;
    for (const board of this.#boards) {
      const { x, y, width, height } = (board === this.#shown ? this.#view : null) ?? { x: 0, y: 0, ...board.still };
      board.svg.setAttribute('viewBox', `${x} ${y} ${width} ${height}`);
    }
    this.#wishes.onzoom(this.#view !== null);
  }
}

const itemOf = (target: EventTarget | null): number => {
  const mark = target instanceof Element ? target.closest('[data-mark]') : null;
  return mark ? Number(mark.getAttribute('data-mark')) : -1;
};

/** The mark that lies nearest in a direction; the same one if there is none. */
function neighbour({ still }: Board, item: number, { x: dx, y: dy }: Point): number {
  const from = still.items[item];
  if (!from) return item;
  let best = item;
  let least = Infinity;
  still.items.forEach(({ x, y }, other) => {
    const along = (x - from.x) * dx + (y - from.y) * dy;
    const aside = Math.abs((x - from.x) * dy) + Math.abs((y - from.y) * dx);
    if (other === item || along <= 0 || aside > along * 2) return;
    const away = along + aside * 1.5;
    if (away >= least) return;
    least = away;
    best = other;
  });
  return best;
}
