import cytoscape from 'cytoscape';
import type { Box, Point } from '../../layout/types';
import type { GoneLine } from '../../story/network-frame';
import type { Colours } from '../../theme/network-colours';
import type { Painting } from './classes';
import type { NetworkElements } from './elements';
import { networkStyle } from './style';
import { boxView, heldView, MAX_ZOOM, MIN_ZOOM, zoomWithin, type Viewport } from './viewport';

export interface MapEvents {
  /** A mark was tapped; -1 is the background. */
  readonly onpick: (item: number) => void;
  /** A mark was held, or clicked with the other button: a look, no deed. */
  readonly onlook: (item: number) => void;
  /** -1: nothing any more. */
  readonly onhover: (item: number) => void;
  readonly onview: () => void;
  readonly ondrag: (item: number, at: Point) => void;
}

export interface MapAdapter {
  /** Another network, painted as it is now. */
  load(elements: NetworkElements, painting: Painting): void;
  paint(painting: Painting): void;
  /** Another theme; nothing but colours changes. */
  restyle(colours: Colours): void;
  move(item: number, at: Point): void;
  /** Show all of `box`, with `padding` pixels around it. */
  fit(box: Box, padding: number, animate: boolean): void;
  zoomBy(factor: number, at?: Point): void;
  panBy(by: Point): void;
  /** Beyond the limits of zooming the middle stays where it would be. */
  setView(viewport: Viewport): void;
  view(): Viewport;
  resize(): void;
  destroy(): void;
}

// Two marks that overlap have no line between them to draw; cytoscape would say so on every repaint.
cytoscape.warnings(false);

/** The only file that knows cytoscape. Without a container it runs headless. */
export function createMap(container: HTMLElement | null, events: MapEvents): MapAdapter {
  const cy = cytoscape({
    ...(container ? { container } : { headless: true, styleEnabled: true }),
    ...{ minZoom: MIN_ZOOM, maxZoom: MAX_ZOOM, layout: { name: 'preset' } },
    ...{ boxSelectionEnabled: false, selectionType: 'single', autounselectify: true },
  });
  let marks: Piece[] = [];
  let lines: Piece[] = [];
  let gone: Painting['gone'] = [];
  listen(cy, events);

  const view = (): Viewport => ({ zoom: cy.zoom(), ...cy.pan() });
  const size = () => ({ width: cy.width(), height: cy.height() });
  const paint = (painting: Painting): void => {
    cy.batch(() => {
      marks.forEach((mark, number) => repaint(mark, painting.marks[number] ?? []));
      lines.forEach((line, number) => repaint(line, painting.lines[number] ?? []));
      if (!isSame(gone, painting.gone)) {
        cy.remove('edge.gone');
        painting.gone.forEach((line, number) => addGone(cy, line, number));
      }
      gone = painting.gone;
    });
  };

  return {
    load(elements, painting) {
      cy.batch(() => {
        cy.elements().remove();
        gone = [];
        marks = elements.marks.map((mark, number) => addMark(cy, mark, number));
        lines = elements.lines.map((line, number) => addLine(cy, line, number));
      });
      paint(painting);
    },
    paint,
    restyle: (colours) => void cy.style(networkStyle(colours)),
    move: (item, at) => void marks[item]?.element.position({ ...at }),
    fit(box, padding, animate) {
      const { zoom, ...pan } = boxView(box, size(), padding);
      if (animate) cy.animate({ zoom, pan, duration: 300, easing: 'ease-in-out' });
      else cy.viewport({ zoom, pan });
    },
    zoomBy(factor, at) {
      const middle = { x: cy.width() / 2, y: cy.height() / 2 };
      cy.zoom({ level: zoomWithin(cy.zoom() * factor), renderedPosition: at ? { ...at } : middle });
    },
    panBy: (by) => void cy.panBy({ ...by }),
    setView(viewport) {
      const { zoom, ...pan } = heldView(viewport, size());
      cy.viewport({ zoom, pan });
    },
    view,
    resize: () => void cy.resize(),
    destroy: () => cy.destroy(),
  };
}

/** A mark or line: what it is for good, and what it is called now. */
interface Piece {
  readonly element: cytoscape.NodeSingular;
  readonly always: readonly string[];
  now: readonly string[];
}

function repaint(piece: Piece, classes: readonly string[]): void {
  const { now } = piece;
  if (now.length === classes.length && now.every((name, at) => name === classes[at])) return;
  piece.now = classes;
  piece.element.classes([...piece.always, ...classes]);
}

function addMark(cy: cytoscape.Core, mark: NetworkElements['marks'][number], number: number): Piece {
  const always = ['item', mark.group && 'group', mark.scope && 'scope', mark.start && 'start'].filter(
    (name) => name !== false,
  );
  const data = { id: `n${number}`, number, size: mark.size };
  cy.add({ group: 'nodes', data, position: { ...mark.at }, classes: always });
  return pieceOf(cy, data.id, always);
}

function addLine(
  cy: cytoscape.Core,
  { from, to, soft, arrow, line }: NetworkElements['lines'][number],
  number: number,
) {
  const { port, portAtFrom, bend } = line;
  if (port) {
    const data = { id: `p${number}`, size: 1 };
    cy.add({ group: 'nodes', data, position: { ...port }, classes: ['port'], grabbable: false });
  }
  const source = port && portAtFrom ? `p${number}` : `n${from}`;
  const target = port && !portAtFrom ? `p${number}` : `n${to}`;
  const data = { id: `e${number}`, number, source, target, along: bend?.along ?? 0.5, away: bend?.away ?? 0 };
  const always = [soft ? 'soft' : 'hard', arrow && 'arrow'].filter((name) => name !== false);
  cy.add({ group: 'edges', data, classes: always });
  return pieceOf(cy, data.id, always);
}

const addGone = (cy: cytoscape.Core, { from, to }: GoneLine, number: number): void =>
  void cy.add({
    group: 'edges',
    data: { id: `g${number}`, source: `n${from}`, target: `n${to}`, along: 0.5, away: 0 },
    classes: ['gone'],
  });

const isSame = (some: readonly GoneLine[], others: readonly GoneLine[]): boolean =>
  some.length === others.length &&
  some.every((line, at) => line.from === others[at]?.from && line.to === others[at].to);

const pieceOf = (cy: cytoscape.Core, id: string, always: readonly string[]): Piece => ({
  element: cy.$id(id),
  always,
  now: [],
});

function listen(cy: cytoscape.Core, events: MapEvents): void {
  const numberOf = ({ target }: cytoscape.EventObjectNode): number => Number(target.data('number'));
  let held = -1;
  cy.on('tapstart', () => (held = -1));
  cy.on('tap', (event: cytoscape.EventObject) => {
    if (event.target === cy) events.onpick(-1);
  });
  cy.on('taphold', 'node.item', (event: cytoscape.EventObjectNode) => {
    held = numberOf(event);
    events.onlook(held);
  });
  cy.on('cxttap', 'node.item', (event: cytoscape.EventObjectNode) => events.onlook(numberOf(event)));
  cy.on('tap', 'node.item', (event: cytoscape.EventObjectNode) => {
    if (numberOf(event) !== held) events.onpick(numberOf(event));
  });
  cy.on('mouseover', 'node.item', (event: cytoscape.EventObjectNode) => events.onhover(numberOf(event)));
  cy.on('mouseout', 'node.item', () => events.onhover(-1));
  cy.on('drag', 'node.item', (event: cytoscape.EventObjectNode) => {
    const { x, y } = event.target.position();
    events.ondrag(numberOf(event), { x, y });
  });
  cy.on('viewport', () => events.onview());
}
