import type { Incident } from '../model/incident';
import type { Issue } from '../model/issue';
import { issue } from './issue';
import { emptyText, LANGUAGES, untranslated } from './languages';
import { textsOf } from './texts-of';

/** Longest text that fits on the map. */
const SHORT_NAME = 24;

/** Labels too long for the map, empty words, and sentences left untranslated. */
export function wordIssues(incident: Incident): Issue[] {
  return [...labelIssues(incident), ...translationIssues(incident)];
}

function labelIssues({ components }: Incident): Issue[] {
  return components.flatMap(({ id, name, short }, i) => {
    const label = short ?? name;
    const long = [label.en, label.de].find((text) => text.length > SHORT_NAME);
    if (long === undefined) return [];
    const hint = `"${long}" has ${long.length} characters: ${short === undefined ? 'add' : 'shorten'} \`short\`, at most ${SHORT_NAME} in each language.`;
    return [issue('long-label', `components[${i}].${short === undefined ? 'name' : 'short'}`, id, hint)];
  });
}

function translationIssues(incident: Incident): Issue[] {
  const texts = textsOf(incident);
  return [
    ...texts.flatMap(([place, text]) =>
      LANGUAGES.filter((language) => text[language].trim() === '').map((language) => emptyText(place, language)),
    ),
    // Names and figures may be the same.
    ...texts
      .filter(([place]) => !/\.(?:name|short|value)$/.test(place))
      .flatMap(([place, text]) => untranslated(text, place, 3)),
  ];
}
