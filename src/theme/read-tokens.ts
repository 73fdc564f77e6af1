import type { Tokens } from './token-names';

export type { Tokens } from './token-names';

/**
 * The tokens in force on `element`: a canvas knows no CSS variables, and system colours of
 * forced-colours mode must be resolved by the browser.
 */
export function readTokens(element: Element): Tokens {
  const probe = document.createElement('span');
  element.append(probe);
  const colour = (name: string): string => {
    probe.style.color = `var(--${name})`;
    return getComputedStyle(probe).color;
  };
  const tokens = {
    paper: colour('paper'),
    panel: colour('panel'),
    ink: colour('ink'),
    'ink-soft': colour('ink-soft'),
    line: colour('line'),
    'line-strong': colour('line-strong'),
    focus: colour('focus'),
    guide: colour('guide'),
    'guide-ink': colour('guide-ink'),
    scope: colour('scope'),
    edge: colour('edge'),
    mark: colour('mark'),
    'mark-line': colour('mark-line'),
    'mark-ink': colour('mark-ink'),
    minor: colour('minor'),
    degraded: colour('degraded'),
    'degraded-line': colour('degraded-line'),
    down: colour('down'),
    'down-line': colour('down-line'),
    'on-down': colour('on-down'),
    recovering: colour('recovering'),
    'recovering-line': colour('recovering-line'),
    fault: colour('fault'),
    'on-fault': colour('on-fault'),
    held: colour('held'),
    unknown: colour('unknown'),
    'unknown-line': colour('unknown-line'),
    needs: colour('needs'),
    'needed-by': colour('needed-by'),
    halo: colour('halo'),
  };
  probe.remove();
  return tokens;
}
