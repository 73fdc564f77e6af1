import { basename } from 'node:path';
import type { Incident } from '../../src/model/incident';
import { dataFolder } from '../data-folder.ts';

export const LICENCE = 'CC-BY-4.0';
const LICENCE_URL = 'https://creativecommons.org/licenses/by/4.0/';
/**
 * What stands in the dataset, by folder of `data/`, with the form of its files; those of the app's own files (boards,
 * lessons) are no part of it.
 */
const FOLDERS = { incidents: 'incident', chapters: 'chapters', replays: 'replay', whatif: 'what-if' } as const;
export const SCHEMAS = Object.values(FOLDERS);
const schemaPath = (name: string): string => `schema/${name}.schema.json`;

/** One deliberate difference, as `data/changes.json` has it. */
export interface DataChange {
  readonly incident: string;
  readonly what: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly why: string;
  readonly on: string;
}

/** Path below `data/v1/`, and what stands there. */
type DataFile = readonly [path: string, value: object];

export function readIncidents(data: string): readonly Incident[] {
  const { names, incident } = dataFolder(data);
  return names('incidents').map(incident);
}
export const readChanges = (data: string): readonly DataChange[] =>
  dataFolder(data).read('changes.json') as readonly DataChange[];
/** The day of the data: that of the last change. */
export const dayOf = (changes: readonly DataChange[]): string =>
  changes
    .map(({ on }) => on)
    .sort()
    .at(-1) ?? '';

/**
 * The dataset, version 1. `base` is its address with a slash at the end; where nobody has said where the site stands,
 * it is empty, and each `$id` is the path from the dataset's own folder. `version`: of what wrote it.
 */
export function dataFiles(data: string, base: string, version?: string): readonly DataFile[] {
  const { names, read } = dataFolder(data);
  const changes = readChanges(data);
  const head = (path: string, schema?: string) => ({
    ...(schema === undefined ? {} : { $schema: base === '' ? `../${schema}` : base + schema }),
    ...{ $id: base + path, license: LICENCE },
  });
  const files = Object.entries(FOLDERS).flatMap(([folder, form]) =>
    names(folder).map((id): DataFile => {
      const path = `${folder}/${id}.json`;
      return [path, { ...head(path, schemaPath(form)), ...asRecord(read(path)) }];
    }),
  );
  const schemas = SCHEMAS.map((name): DataFile => {
    const path = schemaPath(name);
    return [path, withHead(read(path), base + path)];
  });
  const lists: readonly DataFile[] = [
    ['changes.json', { ...head('changes.json'), changes }],
    ['patterns.json', { ...head('patterns.json'), patterns: read('patterns.json') }],
  ];
  const index = {
    ...head('index.json'),
    title: 'Dominograph: outages, what needs what, and what was reported',
    version: 1,
    ...(version !== undefined && { generator: `Dominograph ${version}` }),
    as_of: dayOf(changes),
    license_url: LICENCE_URL,
    cite: 'CITATION.cff',
    schemas: schemas.map(([path]) => path),
    lists: lists.map(([path]) => path),
    incidents: readIncidents(data).map(({ id, title, start_utc, end_utc, dependencies, record, components }) => ({
      ...{ id, title, start_utc, end_utc },
      counts: { components: components.length, dependencies: dependencies.length, record: record.length },
      files: files.map(([path]) => path).filter((path) => basename(path, '.json') === id),
    })),
  };
  return [['index.json', index], ...files, ...schemas, ...lists];
}

/** Files of the same outage are lists or objects; a list gets a name. */
const asRecord = (value: unknown): object => (Array.isArray(value) ? { rows: value } : (value as object));

/** The form of a file in the dataset: that of the project, and the head that each file has here. */
function withHead(schema: unknown, id: string): object {
  const { $schema, properties, ...rest } = schema as { $schema: string; properties: object };
  const text = { type: 'string' };
  return {
    $schema,
    $id: id,
    ...rest,
    properties: { $schema: text, $id: text, license: { const: LICENCE }, ...properties },
  };
}
