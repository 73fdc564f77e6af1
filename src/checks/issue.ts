import type { Issue } from '../model/issue';

export const issue = (code: string, place: string, subject: string, hint: string): Issue => ({
  code,
  place,
  subject,
  hint,
});

/** Nothing while it holds; else the one issue. */
export const must = (holds: boolean, code: string, place: string, subject: string, hint: string): Issue[] =>
  holds ? [] : [issue(code, place, subject, hint)];

/** Subjects with their places. */
export type Subjects = readonly (readonly [place: string, subject: string])[];

/** An issue wherever a subject stands again. */
export function twice(subjects: Subjects, hint: string, code = 'twice'): Issue[] {
  const seen = new Set<string>();
  return subjects.flatMap(([place, subject]) => must(seen.size < seen.add(subject).size, code, place, subject, hint));
}

/** An issue for each subject that is none of these. */
export const unknown = (subjects: Subjects, known: ReadonlySet<string>, code: string, hint: string): Issue[] =>
  subjects.flatMap(([place, subject]) => must(known.has(subject), code, place, subject, hint));

/** A dependency as the subject of an issue. */
export const arrow = ({ from, to }: { readonly from: string; readonly to: string }): string => `${from} → ${to}`;

export const NEEDS_ITSELF = 'A component cannot need itself: correct one of the two ids.';
