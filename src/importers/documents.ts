import { jsonValues } from './documents-json';
import type { Report } from './finding';
import type { SourceFile } from './types';
import type { Value } from './value';
import { yamlDocuments } from './yaml';

export const looksLikeJson = (file: SourceFile): boolean => /^\s*[[{]/.test(file.text);

/** The documents of a file in JSON or YAML. A flow mapping in YAML may look like JSON and not be it. */
export function documentsOf(file: SourceFile, report: Report): readonly Value[] {
  if (!looksLikeJson(file)) return yamlDocuments(file, report);
  return jsonValues(file, report);
}
