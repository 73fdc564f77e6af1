import * as v from 'valibot';
import { OWN_KINDS } from './incident-words';
import { shown, type Issue } from './issue';
import {
  LONGEST_LAG,
  MOST_COMPONENTS,
  MOST_DEPENDENCIES,
  ownComponent,
  ownDependency,
  ownGraphSchema,
  type OwnComponent,
  type OwnDependency,
  type OwnGraph,
} from './own-graph';

type Tell = (code: string, place: string, subject: unknown, hint: string) => null;

/**
 * A reader's own graph from any value, field by field: keys that mean nothing here are dropped, rows that make no
 * sense are left out and told, too large a graph is refused whole. Never throws. Linear in the size of the value.
 */
export function readOwnGraph(value: unknown): { readonly graph: OwnGraph | null; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const tell: Tell = (code, place, subject, hint) => {
    issues.push({ code, place, subject: shown(subject), hint });
    return null;
  };
  return { graph: readWhole(value, tell), issues };
}

const outside = v.object({
  title: v.optional(v.unknown()),
  components: v.array(v.unknown()),
  dependencies: v.optional(v.array(v.unknown()), []),
});

function readWhole(value: unknown, tell: Tell): OwnGraph | null {
  const whole = v.safeParse(outside, value);
  if (!whole.success)
    return tell(
      'not-a-graph',
      '',
      value,
      'Write an object with a list of components and a list of dependencies: {"components": [{"id": "a"}], "dependencies": []}.',
    );
  const { title, components: rows, dependencies: claims } = whole.output;
  if (rows.length > MOST_COMPONENTS)
    return tell('too-many-components', 'components', rows.length, `At most ${MOST_COMPONENTS} fit into a link.`);
  if (claims.length > MOST_DEPENDENCIES)
    return tell(
      'too-many-dependencies',
      'dependencies',
      claims.length,
      `At most ${MOST_DEPENDENCIES} fit into a link.`,
    );
  const components = new Map<string, OwnComponent>();
  rows.forEach((row, index) => {
    const component = readComponent(row, `components[${index}]`, tell);
    if (!component) return;
    if (components.has(component.id))
      tell('duplicate-id', `components[${index}].id`, component.id, 'Give each component an id of its own.');
    else components.set(component.id, component);
  });
  if (components.size === 0)
    return tell('no-components', 'components', '', 'List at least one component with an id: {"id": "a"}.');
  return {
    title: title === undefined ? '' : (field(ownGraphSchema.entries.title, title, 'title', tell, TEXT) ?? ''),
    components: [...components.values()],
    dependencies: claims.flatMap(
      (claim, index) => readDependency(claim, `dependencies[${index}]`, components, tell) ?? [],
    ),
  };
}

const TEXT = 'Write a text of 1 to 200 characters in quotation marks.';
const row = v.object({
  id: v.optional(v.unknown()),
  name: v.optional(v.unknown()),
  kind: v.optional(v.unknown()),
  from: v.optional(v.unknown()),
  to: v.optional(v.unknown()),
  lag_minutes: v.optional(v.unknown()),
});

function readComponent(value: unknown, place: string, tell: Tell): OwnComponent | null {
  const fields = v.safeParse(row, value);
  if (!fields.success) return tell('bad-row', place, value, 'Write an object with an id: {"id": "a"}.');
  const { entries } = ownComponent;
  const id = field(entries.id, fields.output.id, `${place}.id`, tell, TEXT);
  if (id === null) return null;
  const name = optional(entries.name.wrapped, fields.output.name, `${place}.name`, tell, TEXT);
  const kind = optional(
    entries.kind.wrapped,
    fields.output.kind,
    `${place}.kind`,
    tell,
    `Write one of: ${OWN_KINDS.join(', ')}.`,
  );
  return { id, ...(name !== null && { name }), ...(kind !== null && { kind }) };
}

function readDependency(
  value: unknown,
  place: string,
  components: ReadonlyMap<string, OwnComponent>,
  tell: Tell,
): OwnDependency | null {
  const fields = v.safeParse(row, value);
  if (!fields.success) return tell('bad-row', place, value, 'Write an object: {"from": "a", "to": "b"}.');
  const { entries } = ownDependency;
  const { output } = fields;
  const from = field(entries.from, output.from, `${place}.from`, tell, TEXT);
  const to = field(entries.to, output.to, `${place}.to`, tell, TEXT);
  if (from === null || to === null) return null;
  for (const [key, id] of [
    ['from', from],
    ['to', to],
  ] as const)
    if (!components.has(id))
      return tell('unknown-id', `${place}.${key}`, id, 'Name the id of a component that is listed.');
  if (from === to) return tell('self', place, from, 'A component does not need itself: take it out.');
  const kind = optional(entries.kind, output.kind, `${place}.kind`, tell, 'Write one of: hard, soft.');
  const lag = optional(
    entries.lag_minutes.wrapped,
    output.lag_minutes ?? undefined,
    `${place}.lag_minutes`,
    tell,
    `Write minutes from 0 to ${LONGEST_LAG}, half a second at least if not 0, or leave it out.`,
  );
  return { from, to, kind: kind ?? 'hard', ...(lag !== null && { lag_minutes: lag }) };
}

/** The value of one field, or null and a word on what is wrong with it. */
function field<Output>(
  schema: v.GenericSchema<unknown, Output>,
  value: unknown,
  place: string,
  tell: Tell,
  hint: string,
): Output | null {
  const read = v.safeParse(schema, value);
  return read.success ? read.output : tell(value === undefined ? 'missing' : 'bad-field', place, value, hint);
}

const optional: typeof field = (schema, value, place, tell, hint) =>
  value === undefined ? null : field(schema, value, place, tell, hint);
