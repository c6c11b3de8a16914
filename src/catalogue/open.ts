import { mkdirSync } from 'node:fs'
import { someFound } from '../query/asked-words.ts'
import { accessions, accessionsAlone } from './accessions.ts'
import { newest } from './browse.ts'
import { findingAid } from './finding-aid.ts'
import { kysely } from './dialect.ts'
import { passageAnswer } from './find-passage-answer.ts'
import { readingsCache } from './held-readings.ts'
import { lookEntries, looks, type LooksWanted } from './looks.ts'
import { migrate } from './migrate.ts'
import { movedKeys } from './moved-keys.ts'
import { archiveChoices } from './repair-choices.ts'
import { searchHere, searchInThread } from './searcher.ts'
import { searchAnswer } from './search-answer.ts'
import { visibleVersion } from './settings.ts'
import { close, openSqlite } from './sqlite.ts'
import type { Catalogue } from './store.ts'
import { listedWorks } from './work-list.ts'
import { alternativeText, chapterText, segmentTexts, workAssertions, workPage, workRulings } from './works.ts'
import { cataloguePath } from './path.ts'
import { tokenCensus, tokenFinder, tokensOf } from './tokens.ts'
import { worksByKeys } from './works-by-keys.ts'

/** `searchThread`: searches, totals and headings in a thread of their own, so that no page waits for them; `searchMs`: how long one may take. */
type CatalogueOptions = { readonly searchThread?: boolean; readonly searchMs?: number }

/** A catalogue opened for reading; `looks` and `lookEntries` also take a severity and an accession. */
export type OpenCatalogue = Omit<Catalogue, 'looks' | 'lookEntries'> & { looks(wanted: LooksWanted): ReturnType<Catalogue['looks']>; lookEntries(wanted: LooksWanted): ReturnType<Catalogue['lookEntries']> }

// Lists are the same for all readers with the same limits until something visible changes.
const mostLists = 256

/** Opens the catalogue of a data folder for reading, making an empty one where there is none. */
export async function openCatalogue(dataFolder: string, { searchThread = false, searchMs }: CatalogueOptions = {}): Promise<OpenCatalogue> {
  const path = cataloguePath(dataFolder)
  mkdirSync(dataFolder, { recursive: true })
  const first = openSqlite(path)
  try {
    migrate(first)
  } finally {
    close(first)
  }
  const connection = openSqlite(path, { role: 'reader' })
  const db = kysely(connection.database)
  const here = searchHere(connection)
  const searcher = searchThread ? searchInThread(path, here, searchMs) : here
  const readings = readingsCache(connection)
  const token = tokenFinder(connection)

  const lists = new Map<string, unknown>()
  let listsOf = -1
  const listed = <T>(name: readonly unknown[], make: () => Promise<T> | T): Promise<T> => {
    const version = visibleVersion(connection)
    if (version !== listsOf) {
      lists.clear()
      listsOf = version
    }
    const key = JSON.stringify(name)
    const held = lists.get(key) as Promise<T> | undefined
    if (held) return held
    const made = Promise.resolve(make())
    if (lists.size >= mostLists) lists.delete(lists.keys().next().value as string)
    lists.set(key, made)
    made.catch(() => lists.delete(key))
    return made
  }

  return {
    totals: (condition) => listed(['totals', condition], () => searcher.totals(condition)),
    newest: (condition, limit) => listed(['newest', condition, limit], () => newest(connection, condition, limit)),
    keys: (condition, page) => searcher.slow('workKeys', condition, page),
    worksByKeys: async (condition, keys) => worksByKeys(connection, condition, keys),
    headings: (condition, kind, page) => listed(['headings', condition, kind, page], () => searcher.headings(condition, kind, page)),
    list: async (condition, set, order, page) => listedWorks(connection, await listed(['list', condition, set, order, page], () => searcher.slow('listIds', condition, set, order, page))),
    random: (condition, set, chance) => searcher.slow('randomKey', condition, set, chance),
    goesWith: (condition, kind, value, kinds, most) => listed(['goesWith', condition, kind, value, kinds, most], () => searcher.slow('goesWith', condition, kind, value, kinds, most)),
    overTime: (condition, under) => listed(['overTime', condition, under], () => searcher.slow('overTime', condition, under)),
    statistics: (condition) => listed(['statistics', condition], () => searcher.slow('statistics', condition)),
    findingAid: async (condition, accession, page) => {
      // Counted once for all pages.
      const facts = await listed(['findingAidFacts', condition, accession], () => searcher.slow('findingAidFacts', condition, accession))
      if (!facts) return undefined
      const places = page.offset >= facts.total ? [] : await listed(['findingAidPlaces', condition, accession, page], () => searcher.slow('findingAidPlaces', condition, accession, page))
      return findingAid(connection, facts, places, page.offset)
    },
    search: async (listedTo, openTo, query, page, wants) => {
      const began = performance.now()
      const plain = await searcher.search(listedTo, openTo, query, page, wants)
      return searchAnswer(plain, performance.now() - began)
    },
    suggest: async (listedTo, question, total = 0) => (total < someFound ? searcher.suggest(listedTo, question, total) : undefined),
    find: async (openTo, passage, limit) => {
      const began = performance.now()
      const plain = await searcher.find(openTo, passage, limit)
      return passageAnswer(plain, performance.now() - began)
    },
    movedKeys: async (keys) => movedKeys(connection, keys),
    work: async (key) => workPage(connection, key),
    chapter: async (key, number) => chapterText(connection, readings, key, number),
    segments: async (key) => segmentTexts(connection, readings, key),
    alternative: async (key, segment, alternative) => alternativeText(connection, readings, key, segment, alternative),
    assertions: async (key) => workAssertions(connection, key),
    rulings: async (key) => workRulings(connection, key),
    repairs: async () => archiveChoices(connection),
    accessions: () => accessions(db),
    accessionsAlone: () => accessionsAlone(db),
    looks: async (wanted) => looks(connection, wanted),
    lookEntries: async (wanted) => lookEntries(connection, wanted),
    token: async (digest) => token(digest),
    tokensOf: async (owner) => tokensOf(connection, owner),
    tokenCensus: async () => tokenCensus(connection),
    digest: () => searcher.digest(),
    version: async () => visibleVersion(connection),
    close: async () => {
      await searcher.close()
      close(connection)
    },
  }
}
