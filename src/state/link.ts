import { ownId, systemId } from '../model/own-id';
import type { Issue } from '../model/issue';
import { readOwnGraph } from '../model/read-own-graph';
import { readSystemFile } from '../model/read-system-file';
import { linkFormOfSystem, systemOfOwnGraph } from '../model/system-as-link';
import type { SystemFile } from '../model/system-file';
import { readCode, writeCode } from './link-code';
import { readFields } from './link-fields';
import type { Moment } from './moment';
import { FRAGMENT_LIMIT, mended, readReadable } from './permalink';

/** What a link leads to. */
export interface Link {
  /** Null where nothing can be shown of it: then `issues` says why, or the fragment was empty. */
  readonly moment: Moment | null;
  /** The reader's own system that it carries; its id is the moment's story. Null for a built-in story. */
  readonly system: SystemFile | null;
  /** The system as it was written: `writeMoment(moment, code)` carries it on unchanged. */
  readonly code: string | null;
  readonly issues: readonly Issue[];
}

/** Any fragment of any address, with its `#`; `isStory` tells the built-in stories there are. Never throws or rejects. */
export async function readLink(fragment: string, isStory?: (id: string) => boolean): Promise<Link> {
  if (fragment.length > FRAGMENT_LIMIT)
    return nothing({
      code: 'too-long',
      place: '',
      subject: String(fragment.length),
      hint: 'Share the graph as a file instead of a link.',
    });
  const text = mended(fragment);
  if (text === '' || text === '#') return nothing();
  const readable = readReadable(text, isStory);
  if (readable) return { ...readable, system: null, code: null };
  const coded = /^#g=([^&]*)(?:&(.*))?$/s.exec(text);
  if (!coded)
    return nothing({ code: 'not-a-link', place: '', subject: text.slice(0, 60), hint: 'Copy the whole link again.' });
  return readCoded((coded[1] ?? '').replace(/([\w-]{3})[.,;:!?)\]>'"]+$/, '$1'), coded[2] ?? '');
}

async function readCoded(code: string, rest: string): Promise<Link> {
  const read = await readCode(code);
  if (read.issue) return nothing(...readFields(rest, '', 'tiers').issues.filter(isNewer), inLink(read.issue));
  if (isSystem(read.value)) {
    const { system, issues } = readSystemFile(read.value);
    if (!system) return nothing(...issues);
    const fields = readFields(rest, systemId(system), 'tiers');
    return { moment: fields.moment, system, code, issues: [...fields.issues, ...issues] };
  }
  const { graph, issues } = readOwnGraph(read.value);
  if (!graph) return nothing(...issues);
  const fields = readFields(rest, ownId(graph), 'tiers');
  return { moment: fields.moment, system: systemOfOwnGraph(graph), code, issues: [...fields.issues, ...issues] };
}

/** Links in the plain form say nothing of a format. */
const isSystem = (value: unknown): boolean => typeof value === 'object' && value !== null && 'format' in value;

/** A system as links write it, in the form that loses nothing but where rows came from; null where it is too large. */
export async function codeOfSystem(system: SystemFile): Promise<string | null> {
  // A row takes two letters at the least: what cannot fit is not even tried.
  if (2 * (system.components.length + system.dependencies.length) > FRAGMENT_LIMIT) return null;
  const form = linkFormOfSystem(system);
  const code = form && (await writeCode(form));
  return code === null || code.length > FRAGMENT_LIMIT - ROOM ? null : code;
}
/** Letters of a fragment that are left for the moment. */
const ROOM = 4_096;

const nothing = (...issues: readonly Issue[]): Link => ({ moment: null, system: null, code: null, issues });
const isNewer = ({ code }: Issue): boolean => code === 'newer-version';
/** Places in a code are counted from the beginning of the fragment, as a reader would count them. */
function inLink(issue: Issue): Issue {
  const at = Number(issue.subject) + '#g='.length;
  return /^character /.test(issue.place) ? { ...issue, place: `character ${at}`, subject: String(at) } : issue;
}
