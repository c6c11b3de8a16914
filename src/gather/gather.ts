import { epiloguePart } from '../model/assertion.ts'
import type { Finding } from '../model/finding.ts'
import { fold } from '../text/fold.ts'
import { stemKey } from './part-key.ts'

/** What gathering must know of a draft: who it is, and what it says about being a part. */
export type PartKey = {
  /** The public key that the draft would have as a work of its own. */
  readonly key: string
  /** The member's path, as shown: parts that lie side by side belong together. */
  readonly path: string
  /** The title without its part number. */
  readonly stem: string
  /** Names of authors, where stated. */
  readonly authors: readonly string[]
  readonly number: number
  readonly of?: number
  /** The letter of a part that came in pieces: "3a/7", "3b/7". */
  readonly section?: string
  /** The number is a counter in the file's name and nothing more: an edition's ("sleep10.txt") as well as a part's. */
  readonly counted?: boolean
  /** Somebody ruled that it is the one to be shown of those that hold its part; of several rulings the higher number is the last word. */
  readonly first?: number
  /** The key of a draft whose work it belongs to, by a person's word. */
  readonly joins?: string
  /** It alone belongs there, and not what else is titled as it is. */
  readonly alone?: boolean
  /** Nothing but one word of the file's name says what it is a part of ("tower03.txt"): it belongs beside drafts that say more, and to nothing by itself. */
  readonly guessed?: boolean
}

/** Drafts that make one work, in order, with what is odd about them. Two drafts that hold the same part stand side by side in one place. */
type Gathered = { readonly parts: readonly (readonly PartKey[])[]; readonly findings: readonly Finding[] }

/**
 * Puts parts in order: drafts with the same stem and the same count make one work when they lie in one folder and name no
 * different authors, or lie anywhere and name the same ones; and so do those of which a person said it. The result does not depend on the order given.
 */
export function gather(drafts: readonly PartKey[]): readonly Gathered[] {
  const groups = new Map<string, PartKey[][]>()
  const sorted = [...drafts].sort(byPath)
  for (const draft of sorted) {
    const stem = stemKey(draft.stem)
    if (stem === '' || draft.alone) continue
    const sameStem = groups.get(stem) ?? []
    const group = sameStem.find((members) => agree(members, draft))
    if (group) group.push(draft)
    else groups.set(stem, [...sameStem, [draft]])
  }
  return joined(sorted, [...groups.values()].flat().filter((group) => beginsSomewhere(group) && ordered(group).parts.length > 1)).map(ordered)
}

/** The groups with what a person joined to them, or to a draft that is in none: what was there first, then what came to it. */
function joined(drafts: readonly PartKey[], groups: readonly (readonly PartKey[])[]): readonly (readonly PartKey[])[] {
  if (drafts.every(({ joins }) => joins === undefined)) return groups
  const homes = new Map([...drafts.map((draft) => [draft]), ...groups].flatMap((group) => {
    const home = new Set(group)
    return group.map(({ key }) => [key, home])
  }))
  for (const { key, joins } of drafts) {
    const [from, to] = [homes.get(key), homes.get(joins ?? key)]
    if (!from || !to || from === to) continue
    for (const draft of from) {
      to.add(draft)
      homes.set(draft.key, to)
    }
  }
  return [...new Set(homes.values())].filter(({ size }) => size > 1).map((home) => [...home])
}

/** Counters alone make parts only where they count from the start, and beside one whose title is known. */
function beginsSomewhere(group: readonly PartKey[]): boolean {
  return group.some(({ counted, number }) => !counted || number <= 2) && group.some(({ guessed }) => !guessed)
}

function ordered(group: readonly PartKey[]): Gathered {
  const numbers = [...new Set(group.map(({ number }) => number))].sort((a, b) => a - b)
  // Pieces of one part stand one after the other, each in a place of its own.
  const parts = numbers.flatMap((number) => {
    const same = group.filter((draft) => draft.number === number).sort((a, b) => (b.first ?? 0) - (a.first ?? 0))
    return [...new Set(same.map(({ section = '' }) => section))].sort().map((section) => same.filter((draft) => (draft.section ?? '') === section))
  })
  const findings: Finding[] = []
  const last = Math.max(...numbers.filter((number) => number !== epiloguePart), ...group.map(({ of }) => of ?? 0))
  const first = Math.min(1, numbers[0] ?? 1)
  const missing: number[] = []
  for (let n = first; n <= Math.min(last, first + 999); n++) if (!numbers.includes(n)) missing.push(n)
  if (missing.length > 0) findings.push({ code: 'part-missing', detail: `part ${missing.join(', ')} of ${last}` })
  for (const part of parts) {
    // Who said that two works are one has said which of them is shown.
    const asked = part.filter(({ joins, alone }) => joins === undefined || alone)
    if (new Set(asked.map(({ key }) => key)).size > 1 && part.every(({ first: ruled }) => ruled === undefined)) findings.push({ code: 'part-twice', detail: `${part[0]?.number === epiloguePart ? 'epilogue' : `part ${part[0]?.number}${part[0]?.section ?? ''}`}: ${part.map(({ path }) => path).join(', ')}` })
  }
  return { parts, findings }
}

/** Whether a draft contradicts nothing that the group says of its authors and its count, and has something in common with one of it. */
function agree(group: readonly PartKey[], draft: PartKey): boolean {
  const authors = authorsKey(draft)
  const contradicted = group.some((other) =>
    (other.authors.length > 0 && authors !== '' && authorsKey(other) !== authors) ||
    (other.of !== undefined && draft.of !== undefined && other.of !== draft.of))
  return !contradicted && group.some((other) => folder(other.path) === folder(draft.path) || (authors !== '' && authorsKey(other) === authors))
}

function authorsKey({ authors }: PartKey): string {
  return authors.map(fold).sort().join('\n')
}

function folder(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1)
}

function byPath(a: PartKey, b: PartKey): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : a.key < b.key ? -1 : a.key > b.key ? 1 : 0
}
