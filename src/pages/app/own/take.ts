import type { Input } from '../../../importers/read';
import type { FormatId } from '../../../importers/types';
import { Opening, type Opened } from '../../../state/opening.svelte';
import type { Panels } from '../../../state/panels.svelte';
import type { Visit } from '../../../state/visit.svelte';
import { inputsOf } from './gather';
import type { Given } from './given';
import { rememberInTab } from './remember.svelte';

/** Reading that lasts longer than this is shown, in milliseconds. */
const PATIENCE = 250;

/** The one opening of a page, made when it is first needed. */
export function openingFor(visit: Visit, panels: Panels): Opening {
  if (panels.opening) return panels.opening;
  rememberInTab(visit);
  return panels.bring(new Opening(visit));
}

/** A paste or a drop anywhere on the page. A word that was pasted by mistake is passed over. */
export async function take(visit: Visit, panels: Panels, given: Given): Promise<void> {
  const inputs = await inputsOf(given);
  const [only] = inputs;
  if (inputs.length === 0 || (only && 'text' in only && isWord(only.text))) return;
  await read(visit, panels, inputs);
}

const isWord = (text: string): boolean => text.trim().length < 60 && !/[\n{}<>;,\t]|--|->/.test(text.trim());

/** Reads, and shows what came of it: the picture with the review beside it, or all that is wrong. */
export const read = (visit: Visit, panels: Panels, inputs: readonly Input[]): Promise<void> =>
  watch(panels, openingFor(visit, panels).take(inputs));

/** The files that were read last, as what the reader says they are. */
export const readAs = (visit: Visit, panels: Panels, format: FormatId): Promise<void> =>
  watch(panels, openingFor(visit, panels).overrule(format));

/** The same files, where what reads them could not be fetched. */
export const readAgain = (visit: Visit, panels: Panels): Promise<void> =>
  watch(panels, openingFor(visit, panels).again());

async function watch(panels: Panels, reading: Promise<Opened>): Promise<void> {
  const waiting = setTimeout(() => panels.ask('own'), PATIENCE);
  const opened = await reading;
  clearTimeout(waiting);
  if (opened === 'read') panels.open('review');
  else if (opened !== 'stopped') panels.ask('own');
}
