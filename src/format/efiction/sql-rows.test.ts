import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { inMemory } from '../container.ts'
import { type SqlItem, sqlRows } from './sql-rows.ts'

const items = (sql: string, most = 1000): readonly SqlItem[] => [...sqlRows(inMemory(Buffer.from(sql, 'latin1')), most)]

/** Each item on a line: `table(columns)` or `table: values`. */
const told = (sql: string, most?: number): readonly string[] => items(sql, most).map((item) =>
  item.is === 'table' ? `${item.table}(${item.columns.join(' ')})`
    : `${item.table}${item.columns ? `(${item.columns.join(' ')})` : ''}: ${item.values.map((value) => (value ? `${Buffer.from(value.bytes).toString('latin1')}${value.cut ? '…' : ''}` : 'NULL')).join('|')}`)

const cases: readonly (readonly [claim: string, sql: string, wanted: readonly string[]])[] = [
  ['nothing', '', []],
  ['a comment of each kind', "-- INSERT INTO a VALUES (1);\n# INSERT INTO b VALUES (2);\n/*!40000 INSERT INTO c VALUES (3) */;", []],
  ['other statements, whatever they hold', "SET NAMES 'latin1'; DROP TABLE IF EXISTS `a`; LOCK TABLES `a` WRITE; SELECT 'INSERT INTO a VALUES (1);';", []],
  ['a row', 'INSERT INTO a VALUES (1,2.5,-3);', ['a: 1|2.5|-3']],
  ['several rows, and names for the columns', "INSERT INTO `a` (`x`, y) VALUES (1,'one'),\n(2,'two');", ['a(x y): 1|one', 'a(x y): 2|two']],
  ['strings with escapes', String.raw`INSERT INTO a VALUES ('it\'s','it''s','a\\b','\n\t\r\0\Z','\%');`, ["a: it's|it's|a\\b|\n\t\r\0\x1a|%"]],
  ['strings in quotation marks', 'INSERT INTO a VALUES ("she said \\"no\\"","a""b");', ['a: she said "no"|a"b']],
  ['what ends a statement inside a string', "INSERT INTO a VALUES ('a;b),(c','--d','/*e');", ['a: a;b),(c|--d|/*e']],
  ['NULL, hexadecimal, binary', "INSERT INTO a VALUES (NULL,0x4142,X'43',_binary 'd',_utf8'e',N'f');", ['a: NULL|AB|C|d|e|f']],
  ['an expression, of which nothing is kept', "INSERT INTO a VALUES (NOW(),CONCAT('a',')'),3);", ['a: NULL|NULL|3']],
  ['a base in front of the table', 'INSERT INTO `site`.`fic_a` VALUES (1);', ['fic_a: 1']],
  ['INSERT IGNORE and REPLACE', 'INSERT IGNORE INTO a VALUES (1);REPLACE INTO b VALUES (2);', ['a: 1', 'b: 2']],
  ['a table, its keys left out', "CREATE TABLE IF NOT EXISTS `a` (\n `id` int(11) NOT NULL DEFAULT '0,)',\n title varchar(20),\n PRIMARY KEY (`id`,`title`),\n KEY title (title)\n) ENGINE=MyISAM;INSERT INTO a VALUES (1,'x');", ['a(id title)', 'a: 1|x']],
  ['a dump that was cut off in a string', "INSERT INTO a VALUES (1,'x'),(2,'and th", ['a: 1|x', 'a: 2|and th']],
  ['a statement that is none', 'INSERT INTO (((;INSERT VALUES;CREATE;CREATE TABLE;INSERT INTO a VALUES (1);', ['a: 1']],
]
for (const [claim, sql, wanted] of cases) test(`sqlRows: ${claim}`, () => assert.deepEqual(told(sql), wanted))

test('sqlRows: of a value that is longer than it may be, the beginning', () => assert.deepEqual(told("INSERT INTO a VALUES ('123456789',2);", 4), ['a: 1234…|2']))
test('sqlRows: a name of a million parts', () => assert.deepEqual(told(`INSERT INTO ${'a.'.repeat(1_000_000)}b VALUES (1);`), ['b: 1']))

test('sqlRows: what was written is read', () =>
  fc.assert(fc.property(fc.array(fc.array(fc.uint8Array({ maxLength: 20 }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
    const printed = rows.map((row) => `(${row.map((value) => `'${Buffer.from(value).toString('latin1').replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\0', '\\0')}'`).join(',')})`).join(',')
    const read = items(`INSERT INTO a VALUES ${printed};`).map((item) => (item.is === 'row' ? item.values.map((value) => [...value?.bytes ?? []]) : []))
    assert.deepEqual(read, rows.map((row) => row.map((value) => [...value])))
  })))
test('sqlRows: no bytes throw, and none hang', () =>
  fc.assert(fc.property(fc.array(fc.constantFrom('INSERT INTO a ', 'VALUES ', '(', ')', ',', ';', "'", '"', '`', '\\', '/*', '*/', '--', '#', '\n', 'CREATE TABLE ', 'x', '0x', 'NULL', '.'), { maxLength: 60 }), (parts) => { items(parts.join('')) }), { numRuns: 2000 }))
