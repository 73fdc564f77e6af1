import type { OpenedOutcome, OpenedSystem } from '../importers/opened';
import type { Input } from '../importers/read';
import type { FormatId } from '../importers/types';
import type { Packed } from './packed';

export interface ReadingRequest {
  readonly inputs: readonly Input[];
  /** For a system whose files give none; empty for none. */
  readonly title: string;
  /** The format that the reader says it is; left out: found by itself. */
  readonly format?: FormatId;
}

/** What a worker answers: the rows in pieces. */
export interface PackedOutcome extends Omit<OpenedOutcome, 'opened'> {
  readonly opened: (Omit<OpenedSystem, 'system'> & { readonly system: Packed }) | null;
}
