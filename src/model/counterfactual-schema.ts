import * as v from 'valibot';
import type { Counterfactuals } from './counterfactual';
import * as parts from './incident-parts-schema';

const token = v.pipe(v.string(), v.minLength(1));

const counterfactual = v.strictObject({
  id: parts.id,
  title: parts.localized,
  named: v.strictObject({ text: parts.localized, sources: v.pipe(v.array(parts.id), v.minLength(1)) }),
  mitigations: v.array(token),
  levers: v.array(token),
  omits: v.array(v.strictObject({ at: parts.id, component: parts.id })),
  assumption: parts.localized,
  load: v.nullable(parts.localized),
  stays: parts.localized,
});

/** The shape of `data/whatif/<id>.json`. What no shape can say (tokens, ids, sources) is in `check-counterfactuals`. */
export const counterfactualsSchema = v.strictObject({
  format: v.literal('dominograph-what-if'),
  version: v.literal(1),
  incident: parts.id,
  counterfactuals: v.pipe(v.array(counterfactual), v.minLength(1)),
});

type Frozen<T> = T extends string | number | boolean | null ? T : { readonly [Key in keyof T]: Frozen<T[Key]> };
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
/** Does not compile when schema and types drift apart. */
export const COUNTERFACTUALS_SCHEMA_IS_TYPE: Same<
  Frozen<v.InferOutput<typeof counterfactualsSchema>>,
  Frozen<Counterfactuals>
> = true;
