import type { Item, Telling } from '../exporters/markdown';
import type { Table } from '../exporters/table';
import type { Source } from '../model/incident';
import { TICKS_PER_SECOND, type Ticks } from '../model/units';
import { saySpan } from '../text/clock';
import type { ShareText } from '../text/share/share-text';
import type { Text } from '../text/texts';
import type { CascadeCourse } from './cascade-course';
import type { RecordCourse, Report } from './record-course';
import type { AnyCourse } from './rows';
import { sayTiming } from './say-wave';
import type { Story } from './story';
import { tellCascade } from './told';
import { stepName } from './waves';
import { wordOf } from './words';

/**
 * A course as a table: a row for each change. A cascade is a model's, so it has a time since its fault and none on the
 * wall; where only the order is known, the clock says so. A record has both.
 */
export const tableOf = (story: Story, course: AnyCourse, text: Text, share: ShareText): Table =>
  course.kind === 'record' ? recordTable(story, course, text, share) : cascadeTable(story, course, text, share);

/** The same in words, under a heading for each instant, with its sources. */
export function documentOf(story: Story, course: AnyCourse, text: Text): Telling {
  const { core } = story;
  if (course.kind === 'record') {
    const sections = course.waves.map(({ time }, wave) => ({
      heading: `${saySpan(time)} · ${utcOf(course, time)}`,
      items: course.saidAt(wave + 1).map(({ component, name, to, sentence, sources }): Item => ({
        text: [`${name} (${wordOf(story, component, to)})`, sentence].filter((part) => part !== '').join(': '),
        links: linksOf(sources),
      })),
    }));
    return { title: text.tableOfRecord(core.title), before: [core.summary], sections };
  }
  const sections = tellCascade(story, course).map(({ title, timing, caption, changes }) => ({
    heading: [title, timing].filter((part) => part !== '').join(' · '),
    items: [
      { text: [caption.head, caption.body, caption.about].filter((part) => part !== '').join(' '), links: [] },
      ...(changes.length > 1
        ? changes.map(({ sentence, sources }): Item => ({ text: sentence, links: linksOf(sources) }))
        : []),
    ],
  }));
  return { title: core.title, before: [core.summary, text.modelNote], sections };
}

function cascadeTable(story: Story, course: CascadeCourse, text: Text, { columns }: ShareText): Table {
  const { facts, words, core } = story;
  const rows = course.waves.flatMap((wave, at) =>
    course.saidAt(at + 1).map(({ component, name, from, to, fault, entry, sentence, sources }) => {
      const { cause } = course.cascade.log[entry]!;
      const claim = cause.type === 'requirement' ? facts.claimOf(cause.requirement) : null;
      return [
        stepName(course.waves, at + 1),
        fault ? '' : sayTiming(wave, core.kind === 'outage', words),
        name,
        wordOf(story, component, from),
        wordOf(story, component, to),
        cause.type === 'requirement'
          ? words.listOf(cause.members.map(facts.nameOf))
          : fault
            ? words.faultCause
            : words.byItselfCause,
        claim?.what ?? '',
        claim?.evidence ? text.evidence[claim.evidence] : '',
        sources.map(citation).join(' '),
        sentence,
      ];
    }),
  );
  const { step, clock, component, from, to, cause, dependency, evidence, sources, sentence } = columns;
  return { columns: [step, clock, component, from, to, cause, dependency, evidence, sources, sentence], rows };
}

function recordTable(story: Story, course: RecordCourse, text: Text, { columns }: ShareText): Table {
  const rows = course.waves.flatMap(({ time }, at) =>
    course
      .reportsAt(at + 1)
      .map(({ component, name, from, to, precision, sentence, sources }: Report) => [
        String(at + 1),
        saySpan(time),
        utcOf(course, time),
        name,
        wordOf(story, component, from),
        wordOf(story, component, to),
        text.precision[precision],
        sources.map(citation).join(' '),
        sentence,
      ]),
  );
  const { step, clock, utc, component, from, to, precision, sources, sentence } = columns;
  return { columns: [step, clock, utc, component, from, to, precision, sources, sentence], rows };
}

const linksOf = (sources: readonly Source[]): Item['links'] =>
  sources.map(({ publisher, url }) => ({ title: publisher, url: url ?? '' }));
const citation = ({ publisher, url }: Source): string => (url === null ? publisher : `${publisher}: ${url}`);

/** `2025-10-20T11:14Z`: to the minute, as the record is. */
const utcOf = ({ when }: RecordCourse, time: Ticks): string =>
  `${new Date(Date.parse(when.start_utc) + time / (TICKS_PER_SECOND / 1000)).toISOString().slice(0, 16)}Z`;
