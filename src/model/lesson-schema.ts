import * as v from 'valibot';
import { id } from './incident-parts-schema';
import { LEVELS, STEP_KINDS, type Glossary, type Lesson } from './lesson';

const filled = v.pipe(v.string(), v.regex(/\S/, 'a text'));
const language = v.picklist(['en', 'de']);
const ids = v.pipe(v.array(id), v.minLength(1));
const positive = v.pipe(v.number(), v.minValue(0));
const minutes = v.pipe(v.number(), v.integer(), v.minValue(1));
const moment = v.pipe(v.string(), v.regex(/^#\/[^\s?]+(\?\S*)?$/, 'a link such as #/aws-2025-10-20?t=07:30'));
const citation = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9-]+:[a-z0-9-]+$/, 'an incident and one of its sources, such as aws-2025-10-20:aws-pes-2025'),
);

const ask = v.variant('ask', [
  v.strictObject({ ask: v.literal('blast-count'), story: id, fault: ids }),
  v.strictObject({ ask: v.literal('single-points-of-failure'), story: id, component: id }),
  v.strictObject({ ask: v.literal('longest-chain'), story: id, fault: ids }),
  v.strictObject({ ask: v.literal('most-reach'), story: id }),
  v.strictObject({ ask: v.literal('falls'), story: id, fault: ids, component: id }),
  v.strictObject({ ask: v.literal('share-after-fix'), story: id }),
  v.strictObject({ ask: v.literal('drain'), outage_minutes: positive, busy: positive }),
  v.strictObject({
    ask: v.literal('queue'),
    outage_minutes: positive,
    capacity: positive,
    demand: positive,
    attempts: v.pipe(v.number(), v.minValue(1)),
    patience: positive,
    throttle: v.exactOptional(positive),
  }),
]);

const question = v.union([v.strictObject({ text: filled, ask }), v.strictObject({ text: filled, answer: filled })]);

const step = v.strictObject({
  id,
  kind: v.picklist(STEP_KINDS),
  title: filled,
  minutes,
  text: v.pipe(v.array(filled), v.minLength(1)),
  moment: v.exactOptional(moment),
  sources: v.exactOptional(v.pipe(v.array(citation), v.minLength(1))),
  questions: v.exactOptional(v.pipe(v.array(question), v.minLength(1))),
  predict: v.exactOptional(v.strictObject({ candidates: v.exactOptional(ids), order: v.boolean() })),
  choices: v.exactOptional(v.pipe(v.array(v.strictObject({ label: filled, text: filled, moment })), v.minLength(2))),
  note: filled,
});

/**
 * The shape of `data/lessons/<id>.<language>.json`: every key, no other key.
 * What no shape can say (links, terms, sources, plain sentences) is in `check-lesson`.
 */
export const lessonSchema = v.strictObject({
  format: v.literal('dominograph-lesson'),
  version: v.literal(1),
  id,
  language,
  title: filled,
  objective: filled,
  level: v.picklist(LEVELS),
  ages: v.pipe(v.number(), v.integer(), v.minValue(8)),
  minutes,
  prerequisites: v.array(filled),
  limits: filled,
  steps: v.pipe(v.array(step), v.minLength(3)),
});

/** The shape of `data/glossary.<language>.json`. */
export const glossarySchema = v.strictObject({
  format: v.literal('dominograph-glossary'),
  version: v.literal(1),
  language,
  terms: v.pipe(v.array(v.strictObject({ id, term: filled, text: filled })), v.minLength(1)),
});

type Frozen<T> = T extends string | number | boolean | null ? T : { readonly [Key in keyof T]: Frozen<T[Key]> };
/** True only for identical types; plain assignability would overlook a missing optional key. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/** Do not compile when schema and types drift apart, in a key, its optionality or its values. */
export const LESSON_SCHEMA_IS_TYPE: Same<Frozen<v.InferOutput<typeof lessonSchema>>, Frozen<Lesson>> = true;
export const GLOSSARY_SCHEMA_IS_TYPE: Same<Frozen<v.InferOutput<typeof glossarySchema>>, Frozen<Glossary>> = true;
