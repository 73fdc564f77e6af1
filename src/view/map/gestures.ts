import type { Point } from '../../layout/types';

/** What hands do on a picture that is drawn by ourselves. Points are in pixels from its upper left corner. */
interface Gestures {
  /** What is at a point; -1 for nothing. A finger is less exact than a mouse. */
  readonly at: (point: Point, finger: boolean) => number;
  readonly ontap: (item: number) => void;
  /** A mark was held, or pressed with the other button. */
  readonly onhold: (item: number) => void;
  readonly onhover: (item: number) => void;
  readonly onpan: (by: Point) => void;
  readonly onzoom: (factor: number, at: Point) => void;
  /** A mark is dragged; `by` from where it was before. */
  readonly ondrag: (item: number, by: Point) => void;
}

/** How far a press may wander and still be a press, in pixels; how long until it is a hold, in milliseconds. */
const STILL = 6;
const HOLD = 500;

/** Listens on `host` until the function that comes back is called. */
export function listenTo(host: HTMLElement, gestures: Gestures): () => void {
  const fingers = new Map<number, Point>();
  let pressed = { item: -1, from: { x: 0, y: 0 }, moved: false, held: false };
  let holding: ReturnType<typeof setTimeout> | undefined;
  let hovered = -1;

  const pointOf = ({ clientX, clientY }: MouseEvent): Point => {
    const { left, top } = host.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  const hover = (item: number): void => {
    if (item === hovered) return;
    hovered = item;
    gestures.onhover(item);
  };

  function down(event: PointerEvent): void {
    if (event.button !== 0) return;
    const from = pointOf(event);
    fingers.set(event.pointerId, from);
    host.setPointerCapture(event.pointerId);
    clearTimeout(holding);
    if (fingers.size > 1) {
      pressed = { ...pressed, moved: true };
      return;
    }
    pressed = { item: gestures.at(from, event.pointerType === 'touch'), from, moved: false, held: false };
    if (pressed.item >= 0)
      holding = setTimeout(() => {
        if (pressed.moved) return;
        pressed.held = true;
        gestures.onhold(pressed.item);
      }, HOLD);
  }
  function move(event: PointerEvent): void {
    const now = pointOf(event);
    const before = fingers.get(event.pointerId);
    if (!before) {
      if (event.pointerType !== 'touch') hover(gestures.at(now, false));
      return;
    }
    fingers.set(event.pointerId, now);
    if (fingers.size === 2) return pinch(event.pointerId, before, now);
    if (!pressed.moved && Math.hypot(now.x - pressed.from.x, now.y - pressed.from.y) < STILL) return;
    clearTimeout(holding);
    // What has been wandered so far counts.
    const start = pressed.moved ? before : pressed.from;
    pressed.moved = true;
    const by = { x: now.x - start.x, y: now.y - start.y };
    if (pressed.item >= 0 && !pressed.held) gestures.ondrag(pressed.item, by);
    else gestures.onpan(by);
  }
  function pinch(moving: number, before: Point, now: Point): void {
    const other = [...fingers].find(([finger]) => finger !== moving)?.[1];
    if (!other) return;
    const [wide, wider] = [before, now].map(({ x, y }) => Math.max(1, Math.hypot(x - other.x, y - other.y)));
    gestures.onpan({ x: (now.x - before.x) / 2, y: (now.y - before.y) / 2 });
    gestures.onzoom((wider ?? 1) / (wide ?? 1), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
  }
  function up(event: PointerEvent): void {
    if (!fingers.delete(event.pointerId)) return;
    clearTimeout(holding);
    const { item, moved, held } = pressed;
    if (event.type === 'pointerup' && fingers.size === 0 && !moved && !held) gestures.ontap(item);
  }
  function menu(event: MouseEvent): void {
    event.preventDefault();
    const item = gestures.at(pointOf(event), false);
    if (item >= 0) gestures.onhold(item);
  }

  const end = new AbortController();
  const { signal } = end;
  host.addEventListener('pointerdown', down, { signal });
  host.addEventListener('pointermove', move, { signal });
  host.addEventListener('pointerup', up, { signal });
  host.addEventListener('pointercancel', up, { signal });
  host.addEventListener('pointerleave', () => hover(-1), { signal });
  host.addEventListener('contextmenu', menu, { signal });
  return () => {
    clearTimeout(holding);
    end.abort();
  };
}
