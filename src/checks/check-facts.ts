import type { Chapters } from '../model/chapters';
import type { Incident } from '../model/incident';
import type { Issue } from '../model/issue';
import { claimIssues } from './check-claims';
import { divisionIssues } from './check-division';
import { lagIssues } from './check-lags';
import { languageIssues } from './check-languages';
import { placeIssues } from './check-places';
import { stateIssues } from './check-states';
import { typographyIssues } from './check-typography';
import { textsOf, textsOfChapters } from './texts-of';

/**
 * What an incident file must not say even where its form is right: a lag that follows from nothing,
 * a state against its own sentence, a claim whose first source does not make it, two languages with
 * different figures. Assumes that `checkIncident` finds nothing.
 */
export function factIssues(incident: Incident): Issue[] {
  const texts = textsOf(incident);
  return [
    ...lagIssues(incident),
    ...stateIssues(incident),
    ...claimIssues(incident),
    ...placeIssues(incident),
    ...languageIssues(texts.filter(([place]) => !/\.(?:short|name)$/.test(place))),
    ...typographyIssues(texts),
  ];
}

/** The same for chapters, and that they are the one division of their incident. */
export function chapterFactIssues(chapters: Chapters, incident: Incident): Issue[] {
  const texts = textsOfChapters(chapters);
  return [...divisionIssues(chapters, incident), ...languageIssues(texts), ...typographyIssues(texts)];
}
