import type { Panels } from './panels.svelte';
import type { Visit } from './visit.svelte';

/**
 * A box is pressed, on the board or in the network: chosen where one is being chosen or edited; else broken, or asked
 * why. Whoever breaks something goes on with what the drawer shows.
 */
export function pressBox(visit: Visit, panels: Panels, component: number, how: Parameters<Visit['press']>[1]): void {
  if (panels.picking) panels.takeBox(component);
  else if (panels.editing && visit.core.kind === 'own') visit.select(component);
  else if (visit.press(component, how) === 'asked' && panels.drawer) panels.open('why');
}
