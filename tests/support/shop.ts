import type { SystemFile } from '../../src/model/system-file';

/** `web` needs `shop`, which needs `db`; nothing is known of `mail`. */
export const chain: SystemFile = {
  format: 'dominograph-system',
  version: 2,
  components: ['web', 'shop', 'db', 'mail'].map((id) => ({ id })),
  dependencies: [
    { from: 'web', to: 'shop', strength: 'hard', lag_minutes: null },
    { from: 'shop', to: 'db', strength: 'hard', lag_minutes: null },
  ],
  redundancies: [],
};
