// bounded: each pattern here meets a name of at most 200 characters.
import type { Metadata } from '../model/reading.ts'
import { fold } from '../text/fold.ts'
import { isNameLike } from './headers/people.ts'
import { isPerson } from './name-authors.ts'
import { readName } from './names.ts'
import { isAlsoWord, isFamilyName } from './person-names.ts'

/** A name in two pieces: who may have written it, and what it may be called. */
type Pieces = { readonly path: string; readonly first: string; readonly rest: string }

/** How names in two pieces are written, and which of their first pieces are people, given all of a folder. */
type Form = { readonly pattern: RegExp; readonly may: (first: string) => boolean; readonly people: (pieces: readonly Pieces[]) => ReadonlySet<string> }

const longest = 200

const forms: readonly Form[] = [
  // "Sable Winter - Nine Bells", "raven_x - The Long Road": of the first pieces half are surely people.
  {
    pattern: /^(.{2,60}?)(?:\s+[-–—]\s+|_-_)(.{2,120})$/,
    may: () => true,
    people: (pieces) => {
      const firsts = new Set(pieces.map(({ first }) => first))
      const may = [...firsts].filter((words) => isNameLike(words.replaceAll('_', ' ')) || isHandle(words))
      const certain = may.filter((words) => isPerson(words) || isHandle(words))
      return pieces.length >= 3 && certain.length * 2 >= firsts.size ? new Set(may.filter((words) => !/^\d|\d{2}/.test(words))) : new Set()
    },
  },
  // "smith_longroad", "smith_bell": family names that come again with other words behind them; where they are words too, often.
  {
    pattern: /^(\p{L}{3,20})[_-](\p{L}[^\s]{2,80})$/u,
    may: isFamilyName,
    people: (pieces) => new Set([...Map.groupBy(pieces, ({ first }) => first)].flatMap(([first, all]) =>
      new Set(all.map(({ rest }) => fold(/^\p{L}+/u.exec(rest)?.[0] ?? ''))).size >= (isAlsoWord(first) ? 6 : 2) ? [first] : [])),
  },
]

/** A pen name as nobody writes a title: small letters with a sign or a figure between them. */
function isHandle(words: string): boolean {
  return /^\p{Ll}[\p{Ll}\d]*[_\d][\p{Ll}\d_]*$/u.test(words)
}

/**
 * Finds authors in names that only their neighbours make plain: no name by itself tells `smith_longroad` from `bell_tower`.
 *
 * @param paths of the members of a heap, as shown
 * @returns by path, what to tell the member: `neighbours author`, and `neighbours title` where what is left are words
 */
export function authorsAmong(paths: Iterable<string>): ReadonlyMap<string, readonly Metadata[]> {
  const folders = new Map<string, Pieces[]>()
  for (const path of paths) {
    const slash = path.lastIndexOf('/') + 1
    const name = path.slice(slash).replace(/\.\w{1,5}$/, '').slice(0, longest)
    forms.forEach(({ pattern, may }, at) => {
      const [, first = '', rest = ''] = pattern.exec(name) ?? []
      if (first === '' || !may(first)) return
      const key = `${at} ${path.slice(0, slash)}`
      const before = folders.get(key)
      if (before) before.push({ path, first, rest })
      else folders.set(key, [{ path, first, rest }])
    })
  }
  const told = new Map<string, readonly Metadata[]>()
  for (const [key, pieces] of folders) {
    const authors = forms[Number(key[0])]?.people(pieces) ?? new Set()
    for (const { path, first, rest } of pieces) {
      if (!authors.has(first) || told.has(path) || isPerson(first)) continue
      const title = titleOf(rest)
      told.set(path, [{ path: 'neighbours author', words: first }, ...(title === undefined ? [] : [{ path: 'neighbours title', words: title }])])
    }
  }
  return told
}

/** What is left of a name as a title; beside an author's name a word alone is one. */
function titleOf(rest: string): string | undefined {
  const { title } = readName(rest)
  return title?.field === 'title' ? title.value.title : /^\p{L}{3,}$/u.test(rest) ? `${rest[0]?.toUpperCase()}${rest.slice(1)}` : undefined
}
