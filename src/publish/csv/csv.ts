/** A row of a table: its cells, as they are to be read. */
export type Row = readonly string[]

/**
 * What makes a spreadsheet take a cell for a formula, or drop it: the signs of OWASP ASVS 1.2.10 and their full-width forms; and the apostrophe,
 * which stands before them, so that a cell can be read back.
 */
const guarded = /^[=+\-@\t\r\n\0'\uff1d\uff0b\uff0d\uff20]/

/** A row as RFC 4180 has it: CRLF behind it, quotation marks where a cell needs them, an apostrophe before what a spreadsheet would run. */
export function csvRow(cells: Row): string {
  return `${cells.map(csvCell).join(',')}\r\n`
}

/** One cell of a row. */
export function csvCell(text: string): string {
  const safe = guarded.test(text) ? `'${text}` : text
  return /[",;\r\n\t]|^ | $/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** What stands before everything else for programs that take a file without it for another encoding. */
export const byteOrderMark = '\ufeff'
