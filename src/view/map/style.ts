import { LOOKS, SHOWN_HEALTH, type ShownHealth } from '../../theme/health';
import type { Tokens } from '../../theme/read-tokens';

/** Properties by selector, in cytoscape's words. */
export type MapStyle = { selector: string; style: Record<string, unknown> }[];

/** Everything cytoscape draws, in the colours of the theme in force. Hatching, glyphs and words are drawn by the overlay. */
export function mapStyle(tokens: Tokens): MapStyle {
  return [
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        'background-color': tokens.mark,
        'border-color': tokens['mark-line'],
        'border-width': 1.25,
        'overlay-opacity': 0,
        'z-index': 2,
      },
    },
    { selector: 'node.port', style: { opacity: 0, events: 'no', width: 1, height: 1 } },
    { selector: 'node.group', style: { shape: 'round-rectangle' } },
    { selector: 'node.scope', style: { shape: 'round-rectangle', 'border-style': 'dashed' } },
    {
      selector: 'edge',
      style: {
        'curve-style': 'unbundled-bezier',
        'control-point-distances': 'data(away)',
        'control-point-weights': 'data(along)',
        'edge-distances': 'node-position',
        width: 1,
        'line-color': tokens.edge,
        opacity: 0.55,
        'target-arrow-shape': 'none',
        'target-arrow-color': tokens.edge,
        'arrow-scale': 0.7,
        'overlay-opacity': 0,
        'z-index': 1,
      },
    },
    { selector: 'edge.soft', style: { 'line-style': 'dashed', 'line-dash-pattern': [4, 3] } },
    ...SHOWN_HEALTH.map((health) => ({ selector: `node.${health}`, style: healthStyle(health, tokens) })),
    {
      selector: 'node.fault',
      style: {
        'background-color': tokens.fault,
        'background-fill': 'solid',
        'border-color': tokens.fault,
        'border-width': 4,
        'border-style': 'solid',
      },
    },
    { selector: 'edge.trail', style: { 'line-color': tokens['down-line'], opacity: 1, width: 1.75, 'z-index': 4 } },
    {
      selector: 'edge.needs',
      style: {
        'line-color': tokens.needs,
        'target-arrow-color': tokens.needs,
        'target-arrow-shape': 'triangle',
        opacity: 1,
        width: 2.25,
        'line-style': 'solid',
        'z-index': 5,
      },
    },
    {
      selector: 'edge.needed-by',
      style: {
        'line-color': tokens['needed-by'],
        'target-arrow-color': tokens['needed-by'],
        'target-arrow-shape': 'triangle',
        opacity: 1,
        width: 2.25,
        'line-style': 'dashed',
        'line-dash-pattern': [7, 4],
        'z-index': 5,
      },
    },
    {
      selector: 'edge.chain',
      style: {
        'line-color': tokens.ink,
        'target-arrow-color': tokens.ink,
        'target-arrow-shape': 'triangle',
        opacity: 1,
        width: 3.5,
        'line-style': 'solid',
        'z-index': 6,
      },
    },
    { selector: 'node.dim', style: { opacity: 0.35 } },
    { selector: 'edge.dim', style: { opacity: 0.1 } },
    { selector: 'node.gone', style: { opacity: 0.08, events: 'no' } },
    { selector: 'edge.gone', style: { opacity: 0, events: 'no' } },
    { selector: 'edge.lit', style: { 'line-color': tokens.ink, opacity: 1, width: 2.5, 'z-index': 7 } },
  ];
}

function healthStyle(health: ShownHealth, tokens: Tokens): Record<string, unknown> {
  const look = LOOKS[health];
  const fill = tokens[look.fill];
  return {
    'background-color': look.fillStyle === 'hatch' ? tokens.mark : fill,
    ...(look.fillStyle === 'half' && {
      'background-fill': 'linear-gradient',
      'background-gradient-direction': 'to-bottom',
      'background-gradient-stop-colors': [tokens.mark, tokens.mark, fill, fill],
      'background-gradient-stop-positions': ['0%', '50%', '50%', '100%'],
    }),
    'border-color': tokens[look.line],
    'border-style': look.lineStyle,
    'border-width': look.lineWidth,
  };
}
