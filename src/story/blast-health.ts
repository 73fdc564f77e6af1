import { blastRadius } from '../engine/blast';
import { DOWN } from '../model/health';
import { healthOfLevel, type ShownHealth } from '../theme/health';
import type { Story } from './story';

/** What the failure of one component comes to in the end, as health of each component of the story. */
export const blastHealth = ({ graph, index }: Story, component: number): readonly ShownHealth[] =>
  Array.from(blastRadius(graph, [{ component, level: DOWN }]).subarray(0, index.n), healthOfLevel);
