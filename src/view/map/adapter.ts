import cytoscape from 'cytoscape';
import type { Box, Point } from '../../layout/types';
import type { Tokens } from '../../theme/read-tokens';
import type { Line } from './geometry';
import { mapStyle } from './style';
import type { Viewport } from './viewport';

/** What cytoscape draws: marks and lines by internal number. A user's id never gets here. */
export interface MapElements {
  readonly nodes: readonly {
    readonly size: number;
    readonly group: boolean;
    readonly scope: boolean;
    readonly at: Point;
  }[];
  readonly edges: readonly {
    readonly from: number;
    readonly to: number;
    readonly soft: boolean;
    readonly line: Line;
  }[];
}

/** Classes per mark and line; what changed against the last frame is all that is touched. */
export interface MapFrame {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

export interface MapEvents {
  /** A mark was tapped; -1 is the background. */
  readonly onpick: (item: number) => void;
  /** A mark was held, or clicked with the other button: a look, no deed. */
  readonly onlook: (item: number) => void;
  readonly onhover: (item: number) => void;
  readonly onview: (viewport: Viewport) => void;
  readonly ondrag: (item: number, at: Point) => void;
}

export interface MapAdapter {
  load(elements: MapElements, tokens: Tokens): void;
  paint(frame: MapFrame): void;
  restyle(tokens: Tokens): void;
  move(item: number, at: Point): void;
  /** Show all of `box`, with `padding` pixels around it and `below` more under it. */
  fit(box: Box, padding: number, below: number, animate: boolean): void;
  centre(item: number, animate: boolean): void;
  zoomBy(factor: number, at?: Point): void;
  panBy(dx: number, dy: number): void;
  /** Beyond the limits of zooming the middle stays where it would be. */
  setView(viewport: Viewport): void;
  view(): Viewport;
  resize(): void;
  destroy(): void;
}

const MIN_ZOOM = 0.15;
const MAX_ZOOM = 6;

// Two marks that overlap have no line between them to draw; cytoscape would say so on every repaint.
cytoscape.warnings(false);

/** The only file that knows cytoscape. Without a container it runs headless. */
export function createMap(container: HTMLElement | null, events: MapEvents): MapAdapter {
  const cy = cytoscape({
    ...(container ? { container } : { headless: true, styleEnabled: true }),
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    boxSelectionEnabled: false,
    selectionType: 'single',
    autounselectify: true,
    layout: { name: 'preset' },
  });
  let painted: MapFrame = { nodes: [], edges: [] };
  let nodes: cytoscape.NodeSingular[] = [];
  let edges: cytoscape.EdgeSingular[] = [];
  const numberOf = (element: cytoscape.NodeSingular): number => Number(element.data('number'));

  cy.on('tap', (event: cytoscape.EventObject) => {
    if (event.target === cy) events.onpick(-1);
  });
  let held = -1;
  cy.on('tapstart', () => (held = -1));
  cy.on('taphold', 'node.item', (event: cytoscape.EventObjectNode) => {
    held = numberOf(event.target);
    events.onlook(held);
  });
  cy.on('cxttap', 'node.item', (event: cytoscape.EventObjectNode) => events.onlook(numberOf(event.target)));
  cy.on('tap', 'node.item', (event: cytoscape.EventObjectNode) => {
    if (numberOf(event.target) !== held) events.onpick(numberOf(event.target));
  });
  cy.on('mouseover', 'node.item', (event: cytoscape.EventObjectNode) => events.onhover(numberOf(event.target)));
  cy.on('mouseout', 'node.item', () => events.onhover(-1));
  cy.on('drag', 'node.item', (event: cytoscape.EventObjectNode) => {
    const { x, y } = event.target.position();
    events.ondrag(numberOf(event.target), { x, y });
  });
  cy.on('viewport', () => events.onview(view()));

  function view(): Viewport {
    const { x, y } = cy.pan();
    return { zoom: cy.zoom(), x, y };
  }

  return {
    load({ nodes: marks, edges: lines }, tokens) {
      painted = { nodes: [], edges: [] };
      cy.batch(() => {
        cy.elements().remove();
        cy.style(styleOf(tokens));
        marks.forEach(({ size, group, scope, at }, number) => {
          const classes = `item${group ? ' group' : ''}${scope ? ' scope' : ''}`;
          cy.add({ group: 'nodes', data: { id: `n${number}`, number, size }, position: { ...at }, classes });
        });
        lines.forEach(({ from, to, soft, line: { port, portAtFrom, bend } }, number) => {
          if (port)
            cy.add({
              group: 'nodes',
              data: { id: `p${number}`, size: 1 },
              position: { ...port },
              classes: 'port',
              grabbable: false,
            });
          const source = port && portAtFrom ? `p${number}` : `n${from}`;
          const target = port && !portAtFrom ? `p${number}` : `n${to}`;
          const data = { id: `e${number}`, number, source, target, along: bend?.along ?? 0.5, away: bend?.away ?? 0 };
          cy.add({ group: 'edges', data, classes: soft ? 'soft' : 'hard' });
        });
      });
      nodes = marks.map((_, number) => cy.$id(`n${number}`) as unknown as cytoscape.NodeSingular);
      edges = lines.map((_, number) => cy.$id(`e${number}`) as unknown as cytoscape.EdgeSingular);
    },
    paint(frame) {
      cy.batch(() => {
        nodes.forEach((node, number) => swap(node, painted.nodes[number] ?? '', frame.nodes[number] ?? ''));
        edges.forEach((edge, number) => swap(edge, painted.edges[number] ?? '', frame.edges[number] ?? ''));
      });
      painted = frame;
    },
    restyle: (tokens) => {
      cy.style(styleOf(tokens));
    },
    move(item, at) {
      nodes[item]?.position({ ...at });
    },
    fit({ x0, y0, x1, y1 }, padding, below, animate) {
      const width = Math.max(1, cy.width() - 2 * padding);
      const height = Math.max(1, cy.height() - below - 2 * padding);
      const zoom = Math.min(MAX_ZOOM, width / Math.max(1, x1 - x0), height / Math.max(1, y1 - y0));
      const pan = { x: cy.width() / 2 - ((x0 + x1) / 2) * zoom, y: (cy.height() - below) / 2 - ((y0 + y1) / 2) * zoom };
      if (animate) cy.animate({ zoom, pan, duration: 300, easing: 'ease-in-out' });
      else cy.viewport({ zoom, pan });
    },
    centre(item, animate) {
      const node = nodes[item];
      if (!node) return;
      if (animate) cy.animate({ center: { eles: node }, duration: 300, easing: 'ease-in-out' });
      else cy.center(node);
    },
    zoomBy(factor, at) {
      const level = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, cy.zoom() * factor));
      cy.zoom({ level, renderedPosition: at ? { ...at } : { x: cy.width() / 2, y: cy.height() / 2 } });
    },
    panBy: (x, y) => {
      cy.panBy({ x, y });
    },
    setView({ zoom: wanted, x, y }) {
      const zoom = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, wanted)); // cytoscape refuses what is outside
      const held = (size: number, pan: number): number => size / 2 - ((size / 2 - pan) * zoom) / wanted;
      cy.viewport({ zoom, pan: zoom === wanted ? { x, y } : { x: held(cy.width(), x), y: held(cy.height(), y) } });
    },
    view,
    resize: () => {
      cy.resize();
    },
    destroy: () => {
      cy.destroy();
    },
  };
}

function swap(element: cytoscape.NodeSingular | cytoscape.EdgeSingular, before: string, after: string): void {
  if (before === after) return;
  if (before !== '') element.removeClass(before);
  if (after !== '') element.addClass(after);
}

const styleOf = (tokens: Tokens): cytoscape.StylesheetJson => mapStyle(tokens);
