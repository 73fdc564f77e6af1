import { svgNode, type SvgNode } from '../../exporters/svg';
import type { Point } from '../../layout/types';
import type { ReadFrame } from '../../view/still/read-frame';
import { drawItem, drawLabel } from '../../view/still/draw-item';
import { drawLine, lineRank } from '../../view/still/draw-line';
import { pageInk } from '../../view/still/ink';
import type { Still } from '../../view/still/still';
import { svgElement } from '../../view/still/svg-element';

/** What is shown over the marks: where something has just changed, and trouble on its way. */
export interface Overlay {
  readonly fresh: ReadonlySet<number>;
  /** Item with the focus of the keyboard, and the one that is asked about; -1 for none. */
  readonly focused: number;
  readonly selected: number;
  /** Lines along which trouble travels, and how far it is, 0…1. */
  readonly moving: readonly number[];
  readonly progress: number;
}

/** One drawing of the map that the build has put into the page: from now on the script draws its parts anew. */
export class Board {
  readonly svg: SVGSVGElement;
  readonly still: Still;
  readonly #items: readonly (SVGElement | null)[];
  readonly #labels: readonly (SVGElement | null)[];
  readonly #lines: readonly (SVGElement | null)[];
  /** What keyboard and assistive technology meet of each item: unseen, over it, with its name. */
  readonly #marks: readonly SVGElement[];
  readonly #over: SVGElement;
  readonly #travel: SVGElement;
  /** What each part shows, so that only what changes is drawn. */
  readonly #shown = new Map<string, string>();

  constructor(svg: SVGSVGElement, still: Still, { label, help }: { readonly label: string; readonly help: string }) {
    this.svg = svg;
    this.still = still;
    const part = (kind: string, index: number) => svg.querySelector<SVGElement>(`[data-${kind}="${index}"]`);
    this.#items = still.items.map((_, index) => part('item', index));
    this.#labels = still.items.map((_, index) => part('label', index));
    this.#lines = still.lines.map((_, index) => part('line', index));
    // The title would be a tooltip over the whole map; the name stays.
    svg.querySelector('title')?.remove();
    svg.querySelector('desc')?.remove();
    svg.setAttribute('role', 'group');
    svg.setAttribute('aria-label', label);
    if (help !== '') svg.setAttribute('aria-description', help);
    for (const drawing of svg.children) drawing.setAttribute('aria-hidden', 'true'); // the marks' names say it all
    this.#over = svgElement(svgNode('g', { 'aria-hidden': 'true' }));
    this.#travel = svgElement(svgNode('g', { 'aria-hidden': 'true' }));
    this.#marks = still.items.map(({ x, y, size }, index) =>
      svgElement(
        svgNode('circle', {
          ...{ cx: x, cy: y, r: size / 2, 'data-mark': index, role: 'button' },
          tabindex: index === 0 ? '0' : '-1',
        }),
      ),
    );
    svg.append(this.#over, this.#travel, ...this.#marks);
  }

  paint({ items, classes }: ReadFrame, nameOf: (item: number) => string): void {
    this.still.items.forEach((item, index) => {
      const reading = items[index];
      if (!reading) return;
      if (this.#changed(`item ${index}`, reading)) {
        this.#items[index]?.replaceChildren(svgElement(drawItem(item, reading, pageInk)));
        if (item.label !== null) this.#labels[index]?.replaceChildren(svgElement(drawLabel(item, reading, pageInk)));
      }
      const name = nameOf(index);
      if (this.#changed(`name ${index}`, name)) this.#marks[index]?.setAttribute('aria-label', name);
    });
    const { edges } = classes;
    const repainted = this.still.lines.filter((line, index) => {
      if (!this.#changed(`line ${index}`, edges[index] ?? '')) return false;
      this.#lines[index]?.replaceChildren(svgElement(drawLine(line, edges[index] ?? '', pageInk)));
      return true;
    });
    if (repainted.length > 0) this.#order(edges);
  }

  overlay({ fresh, focused, selected, moving, progress }: Overlay): void {
    if (this.#changed('overlay', [[...fresh], focused, selected])) {
      const rings = [
        ...[...fresh].map((item) => this.#ring(item, 'fresh', 6)),
        ...(selected >= 0 ? [this.#ring(selected, 'selected', 5)] : []),
        ...(focused >= 0 ? [this.#ring(focused, 'focused', 5)] : []),
      ];
      this.#over.replaceChildren(...rings.map(svgElement));
    }
    if (moving.length === 0 && this.#travel.childElementCount === 0) return;
    this.#travel.replaceChildren(...moving.flatMap((line) => this.#token(line, progress)));
  }

  /** Moves the one stop of the Tab key to an item. */
  stopAt(item: number): void {
    this.#marks.forEach((mark, index) => mark.setAttribute('tabindex', index === item ? '0' : '-1'));
  }
  focus(item: number): void {
    this.stopAt(item);
    this.#marks[item]?.focus();
  }

  /** A place on the screen in the units of the drawing. */
  placeOf(x: number, y: number): Point {
    const matrix = this.svg.getScreenCTM();
    if (!matrix) return { x: 0, y: 0 };
    const place = new DOMPoint(x, y).matrixTransform(matrix.inverse());
    return { x: place.x, y: place.y };
  }
  /** CSS pixels per unit of the drawing. */
  get scale(): number {
    return this.svg.getScreenCTM()?.a ?? 1;
  }
  /** The mark nearest to a place, within `reach` units of its border; -1 for none. */
  itemAt(at: Point, reach: number): number {
    let best = -1;
    let least = reach;
    this.still.items.forEach(({ x, y, size }, index) => {
      const away = Math.hypot(x - at.x, y - at.y) - size / 2;
      if (away > least) return;
      best = index;
      least = away;
    });
    return best;
  }

  #changed(part: string, value: unknown): boolean {
    const now = JSON.stringify(value);
    if (this.#shown.get(part) === now) return false;
    this.#shown.set(part, now);
    return true;
  }
  /** Lines that must not be covered come last. */
  #order(classes: readonly string[]): void {
    const rank = (line: number) => lineRank(classes[line] ?? '');
    const order = this.#lines.map((_, line) => line).sort((a, b) => rank(a) - rank(b) || a - b);
    const parent = this.#lines.find((line) => line !== null)?.parentNode;
    parent?.append(...order.flatMap((line) => this.#lines[line] ?? []));
  }
  #ring(item: number, kind: string, away: number): SvgNode {
    const { x, y, size } = this.still.items[item] ?? { x: 0, y: 0, size: 0 };
    return svgNode('circle', { class: kind, cx: x, cy: y, r: size / 2 + away, fill: 'none' });
  }
  /** Trouble travels from what is needed to what needs it: against the path. */
  #token(line: number, progress: number): SVGElement[] {
    const path = this.#lines[line]?.querySelector('path');
    if (!path) return [];
    const { x, y } = path.getPointAtLength(path.getTotalLength() * (1 - progress));
    return [svgElement(svgNode('circle', { class: 'token', cx: x, cy: y, r: 4 }))];
  }
}
