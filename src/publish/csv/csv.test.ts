import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { csvCell, csvRow } from './csv.ts'
import { csvTables, type CsvWork } from './tables.ts'

const cases: readonly (readonly [claim: string, text: string, cell: string])[] = [
  ['leaves words alone', 'The Tide Clerk', 'The Tide Clerk'],
  ['leaves a hyphen within alone', 'half-light + more = all', 'half-light + more = all'],
  ['an empty cell is empty', '', ''],
  ['sets marks around commas, marks and line ends', 'a "b", c\nd', '"a ""b"", c\nd"'],
  ['guards a formula', '=HYPERLINK("http://a.example")', '"\'=HYPERLINK(""http://a.example"")"'],
  ['guards signs', '+1', "'+1"], ['guards a hyphen', '-1+1|cmd', "'-1+1|cmd"], ['guards an at', '@SUM(A1)', "'@SUM(A1)"],
  ['guards a tab', '\t=1', '"\'\t=1"'], ['guards a line end', '\r=1', '"\'\r=1"'], ['guards NUL', '\0=1', "'\0=1"], ['guards full-width signs', '＝1', "'＝1"],
  ['guards an apostrophe, so that it can be read back', "'Tis", "''Tis"],
]
for (const [claim, text, cell] of cases) test(`csv: ${claim}`, () => assert.equal(csvCell(text), cell))

/** The text of a cell that was written by `csvCell`, quotation marks taken off already. */
function uncsv(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell
}

/** What RFC 4180 says that a file holds. */
function parsed(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let [cell, at] = ['', 0]
  const end = (): void => { rows.at(-1)?.push(cell); cell = '' }
  while (at < text.length) {
    if (text[at] === '"') {
      for (at += 1; text[at] !== '"' || text[at + 1] === '"'; at += 1) {
        if (text[at] === '"') at += 1
        cell += text[at]
      }
      at += 1
    } else if (text[at] === ',') { end(); at += 1 }
    else if (text.startsWith('\r\n', at)) { end(); rows.push([]); at += 2 }
    else { cell += text[at]; at += 1 }
  }
  return rows.slice(0, -1)
}

test('csv: whatever is written is read back, and nothing in it begins as a formula', () =>
  fc.assert(fc.property(fc.array(fc.array(fc.string({ unit: fc.constantFrom('a', '=', '+', '-', '@', '\t', '\r', '\n', '"', ',', "'", ' ', ';', 'é', '\0') }), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
    const read = parsed(rows.map(csvRow).join(''))
    assert.deepEqual(read.map((row) => row.map(uncsv)), rows)
    for (const cell of read.flat()) assert.doesNotMatch(cell, /^[=+\-@\t\r\n\0]/)
  })))

const at = { evidence: [], segment: 0 } as const
const work = (key: string, more: Partial<CsvWork> = {}, record: Partial<CsvWork['record']> = {}): CsvWork => ({
  key, state: 'published', accession: 1, addedAt: '2026-01-02T03:04:05.000Z', rung: 'teen', warnings: [], language: 'en', words: 10, chapters: [{ number: 1, title: 'Low Water', words: 4 }, { number: 2, words: 6 }], ...more,
  record: {
    title: { value: { title: '=cmd', kind: 'formal' }, source: 'stated', ...at }, creators: [{ value: { name: 'Ann', role: 'author' }, source: 'stated', ...at }, { value: { name: 'Ben', role: 'co-author' }, source: 'ruling', ...at }],
    rating: { value: { rung: 'teen' }, source: 'terms', asWritten: 'PG-13', ...at }, warnings: { answer: 'stated', values: [{ value: { warning: 'war' }, source: 'stated', ...at }] },
    fandoms: [{ value: { name: 'The Lighthouse Files' }, source: 'derived', ...at }], characters: [{ value: { name: 'Ines' }, source: 'stated', ...at }], relationships: [], tags: [], notes: [],
    dates: [{ value: { date: '1999', kind: 'posted' }, source: 'stated', ...at }], language: 'en', lost: [], ...record,
  },
})

test('csv: tables are by the names that rescuers use, numbered, and say whose each word is', async () => {
  const works = [work('abc'), work('def', { state: 'withheld' }, { permission: { value: { permission: 'refused' }, source: 'stated', asWritten: 'nowhere but here', ...at }, creators: [{ value: { name: 'Ben', role: 'author' }, source: 'stated', ...at }] })]
  const tables = new Map<string, readonly (readonly string[])[]>()
  for (const { name, rows } of csvTables(() => works)) {
    const held: (readonly string[])[] = []
    for await (const row of rows) held.push(row)
    tables.set(name, held)
  }
  const column = (table: string, name: string): readonly string[] => {
    const [head = [], ...rows] = tables.get(table) ?? []
    assert.ok(head.includes(name), `${table} ${name}`)
    return rows.map((row) => row[head.indexOf(name)] ?? '')
  }
  for (const [table, rows] of tables) for (const row of rows) assert.equal(row.length, rows[0]?.length, table)
  assert.deepEqual(['id', 'authorId', 'coauthorId', 'rating', 'ratingRung', 'ratingSource', 'creatorSource', 'fandomSource', 'donotimport', 'date'].map((name) => column('works.csv', name)),
    [['1', '2'], ['1', '2'], ['2', ''], ['PG-13', 'PG-13'], ['teen', 'teen'], ['terms', 'terms'], ['stated; ruling', 'stated'], ['derived', 'derived'], ['0', '1'], ['1999', '1999']])
  assert.deepEqual([column('works.csv', 'permission'), column('works.csv', 'permissionAsWritten')], [['', 'refused'], ['', 'nowhere but here']])
  assert.deepEqual(['ID', 'StoryID', 'Position', 'AuthorID', 'Title'].map((name) => column('chapters.csv', name)), [['1', '2', '3', '4'], ['1', '1', '2', '2'], ['1', '2', '1', '2'], ['1', '1', '2', '2'], ['Low Water', '', 'Low Water', '']])
  assert.deepEqual(['id', 'name', 'works', 'roles', 'source'].map((name) => column('creators.csv', name)), [['1', '2'], ['Ann', 'Ben'], ['1', '2'], ['author', 'co-author; author'], ['stated', 'ruling; stated']])
  assert.deepEqual(['Original Tag', 'Original Tag Type', 'Recommended AO3 Type', 'Related Fandom', 'works'].map((name) => column('tags.csv', name)),
    [['The Lighthouse Files', 'Ines', 'PG-13', 'War'], ['fandom', 'character', 'rating', 'warning'], ['fandoms', 'characters', 'rating', 'warnings'], ['', 'The Lighthouse Files', '', ''], ['2', '2', '2', '2']])
  assert.deepEqual([column('work-tags.csv', 'item_id'), column('work-tags.csv', 'tag_id')], [['1', '1', '1', '1', '2', '2', '2', '2'], ['1', '2', '3', '4', '1', '2', '3', '4']])
})
