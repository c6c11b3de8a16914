import { about } from './en/about.ts'
import { api } from './en/api.ts'
import { book } from './en/book.ts'
import { browse } from './en/browse.ts'
import { desk } from './en/desk.ts'
import { errors } from './en/errors.ts'
import { evidence } from './en/evidence.ts'
import { feeds } from './en/feeds.ts'
import { find } from './en/find.ts'
import { findings } from './en/findings.ts'
import { frame } from './en/frame.ts'
import { front } from './en/front.ts'
import { gate } from './en/gate.ts'
import { labels } from './en/labels.ts'
import { reading } from './en/reading.ts'
import { profiles, rules } from './en/rules.ts'
import { search } from './en/search.ts'
import { settings } from './en/settings.ts'
import { shelf } from './en/shelf.ts'
import { site } from './en/site.ts'
import { statistics } from './en/statistics.ts'
import { take } from './en/take.ts'
import { tokens } from './en/tokens.ts'
import { values } from './en/values.ts'
import { works } from './en/works.ts'

/** Every sentence of the rooms in English, a file a room. `tongue` is the language's code, `name` what it calls itself. */
export const en = { tongue: 'en' as string, name: 'English', labels, frame, search, feeds, find, settings, gate, works, reading, shelf, browse, statistics, front, about, book, evidence, errors, desk, values, findings, rules, profiles, take, tokens, api, site }

/** What a language of these pages must have: the same as English. */
export type Words = typeof en
