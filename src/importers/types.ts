import type { Heard } from './heard';
import type { SystemFile } from '../model/system-file';
import type { FindingCode } from './finding-codes';

/** Every format that has a reader. */
export const FORMAT_IDS = [
  'system',
  'compose',
  'kubernetes',
  'backstage',
  'terraform',
  'cloudformation',
  'mermaid',
  'dot',
  'csv',
  'dependency-links',
  'zipkin-spans',
  'otlp',
  'resilience-hub',
  'node-link',
  'graphml',
  'gexf',
  'cyclonedx',
  'spdx',
  'structurizr',
  'likec4',
  'drawio',
  'kiali',
  'nx',
  'depcruise',
] as const;
export type FormatId = (typeof FORMAT_IDS)[number];

/** Larger files are refused before they are read. */
export const MOST_BYTES = 16 << 20;

/** A file, or a part of one (a fence in Markdown), as text. */
export interface SourceFile {
  /** As it was dropped, with its folders; model/pasted.ts for a paste. */
  readonly name: string;
  /** Line breaks are `\n`; no byte-order mark. */
  readonly text: string;
  /** The line of the outer file on which `text` begins, counted from 1. */
  readonly firstLine: number;
  /** Hears how far it has been read. */
  readonly heard?: Heard;
}

/** error: nothing of the file can be shown. warning: read, with a loss. info: read; worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** What is wrong with a file, as a code with facts; `text/importers` makes the sentence. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly file: string;
  /** Counted from 1, in the file as it was dropped; null for the file as a whole. */
  readonly line: number | null;
  readonly column: number | null;
  /** Path in the file, such as `edges[1].target`; empty where there is none. */
  readonly path: string;
  readonly subject: string;
  /** The word that was probably meant. */
  readonly near: string | null;
  /** What may stand there. */
  readonly allowed: string | null;
  readonly count: number | null;
}

/** What a format says by itself; what it does not say, the reader of the picture is asked. */
export interface Says {
  /** Who needs whom, rather than a line that somebody drew. */
  readonly direction: boolean;
  /** Hard or soft. */
  readonly strength: boolean;
  /** Whether a dependency is needed to run or only to start. */
  readonly when: boolean;
  /** Whether the relation holds while the system runs; builds, orders of provision and imports of code do not. */
  readonly running: boolean;
}

/** From what a dependency was read. */
export const VIAS = [
  'stated', // the file says "depends on"
  'start-order', // needed before it may start
  'address', // an address in the environment or a command
  'reference', // one piece of configuration names another
  'route', // traffic is sent there
  'call', // seen in traces or counted
  'message', // sent or received through a queue
  'drawn', // an arrow
  'import', // code imports code
  'package', // a package names a package
] as const;
export type Via = (typeof VIAS)[number];

/** Lines of the file that are not in the draft, by kind; `examples` holds a few of them. */
export interface LeftOut {
  readonly what: LeftOutCode;
  readonly count: number;
  readonly examples: readonly string[];
}
export type LeftOutCode =
  | 'plumbing' // variables, locals, outputs, providers of Terraform; parameters and conditions of CloudFormation
  | 'transitive' // follows from other lines
  | 'order-only' // systemd's After
  | 'conflicts' // systemd's Conflicts
  | 'outside' // named, and not in the files
  | 'styling' // looks, not things
  | 'other-diagram' // further diagrams of one Markdown file
  | 'not-a-workload' // service accounts, roles, network policies …
  | 'inside-one' // within one service
  | 'no-service' // spans that name no service
  | 'unattached' // arrows of a drawing that touch nothing at one end
  | 'external-package' // of npm, of Node itself
  | 'documents' // of another kind
  | 'mentions' // relations of an SBOM that are no dependency
  | 'duplicate-lines'; // dependencies listed twice

/** What is worth knowing about what was read. */
export interface Note {
  readonly code: NoteCode;
  readonly count: number;
  readonly subject: string;
}
export type NoteCode =
  | 'addresses' // so many dependencies were read from addresses
  | 'both-ways' // addresses and start order agree on so many
  | 'undirected' // the file says its lines have no direction
  | 'values-not-read' // attribute values of a state or plan were not looked at
  | 'service-unnamed' // Resilience Hub: the answer does not name the service
  | 'redundancy' // several providers of one API
  | 'folded' // so many were folded into what they belong to
  | 'dashed' // dashed lines are read as soft
  | 'queue-turned' // consumers need the queue
  | 'components-from-edges' // no list of components: made from the dependencies
  | 'calls' // so many calls stand behind the lines
  | 'files' // so many files became one system
  | 'missing-files' // a Location names files that were not dropped
  | 'unresolved'; // extends, include, remote modules

/** A system as it was read, before anybody has looked at it. */
export interface Draft {
  readonly format: FormatId;
  /** Every row says in `where` from which file and line it came. */
  readonly system: SystemFile;
  /** For each dependency of `system`, in order, from what it was read; an address beside a start order is both. */
  readonly via: readonly (readonly Via[])[];
  readonly says: Says;
}

export interface Reading {
  /** Null if nothing may be shown: then `findings` holds an error. */
  readonly draft: Draft | null;
  readonly findings: readonly Finding[];
  /** How many findings are not listed, because there were too many. */
  readonly unlisted: number;
  readonly leftOut: readonly LeftOut[];
  readonly notes: readonly Note[];
}

/** Reads files of one format as one system. Never throws. */
export type ReadFiles = (files: readonly SourceFile[]) => Reading;
