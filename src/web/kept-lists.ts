import type { Answer } from './answer.ts'
import type { Handler, Visit } from './visit.ts'

/** Pages of lists, ready to send, as they were while the library had this version. */
export type KeptLists = { version: number; readonly answers: Map<string, Answer> }

const mostKept = 300
const largest = 256 * 1024

/** An empty store of list pages. */
export function openKeptLists(): KeptLists {
  return { version: -1, answers: new Map() }
}

/**
 * A list looks the same to every reader with the same limits, until anything in the library changes: it is printed once. What the
 * keeper sees is never kept.
 */
export function kept(handler: Handler): Handler {
  return async (visit) => {
    if (visit.keeper) return handler(visit)
    const { catalogue, lists } = visit.archive
    const version = await catalogue.version()
    if (lists.version !== version) {
      lists.answers.clear()
      lists.version = version
    }
    const name = nameOf(visit)
    const held = lists.answers.get(name)
    if (held) return held
    const answer = await handler(visit)
    // Printed of what was there when it began: kept only if nothing has changed meanwhile.
    if (answer && answer.body.length <= largest && lists.version === version && (await catalogue.version()) === version) {
      if (lists.answers.size >= mostKept) lists.answers.delete(lists.answers.keys().next().value as string)
      lists.answers.set(name, answer)
    }
    return answer
  }
}

/** `without`: headings that are hidden, as they were named: a page may say so. */
function nameOf({ path, words: { tongue }, reader: { kind: _, ...limits }, settings: { folded, without } }: Visit): string {
  return `${tongue} ${JSON.stringify([limits, folded, without])} ${path}`
}
