import { isSame, systemComparison, type BlastChange } from '../../analysis/compare-systems';
import { printable, readSystem, READING } from '../inputs';
import { watch } from '../progress';
import { Refusal, type ExitCode, type Machine } from '../io';
import { diffMarkdown } from '../diff-markdown';
import type { Options, OptionKinds } from '../options';
import type { Words } from '../words';

export const OPTIONS: OptionKinds = { ...READING, 'fail-on': 'value', json: 'flag' };

/** What two versions of a system differ in, and whom a failure can now reach; nothing if they are the same. */
export async function diff(options: Options, io: Machine, words: Words): Promise<ExitCode> {
  const { cli } = words;
  const [before, after, ...others] = options.names;
  if (before === undefined || after === undefined || others.length > 0) throw new Refusal(cli.twoInputs);
  if (before === '-' && after === '-') throw new Refusal(cli.onceOnly);
  const threshold = options.value('fail-on');
  if (threshold !== undefined && threshold !== 'any' && !/^[1-9]\d{0,5}$/.test(threshold))
    throw new Refusal(cli.badValue('--fail-on', threshold, 'any, 1, 2, 3 …'));
  const old = await readSystem([before], options, io, words);
  const now = await readSystem([after], options, io, words);
  const compared = watch(systemComparison(old.system, now.system), io, words);
  if (options.has('json')) io.out(`${JSON.stringify({ version: 1, same: isSame(compared), ...compared }, null, 2)}\n`);
  else if (!isSame(compared)) io.out(diffMarkdown(compared, [old.system, now.system], cli));
  const worst = threshold === undefined ? undefined : worstOf(compared.blasts, threshold);
  if (worst === undefined) return 0;
  io.note(cli.diff.failed(printable(worst.id), worst.reaches.length));
  return 1;
}

/** The failure that reaches most components that it did not reach before, if they are as many as the threshold says. */
function worstOf(blasts: readonly BlastChange[], threshold: string): BlastChange | undefined {
  const least = threshold === 'any' ? 1 : Number(threshold);
  return [...blasts].sort((a, b) => b.reaches.length - a.reaches.length).find(({ reaches }) => reaches.length >= least);
}
