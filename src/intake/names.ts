import type { Assertion, AssertionOf } from '../model/assertion.ts'
import type { Span } from '../model/span.ts'
import { inName } from './headers/assert.ts'

/** What a member's name says: a title where it is made of words, and which part the file holds. */
export type NameRead = { readonly title?: Assertion; readonly part?: AssertionOf<'part'> & { readonly field: 'part' } }

const vague = new Set(['story', 'stories', 'part', 'pt', 'chapter', 'chap', 'ch', 'file', 'text', 'txt', 'doc', 'untitled', 'new', 'fic', 'fanfic', 'fanfiction', 'page', 'index', 'document', 'readme', 'final', 'draft', 'copy', 'temp', 'test', 'msg', 'message', 'mail', 'post', 'article', 'main', 'default', 'data', 'output', 'unknown', 'noname', 'sample', 'book', 'teil', 'kapitel'])

// What numbers files of any kind: "page98.html" is no part of anything.
const numbered = /^(?:page|pg|doc|document|file|msg|message|mail|post|article|index|untitled|img|scan|item|entry)$/i

/**
 * Reads a member's name, its folders left aside: `the_long_road-03.txt` is "The Long Road" (as words), part 3. Names of one short
 * run of letters and digits (`jmfic12`) say nothing that can be shown.
 */
export function readName(name: string): NameRead {
  const start = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1
  const dot = name.lastIndexOf('.')
  let end = dot > start && name.length - dot <= 6 ? dot : name.length
  // "story.txt.html", "story.htm.txt"
  const second = name.lastIndexOf('.', end - 1)
  if (second > start && end - second <= 5 && /^\.(?:txt|html?|text|asc|doc)$/i.test(name.slice(second, end))) end = second
  const base = name.slice(start, end)
  // A Maildir's file: the second, the process and the machine that took the message in.
  if (/^\d{9,10}\.[\w.,=+-]{1,100}$/.test(name.slice(start, start + 120).replace(/[:;!][\w,]*$/, ''))) return {}
  const counter = /(?:^|[\s_.,(-]|(?<=\p{Ll}))(?:(?:part|pt|chapter|chap|ch|teil|kapitel|p)[\s_.-]?)?(\d{1,3})(?:[\s_-]?(?:of|von)[\s_-]?(\d{1,3})|-(\d{1,2})(?=$))?\)?$/iu.exec(base)
  let part: NameRead['part']
  let titleEnd = base.length
  if (counter && Number(counter[1]) >= 1 && Number(counter[1]) < 200) {
    const first = counter.index + counter[0].search(/\d/)
    const of = Number(counter[2] ?? 0)
    const at: Span = [start + first, start + base.length - (base.endsWith(')') ? 1 : 0)]
    const stem = tidy(base.slice(0, counter.index))
    if ((/\p{L}/u.test(stem) && !numbered.test(stem)) || /^(?:part|pt|chapter|chap|ch|teil)/i.test(counter[0])) {
      // A stem such as "story" or "fic" would put strangers together; it is left away.
      const said = isWordlike(stem) || isLongRun(stem) ? { stem } : {}
      part = inName(name, 'part', { number: Number(counter[1]), ...(of >= Number(counter[1]) && { of }), ...said }, at, 'name:counter', 0.6, { basis: 'derived', extent: 'part' }) as NonNullable<NameRead['part']>
      titleEnd = counter.index
    }
  }
  while (titleEnd > 0 && /[\s_.,(-]/.test(base[titleEnd - 1] as string)) titleEnd -= 1
  const words = tidy(base.slice(0, titleEnd))
  return { ...(isWordlike(words) && { title: inName(name, 'title', { title: words, kind: 'filename' }, [start, start + titleEnd], 'name:words', 0.5, { basis: 'derived' }) }), ...(part && { part }) }
}

/** The words of a name: dashes, dots and underscores to blanks, "TheLongRoad" divided. */
function tidy(words: string): string {
  const spaced = words.replace(/[_.\s-]+/g, ' ').replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').trim()
  return spaced === spaced.toLowerCase() ? spaced.replace(/(?:^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase()) : spaced
}

/** Whether the words can be shown as a title: two words of letters at least. One alone is as often an abbreviation. */
function isWordlike(words: string): boolean {
  const parts = words.split(' ').filter((word) => /^[\p{L}'’]{2,}$/u.test(word))
  const clear = parts.filter((word) => !vague.has(word.toLowerCase()))
  if (clear.length === 0 || /\d{4,}/.test(words)) return false
  if (/[^\p{L}\p{N} '’&!,]/u.test(words)) return false
  if (clear.length >= 2) return clear.some((word) => word.length > 3)
  return false
}

/** "Longroadhome": several words run together say of what it is a part, though they cannot be shown as a title. */
function isLongRun(words: string): boolean {
  return /^\p{L}{9,}$/u.test(words) && !/fic|stor|^untitled|^document|^chapter/i.test(words)
}
