import type { Focus } from '../../state/shortcuts';

const OWN_KEYS =
  'input:not([type="range"]), select, textarea, [contenteditable="true"], [role="tree"], dialog, [role="combobox"]';

/** What an element that has the focus does with keys itself. */
export function focusOf(target: EventTarget | null): Focus {
  const element = target instanceof Element ? target : null;
  const within = (selector: string): boolean => element !== null && element.closest(selector) !== null;
  return {
    ownsKeys: within(OWN_KEYS),
    pressable: within('button, a, summary, input'),
    slides: within('input[type="range"], [role="slider"], [role="tablist"]'),
    scrolls: scrollerOf(element),
  };
}

/** Whether the focus is in something that scrolls by itself; the page's own scrolling is not meant. */
function scrollerOf(element: Element | null): boolean {
  for (let at = element; at && at !== document.body && at !== document.documentElement; at = at.parentElement)
    if (at.scrollHeight > at.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(at).overflowY)) return true;
  return false;
}
