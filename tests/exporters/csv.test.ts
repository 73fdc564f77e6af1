import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeCsv } from '../../src/exporters/csv';
import { law } from '../support/property';

/** What stood in a cell before it was made safe. */
const plainCell = (cell: string): string => (/^''*[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

/** A reader of RFC 4180 that shares nothing with the writer: sign by sign. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (quoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === ',') {
      row.push(cell);
      cell = '';
    } else if (sign === '\r' && text[at + 1] === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      at++;
    } else cell += sign;
  }
  expect({ quoted, row, cell }).toEqual({ quoted: false, row: [], cell: '' }); // the last row is ended, too
  return rows;
}

const awkward = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom(...Array.from('=+-@\t\r\n",\'; a')) }),
  fc.string({ unit: 'binary' }),
);
const cells = fc.tuple(awkward, awkward, awkward);

law('parses back to what was written', [cells, fc.array(cells)], (columns, rows) => {
  const read = readCsv(writeCsv({ columns, rows }));
  expect(read.map((row) => row.map(plainCell))).toEqual([columns, ...rows].map((row) => [...row]));
});

law('starts no cell with a sign that a spreadsheet takes for a formula', [fc.array(cells)], (rows) => {
  for (const row of readCsv(writeCsv({ columns: ['a', 'b', 'c'], rows })))
    for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
});

it('disarms a formula, quotes what needs quotes, and leaves the rest alone', () => {
  const rows = [['=HYPERLINK("http://x","y")', '-1', 'a,b']];
  expect(writeCsv({ columns: ['one', 'two', "o'three"], rows })).toBe(
    `one,two,o'three\r\n"'=HYPERLINK(""http://x"",""y"")",'-1,"a,b"\r\n`,
  );
});
