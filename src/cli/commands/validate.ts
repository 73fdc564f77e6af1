import type { GraphReading } from '../../importers/read-graph';
import type { Finding } from '../../importers/types';
import { sayWhatIsWrong } from '../../text/importers/say-import';
import { findingLine, printable, readFiles, READING, summary } from '../inputs';
import type { ExitCode, Machine } from '../io';
import type { Options, OptionKinds } from '../options';
import type { Words } from '../words';

export const OPTIONS: OptionKinds = { ...READING, strict: 'flag', format: 'value', json: 'flag' };

/** Whether files are read as a system, and what is lost on the way. */
export async function validate(options: Options, io: Machine, words: Words): Promise<ExitCode> {
  const form = options.has('json') ? 'json' : options.oneOf('format', ['text', 'json', 'github'], 'text');
  const reading = await readFiles(options.names, options, io, words);
  const count = (severity: Finding['severity']) => reading.findings.filter((each) => each.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const failed = reading.system === null || (options.has('strict') && warnings > 0);
  if (form === 'json') io.out(`${JSON.stringify(report(reading, !failed, words), null, 2)}\n`);
  else if (form === 'github') for (const finding of reading.findings) io.out(annotation(finding, words));
  else tell(reading, options, io, words, [errors, warnings]);
  return failed ? 1 : 0;
}

function tell(
  reading: GraphReading,
  options: Options,
  io: Machine,
  words: Words,
  [errors, warnings]: readonly [number, number],
): void {
  const { cli, importers } = words;
  const lines = reading.findings.map((finding) => findingLine(finding, io, words));
  if (reading.unlisted > 0) lines.push(importers.unlisted(reading.unlisted));
  const quiet = options.has('quiet');
  if (reading.system !== null && !quiet) {
    const { dependencies } = reading.system;
    const open = dependencies.filter(({ strength }) => strength === 'unknown').length;
    lines.push(
      ...reading.leftOut.map(({ what, count, examples }) =>
        cli.leftOut(importers.leftOut[what](count), printable(examples.slice(0, 3).join(', '))),
      ),
      ...reading.notes.map((note) => printable(importers.note[note.code](note))),
      ...(open > 0 ? [cli.unknownStrength(open, dependencies.length)] : []),
      summary(reading, words),
    );
  }
  if (errors + warnings > 0) lines.push(cli.verdict(errors, warnings));
  for (const line of lines) io.out(`${line}\n`);
}

/** What `--format json` prints: one object, whatever was found. */
function report(reading: GraphReading, ok: boolean, words: Words) {
  return {
    version: 1,
    ok,
    format: reading.format,
    files: reading.files,
    components: reading.system?.components.length ?? 0,
    dependencies: reading.system?.dependencies.length ?? 0,
    redundancies: reading.system?.redundancies.length ?? 0,
    findings: reading.findings.map((finding) => ({
      ...finding,
      message: sayWhatIsWrong(words.importers, finding),
    })),
    unlisted: reading.unlisted,
    left_out: reading.leftOut,
    notes: reading.notes,
  };
}

const KINDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** A line that a workflow run of GitHub shows beside the file. */
function annotation(finding: Finding, words: Words): string {
  const { file, line, column, severity } = finding;
  const places = [
    `file=${property(file)}`,
    ...(line === null ? [] : [`line=${line}`]),
    ...(column === null ? [] : [`col=${column}`]),
  ];
  const message = sayWhatIsWrong(words.importers, finding);
  return `::${KINDS[severity]} ${places.join(',')}::${escaped(printable(message))}\n`;
}

const escaped = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
