import type { Evidence, Incident, IncidentDependency, Source } from './incident';

/** Who says that a dependency exists, and when: what a sentence about it may name. */
export interface ClaimSource {
  readonly evidence: Evidence;
  /** The source that fits best: the first of the row. */
  readonly publisher: string;
  /** Where a copy was read; null where the publisher's own page was. */
  readonly via: string | null;
  /** Year of that source; null if the page is undated. */
  readonly year: number | null;
  /**
   * Whether any source of the row was written on the day the outage began or later. If not, nothing
   * here can say that the link was the reason on that day, and the year belongs in the sentence.
   */
  readonly ofTheDay: boolean;
}

/** The source of one dependency of an incident. Assumes that the row's sources exist, as `checkIncident` makes sure. */
export function claimSource(
  { start_utc, sources }: Pick<Incident, 'start_utc' | 'sources'>,
  { evidence, sources: cited }: Pick<IncidentDependency, 'evidence' | 'sources'>,
): ClaimSource {
  const rows = cited.flatMap((id) => sources.filter((source) => source.id === id));
  const first = rows[0];
  return {
    evidence,
    publisher: first?.publisher ?? '',
    via: first?.via ?? null,
    year: first === undefined || first.date === null ? null : Number(first.date.slice(0, 4)),
    ofTheDay: rows.some((source) => notBefore(source, start_utc)),
  };
}

/** A date known to the year or month counts if the outage began in it. */
const notBefore = ({ date }: Source, start: string): boolean => date !== null && date >= start.slice(0, date.length);
