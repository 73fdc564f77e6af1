import '../../theme/tokens.css';
import '../../theme/base.css';
import './embed.css';
import { readMoment, type Moment } from '../../state/permalink';
import type { EmbedText } from '../../text/embed/en';
import type { Text } from '../../text/texts';
import { setAppearance } from './appearance';
import { isEmbedData } from './data';
import { enliven } from './enliven.svelte';
import { withoutSecret } from './host';
import { otherFile, readParameters, type Parameters } from './parameters';
import { Telling } from './telling.svelte';

/** Most names that a notice lists. */
const NAMED = 5;

/** Takes the written page over: the picture learns to move, the controls come, the host is answered. */
export function start(text: Text, words: EmbedText): void {
  const box = document.getElementById('embed');
  const data: unknown = JSON.parse(document.getElementById('data')?.textContent ?? 'null');
  if (!box || !isEmbedData(data)) return; // the written page stands as it is
  const { parameters, bad } = readParameters(location.search);
  const linked = readMoment(withoutSecret(location.hash));
  const graph = parameters.graph ?? linked?.story ?? null;
  const other = otherFile({ ...parameters, graph }, { ...data, story: data.core.id }, location);
  if (other !== null) {
    location.replace(new URL(other, location.href));
    return;
  }
  // eslint-disable-next-line no-console -- said once, to whoever wrote the address
  if (bad.length > 0) console.info(`Dominograph embed, not understood: ${bad.join(', ')}`);

  setAppearance(box, parameters);
  const telling = new Telling(data, text, words);
  telling.setSpeed(parameters.speed);
  const unknown = begin(telling, linked?.story === data.core.id ? linked : null, parameters);
  if (graph !== null && graph !== data.core.id) unknown.unshift(graph);
  if (unknown.length > 0) telling.notice = text.linkUnknown([...new Set(unknown)].slice(0, NAMED).join(', '));
  $effect.root(() => enliven(box, data, telling, parameters));
}

/** Where the address says that it begins, the fragment before the query; what it names and we do not have comes back. */
function begin(telling: Telling, moment: Moment | null, { fail, step }: Parameters): string[] {
  const linked = moment !== null && moment.faults.length > 0;
  const faults = linked ? moment.faults : fail;
  if (faults.length > 0) telling.fail(faults);
  if (linked && telling.mode === 'model') telling.goToStep(moment.cursor);
  else if (!linked && step !== null) telling.goToStep(step);
  if (moment?.time) telling.goTo({ time: moment.time });
  if (moment?.selected) telling.select(moment.selected);
  return [...faults, ...(moment?.selected ? [moment.selected] : [])].filter((id) => !telling.knows(id));
}
