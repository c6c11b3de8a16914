import { sql } from 'kysely'
import type { Condition } from '../consent/predicate.ts'
import type { Span } from '../model/span.ts'
import { askedWords, fewFound, someFound } from '../query/asked-words.ts'
import { longestQuery } from '../query/parse.ts'
import { foldedWords } from '../query/passage-words.ts'
import { likelierWords, type Name, nameWords, type NameWords } from '../query/spelling.ts'
import { headingFields } from '../query/tree.ts'
import { type ConditionArgs, conditionArgs, meets } from './condition.ts'
import { visibleVersion } from './settings.ts'
import { all, type Connection } from './sqlite.ts'
import { statement } from './statement.ts'
import type { Suggestion } from './store.ts'

type Nothing = Record<string, never>

// The words of a story may stand for its title: those are no names. A devised title is made of the other fields.
const hasTitle = sql<boolean>`json_extract(card, '$.own') is null and json_extract(card, '$.titleKind') <> 'devised'`
const titles = statement<Nothing, { work_id: number; title: string }>('suggest/titles', (db) =>
  db.selectFrom('work_record').select(['work_id', sql<string>`json_extract(card, '$.title')`.as('title')]).where(hasTitle))
const headings = statement<Nothing, { label: string; works: string }>('suggest/headings', (db) =>
  db.selectFrom('term').innerJoin('work_term', 'work_term.term_id', 'term.id').select((of) => ['term.label', of.fn.agg<string>('group_concat', ['work_term.work_id']).as('works')])
    .where('term.kind', 'in', headingFields).groupBy('term.id'))
const listedWorks = statement<ConditionArgs, { id: number }>('suggest/listedWorks', (db, arg) => db.selectFrom('work').select('id').where(meets(arg)))
const namesOfWork = statement<{ work: number }, { name: string | null }>('suggest/namesOfWork', (db, arg) =>
  db.selectFrom('work_record').select(sql<string>`json_extract(card, '$.title')`.as('name')).where('work_id', '=', arg('work')).where(hasTitle)
    .unionAll(db.selectFrom('term').select('label as name').where('kind', 'in', headingFields).where(sql<boolean>`id in (select value from json_each((select terms from work_record where work_id = ${arg('work')})))`)))

/** What is kept of a catalogue until something visible changes: the words of all names, and for a few conditions which works meet them. */
type Held = { readonly version: number; readonly names: NameWords; readonly listed: Map<string, ReadonlySet<number>> }

const held = new WeakMap<Connection, Held>()
const mostConditions = 8

/**
 * Likelier words for a question that found few works, or some: names, tags and titles as stated, a slip or two away, of works that are listed to the reader.
 * Of works that are not listed, and of the words of any story, it tells nothing.
 *
 * @param total how many works the question found: beyond a few, only what is more than likely is offered
 * @returns the question with those words in it, and where they stand; undefined where none are likelier
 */
export function suggest(connection: Connection, listed: Condition, question: string, total = 0): Suggestion | undefined {
  if (question.length > longestQuery || total >= someFound) return undefined
  const asked = askedWords(question)
  if (asked.length === 0) return undefined
  connection.database.exec('begin')
  try {
    const { names, listed: works } = heldNames(connection, listed)
    const likelier = likelierWords(names, (work) => works.has(work), asked.map(({ folded }) => folded), { sure: total >= fewFound })
    if (!likelier) return undefined
    const spelt = spellings(connection, likelier.work)
    let text = ''
    let from = 0
    const changed: Span[] = []
    for (const [n, { folded, at: [start, end] }] of asked.entries()) {
      const word = likelier.words[n] as string
      if (word === folded) continue
      text += question.slice(from, start)
      const typed = question.slice(start, end)
      const name = spelt.get(word) ?? word
      const written = typed === typed.toLowerCase() ? name.toLowerCase() : name
      changed.push([text.length, text.length + written.length])
      text += written
      from = end
    }
    return { text: text + question.slice(from), changed }
  } finally {
    connection.database.exec('commit')
  }
}

function heldNames(connection: Connection, condition: Condition): { readonly names: NameWords; readonly listed: ReadonlySet<number> } {
  const version = visibleVersion(connection)
  let known = held.get(connection)
  if (known?.version !== version) held.set(connection, known = { version, names: nameWords(everyName(connection)), listed: new Map() })
  const key = JSON.stringify(condition)
  let listed = known.listed.get(key)
  if (!listed) {
    if (known.listed.size >= mostConditions) known.listed.clear()
    known.listed.set(key, listed = new Set(all(connection, listedWorks, conditionArgs(condition)).map(({ id }) => id)))
  }
  return { names: known.names, listed }
}

function* everyName(connection: Connection): Generator<Name> {
  for (const { work_id, title } of all(connection, titles, {})) yield { text: title, works: [work_id] }
  for (const { label, works } of all(connection, headings, {})) yield { text: label, works: works.split(',').map(Number) }
}

/** The words of a work's names as they are written, by how they are compared. */
function spellings(connection: Connection, work: number): ReadonlyMap<string, string> {
  return new Map(all(connection, namesOfWork, { work }).flatMap(({ name }) => {
    const { folded, starts, ends } = foldedWords(name ?? '')
    return folded.map((word, n) => [word, (name ?? '').slice(starts[n], ends[n])] as const)
  }))
}
