import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ImpactKind } from '../../src/model/health';
import type { CaseChange, CaseDep, CaseEvent, CaseNode } from './model';

const root = path.resolve(fileURLToPath(new URL('../..', import.meta.url)));
const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;

/** Published and generated answers under a free licence. */
export const readReference = <T>(file: string): T => read(path.join(root, 'tests/fixtures/reference', file));

/** Those out of GPL repositories are read where they are, beside this one. */
const FOREIGN = path.resolve(root, '../shared/reference');
export const hasForeign = existsSync(FOREIGN);
export const ABSENT = `these cases are under the GPL and not on this machine (${FOREIGN}), so this is skipped`;
export const readForeign = <T>(file: string): T => read(path.join(FOREIGN, file));

interface CaseLint {
  readonly rule: string;
}
export interface WorkedCase {
  readonly id: string;
  readonly title: string;
  readonly nodes: readonly CaseNode[];
  readonly deps: readonly CaseDep[];
  readonly events: readonly CaseEvent[];
  readonly cold_start?: 'strict' | 'optimistic';
  readonly expected: readonly CaseChange[];
  readonly final: Readonly<Record<string, string>>;
  readonly blast?: { readonly x: Readonly<Record<string, string>>; readonly levels: Readonly<Record<string, string>> };
  readonly earliest_down?: Readonly<Record<string, number>>;
  readonly earliest_degraded?: Readonly<Record<string, number>>;
  readonly lint?: readonly CaseLint[];
}
export interface TimedCase {
  readonly id: string;
  readonly nodes: readonly CaseNode[];
  readonly deps: readonly CaseDep[];
  readonly events: readonly CaseEvent[];
  readonly cold_start: 'strict' | 'optimistic';
  readonly horizon: number;
  readonly expected: {
    readonly log: readonly CaseChange[];
    readonly final: Readonly<Record<string, string>>;
    readonly blast: { readonly x: Readonly<Record<string, string>>; readonly levels: Readonly<Record<string, string>> };
    readonly earliest_all_at_0: Readonly<Record<string, Readonly<Record<string, number>>>>;
    readonly lint: readonly CaseLint[];
  };
}
export interface CaseFile<Case> {
  readonly levels: readonly string[];
  readonly impact: Record<ImpactKind, readonly number[]>;
  readonly cases: readonly Case[];
}
