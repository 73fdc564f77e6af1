import * as v from 'valibot';
import { COMPONENT_KINDS, FAMILIES, GLYPHS } from './incident-words';
import { id, localized } from './incident-parts-schema';

const component = v.strictObject({
  id,
  /** At most 24 characters: it stands on the map. */
  name: localized,
  kind: v.picklist(COMPONENT_KINDS),
  family: v.picklist(FAMILIES),
  glyph: v.picklist(GLYPHS),
  description: localized,
});

/** `from` needs `to`. */
const dependency = v.strictObject({
  from: id,
  to: id,
  /** hard: stops without it. soft: goes on, but worse. weak: goes on, and hardly anybody notices. */
  kind: v.picklist(['hard', 'soft', 'weak']),
  /** start: needed only to start or to change. */
  when: v.exactOptional(v.literal('start')),
  /** From the provider's trouble to the dependent's. */
  lag_minutes: v.pipe(v.number(), v.minValue(0)),
  what: localized,
});

/** At least `need` of `to` suffice for `from`. */
const redundancy = v.strictObject({
  from: id,
  to: v.pipe(v.array(id), v.minLength(2)),
  need: v.pipe(v.number(), v.integer(), v.minValue(1)),
  what: localized,
});

const parts = { dependencies: v.array(dependency), redundancies: v.array(redundancy) };

const variant = v.strictObject({
  id,
  title: localized,
  /** Dependencies that are of another kind here; each must be in the system. */
  changes: v.array(dependency),
  add: v.strictObject({ components: v.array(component), ...parts }),
});

/** The shape of `data/lessons/systems/<id>.json`: every key, no other key. */
export const systemSchema = v.strictObject({
  format: v.literal('dominograph-system'),
  version: v.literal(1),
  id: v.pipe(v.string(), v.regex(/^toy(-[a-z0-9]+)+$/, 'toy-, then small letters, digits and single hyphens')),
  title: localized,
  summary: localized,
  /** The component in the middle of the picture. */
  root: id,
  components: v.pipe(v.array(component), v.minLength(3)),
  ...parts,
  /** The same system, built otherwise; each is a story of its own, `<id>-<variant>`. */
  variants: v.array(variant),
});
