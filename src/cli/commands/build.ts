import { appPage } from '../pages/app-page';
import { embedPage } from '../pages/embed-page';
import { faultsAsked, readSystem, READING } from '../inputs';
import { Refusal, type ExitCode, type Machine } from '../io';
import type { Options, OptionKinds } from '../options';
import { writeOut } from '../write-out';
import type { Words } from '../words';

export const OPTIONS: OptionKinds = { ...READING, output: 'value', embed: 'flag', fail: 'values', title: 'value' };

/** One page with the system inside that asks for nothing: the app, or an embed. */
export async function build(options: Options, io: Machine, words: Words): Promise<ExitCode> {
  const { cli, language } = words;
  const embed = options.has('embed');
  const template = await io.page(!embed ? 'dominograph.html' : language === 'de' ? 'embed.de.html' : 'embed.html');
  if (template === null) throw new Refusal(cli.notPackaged);
  const { system: read } = await readSystem(options.names, options, io, words);
  const title = options.value('title');
  const system = title === undefined ? read : { ...read, title };
  const faults = faultsAsked(options, system, cli);
  const output = options.value('output') ?? '-';
  if (embed) {
    const { page, lost } = await embedPage(template, system, faults, words);
    if (lost !== '') io.note(cli.losing(lost));
    await writeOut(output, page, io, words);
  } else await writeOut(output, appPage(template, system, faults), io, words);
  return 0;
}
