import type { Table } from './table';

/**
 * Signs at which a spreadsheet takes a cell for a formula, and then runs what a stranger wrote.
 * @see OWASP, CSV Injection
 */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * A table as CSV after RFC 4180: commas, CRLF, every row ended, quotes doubled. A cell that begins with
 * `=`, `+`, `-`, `@`, a tab or a carriage return gets an apostrophe in front, so that no spreadsheet runs it;
 * so does one that begins with an apostrophe and such a sign, or reading could not tell the two apart.
 */
export function writeCsv({ columns, rows }: Table): string {
  return [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** Whether a text is one that gets an apostrophe: apostrophes or none, then a sign that starts a formula. */
const guarded = (text: string): boolean => FORMULA.test(text.replace(/^'+/, ''));

const cell = (text: string): string => quotedCell(guarded(text) ? `'${text}` : text);

/** A cell after RFC 4180: in quotes where a sign in it would end it early. */
export const quotedCell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
