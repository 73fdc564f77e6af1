import * as v from 'valibot';
import type { Frozenly } from './frozen';
import { OWN_KINDS } from './incident-words';
import { LONGEST_LAG, text } from './own-graph';
import { SHORTEST_LAG } from './units';

/** What a file may hold before it is refused whole; beyond, a picture and a ranking say nothing any more. */
export const MOST_FILE_COMPONENTS = 50_000;
export const MOST_FILE_DEPENDENCIES = 250_000;
const MOST_LETTERS = 2_000;

/**
 * How much of a provider's trouble a dependency passes on (`model/health`). `unknown` is a value of its own: a
 * dependency of which nobody knows the strength. It is never read as hard or as soft without saying so.
 */
export const STRENGTHS = ['hard', 'soft', 'weak', 'threshold', 'brittle', 'unknown'] as const;
export type Strength = (typeof STRENGTHS)[number];
/** From what passes on least to what passes on most; before all of them what nobody knows. */
export const BY_FORCE: readonly Strength[] = ['unknown', 'weak', 'soft', 'threshold', 'hard', 'brittle'];

/** None, or half a second at least: what is shorter would be rounded to none. */
const minutes = v.union([v.literal(0), v.pipe(v.number(), v.minValue(SHORTEST_LAG), v.maxValue(LONGEST_LAG))]);

/** Where a row came from: a file's name and its line, counted from 1. */
const where = v.strictObject({
  file: v.exactOptional(text(500)),
  line: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
});
const remarks = {
  note: v.exactOptional(text(MOST_LETTERS)),
  /** http, https or mailto; nothing else becomes a link. */
  link: v.exactOptional(v.pipe(text(MOST_LETTERS), v.regex(/^(https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu))),
  where: v.exactOptional(where),
};
const strength = v.optional(v.picklist(STRENGTHS), 'unknown');
const passing = {
  strength,
  /** Needed only to start; left out: needed to run as well. */
  when: v.exactOptional(v.literal('start')),
  /** From the provider's trouble to the dependent's; null where nobody knows. */
  lag_minutes: v.optional(v.nullable(minutes), null),
  ...remarks,
};

export const fileComponent = v.strictObject({
  id: text(500),
  name: v.exactOptional(text(500)),
  kind: v.exactOptional(v.picklist(OWN_KINDS)),
  group: v.exactOptional(text(500)),
  owner: v.exactOptional(text(500)),
  /** How much it matters, or how much traffic it has; in whatever unit the file counts. */
  weight: v.exactOptional(v.pipe(v.number(), v.minValue(0), v.maxValue(1e15))),
  /** How long what it needs must have been good again before it is back. */
  recovery_minutes: v.exactOptional(minutes),
  ...remarks,
});

/** `from` needs `to`. */
export const fileDependency = v.strictObject({ from: text(500), to: text(500), ...passing });

/** `from` needs at least `need` of `to`. It speaks for itself: its members need not be listed as dependencies. */
export const fileRedundancy = v.strictObject({
  from: text(500),
  to: v.pipe(v.array(text(500)), v.minLength(2), v.maxLength(1_000)),
  need: v.pipe(v.number(), v.integer(), v.minValue(1)),
  ...passing,
});

/** A system of the reader's own as a file: who needs whom, and all that is known about it. */
export const systemFileSchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  format: v.literal('dominograph-system'),
  /** Version 1 is the form of the made-up systems in lessons (`model/system`). */
  version: v.literal(2),
  title: v.exactOptional(text(300)),
  note: v.exactOptional(text(MOST_LETTERS)),
  components: v.pipe(v.array(fileComponent), v.minLength(1), v.maxLength(MOST_FILE_COMPONENTS)),
  dependencies: v.optional(v.pipe(v.array(fileDependency), v.maxLength(MOST_FILE_DEPENDENCIES)), []),
  redundancies: v.optional(v.pipe(v.array(fileRedundancy), v.maxLength(MOST_FILE_DEPENDENCIES)), []),
});

export type FileWhere = Frozenly<typeof where>;
export type FileComponent = Frozenly<typeof fileComponent>;
export type FileDependency = Frozenly<typeof fileDependency>;
export type FileRedundancy = Frozenly<typeof fileRedundancy>;
/** Ids are unique; ends of dependencies and members of redundancies exist and differ from the dependent. */
export type SystemFile = Omit<Frozenly<typeof systemFileSchema>, '$schema'>;
