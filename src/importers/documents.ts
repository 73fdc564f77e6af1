import { jsonValues, looksLikeJson } from './documents-json';
import type { Report } from './finding';
import type { SourceFile } from './types';
import type { Value } from './value';
import { yamlDocuments } from './yaml';

/** The documents of a file in JSON or YAML. A flow mapping in YAML may look like JSON and not be it. */
export function documentsOf(file: SourceFile, report: Report): readonly Value[] {
  return looksLikeJson(file) ? jsonValues(file, report) : yamlDocuments(file, report);
}
