import * as v from 'valibot';
import { systemId } from '../model/own-id';
import { readSystemFile } from '../model/read-system-file';
import { codeOfSystem, readLink, type Link } from './link';
import { calmMoment, readMoment } from './permalink';

const given = v.object({ system: v.unknown(), link: v.string() });

/**
 * What stands in a page as `exporters/page-with-system` put it there: the system with its moment, and the link as it was
 * written, which may lead to a lesson about it.
 * @throws {Error} for anything else
 */
export async function readGiven(text: string): Promise<{ readonly link: Link; readonly written: string }> {
  const { system: held, link: written } = v.parse(given, JSON.parse(text));
  if (held === null) return { link: await readLink(''), written };
  const { system, issues } = readSystemFile(held);
  const story = system ? systemId(system) : '';
  const linked = readMoment(written);
  // Whatever it was called where the page was made: it holds one system.
  const moment = system && (linked?.story.startsWith('own:') ? { ...linked, story } : calmMoment(story, 'tiers'));
  return { link: { moment, system, code: system && (await codeOfSystem(system)), issues }, written };
}
