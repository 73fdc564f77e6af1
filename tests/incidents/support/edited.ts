/** New values by path (`components.0.name.de`); `undefined` takes the key out. */
export type Edits = Readonly<Record<string, unknown>>;

/** A deep copy of `value` with the edits made; it may be wrong in any way, so its type is unknown. */
export function edited(value: object, edits: Edits): unknown {
  const copy = structuredClone(value);
  for (const [path, replacement] of Object.entries(edits)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const parent: unknown = keys.reduce<unknown>(
      (inner, key) => (isObject(inner) ? Reflect.get(inner, key) : undefined),
      copy,
    );
    if (!isObject(parent)) throw new RangeError(`no place for ${path}`);
    if (replacement === undefined) Reflect.deleteProperty(parent, last);
    else Reflect.set(parent, last, structuredClone(replacement));
  }
  return copy;
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
