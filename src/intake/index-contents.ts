// bounded: each pattern here meets a line of at most 200 characters.
import type { Metadata } from '../model/reading.ts'
import { readLabelLine } from './headers/label-line.ts'
import { readByLine } from './headers/title-page.ts'
import { toldAs } from './index-facts.ts'

/** What stands above an index's entries: of all of them, or, where it names one story, of that whose chapters they are. */
type HeadRead = { readonly title?: string; readonly facts: readonly Metadata[] }

const longest = 200
const sites = /\b(?:stories|fan ?fic(?:tion|s)?|fics?|archive|page|index|works|tales|series|library|home|collection|recs?)\b/i

/** Reads the lines above the first entry: a title with its by-line and labels makes the page one story's own contents. */
export function readHead(head: string): HeadRead {
  const facts: Metadata[] = []
  let above: string | undefined
  let title: string | undefined
  for (const given of head.split('\n').slice(-30)) {
    const line = given.trim()
    if (line === '' || line.length > longest) continue
    const label = readLabelLine(line, 0, line.length)
    if (label) {
      const words = line.slice(...label.valueAt)
      if (label.label.kind === 'title') title = words
      else facts.push(...toldAs(label.label.kind, words))
      continue
    }
    const by = readByLine(line, [0, line.length])
    const named = by?.title ? line.slice(...by.title) : above
    if (by?.role === 'author' && named !== undefined && title === undefined && !sites.test(named)) {
      title = named
      facts.push(...toldAs('author', line.slice(...by.names)))
    }
    above = line
  }
  const isOwn = title !== undefined && facts.some(({ path }) => path === 'index author') && facts.some(({ path }) => /^index (?:rating|warning|summary)$/.test(path))
  return isOwn ? { title: title as string, facts } : { facts: facts.filter(({ path }) => path === 'index rating' || path === 'index warning') }
}
