import * as v from 'valibot';
import type { Frozenly } from './frozen';
import { id, localized, sourceIds } from './incident-parts-schema';

const token = v.pipe(v.string(), v.minLength(1));

/** An action of the replay's script that would not have been taken; named by the id of its time and its component. */
const omittedAction = v.strictObject({ at: id, component: id });

const counterfactual = v.strictObject({
  id,
  title: localized,
  /** Who names the lever, and in which words; nothing here is our idea. */
  named: v.strictObject({ text: localized, sources: sourceIds }),
  /** Tokens of `writeMitigation`, on the replay's graph. */
  mitigations: v.array(token),
  /** Tokens of `writeLever`. */
  levers: v.array(token),
  omits: v.array(omittedAction),
  /** What is assumed to have been otherwise, and how it is put into the model. */
  assumption: localized,
  /** What hangs on numbers of load that nobody has published; null: nothing does. */
  load: v.nullable(localized),
  /** What stays as it was on the day although people might have acted otherwise. */
  stays: localized,
});

/** The shape of `data/whatif/<id>.json`. What no shape can say (tokens, ids, sources) is in `checks/counterfactuals`. */
export const counterfactualsSchema = v.strictObject({
  format: v.literal('dominograph-what-if'),
  version: v.literal(1),
  incident: id,
  counterfactuals: v.pipe(v.array(counterfactual), v.minLength(1)),
});

/**
 * What would have been on the day, by the model: one lever that the operator, a company hit or the literature names, and
 * what it changes in the replay. Model, not history.
 */
export type Counterfactual = Frozenly<typeof counterfactual>;
/** The counterfactuals of one incident. */
export type Counterfactuals = Frozenly<typeof counterfactualsSchema>;
