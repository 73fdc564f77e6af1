import type { Spot } from './drafting';
import type { Table } from './value';

/** One manifest. */
export interface Manifest extends Spot {
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  readonly said: Table;
}
