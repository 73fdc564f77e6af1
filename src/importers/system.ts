import { readSystemRows, type ReadRows, type SystemFileIssue } from '../model/read-system-file';
import type { FileDependency, SystemFile } from '../model/system-file';
import { documentsOf } from './documents';
import { whereOf } from './drafting';
import { Report } from './finding';
import { FINDING_CODES } from './finding-codes';
import type { Draft, ReadFiles, SourceFile } from './types';
import { isList, isTable, keyAt, plain, type Table, type Value } from './value';

/**
 * Our own format, as JSON or YAML, with the link form and `nodes` and `edges` beside it. Several files become one
 * system: components of the same id are one, and the first that describes it counts.
 */
export const readSystem: ReadFiles = (files) => {
  const report = new Report();
  const systems: SystemFile[] = [];
  for (const file of files)
    for (const value of documentsOf(file, report)) {
      if (!isTable(value)) {
        report.error('not-a-system', file, { at: 0 });
        continue;
      }
      // Without its comments about where rows came from, a row comes from here.
      const read = readSystemRows(plain(value));
      const system = withPlaces(read, value, file);
      for (const issue of read.issues) tell(issue, value, file, report, system === null);
      if (system) systems.push(system);
    }
  if (files[0] && systems.length === 0 && !report.failed) report.error('no-components', files[0]);
  return report.reading(systems.length === 0 ? null : draftOf(systems));
};

function tell(issue: SystemFileIssue, value: Table, file: SourceFile, report: Report, whole: boolean): void {
  const { place, subject, near, allowed } = issue;
  const code = FINDING_CODES.find((each) => each === issue.code) ?? 'bad-row';
  const told = code === 'too-many' ? { subject: place, count: Number(subject) } : { subject };
  const facts = { at: whereIs(value, place), path: place, near, allowed, ...told };
  const fatal = whole && ['not-a-system', 'other-format', 'lesson-system', 'too-many', 'no-components'].includes(code);
  (fatal ? report.error : report.warn)(code, file, facts);
}

/** The offset of `components[3].id`; of the nearest thing around it that is there. */
function whereIs(value: Table, path: string): number {
  let here: Value | undefined = value;
  let at = value.startsAt;
  for (const [, key, index] of path.matchAll(/([^.[\]]+)|\[(\d+)\]/g)) {
    if (key !== undefined && isTable(here)) {
      if (here.has(key)) at = keyAt(here, key);
      here = here.get(key);
    } else if (index !== undefined && isList(here)) {
      at = here.itemsAt[Number(index)] ?? at;
      here = here[Number(index)];
    } else break;
  }
  return at;
}

/** Rows that do not say where they came from come from here. */
function withPlaces({ system, rows: from }: ReadRows, value: Table, file: SourceFile): SystemFile | null {
  const fill = <Row extends { readonly where?: unknown }>(
    rows: readonly Row[],
    read: readonly number[],
    ...keys: readonly string[]
  ): Row[] => {
    const { itemsAt } = keys.map((key) => value.get(key)).find(isList) ?? { itemsAt: [] };
    return rows.map((row, index) => {
      const at = itemsAt[read[index] ?? -1];
      if (at !== undefined) file.heard?.('rows', at);
      return row.where !== undefined || at === undefined ? row : { ...row, where: whereOf({ file, at }) };
    });
  };
  return (
    system && {
      ...system,
      components: fill(system.components, from.components, 'components', 'nodes'),
      dependencies: fill(system.dependencies, from.dependencies, 'dependencies', 'edges'),
      redundancies: fill(system.redundancies, from.redundancies, 'redundancies'),
    }
  );
}

function draftOf(systems: readonly SystemFile[]): Draft {
  const [first] = systems;
  const components = new Map(
    systems
      .flatMap((each) => each.components)
      .toReversed()
      .map((row) => [row.id, row]),
  );
  const inOrder = new Set(systems.flatMap((each) => each.components.map(({ id }) => id)));
  const dependencies = lastOfEach(
    systems.flatMap((each) => each.dependencies),
    inOrder,
  );
  const system: SystemFile = {
    format: 'dominograph-system',
    version: 2,
    ...(first?.title !== undefined && { title: first.title }),
    ...(first?.note !== undefined && { note: first.note }),
    components: [...inOrder].map((id) => components.get(id)!),
    dependencies,
    redundancies: systems.flatMap((each) => each.redundancies),
  };
  const strength = dependencies.length > 0 && dependencies.every((row) => row.strength !== 'unknown');
  return {
    format: 'system',
    system,
    via: dependencies.map(() => ['stated']),
    says: { direction: true, strength, when: true, running: true },
  };
}

/** One row of each pair and time, the last, where the first stood. */
function lastOfEach(rows: readonly FileDependency[], ids: ReadonlySet<string>): FileDependency[] {
  const numbers = new Map([...ids].map((id, number) => [id, number]));
  const numberOf = (id: string): number => numbers.get(id) ?? numbers.size;
  const kept: FileDependency[] = [];
  // By one number of both: a text of both would be put together, and spelt through, for every row.
  const places = new Map<number, number>();
  for (const row of rows) {
    const pair = (numberOf(row.from) * (numbers.size + 1) + numberOf(row.to)) * 2 + (row.when === 'start' ? 1 : 0);
    const place = places.get(pair) ?? kept.length;
    places.set(pair, place);
    kept[place] = row;
  }
  return kept;
}
