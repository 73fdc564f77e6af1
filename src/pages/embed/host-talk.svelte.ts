import { setTheme } from './appearance';
import type { Command } from './commands';
import type { Host } from './host';
import type { Saying } from './saying.svelte';
import type { Telling } from './telling.svelte';

/** Least time between two messages about steps, in milliseconds; of those between, the last is said. */
const STEP_GAP = 100;

/** Says to the host what is told and asked about. Call inside an effect root. */
export function tellHost(host: Host, telling: Telling, saying: Saying): void {
  const { core } = telling.data;
  host.say('ready', { title: core.title, nodes: core.components.length, edges: core.dependencies.length });
  let last: Saying['moment'] | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    timer = undefined;
    const before = new Set(last?.failed ?? []);
    last = saying.moment;
    host.say('step', { ...last, newlyFailed: last.failed.filter((id) => !before.has(id)), clock: saying.clock });
  };
  $effect(() => {
    if (saying.moment !== last) timer ??= setTimeout(tell, STEP_GAP);
  });
  let asked = -1;
  $effect(() => {
    const { selected, scene } = telling;
    if (selected === asked) return;
    asked = selected;
    const member = scene.items[selected]?.members[0];
    host.say('select', { id: member === undefined ? null : (core.components[member]?.id ?? null) });
  });
}

/** Escape closes what is open, then gives the keyboard back; keys that turn slides go to the host. */
export function listenToKeys(host: Host, telling: Telling, close: () => void): void {
  addEventListener('keydown', (event) => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === 'Escape') {
      if (telling.selected >= 0) {
        close();
        return;
      }
      const { activeElement } = document;
      if (activeElement instanceof HTMLElement || activeElement instanceof SVGElement) activeElement.blur();
      host.say('key', { key });
      if (host.framed) parent.focus();
      return;
    }
    if (/^Page(Up|Down)$/.test(key) || (/^Arrow/.test(key) && !event.defaultPrevented)) host.say('key', { key });
  });
}

/** Does what the host asks for. */
export function obey(command: Command, telling: Telling): void {
  switch (command.command) {
    case 'fail':
      telling.fail(command.ids);
      return;
    case 'goto':
      return telling.goTo(command.to);
    case 'play':
      return command.chapter === null ? telling.play() : telling.tell(telling.chapterOf(command.chapter));
    case 'theme':
      return setTheme(command.theme);
    case 'reset':
      return telling.reset();
    case 'pause':
      return telling.pause();
    case 'next':
      return telling.next();
    case 'prev':
      return telling.back();
  }
}
