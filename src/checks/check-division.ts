import type { Chapters } from '../model/chapters';
import type { Incident } from '../model/incident';
import type { Issue } from '../model/issue';

/**
 * An incident has one division. The chapters are shown: they follow each other without gaps and cover
 * the incident from start to end; what comes before or after it may be told as well. Phases are finer
 * at most: each border of a chapter inside the incident is a border of a phase, and a phase that is a
 * whole chapter has its name.
 */
export function divisionIssues({ chapters }: Chapters, { start_utc, end_utc, phases }: Incident): Issue[] {
  const borders = new Set(phases.flatMap((phase) => [at(phase.start_utc), at(phase.end_utc)]));
  const inside = (time: string): boolean => at(start_utc) < at(time) && at(time) < at(end_utc);
  const first = chapters[0];
  const last = chapters.at(-1);
  return [
    ...(first !== undefined && at(first.from_utc) > at(start_utc)
      ? [
          issue(
            'uncovered',
            'chapters[0].from_utc',
            first.from_utc,
            `The first chapter starts with the incident or before it (${start_utc}).`,
          ),
        ]
      : []),
    ...(last !== undefined && at(last.to_utc) < at(end_utc)
      ? [
          issue(
            'uncovered',
            `chapters[${chapters.length - 1}].to_utc`,
            last.to_utc,
            `The last chapter ends with the incident or after it (${end_utc}).`,
          ),
        ]
      : []),
    ...chapters.flatMap(({ from_utc }, i) => {
      const before = chapters[i - 1];
      return before === undefined || at(before.to_utc) === at(from_utc)
        ? []
        : [
            issue(
              'chapter-gap',
              `chapters[${i}].from_utc`,
              from_utc,
              `The chapter before it ends at ${before.to_utc}: chapters follow each other without gaps.`,
            ),
          ];
    }),
    ...chapters.flatMap(({ from_utc, id, title }, i) => {
      const { to_utc } = chapters[i]!;
      const whole = phases.find(
        (phase) =>
          at(phase.start_utc) === Math.max(at(from_utc), at(start_utc)) &&
          at(phase.end_utc) === Math.min(at(to_utc), at(end_utc)),
      );
      return [
        ...(inside(from_utc) && !borders.has(at(from_utc))
          ? [
              issue(
                'two-divisions',
                `chapters[${i}].from_utc`,
                from_utc,
                'No phase has this border: divide the phases here, or move the chapter.',
              ),
            ]
          : []),
        ...(whole !== undefined && (whole.id !== id || whole.title.en !== title.en || whole.title.de !== title.de)
          ? [
              issue(
                'two-names',
                `chapters[${i}].title`,
                id,
                `The phase of the same hours is called “${whole.title.en}” (${whole.id}): give both one name.`,
              ),
            ]
          : []),
      ];
    }),
  ];
}

const at = (time: string): number => Date.parse(time);
const issue = (code: string, place: string, subject: string, hint: string): Issue => ({ code, place, subject, hint });
