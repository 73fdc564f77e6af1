import type { Issue } from '../../model/issue';
import { arrive } from '../../state/arrive';
import { SPEEDS } from '../../state/clock.svelte';
import { calmMoment, type Moment } from '../../state/permalink';
import type { EmbedText } from '../../text/embed/en';
import type { Parameters } from './parameters';
import type { EmbedVisit } from './visit-of';

/** Most names that a notice lists. */
const NAMED = 5;

export interface Address {
  readonly fragment: string;
  readonly read: { readonly moment: Moment; readonly issues: readonly Issue[] } | null;
  readonly parameters: Pick<Parameters, 'fail' | 'step' | 'speed'>;
  /** Id of the story that was asked for; null for that of the file. */
  readonly wanted: string | null;
}

/** Where the address says that it begins, the fragment before the query; what it names and we do not have is said. */
export async function begin(
  visit: EmbedVisit,
  { fragment, read, parameters, wanted }: Address,
  text: EmbedText,
): Promise<void> {
  const { fail, step, speed } = parameters;
  visit.clock.setSpeed(SPEEDS.reduce((best, one) => (Math.abs(one - speed) < Math.abs(best - speed) ? one : best)));
  const story = visit.core.id;
  const linked = read?.moment.story === story ? read.moment : calmMoment(story);
  const asked = linked.faults.length === 0 && fail.length > 0;
  const moment = asked ? { ...linked, faults: fail, cursor: step?.step ?? 1, part: step?.part ?? 0 } : linked;
  const unknown = [
    ...(wanted !== null && wanted !== story ? [wanted] : []),
    ...(await arrive(visit, { ...moment, language: null, picture: 'board' })),
    ...(read?.issues ?? []).map(({ place, subject }) => `${place}=${subject}`),
  ];
  if (unknown.length > 0) {
    const shown = [...new Set(unknown)]
      .slice(0, NAMED)
      .map((name) => (name.length > 60 ? `${name.slice(0, 60)}…` : name));
    visit.say(text.linkUnknown(shown.join(', ')));
  } else if (read === null && /^#(?!\?secret=)./.test(fragment))
    visit.say(fragment.startsWith('#g=') ? text.ownGraph : text.notRead);
}
