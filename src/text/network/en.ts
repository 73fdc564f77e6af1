import type { CombTone } from '../../layout/board/types';
import { HEALTH_EN } from '../health';

/** Every sentence of the network, in English. `NetworkText` is its type. */
export const networkEn = {
  label: (title: string) => `Network: ${title}. The same facts are on the board and in the list.`,
  help: 'Arrow keys go from mark to mark, Enter breaks or selects. Plus and minus zoom, F shows everything, Escape lets go. Drag a mark to move it.',
  wheelHint: 'Click the network, or hold Ctrl (or ⌘), to zoom with the wheel.',
  tools: 'Network: view',
  arrangement: 'Arrangement',
  rings: 'Rings',
  tiers: 'Tiers',
  detail: 'Detail',
  story: 'Key parts',
  all: 'Show all',
  gathered: (count: number) => `${count} more components are gathered in groups. Click a group to open it.`,
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  fit: 'Show everything',
  putBack: 'Put everything back in place',
  health: HEALTH_EN.things,
  healthOfPeople: HEALTH_EN.people,
  fault: 'fault put here',
  now: 'just now',
  open: 'Enter opens the group',
  close: 'Enter closes the group',
  count: (hit: number, of: number) => `${hit} of ${of} hit`,
  /** The lines that are drawn now; arrows point the way a failure takes. */
  tones: {
    down: 'takes down',
    degraded: 'disrupts',
    recovering: 'brings back',
    needs: 'is needed by it',
    'needed-by': 'needs it',
    plain: 'needs it',
    chain: 'reason',
    added: 'new dependency',
    altered: 'changed dependency',
    gone: 'removed dependency',
  },
};

export type NetworkText = Omit<typeof networkEn, 'tones'> & {
  readonly tones: Readonly<Record<CombTone, string>>;
};
