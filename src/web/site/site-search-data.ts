import { join } from 'node:path'
import type { Listings } from '../../catalogue/listings.ts'
import type { Catalogue } from '../../catalogue/store.ts'
import type { Reader } from '../../consent/policy.ts'
import { admit } from '../../consent/readable.ts'
import { setText } from '../reading-room/set-text.ts'
import { workCard } from '../reading-room/work-card.ts'
import { unset } from '../settings.ts'
import type { Words } from '../words/en.ts'
import { cardsAFile, type SiteText, type WordSet } from './browser/index-format.ts'
import { tokensIn } from './browser/tokens.ts'
import { fileOf } from './file-names.ts'
import { payload, payloadOf } from './payload.ts'
import { relinked } from './relinked.ts'
import type { Contents } from './site-contents.ts'
import { openSiteFacts, saidOf } from './site-facts.ts'
import type { SiteMode } from './site-mode.ts'
import type { Write } from './site-pages.ts'
import { paragraphsOf } from './site-text.ts'
import { openWordIndex } from './word-index.ts'

/** How large the search's files are, in bytes: the words of stories as UTF-8, the index with facts and cards, and the stories' words for excerpts. */
export type SearchSizes = { readonly textBytes: number; readonly indexBytes: number; readonly excerptBytes: number }

/** In which language and from where a card is printed. `isFirst`: the words of the work are taken in as well, once for all languages. */
export type Taking = { readonly site: SiteMode; readonly words: Words; readonly folder: string; readonly isFirst: boolean }

/** The files that a browser searches in, made of works in the order of their numbers. */
export type SiteSearch = {
  readonly add: (key: string, taking: Taking, write: Write) => Promise<void>
  readonly endTongue: (tongue: string, write: Write) => Promise<void>
  readonly finish: (write: Write) => Promise<SearchSizes>
}

type From = { readonly catalogue: Catalogue; readonly unasked: Reader; readonly answered: Reader; readonly scratch: string; readonly make: Listings['make'] }

/** No file yet. */
export function openSiteSearch({ catalogue, unasked, answered, scratch, make }: From, { gated, isGated: asks, numberOf, label }: Contents): SiteSearch {
  const facts = openSiteFacts(label, join(scratch, 'facts'), make())
  const index = openWordIndex(join(scratch, 'words'))
  const sizes = { textBytes: 0, indexBytes: 0, excerptBytes: 0 }
  let cards: string[] = []
  let cardFiles = 0
  const put = (write: Write, of: 'indexBytes' | 'excerptBytes', name: string, value: unknown): Promise<void> => send(write, of, name, payload(name, value))
  const send = async (write: Write, of: 'indexBytes' | 'excerptBytes', name: string, script: string): Promise<void> => {
    sizes[of] += script.length
    await write(`${name}.js`, script)
  }
  const flushCards = async (tongue: string, write: Write): Promise<void> => {
    if (cards.length > 0) await put(write, 'indexBytes', `search/cards-${tongue}/${cardFiles++}`, cards)
    cards = []
  }
  return {
    add: async (key, { site, words, folder, isFirst }, write) => {
      const work = await catalogue.work(key)
      if (!work || 'movedTo' in work) throw new Error(`Cannot make a site: the work ${key} is gone`)
      const file = `${folder}search.html`
      const card = String(workCard(work, { reader: unasked, words, path: '/search', settings: unset, site }))
      cards.push(relinked(card, file, (address) => fileOf(address, { folder, gated: asks })))
      if (cards.length === cardsAFile) await flushCards(site.tongue, write)
      if (!isFirst) return
      const record = admit(answered, work.record)
      if (record.is !== 'open') throw new Error(`Cannot make a site: the work ${key} is not open to its reader`)
      const isGated = asks(key)
      const number = numberOf(key) as number
      const { title, names } = saidOf(record.words)
      facts.add(work, record.words, isGated)
      index.add('open', number, 'title', title)
      index.add('open', number, 'names', names)
      const text: SiteText[number][] = []
      for (const { number: chapter } of work.contents) {
        const readable = await catalogue.chapter(key, chapter)
        const opened = readable && admit(answered, readable)
        text.push(opened?.is === 'open' ? paragraphsOf(setText(opened.words, 'repaired').markup) : [])
      }
      const set: WordSet = isGated ? 'behind' : 'open'
      const said = text.flatMap((paragraphs) => paragraphs.map(([, paragraph]) => paragraph))
      sizes.textBytes += said.reduce((sum, paragraph) => sum + Buffer.byteLength(paragraph) + 1, 0)
      index.add(set, number, 'body', said.flatMap((paragraph) => tokensIn(paragraph).map(({ word }) => word)))
      await put(write, 'excerptBytes', `${isGated ? 'behind' : 'works'}/${key}/text`, text)
    },
    endTongue: async (tongue, write) => {
      await flushCards(tongue, write)
      cardFiles = 0
    },
    finish: async (write) => {
      for (const set of ['open', 'behind'] as const) for (const { name, rows } of index.files(set)) await put(write, 'indexBytes', `search/words/${name}`, rows)
      await send(write, 'indexBytes', 'search/works', await payloadOf('search/works', facts.works(index.directory('open'))))
      if (gated > 0) await put(write, 'indexBytes', 'search/words/behind', index.directory('behind'))
      await send(write, 'indexBytes', 'search/terms', await payloadOf('search/terms', facts.terms()))
      return sizes
    },
  }
}
