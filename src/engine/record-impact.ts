import type { Impact } from '../model/incident';
import type { Ticks } from '../model/units';
import type { Fact, RecordTrack } from './record-types';

type ImpactTime = RecordTrack['setAside'][number]['field'];

export interface ImpactRow {
  readonly row: number;
  readonly component: number;
  readonly severity: Impact['severity'];
  readonly first: Ticks | null;
  readonly recovered: Ticks | null;
}

/**
 * What an impact row adds to the timeline of its component, and which of its times the timeline contradicts.
 * Both times are "by then": the block gives no precision, and for most companies it is the hour of a list.
 *
 * - *First report*: added if the timeline has neither trouble at or before it nor a row of that instant. `severity` is
 *   the worst of the whole incident, not of this hour, so the fact never says more than the timeline's next word:
 *   before a row "degraded" it says degraded. Severity `unknown` says `reported`, never degraded.
 * - *Recovered*: added as operational if the timeline is silent from then on and does not already say so. If it still
 *   speaks of the component at that instant or later, its last word holds.
 */
export function impactFacts(
  timeline: readonly Fact[],
  { row, component, severity, first, recovered }: ImpactRow,
): { facts: Fact[]; contradicted: ImpactTime[] } {
  const facts: Fact[] = [];
  const contradicted: ImpactTime[] = [];
  const add = (time: Ticks, to: Fact['to']) =>
    facts.push({ time, component, to, precision: 'by', source: { block: 'impact', row } });
  if (first !== null) {
    const known = timeline.some(({ time, to }) => time <= first && to !== 'operational');
    const spoken = timeline.some(({ time }) => time === first);
    if (!known && !spoken) {
      const next = timeline.find(({ time }) => time > first)?.to;
      add(first, severity === 'down' && next === 'degraded' ? 'degraded' : strongest(severity));
    } else if (!known) contradicted.push('first_report_utc');
  }
  if (recovered !== null) {
    const last = timeline.at(-1);
    if (last === undefined || (last.time < recovered && last.to !== 'operational')) add(recovered, 'operational');
    else if (timeline.findLast(({ time }) => time <= recovered)?.to !== 'operational')
      contradicted.push('recovered_utc');
  }
  return { facts, contradicted };
}

/** The strongest thing an impact row says. */
export const strongest = (severity: Impact['severity']): 'down' | 'degraded' | 'reported' =>
  severity === 'unknown' ? 'reported' : severity;
