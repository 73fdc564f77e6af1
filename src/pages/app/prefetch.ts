import { foresee } from '../../state/foresee';
import { idly, whenIdle } from '../../state/idly';
import type { Visit } from '../../state/visit.svelte';

/**
 * Fetch, when the page has nothing else to do, what a reader will open next: then the first
 * opening is instant, and nothing more is requested while they read. Then work out, slice by slice, what they will press.
 */
export function prefetchRest(visit: Visit): void {
  whenIdle(() => {
    void Promise.allSettled([
      import('./DrawerPart.svelte'),
      import('./DialogContent.svelte'),
      import('./SearchDialog.svelte'),
      import('./tabs/WhyTab.svelte'),
      import('./tabs/StoryTab.svelte'),
      import('./tabs/ListTab.svelte'),
      import('../../view/shared/Help.svelte'),
      import('../../story/model-run'),
      import('./print/print.svelte').then(({ preparePrint }) => preparePrint(visit)),
    ]).then(() => idly(foresee(visit)));
  });
}
