import type { Session } from './session.svelte';

/**
 * Fetch, when the page has nothing else to do, what a reader will open next: then the first
 * opening is instant, and nothing more is requested while they read.
 */
export function prefetchRest(session: Session): void {
  const later =
    typeof requestIdleCallback === 'function' ? requestIdleCallback : (run: () => void) => setTimeout(run, 500);
  later(() => {
    void Promise.allSettled([
      import('../../view/timeline/Timeline.svelte'),
      import('../../view/panel/List.svelte'),
      import('../../view/shared/Search.svelte'),
      import('../../view/shared/Help.svelte'),
      import('./WhyTab.svelte'),
      import('../../layout/tiers'),
      import('./print/print.svelte').then(({ preparePrint }) => preparePrint(session)),
    ]);
  });
}
