import * as v from 'valibot';
import type { Chapters } from './chapters';
import { id, localized, utcTime } from './incident-parts-schema';

const sentence = v.strictObject({
  text: localized,
  sources: v.pipe(v.array(id), v.minLength(1)),
});

const chapter = v.strictObject({
  id,
  title: localized,
  sentences: v.pipe(v.array(sentence), v.minLength(2), v.maxLength(4)),
  from_utc: utcTime,
  to_utc: utcTime,
  focus: v.pipe(v.array(id), v.minLength(1), v.maxLength(6)),
});

/**
 * The shape of `data/chapters/<id>.json`: every key, no other key.
 * What no shape can say (references, times, length of the words) is in `check-chapters`.
 */
export const chaptersSchema = v.strictObject({
  format: v.literal('dominograph-chapters'),
  version: v.literal(1),
  incident: id,
  chapters: v.pipe(v.array(chapter), v.minLength(3), v.maxLength(7)),
});

type Frozen<T> = T extends string | number | boolean | null ? T : { readonly [Key in keyof T]: Frozen<T[Key]> };
/** True only for identical types; plain assignability would overlook a missing optional key. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/** Does not compile when schema and types drift apart, in a key, its optionality or its values. */
export const CHAPTERS_SCHEMA_IS_TYPE: Same<Frozen<v.InferOutput<typeof chaptersSchema>>, Frozen<Chapters>> = true;
