import type { CombTone } from '../../layout/board/types';
import { BOX_LOOKS, DIM, type BoxState } from '../../theme/look';
import type { Colours, NetworkToken } from '../../theme/network-colours';

/** Properties by selector, in the drawing library's words. */
type NetworkStyle = { selector: string; style: Record<string, unknown> }[];

interface Tone {
  readonly colour: NetworkToken;
  readonly width: number;
  /** Left out where only soft dependencies are dashed. */
  readonly dash?: readonly [number, number];
}

/** How a line that says something looks: a tone of the board's combs. */
export const TONES: Readonly<Record<CombTone, Tone>> = {
  down: { colour: 'spine', width: 2 },
  degraded: { colour: 'tine', width: 1.75 },
  recovering: { colour: 'blue', width: 1.75 },
  needs: { colour: 'blue', width: 2 },
  'needed-by': { colour: 'ink', width: 2 },
  plain: { colour: 'line-strong', width: 1.5 },
  chain: { colour: 'ink', width: 3 },
  added: { colour: 'ink', width: 3 },
  altered: { colour: 'ink', width: 2, dash: [9, 3] },
  gone: { colour: 'ink', width: 2.6, dash: [0.1, 5] },
};

/** How strong a line is that only stands there; while others speak. */
export const REST = 0.45;
export const FAINT = 0.12;

/** All that the library draws, in the colours of a theme: bodies of marks, and lines. Signs and names lie above. */
export const networkStyle = (colours: Colours): NetworkStyle => [
  {
    selector: 'node',
    style: { width: 'data(size)', height: 'data(size)', 'overlay-opacity': 0, 'z-index': 2 },
  },
  { selector: 'node.port', style: { opacity: 0, events: 'no', width: 1, height: 1 } },
  { selector: 'node.group', style: { shape: 'round-rectangle' } },
  ...boxStates().map((state) => ({ selector: `node.${state}`, style: bodyStyle(state, colours) })),
  { selector: 'node.scope', style: { shape: 'round-rectangle', 'border-style': 'dashed' } },
  { selector: 'node.start.up', style: { 'border-color': colours('ink'), 'border-width': 2.5 } },
  { selector: 'node.dim', style: { opacity: DIM } },
  {
    selector: 'edge',
    style: {
      'curve-style': 'unbundled-bezier',
      'control-point-distances': 'data(away)',
      'control-point-weights': 'data(along)',
      'edge-distances': 'node-position',
      width: 1,
      'line-color': colours('line-strong'),
      'source-arrow-color': colours('line-strong'),
      'source-arrow-shape': 'none',
      'arrow-scale': 0.7,
      opacity: REST,
      'overlay-opacity': 0,
      'z-index': 1,
    },
  },
  // Arrows point the way a failure takes: to the end that needs.
  { selector: 'edge.arrow', style: { 'source-arrow-shape': 'triangle' } },
  { selector: 'edge.soft', style: { 'line-style': 'dashed', 'line-dash-pattern': [4, 3] } },
  ...Object.entries(TONES).map(([tone, { colour, width, dash }]) => ({
    selector: `edge.${tone}`,
    style: {
      ...{ width, opacity: 1, 'z-index': 5, 'source-arrow-shape': 'triangle' },
      ...{ 'line-color': colours(colour), 'source-arrow-color': colours(colour) },
      ...(dash && { 'line-style': 'dashed', 'line-dash-pattern': dash, 'line-cap': 'round' }),
    },
  })),
  { selector: 'edge.faint', style: { opacity: FAINT } },
];

const boxStates = (): readonly BoxState[] => [
  ...(['up', 'minor', 'degraded', 'down', 'fault', 'recovering'] as const),
  ...(['unknown', 'perhaps', 'silent', 'held', 'partly', 'text'] as const),
];

/** How the body of a mark looks, for whoever draws it. */
interface Body {
  readonly fill: NetworkToken;
  readonly border: NetworkToken;
  readonly width: number;
  readonly style: 'solid' | 'dashed' | 'dotted';
}

/** The fill and border of the board's box; a mark without a box has a border of dots, for it must be somewhere. */
export function bodyOf(state: BoxState): Body {
  const { fill, border, borderWidth, dashed } = BOX_LOOKS[state];
  return {
    fill: fill ?? 'paper',
    border: borderToken(state),
    width: state === 'down' ? 2 : Math.max(1.25, borderWidth),
    style: border === null ? 'dotted' : dashed ? 'dashed' : 'solid',
  };
}

function bodyStyle(state: BoxState, colours: Colours): Record<string, unknown> {
  const { fill, border, width, style } = bodyOf(state);
  return {
    'background-color': colours(fill),
    'border-color': colours(border),
    'border-width': width,
    'border-style': style,
  };
}

/** A round mark has no name inside: its border alone must be seen, so a healthy one is stronger than a box's. */
export const borderToken = (state: BoxState): NetworkToken =>
  state === 'up' ? 'line-strong' : (BOX_LOOKS[state].border ?? 'faint');
