import { openDesk } from '../archive/desk.ts'
import type { OpenCatalogue } from '../catalogue/open.ts'
import type { Desk } from '../catalogue/store.ts'
import { activeRulings } from '../gather/rulings.ts'
import type { Ruling, StoryRuling } from '../model/ruling.ts'
import { type Command, UsageError } from './command.ts'
import { openArchive } from './open-archive.ts'
import { plain } from './terminal.ts'

type Act = { readonly says: string; readonly wish: Pick<Parameters<Desk['rule']>[1], 'act' | 'field' | 'value'> }

/** What a person can rule on a work here; values of its record are set at the desk, beside their evidence. */
const acts: Readonly<Record<string, Act>> = {
  story: { says: 'it is a story: nobody is asked about it any more', wish: { act: 'set', field: 'story', value: { story: true } } },
  'no-story': { says: 'it is none: it is taken off the shelves', wish: { act: 'set', field: 'story', value: { story: false } } },
  withhold: { says: 'it is not shown to the public', wish: { act: 'withhold' } },
  publish: { says: 'it is', wish: { act: 'publish' } },
}

/** Rules on a work, and takes rulings back. */
export const ruleCommand: Command = {
  usage: 'WORK [ACT]',
  about: `Rules on a work, by its key, as incipit review and incipit search tell it. Without an act it tells what was ruled on it.\nEvery ruling is kept, and can be taken back. Values of its record are set at the desk, beside their evidence.\n\n${[...Object.entries(acts).map(([act, { says }]) => [act, says] as const), ['undo NUMBER', 'takes a ruling back; undoing that restores it'] as const].map(([act, says]) => `  ${act.padEnd(13)}${says}`).join('\n')}`,
  flags: {
    by: { takes: 'word', says: 'who rules (the keeper)' },
    reason: { takes: 'word', says: 'why' },
    json: { takes: 'nothing', says: 'as JSON, a line for each ruling' },
  },
  run: async ({ args: [key, act, ...rest], flags, settings, terminal }) => {
    if (key === undefined) throw new UsageError('Say which work, by its key')
    const wish = act === undefined || act === 'undo' ? undefined : Object.hasOwn(acts, act) ? acts[act]?.wish : undefined
    if (act !== undefined && act !== 'undo' && !wish) throw new UsageError(`There is no act ${act}; there are ${Object.keys(acts).join(', ')} and undo`)
    if (act === 'undo' ? rest.length !== 1 : rest.length > 0) throw new UsageError(act === 'undo' ? 'Say which ruling, by its number' : `incipit rule ${act} takes no more words, and not ${rest.join(' ')}`)
    const catalogue = await openArchive(settings.dataFolder)
    const desk = await openDesk(settings.dataFolder)
    try {
      const work = await workOf(catalogue, key)
      const by = typeof flags['by'] === 'string' ? flags['by'] : 'the keeper'
      const told = (rulings: readonly Ruling[], text: string): void => terminal.out(flags['json'] ? rulings.map((ruling) => `${JSON.stringify(ruling)}\n`).join('') : text)
      const before = await catalogue.rulings(work)
      if (act === undefined) {
        told(before, before.length === 0 ? `Nobody has ruled on ${work}.\n` : history(before))
        return 0
      }
      if (act === 'undo' && !before.some(({ id }) => String(id) === rest[0])) throw new Error(`There is no ruling ${rest[0]} on ${work}. incipit rule ${work} tells those that there are`)
      const ruling = wish ? await desk.rule(work, { ...wish, by, ...(typeof flags['reason'] === 'string' && { reason: flags['reason'] }) }) : await desk.undo(Number(rest[0]), by)
      told([ruling], `Ruling ${ruling.id} on ${work}: ${inWords(ruling)}. incipit rule ${work} undo ${ruling.id} takes it back.\n`)
      return 0
    } finally {
      await desk.close()
      await catalogue.close()
    }
  },
}

/** The key that a work has now. @throws Error when there is no such work */
async function workOf(catalogue: OpenCatalogue, key: string): Promise<string> {
  const found = await catalogue.work(key)
  if (!found) throw new Error(`There is no work ${plain(key)}. incipit review and incipit search tell the keys of works`)
  return 'movedTo' in found ? found.movedTo : found.key
}

function history(rulings: readonly Ruling[]): string {
  const active = new Set(activeRulings(rulings).map(({ id }) => id))
  return rulings.map((ruling) => `  ${String(ruling.id).padStart(5)}  ${ruling.at.slice(0, 10)}  ${plain(ruling.by)}: ${inWords(ruling)}${ruling.reason === undefined ? '' : ` (${plain(ruling.reason)})`}${active.has(ruling.id) || ruling.act === 'undo' ? '' : ', undone'}\n`).join('')
}

function inWords({ act, field, value, undoes }: Ruling): string {
  if (field === 'story') return `it is ${(value as StoryRuling).story ? 'a' : 'no'} story`
  return [act, field, value === undefined ? undefined : plain(JSON.stringify(value)), undoes].filter((part) => part !== undefined).join(' ')
}
