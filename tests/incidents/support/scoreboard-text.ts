import type { Agreement } from '../../../src/analysis/agreement';
import type { ScoreboardRow, ShuffleControl } from '../../../src/analysis/scoreboard';
import { TICKS_PER_MINUTE } from '../../../src/model/units';

const HEAD = [
  ...['incident', 'model', 'level', 'part', 'compared', 'precision', 'recall', 'F1', 'baseline', 'skill'],
  ...['tau-b (pairs)', 'by hops', 'onset err', 'bias (n)', 'IoU (n)', 'spared'],
];

/** The scoreboard as a page of text; a dash where a figure is undefined. */
export function scoreboardText(
  rows: readonly ScoreboardRow[],
  controls: ReadonlyMap<string, ShuffleControl>,
  shuffles: string,
): string {
  const lines = rows.flatMap(({ incident, model, scores: { any, degraded, down }, hops }) => {
    const { copied, fitted, derived, assumed } = degraded.by;
    const parts =
      model === 'graph' ? { copied, derived } : { credited: degraded.credited, copied, fitted, derived, assumed };
    return [
      [incident, model, 'degraded', 'all', ...figures(degraded.all, hops)],
      ...Object.entries(parts).map(([part, found]) => ['', '', '', part, ...figures(found)]),
      ['', '', 'down', 'all', ...figures(down.all)],
      ['', '', 'any', 'all', ...figures(any.all)],
    ];
  });
  return [
    'How far the model agrees with the record. The dependencies were read from the texts the record comes from:',
    'recall is circular. Precision: lower bound, and upper bound among reported. The given fault is in no score.',
    '',
    ...table([HEAD, ...lines]),
    '',
    `Control: providers dealt out anew, ${shuffles}.`,
    '',
    ...table([
      ['incident', 'F1', 'shuffled, mean', 'p'],
      ...[...controls].map(([id, { f1, mean, p }]) => [id, f1.toFixed(2), mean.toFixed(2), p.toFixed(3)]),
    ]),
    '',
  ].join('\n');
}

function figures(found: Agreement, hops: ScoreboardRow['hops'] = null): string[] {
  const {
    precision,
    precisionAmongReported,
    recall,
    f1,
    baseline,
    skill,
    tauB,
    pairs,
    onsetError,
    onsetBias,
    timed,
    overlap,
    dated,
  } = found;
  return [
    `${found.compared}`,
    precision === null ? '–' : `${share(precision)} to ${share(precisionAmongReported)}`,
    ...[recall, f1, baseline, skill].map(share),
    tauB === null ? '–' : `${share(tauB)} (${pairs})`,
    hops === null || hops.tauB === null ? '–' : `${share(hops.tauB)} (${hops.pairs})`,
    minutes(onsetError),
    onsetBias === null ? '–' : `${minutes(onsetBias)} (${timed})`,
    overlap === null ? '–' : `${share(overlap)} (${dated})`,
    found.unaffected === 0 ? '–' : `${found.spared} of ${found.unaffected}`,
  ];
}

const share = (value: number | null): string => (value === null ? '–' : value.toFixed(2));
const minutes = (value: number | null): string => (value === null ? '–' : (value / TICKS_PER_MINUTE).toFixed(1));

function table(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
}
