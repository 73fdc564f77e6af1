/**
 * What the screen tells apart, from best to worst. Minor is a lighter degraded; silent is "no report"
 * (the record has not spoken yet), unknown is "reported problems" (it has, but not how bad); perhaps
 * is "falls only if a dependency is hard of which nobody knows the strength".
 */
export const SHOWN_HEALTH = ['up', 'silent', 'unknown', 'perhaps', 'minor', 'recovering', 'degraded', 'down'] as const;
export type ShownHealth = (typeof SHOWN_HEALTH)[number];

const BY_LEVEL: readonly ShownHealth[] = ['up', 'minor', 'degraded', 'down'];

/** How bad a health is, for comparing: its place in SHOWN_HEALTH. */
export const badness = (health: ShownHealth): number => SHOWN_HEALTH.indexOf(health);

/** Whether counts take it in: degraded or worse, on its way back, or named as hit without saying how badly. */
export const isHit = (health: ShownHealth): boolean =>
  health === 'degraded' || health === 'down' || health === 'recovering' || health === 'unknown';

/** Whether nothing is known to be wrong. */
export const isCalm = (health: ShownHealth): boolean => health === 'up' || health === 'silent';

/** What the screen shows for a level of the product's scale. */
export const healthOfLevel = (level: number): ShownHealth => BY_LEVEL[level] ?? 'unknown';
