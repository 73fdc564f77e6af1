import type { Report } from './finding';
import { jsonOf } from './json';
import type { SourceFile } from './types';
import type { Value } from './value';

export const looksLikeJson = ({ text }: SourceFile): boolean => /^\s*[[{]/.test(text);

/** The values of a JSON file; none if it is broken, and `report` says how. */
export function jsonValues(file: SourceFile, report: Report): readonly Value[] {
  const { values, whole, findings } = jsonOf(file);
  for (const finding of findings) report.add(finding);
  return whole ? values : [];
}
