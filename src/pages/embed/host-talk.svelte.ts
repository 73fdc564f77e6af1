import { arrive } from '../../state/arrive';
import { calmMoment } from '../../state/permalink';
import { cursorOfStep } from '../../story/waves';
import { setTheme } from './appearance';
import type { Command, Goal } from './commands';
import type { Host } from './host';
import { stepMessage, type StepMessage } from './step-message';
import type { EmbedVisit } from './visit-of';

/** Least time between two messages about steps, in milliseconds; of those between, the last is said. */
const STEP_GAP = 100;

/** Says to the host what is told and asked about. Call inside an effect root. */
export function tellHost(host: Host, visit: EmbedVisit): void {
  const { core } = visit;
  const counts = { components: core.components.length, dependencies: core.dependencies.length };
  // The names of version 1 before there were better ones.
  host.say('ready', { title: core.title, ...counts, nodes: counts.components, edges: counts.dependencies });
  let last: StepMessage | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    timer = undefined;
    const before = new Set(last?.failed ?? []);
    last = stepMessage(visit);
    host.say('step', { ...last, newlyFailed: last.failed.filter((id) => !before.has(id)) });
  };
  let at: readonly unknown[] = [];
  $effect(() => {
    const now = [visit.cursor, visit.course, visit.chapter];
    if (now.every((part, place) => part === at[place])) return;
    at = now;
    timer ??= setTimeout(tell, STEP_GAP);
  });
  let asked = -1;
  $effect(() => {
    const { selected } = visit.attention;
    if (selected === asked) return;
    asked = selected;
    host.say('select', { id: core.components[selected]?.id ?? null });
  });
}

/** Escape closes what is open, then gives the keyboard back; keys that turn slides go to the host. */
export function listenToKeys(host: Host, visit: EmbedVisit): void {
  addEventListener('keydown', (event) => {
    const { key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (key === 'Escape') {
      const { selected, group } = visit.attention;
      if (selected >= 0 || group >= 0) {
        visit.attention.lookAway();
        return;
      }
      host.say('key', { key });
      giveBack(host);
      return;
    }
    const turns = /^Page(Up|Down)$/.test(key);
    if (turns || (/^Arrow/.test(key) && !event.defaultPrevented)) host.say('key', { key });
    if (turns) giveBack(host); // the deck has turned, and its next key is its own
  });
}

/** The keyboard is the host's again. */
function giveBack(host: Host): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement) activeElement.blur();
  if (host.framed) parent.focus();
}

/** Does what the host asks for. */
export async function obey(command: Command, visit: EmbedVisit): Promise<void> {
  const { clock } = visit;
  switch (command.command) {
    case 'fail':
      return fail(command.ids, visit);
    case 'goto':
      return goTo(command.to, visit);
    case 'play':
      if (command.chapter !== null && (await toChapter(command.chapter, visit)) === null) return;
      if (visit.course.length === 0) visit.watch();
      else clock.play();
      return;
    case 'theme':
      setTheme(command.theme);
      return;
    case 'reset':
      await arrive(visit, calmMoment(visit.core.id));
      return;
    case 'pause':
      clock.pause();
      return;
    case 'next':
      clock.goTo(Math.min(visit.course.length, visit.cursor + 1));
      return;
    case 'prev':
      clock.goTo(Math.max(0, visit.cursor - 1));
      return;
  }
}

/** The model stands at the fault and waits; what is not known is left out. */
async function fail(ids: readonly string[], visit: EmbedVisit): Promise<void> {
  const known = ids.filter((id) => visit.explorer.indexOf.has(id));
  if (known.length > 0) await arrive(visit, { ...calmMoment(visit.core.id), faults: known, cursor: 1 });
}

async function goTo(goal: Goal, visit: EmbedVisit): Promise<void> {
  if ('time' in goal) {
    await arrive(visit, { ...calmMoment(visit.core.id), shown: 'record', time: goal.time });
    return;
  }
  if ('chapter' in goal) {
    const chapter = await toChapter(goal.chapter, visit);
    if (chapter !== null) visit.clock.goToInstant(chapter.to - (chapter.last ? 0 : 1)); // what it comes to
    return;
  }
  const { step, part } = goal;
  visit.clock.goTo(cursorOfGoal(visit, step, part));
}

/** Before anything is broken, a step is one of what happened that day. */
function cursorOfGoal(visit: EmbedVisit, step: number, part: number): number {
  if (!visit.record && visit.explorer.faults.length === 0 && step > 0)
    visit.explorer.break(visit.explorer.root, false, 0);
  return cursorOfStep(visit.course.waves, step, part || undefined);
}

/** Shows the record at the beginning of a chapter, by its number from 1 or its id; null where there is none. */
async function toChapter(
  name: string,
  visit: EmbedVisit,
): Promise<{ readonly to: number; readonly last: boolean } | null> {
  if (!visit.record && !(await visit.playRecord(false))) return null;
  const at = /^\d+$/.test(name) ? Number(name) - 1 : visit.chapters.findIndex(({ id }) => id === name);
  const chapter = visit.chapters[at];
  if (!chapter) return null;
  visit.goToChapter(at);
  return { to: chapter.to, last: at === visit.chapters.length - 1 };
}
