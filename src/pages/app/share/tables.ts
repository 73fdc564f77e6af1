import type { LogEntry } from '../../../engine/cascade-types';
import type { Item, Telling } from '../../../exporters/markdown';
import type { Table } from '../../../exporters/table';
import type { Source } from '../../../model/incident';
import { TICKS_PER_SECOND } from '../../../model/units';
import { saySpan } from '../../../text/clock';
import type { ShareText } from '../../../text/share/share-text';
import { healthOfLevel } from '../../../theme/health';
import type { ReplaySession } from '../replay/replay-session.svelte';
import type { Session } from '../session.svelte';
import { entriesOf } from '../words/steps';

/**
 * The course on screen as a table: a row for each change. A cascade is a model's, so it has a time since its
 * fault and none on the wall; where only the order is known, the clock says so. A record has both.
 */
export function tableOf(session: Session, words: ShareText): Table {
  return session.replay ? recordTable(session, session.replay, words) : cascadeTable(session, words);
}

/** The same in words, under a heading for each instant, with its sources. */
export function tellingOf(session: Session): Telling {
  const { explorer, replay, text, steps } = session;
  const title = explorer.core.title;
  if (replay) {
    const sections = replay.track.steps.map(({ time, first, last }) => ({
      heading: `${saySpan(time)} · ${utcOf(session, time)}`,
      items: replay.changesOf(first, last).map(({ component, to, said }): Item => ({
        text: `${session.facts.nameOf(component)} (${text.reportedState[to]}): ${said.text}`,
        links: linksOf(session.facts.sourcesOf(said.sources)),
      })),
    }));
    return { title: text.tableOfRecord(title), before: [explorer.core.summary], sections };
  }
  const sections = steps.map(({ step, clock, changes }) => {
    const entries = entriesOf(explorer.cascade, step - 1);
    return {
      heading: `${text.step(step, explorer.length)} · ${clock}`,
      items: changes.map(({ component, sentence }): Item => {
        const entry = entries.find((one) => one.component === component);
        return { text: sentence, links: linksOf(entry ? sourcesOf(session, entry) : []) };
      }),
    };
  });
  return { title, before: [explorer.core.summary, text.modelNote], sections };
}

function cascadeTable(session: Session, words: ShareText): Table {
  const { explorer, facts, steps, text } = session;
  const { columns } = words;
  const rows = steps.flatMap(({ step, clock, changes }) => {
    const entries = entriesOf(explorer.cascade, step - 1);
    return changes.flatMap(({ component, sentence }) => {
      const entry = entries.find((one) => one.component === component);
      if (!entry) return [];
      const claim = entry.cause.type === 'requirement' ? facts.claimOf(entry.cause.requirement) : null;
      return [
        [
          String(step),
          clock,
          facts.nameOf(component),
          text.health[healthOfLevel(entry.from)],
          text.health[healthOfLevel(entry.to)],
          causeOf(session, entry, words),
          claim?.what ?? '',
          claim?.evidence ? text.evidence[claim.evidence] : '',
          sourcesOf(session, entry).map(sourceOf).join(' '),
          sentence,
        ],
      ];
    });
  });
  const { step, clock, component, from, to, cause, dependency, evidence, sources, sentence } = columns;
  return { columns: [step, clock, component, from, to, cause, dependency, evidence, sources, sentence], rows };
}

function recordTable(session: Session, replay: ReplaySession, { columns }: ShareText): Table {
  const { facts, text } = session;
  const rows = replay.track.steps.flatMap(({ time, first, last }, at) =>
    replay
      .changesOf(first, last)
      .map((change) => [
        String(at + 1),
        saySpan(time),
        utcOf(session, time),
        facts.nameOf(change.component),
        text.reportedState[change.from],
        text.reportedState[change.to],
        text.precision[change.precision],
        facts.sourcesOf(change.said.sources).map(sourceOf).join(' '),
        change.said.text,
      ]),
  );
  const { step, clock, utc, component, from, to, precision, sources, sentence } = columns;
  return { columns: [step, clock, utc, component, from, to, precision, sources, sentence], rows };
}

const causeOf = ({ facts, text }: Session, { cause }: LogEntry, words: ShareText): string =>
  cause.type === 'requirement'
    ? text.listOf(cause.members.map(facts.nameOf))
    : cause.type === 'scripted'
      ? words.faultCause
      : words.byItself;

/** The papers behind the dependency that carried a change. */
function sourcesOf({ explorer, facts }: Session, { cause }: LogEntry): readonly Source[] {
  const { details, core } = explorer;
  if (cause.type !== 'requirement' || !details) return [];
  const own = core.dependencies.length;
  const words = details.dependencies[cause.requirement] ?? details.redundancies[cause.requirement - own];
  return facts.sourcesOf(words?.sources ?? []);
}

const linksOf = (sources: readonly Source[]): Item['links'] =>
  sources.map(({ publisher, url }) => ({ title: publisher, url: url ?? '' }));
const sourceOf = ({ publisher, url }: Source): string => (url === null ? publisher : `${publisher}: ${url}`);

/** `2025-10-20T11:14Z`: to the minute, as the record is. */
const utcOf = ({ explorer }: Session, time: number): string =>
  `${new Date(Date.parse(explorer.core.start_utc) + time / (TICKS_PER_SECOND / 1000)).toISOString().slice(0, 16)}Z`;
