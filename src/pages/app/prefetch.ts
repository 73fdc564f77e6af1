import { foresee } from '../../state/foresee';
import type { Visit } from '../../state/visit.svelte';

/**
 * Fetch, when the page has nothing else to do, what a reader will open next: then the first
 * opening is instant, and nothing more is requested while they read. Then work out, slice by slice, what they will press.
 */
export function prefetchRest(visit: Visit): void {
  const later =
    typeof requestIdleCallback === 'function' ? requestIdleCallback : (run: () => void) => setTimeout(run, 500);
  later(() => {
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
    ]).then(() => {
      const slices = foresee(visit);
      const next = (): void => {
        if (slices.next().done !== true) later(next);
      };
      later(next);
    });
  });
}
