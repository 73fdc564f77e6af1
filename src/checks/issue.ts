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
