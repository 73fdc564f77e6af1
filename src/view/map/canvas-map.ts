import type { Point } from '../../layout/types';
import type { MapAdapter, MapEvents } from './adapter';
import { openCanvas } from './canvas';
import { drawMarks, drawResting, drawSpeaking, restingLines, strengthOf, type Drawn } from './canvas-layers';
import { listenTo } from './gestures';
import { HitGrid } from './hit-grid';
import { soon } from './soon';
import { boxView, heldView, zoomWithin, type Viewport } from './viewport';

/** More marks than this are drawn by ourselves: a library that restyles each of them misses frames. */
export const MANY_MARKS = 200;

/** How near to a mark counts as on it, in pixels. */
const SLACK = { mouse: 3, finger: 12 } as const;
/** How long the view must rest before all lines are drawn anew for it, in milliseconds. */
const REST_AFTER = 120;
/** How long a view that is fitted takes, in milliseconds. */
const FITTING = 300;

const NOTHING = { marks: [], lines: [], gone: [] } as const;

/**
 * The second painter behind the adapter's interface, for networks of some hundreds of marks and more: lines at rest on a
 * layer that is drawn once and moved with the view until that rests, over it what speaks, over that the marks.
 */
export function createCanvasMap(container: HTMLElement, events: MapEvents): MapAdapter {
  const [resting, speaking, bodies] = [layer(container), layer(container), layer(container)];
  let size = { width: container.clientWidth, height: container.clientHeight };
  let view: Viewport = { zoom: 1, x: 0, y: 0 };
  let drawn: Drawn = { elements: NOTHING, places: [], painting: NOTHING, colours: () => 'transparent' };
  let places: Point[] = [];
  let grid = new HitGrid([], []);
  let lines: ReturnType<typeof restingLines> | null = null;
  /** The view that the lines at rest were drawn for. */
  let drawnFor: Viewport | null = null;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let fitting = 0;

  const open = (canvas: HTMLCanvasElement): CanvasRenderingContext2D | null => {
    const context = openCanvas(canvas, size.width, size.height);
    context?.translate(view.x, view.y);
    context?.scale(view.zoom, view.zoom);
    return context;
  };
  const drawLines = soon(() => {
    const context = open(resting);
    if (!context) return;
    lines ??= restingLines({ elements: drawn.elements, places });
    drawResting(context, lines, view, drawn.colours);
    drawnFor = view;
    resting.style.transform = '';
  });
  const draw = soon(() => {
    resting.style.opacity = String(strengthOf(drawn.painting));
    const over = open(speaking);
    if (over) drawSpeaking(over, drawn, view);
    const top = open(bodies);
    if (top) drawMarks(top, drawn, view, size);
  });
  function look(next: Viewport): void {
    view = next;
    if (drawnFor) {
      const zoom = view.zoom / drawnFor.zoom;
      const [x, y] = [view.x - drawnFor.x * zoom, view.y - drawnFor.y * zoom];
      resting.style.transform = `translate(${x}px, ${y}px) scale(${zoom})`;
      clearTimeout(settling);
      settling = setTimeout(drawLines.ask, REST_AFTER);
    } else drawLines.ask();
    draw.ask();
    events.onview();
  }
  const stop = (): void => cancelAnimationFrame(fitting);
  function zoomBy(factor: number, at: Point = { x: size.width / 2, y: size.height / 2 }): void {
    stop();
    const zoom = zoomWithin(view.zoom * factor);
    const by = zoom / view.zoom;
    look({ zoom, x: at.x - (at.x - view.x) * by, y: at.y - (at.y - view.y) * by });
  }
  function panBy(by: Point): void {
    stop();
    if (by.x !== 0 || by.y !== 0) look({ ...view, x: view.x + by.x, y: view.y + by.y });
  }
  function move(item: number, at: Point): void {
    const before = places[item];
    if (!before || (before.x === at.x && before.y === at.y)) return;
    places[item] = at;
    grid.move(item, at);
    lines = null;
    drawLines.ask();
    draw.ask();
  }

  const deaf = listenTo(container, {
    at: ({ x, y }, finger) =>
      grid.at(
        { x: (x - view.x) / view.zoom, y: (y - view.y) / view.zoom },
        (finger ? SLACK.finger : SLACK.mouse) / view.zoom,
      ),
    ontap: events.onpick,
    onhold: events.onlook,
    onhover: events.onhover,
    onpan: panBy,
    onzoom: zoomBy,
    ondrag(item, by) {
      const { x = 0, y = 0 } = places[item] ?? {};
      const to = { x: x + by.x / view.zoom, y: y + by.y / view.zoom };
      move(item, to);
      events.ondrag(item, to);
    },
  });
  const before = container.style.touchAction;
  container.style.touchAction = 'none';

  return {
    load(elements, painting) {
      places = elements.marks.map(({ at }) => at);
      grid = new HitGrid(
        places,
        elements.marks.map((mark) => mark.size),
      );
      drawn = { ...drawn, elements, places, painting };
      lines = null;
      drawLines.ask();
      draw.ask();
    },
    paint(painting) {
      drawn = { ...drawn, painting };
      draw.ask();
    },
    restyle(colours) {
      drawn = { ...drawn, colours };
      drawLines.ask();
      draw.ask();
    },
    move,
    fit(box, padding, animate) {
      stop();
      const to = boxView(box, size, padding);
      if (!animate) {
        look(to);
        return;
      }
      const from = view;
      let begun: number | null = null;
      const step = (now: number): void => {
        begun ??= now;
        const share = Math.min(1, (now - begun) / FITTING);
        const eased = share * share * (3 - 2 * share);
        const between = (a: number, b: number): number => a + (b - a) * eased;
        look({ zoom: between(from.zoom, to.zoom), x: between(from.x, to.x), y: between(from.y, to.y) });
        if (share < 1) fitting = requestAnimationFrame(step);
      };
      fitting = requestAnimationFrame(step);
    },
    zoomBy,
    panBy,
    setView(viewport) {
      stop();
      look(heldView(viewport, size));
    },
    view: () => view,
    resize() {
      size = { width: container.clientWidth, height: container.clientHeight };
      drawnFor = null;
      drawLines.ask();
      draw.ask();
    },
    destroy() {
      stop();
      clearTimeout(settling);
      drawLines.cancel();
      draw.cancel();
      deaf();
      container.style.touchAction = before;
      for (const canvas of [resting, speaking, bodies]) canvas.remove();
    },
  };
}

function layer(container: HTMLElement): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  Object.assign(canvas.style, { position: 'absolute', inset: '0', width: '100%', height: '100%' });
  Object.assign(canvas.style, { pointerEvents: 'none', transformOrigin: '0 0' });
  canvas.setAttribute('aria-hidden', 'true');
  container.append(canvas);
  return canvas;
}
