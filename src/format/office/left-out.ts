import type { Finding, FindingCode } from '../../model/finding.ts'

/** What is counted as a document is read, and the finding that names it. */
const counted = {
  picture: ['objects-left-out', 'pictures'],
  object: ['objects-left-out', 'embedded objects'],
  package: ['objects-left-out', 'embedded files'],
  macro: ['objects-left-out', 'macros'],
  document: ['objects-left-out', 'documents within it'],
  ruby: ['objects-left-out', 'readings beside words'],
  hidden: ['hidden-text-left-out', 'stretches'],
  head: ['running-heads-left-out', 'headers'],
  foot: ['running-heads-left-out', 'footers'],
  insertion: ['changes-taken', 'insertions'],
  deletion: ['changes-taken', 'deletions'],
  move: ['changes-taken', 'moves'],
} as const satisfies Record<string, readonly [FindingCode, string]>

/** What may be counted. */
type Counted = keyof typeof counted

/** Names of people in a finding, and letters in each. */
const mostNames = 5
const longestName = 60

/** Counts what a document holds beside its story. */
export class LeftOut {
  readonly #counts = new Map<Counted, number>()
  readonly #authors = new Set<string>()
  #comments = 0

  add(what: Counted, times = 1): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + times)
  }

  /** A comment, and who made it, where that is said. */
  comment(author = ''): void {
    this.#comments++
    this.author(author)
  }

  /** Somebody who made a comment. */
  author(name: string): void {
    const words = name.replace(/\s/g, ' ').trim().slice(0, longestName)
    if (words !== '' && this.#authors.size < 1000) this.#authors.add(words)
  }

  /** A finding of each kind. */
  findings(): Finding[] {
    const details = new Map<FindingCode, string[]>()
    for (const [what, [code, words]] of Object.entries(counted)) {
      const count = this.#counts.get(what as Counted)
      if (count !== undefined && count > 0) details.set(code, [...(details.get(code) ?? []), `${words}: ${count}`])
    }
    if (this.#comments > 0) {
      const names = [...this.#authors]
      const by = names.length === 0 ? '' : ` by ${names.slice(0, mostNames).join(', ')}${names.length > mostNames ? ` and ${names.length - mostNames} more` : ''}`
      details.set('comments-set-apart', [`${this.#comments}${by}`])
    }
    return [...details].map(([code, parts]) => ({ code, detail: parts.join(', ') }))
  }
}
