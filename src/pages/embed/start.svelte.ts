import '../../theme/tokens.css';
import '../../theme/base.css';
import './embed.css';
import { readReadable, type Moment } from '../../state/permalink';
import type { EmbedText } from '../../text/embed/en';
import type { Text } from '../../text/texts';
import { setAppearance } from './appearance';
import { isEmbedData } from './data';
import { enliven } from './enliven.svelte';
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
  const read = readReadable(location.hash);
  const linked = read?.moment ?? null;
  const wanted = {
    graph: parameters.graph ?? linked?.story ?? null,
    lang: parameters.lang ?? linked?.language ?? null,
  };
  const other = otherFile(wanted, { ...data, story: data.core.id }, location);
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
  if (wanted.graph !== null && wanted.graph !== data.core.id) unknown.unshift(wanted.graph);
  unknown.push(...(read?.issues ?? []).map(({ place, subject }) => `${place}=${subject}`));
  if (unknown.length > 0) telling.notice = text.linkUnknown([...new Set(unknown)].slice(0, NAMED).join(', '));
  else if (read === null && /^#(?!\?secret=)./.test(location.hash))
    telling.notice = location.hash.startsWith('#g=') ? words.ownGraph : words.notRead;
  $effect.root(() => enliven(box, data, telling, parameters));
}

/** Where the address says that it begins, the fragment before the query; what it names and we do not have comes back. */
function begin(telling: Telling, moment: Moment | null, { fail, step }: Parameters): string[] {
  const linked = moment !== null && moment.faults.length > 0;
  const faults = linked ? moment.faults : fail;
  const unknown = [...telling.fail(faults, moment?.whatIfs)];
  if (linked && telling.mode === 'model') telling.goToStep(moment.cursor);
  else if (!linked && step !== null) telling.goToStep(step);
  if (moment?.time) telling.goTo({ time: moment.time });
  if (moment?.selected && telling.knows(moment.selected)) telling.select(moment.selected);
  else if (moment?.selected) unknown.push(moment.selected);
  return unknown;
}
