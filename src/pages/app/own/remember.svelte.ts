import { keepInTab } from '../../../state/own-keep';
import { safeStorage } from '../../../state/storage';
import type { Visit } from '../../../state/visit.svelte';

export const tabStorage = safeStorage(() => sessionStorage);
/** Asked for each time: what the reader keeps here is theirs to delete. */
export const shelfStorage = safeStorage(() => localStorage);

let remembering: Visit | null = null;

/** From now on the system on screen survives a reload of this tab. Once a page. */
export function rememberInTab(visit: Visit): void {
  if (remembering === visit) return;
  remembering = visit;
  $effect.root(() => {
    $effect(() => {
      const { own } = visit.loader;
      if (own) keepInTab(tabStorage, own);
    });
  });
}
