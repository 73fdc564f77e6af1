import type { SourceFile } from './types';
import type { Table } from './value';

/** One manifest. */
export interface Manifest {
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  readonly file: SourceFile;
  readonly at: number;
  readonly said: Table;
}
