import { describe, expect, it } from 'vitest';
import { analyseCutSets } from '../../src/analysis/fault-tree/cut-sets';
import { readFaultTree } from '../../src/analysis/fault-tree/read-fault-tree';
import { finish } from '../../src/analysis/work';
import { close } from '../support/close';
import { ABSENT, hasForeign, readForeign } from '../support/reference';

interface Expected {
  readonly n_basic_events: number;
  readonly n_gates: number;
  readonly n_min_cut_sets?: number;
  readonly cut_sets_by_order?: readonly number[];
  readonly top_probability: number;
  readonly rare_event_sum?: number;
  readonly birnbaum_top5?: Readonly<Record<string, number>>;
  readonly note?: string;
}

describe('the Aralia benchmark', () => {
  if (!hasForeign) {
    it.skip(ABSENT);
    return;
  }
  const { expected } = readForeign<{ expected: Readonly<Record<string, Expected>> }>('aralia_expected.json');
  const cases = Object.entries(expected);
  const coherent = cases.filter(([, answer]) => answer.n_min_cut_sets !== undefined);
  it('20 answers, 3 trees to refuse', () => expect([coherent.length, cases.length - coherent.length]).toEqual([20, 3]));

  it.each(coherent)('%s', (name, answer) => {
    const { system } = readFaultTree(readForeign(`aralia/${name}.json`));
    if (system === null) throw new Error('refused');
    expect([system.gates.length, system.events.length]).toEqual([answer.n_gates, answer.n_basic_events]);
    const found = finish(analyseCutSets(system, { list: 5 }));
    expect(found.complete).toBe(true);
    expect(found.count).toBe(answer.n_min_cut_sets);
    expect(found.countByOrder).toEqual(answer.cut_sets_by_order);
    close(found.probability, answer.top_probability);
    close(found.rareEventSum, answer.rare_event_sum ?? NaN);
    const birnbaum = new Map(found.importance?.map((row) => [system.events[row.event]!.id, row.birnbaum]));
    for (const [id, value] of Object.entries(answer.birnbaum_top5 ?? {})) close(birnbaum.get(id), value);
    expect(found.cutSets).toHaveLength(5);
  });

  it.each(cases.filter(([, answer]) => answer.n_min_cut_sets === undefined))('%s is refused, not answered', (name) => {
    const { system, issues } = readFaultTree(readForeign(`aralia/${name}.json`));
    expect(system).toBeNull();
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(['not-coherent']));
  });

  it('a diagram that may not grow says "incomplete" and still lists what is small', () => {
    const { system } = readFaultTree(readForeign('aralia/das9202.json'));
    if (system === null) throw new Error('refused');
    const found = finish(analyseCutSets(system, { nodes: 50 }));
    const byOrder = expected.das9202?.cut_sets_by_order ?? [];
    expect([found.complete, found.count, found.probability, found.smallComplete]).toEqual([false, null, null, true]);
    expect(found.countByOrder).toEqual(byOrder.slice(0, 4));
  });
});
