import type { GenericSchema, InferOutput } from 'valibot';

type Frozen<T> = T extends string | number | boolean | null | undefined
  ? T
  : { readonly [Key in keyof T]: Frozen<T[Key]> };

/** What a schema lets through, as the product holds it: read-only to the ground. */
export type Frozenly<Schema extends GenericSchema> = Frozen<InferOutput<Schema>>;
