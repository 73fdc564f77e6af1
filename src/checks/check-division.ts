import type { Chapters } from '../model/chapters';
import type { Incident } from '../model/incident';
import type { Issue } from '../model/issue';
import { at } from './instants';
import { must } from './issue';

/**
 * An incident has one division. The chapters are shown: they follow each other without gaps and cover
 * the incident from start to end; what comes before or after it may be told as well. Phases are finer
 * at most: each border of a chapter inside the incident is a border of a phase, and a phase that is a
 * whole chapter has its name.
 */
export function divisionIssues({ chapters }: Chapters, { start_utc, end_utc, phases }: Incident): Issue[] {
  const borders = new Set(phases.flatMap((phase) => [at(phase.start_utc), at(phase.end_utc)]));
  const inside = (time: string): boolean => at(start_utc) < at(time) && at(time) < at(end_utc);
  const begun = chapters[0]?.from_utc ?? start_utc;
  const over = chapters.at(-1)?.to_utc ?? end_utc;
  return [
    ...must(
      at(begun) <= at(start_utc),
      'uncovered',
      'chapters[0].from_utc',
      begun,
      `The first chapter starts with the incident or before it (${start_utc}).`,
    ),
    ...must(
      at(over) >= at(end_utc),
      'uncovered',
      `chapters[${chapters.length - 1}].to_utc`,
      over,
      `The last chapter ends with the incident or after it (${end_utc}).`,
    ),
    ...chapters.flatMap(({ from_utc }, i) => {
      const ended = chapters[i - 1]?.to_utc;
      return must(
        ended === undefined || at(ended) === at(from_utc),
        'chapter-gap',
        `chapters[${i}].from_utc`,
        from_utc,
        `The chapter before it ends at ${ended ?? ''}: chapters follow each other without gaps.`,
      );
    }),
    ...chapters.flatMap(({ from_utc, to_utc, id, title }, i) => {
      const whole = phases.find(
        (phase) =>
          at(phase.start_utc) === Math.max(at(from_utc), at(start_utc)) &&
          at(phase.end_utc) === Math.min(at(to_utc), at(end_utc)),
      );
      return [
        ...must(
          !inside(from_utc) || borders.has(at(from_utc)),
          'two-divisions',
          `chapters[${i}].from_utc`,
          from_utc,
          'No phase has this border: divide the phases here, or move the chapter.',
        ),
        ...must(
          !whole || (whole.id === id && whole.title.en === title.en && whole.title.de === title.de),
          'two-names',
          `chapters[${i}].title`,
          id,
          `The phase of the same hours is called “${whole?.title.en ?? ''}” (${whole?.id ?? ''}): give both one name.`,
        ),
      ];
    }),
  ];
}
