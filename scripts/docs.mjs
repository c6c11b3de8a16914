// Writes the tables of docs/ that say what code says: npm run docs. test/docs.test.ts fails while they differ.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { formatRows } from '../src/format/formats.ts'
import { decodingRepairs } from '../src/intake/mojibake/repairs.ts'
import { crosswalk } from '../src/model/crosswalk.ts'
import { findings } from '../src/model/finding.ts'
import { warnings } from '../src/model/warning.ts'
import { errorMessage, queryErrors } from '../src/query/error-words.ts'
import { fieldRows } from '../src/query/fields.ts'
import { sortRows } from '../src/query/sorts.ts'
import { ruleGroups } from '../src/text/typography/repair.ts'
import { rules } from '../src/text/typography/repairs.ts'
import { root } from './install.mjs'
import { suites } from './suites.mjs'

const groupNames = { quotes: 'Quotation marks and apostrophes', dashes: 'Dashes and ellipses', spaces: 'Blanks', lines: 'Lines', slips: 'Slips' }
const severities = { note: 'for the record', review: 'needs a look', refuse: 'kept, not read' }

const escaped = (mark) => (mark > '\xff' ? `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}` : `\\x${mark.charCodeAt(0).toString(16).padStart(2, '0')}`)

/** Text in a cell of a table: what cannot be seen is written as an escape. */
const shown = (text) => {
  const written = text.replace(/[\0-\x1f\x7f-\xa0\xad\u2000-\u200f\u202f\u2060\ufeff]/g, escaped).replaceAll('|', '\\|')
  return written.includes('`') ? `\`\` ${written} \`\`` : `\`${written}\``
}

/** Something for every value that an error's sentence may have in it. */
const errorValues = { most: '…', has: '…', operator: 'OR', name: 'words', near: ['…'], rating: '…', known: ['…'], sign: '<', warning: '…', language: '…', key: '…' }

/** Names in code, one beside the other. */
const coded = (names) => names.map((name) => `\`${name}\``).join(' ')

/** Every rule of typography, whatever applies it: those kept with a reading, and those of lines. */
export const typographyRules = [...rules.values()]

/** Each table: the file it stands in, its name there, and what it should be. */
export const tables = [
  {
    file: 'docs/findings.md',
    name: 'findings',
    rows: [
      '| Code | Severity | Says | What to do |',
      '| --- | --- | --- | --- |',
      ...Object.entries(findings).map(([code, { severity, says, advice }]) => `| \`${code}\` | ${severities[severity]} | ${says} | ${advice ?? ''} |`),
    ],
  },
  {
    file: 'docs/formats.md',
    name: 'formats',
    rows: [
      '| Form | From | What is kept | What is not |',
      '| --- | --- | --- | --- |',
      ...Object.values(formatRows).map(({ name, is, from, kept, not }) => `| ${is === 'container' ? `*${name}*` : name} | ${from} | ${kept} | ${not} |`),
    ],
  },
  {
    file: 'docs/decoding.md',
    name: 'decoding',
    rows: [
      '| Rule | What it mends | Where | Given | Mended |',
      '| --- | --- | --- | --- | --- |',
      ...decodingRepairs.map(({ rules, says, where, example }) => `| \`${rules}\` | ${says} | ${where === 'any' ? 'text and web pages' : 'text'} | ${example.map(shown).join(' | ')} |`),
    ],
  },
  {
    file: 'docs/repairs.md',
    name: 'repairs',
    rows: ruleGroups.flatMap((group) => typographyRules.filter((rule) => rule.group === group)).flatMap((rule, place, all) => [
      ...(rule.group === all[place - 1]?.group ? [] : [...(place === 0 ? [] : ['']), `### ${groupNames[rule.group]}`, '', '| Rule | Says | Made from | Received | Repaired |', '| --- | --- | --- | --- | --- |']),
      `| \`${rule.name}\` | ${rule.says}${rule.example[2] ? ` (example: \`${rule.example[2]}\`)` : ''} | ${rule.threshold ?? 'only suggested'} | ${rule.example.slice(0, 2).map(shown).join(' | ')} |`,
    ]),
  },
  {
    file: 'docs/warnings.md',
    name: 'warnings',
    rows: [
      '| Code | Shown as | AO3 | Webis | ONIX 203 |',
      '| --- | --- | --- | --- | --- |',
      ...Object.entries(warnings).map(([code, name]) => `| \`${code}\` | ${name} | ${crosswalk[code].ao3 ?? ''} | ${crosswalk[code].wtwc ?? ''} | ${crosswalk[code].onix203} |`),
    ],
  },
  {
    file: 'docs/search.md',
    name: 'fields',
    rows: ['| Field | Also | Finds | Examples |', '| --- | --- | --- | --- |', ...Object.entries(fieldRows).map(([name, { also, says, examples }]) => `| \`${name}:\` | ${coded(also)} | ${says} | ${coded(examples)} |`)],
  },
  {
    file: 'docs/search.md',
    name: 'orders',
    rows: ['| Key | Also | Without a sign |', '| --- | --- | --- |', ...Object.entries(sortRows).map(([key, { also, says }]) => `| \`${key}\` | ${coded(also)} | ${says} |`)],
  },
  {
    file: 'docs/search.md',
    name: 'errors',
    rows: ['| Code | Says |', '| --- | --- |', ...Object.keys(queryErrors).map((code) => `| \`${code}\` | ${errorMessage({ code, values: errorValues })} |`)],
  },
  {
    file: 'docs/testing.md',
    name: 'suites',
    rows: [
      '| Suite | What | Share | In `npm run check` |',
      '| --- | --- | --- | --- |',
      ...suites.map(({ name, what, seconds, fast }) => `| ${name} | ${what} | ${seconds} s | ${fast === undefined ? '' : fast === 'all' ? 'whole' : 'in part'} |`),
      `| **all** | | **${suites.reduce((sum, { seconds }) => sum + seconds, 0)} s** of 600 | |`,
    ],
  },
]

/** A page with the rows of a table between its marks. */
export function withTable(page, { name, rows }) {
  const [begin, end] = [`<!-- ${name}: made by npm run docs -->`, `<!-- end of ${name} -->`]
  const [from, to] = [page.indexOf(begin), page.indexOf(end)]
  if (from < 0 || to < from) throw new SyntaxError(`Cannot write the table ${name}: its marks are missing`)
  return `${page.slice(0, from + begin.length)}\n\n${rows.join('\n')}\n\n${page.slice(to)}`
}

if (process.argv[1] === import.meta.filename) {
  for (const table of tables) {
    const file = path.join(root, table.file)
    writeFileSync(file, withTable(readFileSync(file, 'utf8'), table))
    console.log(`Wrote the table ${table.name} in ${table.file}`)
  }
}
