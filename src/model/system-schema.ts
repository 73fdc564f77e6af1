import * as v from 'valibot';
import { COMPONENT_KINDS, FAMILIES, GLYPHS } from './incident';
import { id, localized } from './incident-parts-schema';
import type { System } from './system';

const component = v.strictObject({
  id,
  name: localized,
  kind: v.picklist(COMPONENT_KINDS),
  family: v.picklist(FAMILIES),
  glyph: v.picklist(GLYPHS),
  description: localized,
});

const dependency = v.strictObject({
  from: id,
  to: id,
  kind: v.picklist(['hard', 'soft', 'weak']),
  when: v.exactOptional(v.literal('start')),
  lag_minutes: v.pipe(v.number(), v.minValue(0)),
  what: localized,
});

const redundancy = v.strictObject({
  from: id,
  to: v.pipe(v.array(id), v.minLength(2)),
  need: v.pipe(v.number(), v.integer(), v.minValue(1)),
  what: localized,
});

const parts = { dependencies: v.array(dependency), redundancies: v.array(redundancy) };

/** The shape of `data/lessons/systems/<id>.json`: every key, no other key. */
export const systemSchema = v.strictObject({
  format: v.literal('dominograph-system'),
  version: v.literal(1),
  id: v.pipe(v.string(), v.regex(/^toy(-[a-z0-9]+)+$/, 'toy-, then small letters, digits and single hyphens')),
  title: localized,
  summary: localized,
  root: id,
  components: v.pipe(v.array(component), v.minLength(3)),
  ...parts,
  variants: v.array(
    v.strictObject({
      id,
      title: localized,
      changes: v.array(dependency),
      add: v.strictObject({ components: v.array(component), ...parts }),
    }),
  ),
});

type Frozen<T> = T extends string | number | boolean | null ? T : { readonly [Key in keyof T]: Frozen<T[Key]> };
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/** Does not compile when schema and types drift apart. */
export const SYSTEM_SCHEMA_IS_TYPE: Same<Frozen<v.InferOutput<typeof systemSchema>>, Frozen<System>> = true;
