// bounded: each pattern here meets a name of at most 200 characters.
import type { Metadata } from '../model/reading.ts'
import { fold } from '../text/fold.ts'
import { isNameLike } from './headers/people.ts'
import { knownFandom } from './known-fandoms.ts'
import { authorInFolders, isPerson, isSurelyAuthors, mayBeAuthors, personName } from './name-authors.ts'
import { readName } from './names.ts'
import { isAlsoWord, isFamilyName } from './person-names.ts'

/** A name in two pieces: who may have written it, and what it may be called. */
type Pieces = { readonly path: string; readonly first: string; readonly rest: string }

/** How names in two pieces are written, and which of their first pieces are people, given all of a folder. */
type Form = { readonly pattern: RegExp; readonly may: (first: string) => boolean; readonly people: (pieces: readonly Pieces[]) => ReadonlySet<string> }

const longest = 200
const longestPath = 400
const fewestSure = 3

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
  const heap = [...paths]
  for (const path of heap) {
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
  for (const [path, folder] of authorFoldersAmong(heap)) if (!told.has(path)) told.set(path, [{ path: 'neighbours author', words: personName(folder) }])
  return told
}

/**
 * The folders that are authors' by what stands beside them, by the paths in them: of all folders of a level that may be at least three, and half, are called after people
 * beyond doubt, and none after a world. Where a path tells its author by itself, nothing is told.
 */
function* authorFoldersAmong(paths: readonly string[]): Generator<readonly [path: string, folder: string]> {
  const levels = new Map<string, Set<string>>()
  const steps = (path: string): readonly (readonly [level: string, folder: string])[] => {
    const folders = path.slice(0, longestPath).split('/').slice(0, -1)
    return folders.map((folder, index) => [folders.slice(0, index).join('/'), folder] as const)
  }
  for (const path of paths) for (const [level, folder] of steps(path)) levels.set(level, (levels.get(level) ?? new Set<string>()).add(folder))
  const isAuthors = new Map([...levels].map(([level, folders]) => {
    const may = [...folders].filter(mayBeAuthors)
    const sure = may.filter(isSurelyAuthors).length
    return [level, sure >= fewestSure && sure * 2 >= may.length && !may.some((folder) => knownFandom(folder.replaceAll('_', ' ')) !== undefined)] as const
  }))
  for (const path of paths) {
    const found = authorInFolders(path) ? undefined : steps(path).find(([level, folder]) => isAuthors.get(level) === true && mayBeAuthors(folder))
    if (found) yield [path, found[1]]
  }
}

/** What is left of a name as a title; beside an author's name a word alone is one. */
function titleOf(rest: string): string | undefined {
  const { title } = readName(rest)
  return title?.field === 'title' ? title.value.title : /^\p{L}{3,}$/u.test(rest) ? `${rest[0]?.toUpperCase()}${rest.slice(1)}` : undefined
}
