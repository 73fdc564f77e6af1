import type { SystemFile } from './system-file';

/**
 * The same system with every dependency turned round, for files in which an arrow leads from provider to dependent.
 * Redundancies say themselves who chooses among whom, and stay.
 */
export const turnSystem = (system: SystemFile): SystemFile => ({
  ...system,
  dependencies: system.dependencies.map((row) => ({ ...row, from: row.to, to: row.from })),
});
