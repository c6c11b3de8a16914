import { mkdirSync } from 'node:fs'
import { cataloguePath } from '../src/catalogue/path.ts'
import { migrate } from '../src/catalogue/migrate.ts'
import { close, openSqlite } from '../src/catalogue/sqlite.ts'
import { fold, sortKey } from '../src/text/fold.ts'
import { paragraphs } from './paragraphs.ts'
import { chance } from './random.ts'

const [adjectives, nouns, places] = [['Long', 'Quiet', 'Second', 'Lost', 'Winter', 'Salt', 'Paper', 'Hollow'], ['Lantern', 'Harbour', 'Ledger', 'Window', 'Orchard', 'Signal', 'Ferry', 'Clock'], ['Ashdown', 'Brock', 'Carrow', 'Dunmore', 'Elling', 'Farrow', 'Hollis', 'Ingram', 'Juniper']]
const about = 6_000
const weights = [5, 1, 2, 3, 4, 5]

/**
 * Fills a catalogue with short works, straight into its tables: some 1,000 words each, with a title, a creator of a few thousand, a fandom, tags, a rating and a
 * year. Made for searches and lists alone: there are no records, and no texts to cut an excerpt from.
 */
export function fillLibrary(data: string, works: number, seed: number): void {
  mkdirSync(data, { recursive: true })
  const connection = openSqlite(cataloguePath(data))
  migrate(connection)
  const { database } = connection
  const prose = paragraphs()
  const random = chance(seed)
  const terms = new Map<string, number>()
  const addTerm = database.prepare('insert into term values (?, ?, ?, ?)')
  const termOf = (kind: string, label: string): number => {
    const name = `${kind} ${label}`
    const id = terms.get(name) ?? terms.size + 1
    if (!terms.has(name)) addTerm.run(id, kind, fold(label), label)
    terms.set(name, id)
    return id
  }
  database.exec("begin; insert into accession values (1, '', '2026-01-01T00:00:00.000Z', null, '[]', '{}', x'00'); insert into chapter_fts (chapter_fts, rank) values ('hashsize', 67108864)")
  const addWork = database.prepare("insert into work values (?, ?, 'published', 'published', ?, ?, ?, ?, ?, 1, 'en', 1, '2026-01-01T00:00:00.000Z', ?)")
  const addRecord = database.prepare("insert into work_record values (?, ?, ?, '[]', '{}', x'00')")
  const addFact = database.prepare("insert into work_fact values (?, ?, 'not-asked', null)")
  const addChapter = database.prepare('insert into chapter values (?, ?, 1, 0, 0, null, 1000, 10)')
  const addIndex = database.prepare('insert into chapter_fts (rowid, title, creators, tags, body) values (?, ?, ?, ?, ?)')
  for (let id = 1; id <= works; id++) {
    const title = `The ${random.pick(adjectives)} ${random.pick(nouns)} of ${random.pick(places)}`
    const creator = `${random.pick(nouns)} ${random.pick(places)} ${random.below(400)}`
    const [fandom, tags, rung] = [`Harbour ${random.below(60)}`, Array.from({ length: 4 }, () => `${random.pick(adjectives)} ${random.pick(nouns)} ${random.below(40)}`.toLowerCase()), random.below(6)]
    let body = ''
    while (body.length < about) body += `${random.pick(prose)}\n\n`
    addWork.run(id, `w${id}`, weights[rung] ?? 5, rung, random.happens(0.2) ? random.below(2 ** 31) : 0, sortKey(title).slice(0, 40), 400 + random.below(20_000), String(1990 + random.below(30)))
    addRecord.run(id, JSON.stringify({ title, titleKind: 'formal', creators: [creator], fandoms: [fandom], answer: 'not-asked' }), JSON.stringify([...new Set([termOf('language', 'en'), termOf('creator', creator), termOf('fandom', fandom), ...tags.map((tag) => termOf('tag', tag))])]))
    addFact.run(id, random.below(2))
    addChapter.run(id, id)
    addIndex.run(id, title, creator, [fandom, ...tags].join('\n'), body)
  }
  // Browsing looks under the headings.
  database.exec('insert into work_term (term_id, sort, work_id) select each.value, work.sort, work.id from work join work_record on work_record.work_id = work.id cross join json_each(work_record.terms) as each')
  database.exec("commit; insert into chapter_fts (chapter_fts) values ('optimize')")
  close(connection)
}
