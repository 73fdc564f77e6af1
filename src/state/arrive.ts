import { TICKS_PER_SECOND } from '../model/units';
import { ticksOf } from '../story/record-course';
import type { VisitWords } from '../text/words/words';
import { cursorOfStep, stepName } from '../story/waves';
import { instantOf, timeOfLink } from './link-time';
import type { Moment } from './moment';
import { usualOf } from './network.svelte';
import type { Visit } from './visit.svelte';

/** The moment that is on screen, for a link. */
export function momentOf(visit: Visit<VisitWords>): Moment {
  const { core, cascade, record, cursor, time, attention, preferences, explorer, network, comparing, boards } = visit;
  const [step = 0, part = 0] = record ? [] : stepName(cascade.waves, cursor).split('.').map(Number);
  const start = record?.when.start_utc;
  // Before the first report: the instant of that is the next moment.
  const before = record !== null && cursor === 0;
  return {
    story: core.id,
    ...explorer.moment(),
    ...{ cursor: step, part },
    selected: core.components[attention.selected]?.id ?? null,
    only: boards.keeping,
    picture: preferences.picture,
    ...network.moment(),
    time:
      start === undefined || before ? null : timeOfLink(Date.parse(start) + time / (TICKS_PER_SECOND / 1000), start),
    shown: !record ? 'own' : comparing ? 'model' : 'record',
    language: preferences.lent, // or a reload would speak another
  };
}

/** Go where a link leads; what it names and we do not have is returned, the rest is shown. Never rejects. */
export async function arrive(visit: Visit<VisitWords>, moment: Moment): Promise<readonly string[]> {
  const { loader, preferences, explorer, clock, network, attention, boards } = visit;
  const { story } = moment;
  const again = (): void => void arrive(visit, moment);
  if (!loader.has(story)) return [story];
  const language = moment.language ?? loader.wanted.language;
  if (moment.language !== null) preferences.lendLanguage(language);
  const here = loader.loaded.core.id === story && loader.loaded.words.language === language;
  if (!(await visit.reach({ story, language }, again)) && !here) return [];
  if (visit.core.id !== story) return [];
  clock.pause();
  attention.lookAway();
  preferences.lendPicture(moment.picture);
  network.set(moment.picture === 'network' ? moment : usualOf(visit.core));
  const shown = explorer.show(moment).catch(() => {
    visit.miss('change', again);
    return explorer.show({ ...moment, whatIfs: [] });
  });
  const unknown = [...(await shown)];
  if (moment.shown !== 'own' && visit.core.when) await showRecord(visit, moment, again);
  else {
    visit.leaveRecord();
    clock.goTo(cursorOfStep(visit.cascade.waves, moment.cursor, moment.part || undefined));
  }
  if (!(await boards.keepTo(moment.only))) visit.miss('part', again);
  if (moment.only && !explorer.indexOf.has(moment.only.component)) unknown.push(moment.only.component);
  const [selected] = moment.selected === null ? [] : explorer.find(moment.selected);
  if (moment.selected !== null && selected === undefined) unknown.push(moment.selected);
  attention.select(selected ?? -1);
  return unknown;
}

async function showRecord(visit: Visit<VisitWords>, { time, shown }: Moment, again: () => void): Promise<void> {
  const { when } = visit.core;
  if (!when || !(await visit.playRecord(false, again))) return;
  const at = time === null ? null : instantOf(time, when.start_utc);
  visit.compare(shown === 'model');
  if (at !== null) visit.clock.goToInstant(ticksOf(when, at)); // without a time it stands before the first report
}
