import { jsonValues } from './documents-json';
import { Drafting } from './drafting';
import { Report } from './finding';
import type { FormatId, ReadFiles, Says, SourceFile } from './types';
import type { Value } from './value';

/** A file that is read, and where what is in it goes. */
export interface Into {
  readonly file: SourceFile;
  readonly drafting: Drafting;
  readonly report: Report;
}

/** Reads files of one format into one draft. What is left out of `says` the format does not say by itself. */
export const readerOf =
  (
    format: FormatId,
    says: Partial<Says>,
    read: (files: readonly SourceFile[], drafting: Drafting, report: Report) => void,
  ): ReadFiles =>
  (files) => {
    const report = new Report();
    const drafting = new Drafting(format, says, report);
    read(files, drafting, report);
    return report.reading(files[0] ? drafting.draft(files[0]) : null);
  };

/** The same for a format whose files are read one by one. */
export const fileReader = (format: FormatId, says: Partial<Says>, read: (into: Into) => void): ReadFiles =>
  readerOf(format, says, (files, drafting, report) => {
    for (const file of files) read({ file, drafting, report });
  });

/** The same for a format in JSON: value by value. */
export const jsonReader = (
  format: FormatId,
  says: Partial<Says>,
  read: (value: Value, into: Into) => void,
): ReadFiles =>
  fileReader(format, says, (into) => {
    for (const value of jsonValues(into.file, into.report)) read(value, into);
  });
