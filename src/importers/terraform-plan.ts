import type { Line } from './contract';
import type { Report } from './finding';
import { resourceOf, shown, withoutIndex, type Read, type Resource } from './terraform-modules';
import { dig, fields, isList, items, table, tables, text, type Table, type Value } from './value';

/** A module as the configuration has it, with what is handed into it. */
interface Scope {
  /** `module.a.module.b`, or empty. */
  readonly path: string;
  readonly module: Table;
  readonly inputs: Table | null;
  readonly outer: Scope | null;
}

/** Resources of a plan, and lines from each to those that its expressions name, through variables and outputs. */
export function planLines(plan: Table, report: Report): Read {
  const scopes: Scope[] = [];
  const root = table(dig(plan, 'configuration', 'root_module'));
  if (root) collect({ path: '', module: root, inputs: null, outer: null }, scopes);
  const resources = new Map<string, Resource>();
  const add = (resource: Resource): void => {
    const { address } = resource;
    if (address !== '' && !resources.has(address)) resources.set(address, resource);
  };
  for (const { path, module } of scopes)
    for (const row of tables(module.get('resources')))
      add(resourceOf(row, whole(path, text(row.get('address')) ?? ''), path));
  // A configuration may be left out of a plan, or be thinner than what is planned.
  shown(dig(plan, 'planned_values', 'root_module'), '').resources.forEach(add);
  for (const row of tables(plan.get('resource_changes')))
    add(
      resourceOf(
        row,
        withoutIndex(text(row.get('address')) ?? ''),
        withoutIndex(text(row.get('module_address')) ?? ''),
      ),
    );
  const finder = new Finder(scopes, resources, report);
  const lines = scopes.flatMap((scope) =>
    tables(scope.module.get('resources')).flatMap((resource) => finder.linesOf(resource, scope)),
  );
  return { resources: [...resources.values()], lines };
}

const whole = (path: string, address: string): string =>
  path === '' ? address : address === '' ? '' : `${path}.${address}`;

function collect(scope: Scope, scopes: Scope[]): void {
  scopes.push(scope);
  for (const { key, value } of fields(scope.module.get('module_calls'))) {
    const module = table(dig(value, 'module'));
    if (module)
      collect(
        { path: whole(scope.path, `module.${key}`), module, inputs: table(dig(value, 'expressions')), outer: scope },
        scopes,
      );
  }
}

/** Every `references` list in expressions, however deep. */
function referencesIn(value: Value | undefined): { readonly name: string; readonly at: number }[] {
  if (isList(value)) return value.flatMap(referencesIn);
  return fields(value).flatMap(({ key, value: field, at }) =>
    key === 'references' && isList(field)
      ? items(field, at).map(({ item, at: itemAt }) => ({ name: text(item) ?? '', at: itemAt }))
      : key === 'constant_value'
        ? []
        : referencesIn(field),
  );
}

class Finder {
  private readonly byPath: ReadonlyMap<string, Scope>;

  constructor(
    scopes: readonly Scope[],
    private readonly known: ReadonlyMap<string, Resource>,
    private readonly report: Report,
  ) {
    this.byPath = new Map(scopes.map((scope) => [scope.path, scope]));
  }

  linesOf(resource: Table, scope: Scope): Line[] {
    const from = whole(scope.path, text(resource.get('address')) ?? '');
    const named = [
      ...['expressions', 'count_expression', 'for_each_expression'].flatMap((key) => referencesIn(resource.get(key))),
      ...items(resource.get('depends_on'), resource.startsAt).map(({ item, at }) => ({ name: text(item) ?? '', at })),
    ];
    return named.flatMap(({ name, at }) =>
      [...this.targets(name, scope, new Set())].filter((to) => to !== from).map((to) => ({ from, to, at })),
    );
  }

  private readonly left = new Set<string>();
  /** Each variable and local counts once. */
  private leave(name: string): void {
    if (!this.left.has(name)) this.report.leave('plumbing', name);
    this.left.add(name);
  }

  /** The resources that a name leads to. */
  private targets(name: string, scope: Scope, seen: Set<string>): Set<string> {
    const found = new Set<string>();
    const key = `${scope.path} ${name}`;
    if (seen.has(key) || seen.size > 2_000) return found;
    seen.add(key);
    const parts = withoutIndex(name).split('.');
    const follow = (value: Value | undefined, inside: Scope): void => {
      for (const reference of referencesIn(value))
        for (const to of this.targets(reference.name, inside, seen)) found.add(to);
    };
    const [head = '', second = '', third] = parts;
    if (head === 'var') {
      if (scope.outer) follow(scope.inputs?.get(second), scope.outer);
      else this.leave(`var.${second}`);
    } else if (head === 'module') {
      const child = this.byPath.get(whole(scope.path, `module.${second}`));
      if (child && third !== undefined) follow(dig(child.module, 'outputs', third), child);
    } else if (['local', 'each', 'count', 'path', 'terraform', 'self'].includes(head)) {
      if (head === 'local') this.leave(whole(scope.path, `local.${second}`));
    } else
      for (let length = parts.length; length >= 2; length--) {
        const address = whole(scope.path, parts.slice(0, length).join('.'));
        if (!this.known.has(address)) continue;
        found.add(address);
        break;
      }
    return found;
  }
}
