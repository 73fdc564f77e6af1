import type { Input } from '../importers/read';
import type { FormatId } from '../importers/types';

export interface ReadingRequest {
  readonly inputs: readonly Input[];
  /** The format that the reader says it is; left out: found by itself. */
  readonly format?: FormatId;
}
