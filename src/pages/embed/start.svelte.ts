import '../../theme/tokens.css';
import '../../theme/base.css';
import './embed.css';
import { readMoment } from '../../state/permalink';
import type { EmbedText } from '../../text/embed/en';
import type { Text } from '../../text/texts';
import { setAppearance } from './appearance';
import { isEmbedData } from './data';
import { enliven } from './enliven.svelte';
import { withoutSecret } from './host';
import { otherFile, readParameters, type Parameters } from './parameters';
import { Telling } from './telling.svelte';

/** Takes the written page over: the picture learns to move, the controls come, the host is answered. */
export function start(text: Text, words: EmbedText): void {
  const box = document.getElementById('embed');
  const data: unknown = JSON.parse(document.getElementById('data')?.textContent ?? 'null');
  if (!box || !isEmbedData(data)) return; // the written page stands as it is
  const { parameters, bad } = readParameters(location.search);
  const other = otherFile(parameters, { ...data, story: data.core.id }, location);
  if (other !== null) {
    location.replace(new URL(other, location.href));
    return;
  }
  const unknown =
    parameters.graph !== null && !data.stories.includes(parameters.graph) ? [`graph=${parameters.graph}`] : [];
  // eslint-disable-next-line no-console -- said once, to whoever wrote the address
  if (bad.length + unknown.length > 0) console.info(`Dominograph embed, left out: ${[...bad, ...unknown].join(', ')}`);

  setAppearance(box, parameters);
  const telling = new Telling(data, text, words);
  telling.setSpeed(parameters.speed);
  begin(telling, parameters);
  $effect.root(() => enliven(box, data, telling, parameters));
}

/** Where the address says that it begins; the fragment before the query. */
function begin(telling: Telling, { fail, step }: Parameters): void {
  const moment = readMoment(withoutSecret(location.hash));
  const here = moment?.story === telling.data.core.id ? moment : null;
  const faults = here && here.faults.length > 0 ? here.faults : fail;
  if (faults.length > 0) telling.fail(faults);
  if (here && here.faults.length > 0) telling.goToStep(here.cursor);
  else if (step !== null) telling.goToStep(step);
  if (here?.time) telling.goTo({ time: here.time });
  if (here?.selected) telling.select(here.selected);
}
