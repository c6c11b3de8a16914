// bounded: each pattern here meets the end of a name of at most 200 characters, a page's title of at most 400, or the first 6,000 characters of a page.
import { type Assertion, type AssertionOf, ofField } from '../../model/assertion.ts'
import { rungs } from '../../model/rating.ts'
import type { Metadata } from '../../model/reading.ts'
import type { Span } from '../../model/span.ts'
import { fold } from '../../text/fold.ts'
import { inMetadata } from './assert.ts'
import { isNameLike } from './people.ts'
import { readers } from './values.ts'

/** What a saved page of an eFiction archive says of the story that it is a page of; `chapter`: what the page calls its own chapter. */
type SavedStory = { readonly assertions: Assertion[]; readonly isPage: boolean; readonly chapter?: string }

/** "viewstory.php?sid=104&chapter=2", as programs that copy sites write it. */
const named = /(?:^|[/\\])viewstory\.php(?:[?@_]|%3f).{0,40}?sid(?:=|%3d)\d{1,8}(?:.{0,40}?chapter(?:=|%3d)(\d{1,3}))?/i
/** "Harbourfic :: Lee Shore by Marguerite Voss" */
const titled = /^[^:]{2,80} :: (.{1,150}) by (.{2,60})$/
/** "2. High Water by Marguerite Voss" above a chapter. */
const numbered = /^(\d{1,3})\. (.{1,150})$/
/** "Lee Shore by Marguerite Voss Rated: R [Reviews - 18]" */
const rated = /(?:^|\s)Rated:\s{1,3}([^\s[(][^\n[(]{0,40}?)(?=\s{0,3}[[(]\s?Reviews)/
const looked = 6000

/** The story's title, which chapter of it this is, and how it is rated, where a page comes from an eFiction archive: by its name, or by its title, which stands above the story too. `heading`: the number of its only chapter. */
export function savedStory(text: string, [from, to]: Span, name: string, metadata: readonly Metadata[], known: readonly Assertion[], heading?: number): SavedStory {
  const rating = ratedIn(text, [from, Math.min(to, from + looked)], known)
  const byName = named.exec(name.slice(-200))
  const words = metadata.find(({ path }) => path === 'title')?.words ?? ''
  const [, title, author] = (words.length > 400 ? null : titled.exec(words)) ?? []
  if (!byName && (title === undefined || !fold(text.slice(from, Math.min(to, from + looked)).replace(/\s+/g, ' ')).includes(fold(`${title} by ${author}`)))) return { assertions: [...known, ...(rating ?? [])], isPage: rating !== undefined }
  const own = title ?? ofField(known, 'creator').flatMap(({ rule }) => (rule === 'title-page:title by' ? ofField(known, 'title') : [])).find(({ value }) => !numbered.test(value.title))?.value.title
  const headed = ofField(known, 'title').flatMap(({ value }) => { const found = numbered.exec(value.title); return found ? [found] : [] })
  const number = Number(byName?.[1] ?? headed[0]?.[1] ?? heading ?? 0)
  const kept = known.filter((one) => !(own !== undefined && one.field === 'title' && fold((one as AssertionOf<'title'>).value.title) !== fold(own)))
  const assertions: Assertion[] = [...kept, ...(rating ?? [])]
  if (title !== undefined) assertions.push(inMetadata('title', words, 'title', { title, kind: 'formal' }, 'saved:story', 0.95))
  if (title !== undefined && author !== undefined && isNameLike(author) && !ofField(known, 'creator').some(({ value }) => value.role === 'author')) assertions.push(inMetadata('title', words, 'creator', { name: author, role: 'author' }, 'saved:story by', 0.9))
  // A name that says which story of the site it is counts its chapters itself.
  if (!byName?.[1] && own !== undefined && number > 0 && ofField(known, 'part').length === 0) assertions.push(inMetadata('title', words || own, 'part', { number, stem: own }, 'saved:story', 0.9, { extent: 'part' }))
  const chapter = headed.find((found) => Number(found[1]) === number)?.[2]
  return { assertions, isPage: true, ...(chapter !== undefined && { chapter }) }
}

/** What stands behind "Rated:" and before the number of reviews, where it is stricter than what was read; undefined where nothing stands there. */
function ratedIn(text: string, [from, to]: Span, known: readonly Assertion[]): readonly Assertion[] | undefined {
  const found = rated.exec(text.slice(from, to))
  if (!found) return undefined
  const start = from + found.index + found[0].lastIndexOf(found[1] as string)
  const read = readers.rating(text, [start, start + (found[1] as string).length], 'saved:rated').assertions
  const stated = Math.max(-1, ...ofField(known, 'rating').map(({ value }) => rungs.indexOf(value.rung)))
  return read.filter((one) => one.field !== 'rating' || rungs.indexOf(one.value.rung) > stated)
}
