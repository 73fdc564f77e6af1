import * as v from 'valibot';
import { readSystemFile } from '../model/read-system-file';
import { codeOfSystem, type Link } from './link';
import { readMoment } from './permalink';

const given = v.object({ system: v.unknown(), link: v.string() });

/**
 * The system that stands in a page as `exporters/page-with-system` put it there, and the moment at which it opens.
 * @throws {Error} for anything else
 */
export async function readGiven(text: string): Promise<Link> {
  const { system: written, link } = v.parse(given, JSON.parse(text));
  const { system, issues } = readSystemFile(written);
  const moment = system && readMoment(link);
  return { moment, graph: null, system, code: moment && (await codeOfSystem(system)), issues };
}
