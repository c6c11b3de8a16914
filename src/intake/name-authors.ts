// bounded: each pattern here meets a name of at most 200 characters.
import type { Span } from '../model/span.ts'
import { isNameLike } from './headers/people.ts'
import { isFamilyName, isGivenName } from './person-names.ts'

/** Who is named in a file's name, and which stretch of it is left for the title; both in the name's own offsets. */
type NamedAuthor = { readonly at: Span; readonly title?: Span }

const firm = /^(?:stories|story|fics?|fanfics?|fan ?fiction|misc|various|unknown|anon(?:ymous)?|new|old|web|text|txt|html|files?|archive|backup|temp|incoming|uploads?|downloads?|zip|gen|slash|het|adult|series|complete|wip|part|parts|chapters?|[a-z]|\d+)$/i
/** Folders whose folders are authors. */
const authorFolders = /^(?:by[ _-]?)?(?:authors?|writers?|autor(?:en|es|s)?|auteurs?|autori)$/i
/** Folders whose folders are authors, fandoms or anything: a person's name is asked for. */
const storyFolders = /^(?:stories|story|fics?|fan ?fics?|fan ?fiction|archive|people|users?|members?|homes?|geschichten|historias|textes|textos|racconti)$/i

/**
 * Finds the author that the last part of a path names: `Jane Doe - The Long Road`, `longroad_by_jdoe`, `The Long Road (Jane Doe)`.
 *
 * @param stem the stretch of the name without folders, suffix and counter
 */
export function authorInName(name: string, stem: Span): NamedAuthor | undefined {
  const words = name.slice(...stem)
  const part = (from: number, to: number): Span => [stem[0] + from, stem[0] + to]
  const sides = /^(.{2,80}?)(?:\s+[-–—]\s+|\s*_-_\s*)(.{2,100})$/.exec(words)
  if (sides) {
    const [one, two] = [sides[1] as string, sides[2] as string]
    const [first, second] = [isPerson(one), isPerson(two)]
    // "Jane Doe - The Long Road" is the usual order.
    if (first && !(second && givenFirst(two) && !givenFirst(one))) return { at: part(0, one.length), title: part(words.length - two.length, words.length) }
    if (second) return { at: part(words.length - two.length, words.length), title: part(0, one.length) }
    return undefined
  }
  const by = /^(.{2,80}?)[\s_.-]+by[\s_.-]+(\p{L}[\p{L}\p{N}_ .'-]{1,40})$/iu.exec(words)
  if (by && !/^(?:the|a|an|my|night|day|sea|land|one|request)\b/i.test((by[2] as string).replace(/_/g, ' '))) return { at: part(words.length - (by[2] as string).length, words.length), title: part(0, (by[1] as string).length) }
  const bracket = /^(.{2,80}?)[\s_]*[([]([^()[\]]{3,40})[)\]]$/.exec(words)
  if (bracket && isPerson(bracket[2] as string)) return { at: part(words.length - 1 - (bracket[2] as string).length, words.length - 1), title: part(0, (bracket[1] as string).length) }
  const led = /^[([]([^()[\]]{3,40})[)\]][\s_]*(\S.{1,80})$/.exec(words)
  if (led && isPerson(led[1] as string)) return { at: part(1, 1 + (led[1] as string).length), title: part(words.length - (led[2] as string).length, words.length) }
  const [one = '', two = '', three] = words.split(/[_-]/)
  if (words.includes(' ') || one === '' || two === '') return undefined
  // "jane_doe_longroad", "jane_doe-the_long_road"
  if (three !== undefined && isGivenName(one) && (isFamilyName(two) || (words[one.length] !== words[one.length + 1 + two.length]))) return { at: part(0, one.length + 1 + two.length), title: part(one.length + two.length + 2, words.length) }
  return undefined
}

/** The folder that is an author's name: `authors/jane_doe/…`, `stories/jane_doe/…`. */
export function authorInFolders(name: string): Span | undefined {
  let start = 0
  let parent = ''
  for (let at = 0; at < Math.min(name.length, 400); at += 1) {
    if (name[at] !== '/' && name[at] !== '\\') continue
    const folder = name.slice(start, at)
    if (mayBeAuthors(folder) && (authorFolders.test(parent) || (storyFolders.test(parent) && isPerson(folder) && givenFirst(folder)) || isInverted(folder))) return [start, at]
    parent = folder
    start = at + 1
  }
  return undefined
}

/** Whether a folder may be called after an author: neither a file's, a program's or a collection's word, nor a number. */
export function mayBeAuthors(folder: string): boolean {
  return folder.length >= 3 && folder.length <= 40 && !firm.test(folder.replace(/[_.+-]+/g, ' ').trim()) && /^\p{L}/u.test(folder) && !/\d{3}/.test(folder)
}

/** Whether a folder is called after a person beyond doubt: "jane_doe", "Voss, Lena". */
export function isSurelyAuthors(folder: string): boolean {
  return mayBeAuthors(folder) && (isInverted(folder) || (isPerson(folder) && givenFirst(folder)))
}

/** "Voss, Lena": nothing but a person is written so. */
function isInverted(folder: string): boolean {
  const given = /^\p{Lu}[\p{L}'’-]+, ?(\p{Lu}\p{L}+)$/u.exec(folder)?.[1]
  return given !== undefined && isGivenName(given)
}

function givenFirst(words: string): boolean {
  const [first = ''] = words.split(/[\s_.+-]+/)
  return isGivenName(first)
}

/** A person's name as people write it, of `jane_doe`, `delia-marsh` and `Voss, Lena`; a pen name stays as it is. */
export function personName(words: string): string {
  const inverted = /^(\p{Lu}[\p{L}'’-]+), ?(\p{Lu}[\p{L}. ]{1,30})$/u.exec(words.trim())
  if (inverted) return `${inverted[2]} ${inverted[1]}`
  const parts = words.trim().split(/[\s_+-]+/)
  return parts.length > 1 && parts.every((part) => /^\p{L}+$/u.test(part)) && isPerson(parts.join(' ')) ? parts.map((part) => `${part[0]?.toUpperCase()}${part.slice(1)}`).join(' ') : words.trim()
}

/** Whether words of a name are a person's: two to four of them, capitalised or with a given name in front. */
export function isPerson(words: string): boolean {
  const parts = words.trim().split(/[\s_.+]+/).filter((word) => word !== '')
  if (parts.length < 2 || parts.length > 4 || /\d/.test(words) || firm.test(words)) return false
  if (parts.some((word) => /^(?:the|a|an|and|of|in|on|to|at|for|with|her|his|my|der|die|das|und|le|la|les|et|el|il)$/i.test(word))) return givenFirst(words) && parts.every((word) => !/^(?:the|a|an|of|in|on|to|at)$/i.test(word))
  return isGivenName(parts[0] as string) || (parts.every((word) => /^\p{Lu}/u.test(word)) && isNameLike(parts.join(' ')) && (isFamilyName(parts.at(-1) as string) || /^\p{Lu}\.?$/u.test(parts[0] as string)))
}
