import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Incident } from '../../../src/model/incident';

export const inRoot = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));
const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));
const named = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort();

export const incidentIds = named(inRoot('data/incidents'));
export const rawIncident = (id: string): unknown => json(inRoot(`data/incidents/${id}.json`));
/** Checked by data-check.test.ts; the other tests rely on it. */
export const incident = (id: string): Incident => rawIncident(id) as Incident;

/** One deliberate difference between a dossier and our file, or between two of our files. */
export interface Change {
  readonly incident: string;
  /** Path in our file, `section/key/field`; beginning with `differs/` where two of our files keep different words for one id, with `ours/` where the change is in what no dossier has (lesson, phases, modelling). */
  readonly what: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly why: string;
  readonly source?: string;
}
export const changes = json(inRoot('data/changes.json')) as readonly Change[];

/** The dossiers the files were made from. */
const FACTS = inRoot('tests/fixtures/dossiers');
export const factIds = named(FACTS);
export const facts = (id: string): Dossier => json(`${FACTS}/${id}.json`) as Dossier;

type Text = { readonly en: string; readonly de: string };
interface Row {
  readonly sources: readonly string[];
}
export interface Dossier {
  readonly incident: {
    readonly id: string;
    readonly title: Text;
    readonly start_utc: string;
    readonly end_utc: string;
    readonly summary: Text;
  };
  readonly sources: readonly { readonly id: string; readonly [key: string]: unknown }[];
  readonly components: readonly (Row & {
    readonly id: string;
    readonly name: string | Text;
    readonly owner: string;
    readonly kind: string;
    readonly layer: string;
    readonly description: Text;
    readonly critical_functions?: readonly string[];
  })[];
  readonly dependencies: readonly (Row & {
    readonly from: string;
    readonly to: string;
    readonly kind: string;
    readonly plane: string;
    readonly what: Text;
    readonly evidence: string;
    readonly lag_minutes: number | null;
  })[];
  readonly timeline: readonly (Row & {
    readonly t_utc: string;
    readonly component: string;
    readonly state: string;
    readonly text: Text;
    readonly precision: string;
  })[];
  readonly impact: readonly (Row & {
    readonly component: string;
    readonly first_report_utc: string | null;
    readonly recovered_utc: string | null;
    readonly severity: string;
    readonly note: string | null;
  })[];
  readonly mitigations: readonly (Row & {
    readonly component: string;
    readonly text: Text;
    readonly kind: string;
    readonly t_utc: string | null;
  })[];
  readonly numbers: readonly (Row & { readonly what: string; readonly value: string })[];
}
