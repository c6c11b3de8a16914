import { openDesk } from '../archive/desk.ts'
import type { OpenCatalogue } from '../catalogue/open.ts'
import type { Desk, WorkPage } from '../catalogue/store.ts'
import { keeper } from '../consent/policy.ts'
import { admit } from '../consent/readable.ts'
import { activeRulings } from '../gather/rulings.ts'
import type { PlaceRuling, Ruling, StoryRuling } from '../model/ruling.ts'
import { type Command, UsageError } from './command.ts'
import { openArchive } from './open-archive.ts'
import { plain } from './terminal.ts'

type Act = { readonly says: string; readonly wish: Pick<Parameters<Desk['rule']>[1], 'act' | 'field' | 'value'>; /** It is about one of the work's texts. */ readonly ofText?: true }

/** What a person can rule on a work here; values of its record are set at the desk, beside their evidence. */
const acts: Readonly<Record<string, Act>> = {
  story: { says: 'it is a story: nobody is asked about it any more', wish: { act: 'set', field: 'story', value: { story: true } } },
  'no-story': { says: 'it is none: it is taken off the shelves', wish: { act: 'set', field: 'story', value: { story: false } } },
  withhold: { says: 'it is not shown to the public', wish: { act: 'withhold' } },
  publish: { says: 'it is', wish: { act: 'publish' } },
  first: { says: 'of the texts of a part, this one is right: it is shown. Takes a text', wish: { act: 'set', field: 'place', value: { is: 'first' } }, ofText: true },
  apart: { says: 'a text is a work by itself. Takes a text', wish: { act: 'set', field: 'place', value: { is: 'apart' } }, ofText: true },
}

/** Rules on a work, and takes rulings back. */
export const ruleCommand: Command = {
  usage: 'WORK [ACT [TEXT]]',
  about: `Rules on a work, by its key, as incipit review and incipit search tell it. Without an act it tells what was ruled on it.\nEvery ruling is kept, and can be taken back. Values of its record are set at the desk, beside their evidence.\n\n${[...Object.entries(acts).map(([act, { says }]) => [act, says] as const), ['undo NUMBER', 'takes a ruling back; undoing that restores it'] as const].map(([act, says]) => `  ${act.padEnd(13)}${says}`).join('\n')}`,
  flags: {
    by: { takes: 'word', says: 'who rules (the keeper)' },
    reason: { takes: 'word', says: 'why' },
    json: { takes: 'nothing', says: 'as JSON, a line for each ruling' },
  },
  run: async ({ args: [key, act, ...rest], flags, settings, terminal }) => {
    if (key === undefined) throw new UsageError('Say which work, by its key')
    const row = act === undefined || act === 'undo' ? undefined : Object.hasOwn(acts, act) ? acts[act] : undefined
    if (act !== undefined && act !== 'undo' && !row) throw new UsageError(`There is no act ${act}; there are ${Object.keys(acts).join(', ')} and undo`)
    const takes = act === 'undo' || row?.ofText ? 1 : 0
    if (rest.length < takes) throw new UsageError(act === 'undo' ? 'Say which ruling, by its number' : 'Say which text, by the path of its file or the end of it')
    if (rest.length > takes) throw new UsageError(`incipit rule WORK ${act} takes ${takes === 0 ? 'no words' : 'one word'} more, and not ${rest.join(' ')}`)
    const catalogue = await openArchive(settings.dataFolder)
    const desk = await openDesk(settings.dataFolder)
    try {
      const page = await workOf(catalogue, key)
      const { key: work } = page
      const by = typeof flags['by'] === 'string' ? flags['by'] : 'the keeper'
      const told = (rulings: readonly Ruling[], text: string): void => terminal.out(flags['json'] ? rulings.map((ruling) => `${JSON.stringify(ruling)}\n`).join('') : text)
      const before = await catalogue.rulings(work)
      if (act === undefined) {
        told(before, before.length === 0 ? `Nobody has ruled on ${work}.\n` : history(before))
        return 0
      }
      if (act === 'undo' && !before.some(({ id }) => String(id) === rest[0])) throw new Error(`There is no ruling ${rest[0]} on ${work}. incipit rule ${work} tells those that there are`)
      const ruling = row ? await desk.rule(work, { ...row.wish, ...(row.ofText && textOf(page, rest[0] ?? '')), by, ...(typeof flags['reason'] === 'string' && { reason: flags['reason'] }) }) : { ...await desk.undo(Number(rest[0]), by), work }
      told([ruling], `Ruling ${ruling.id} on ${ruling.work}: ${inWords(ruling)}. incipit rule ${ruling.work} undo ${ruling.id} takes it back.\n`)
      return 0
    } finally {
      await desk.close()
      await catalogue.close()
    }
  },
}

/** The work under a key, or the one that has its words now. @throws Error when there is no such work */
async function workOf(catalogue: OpenCatalogue, key: string): Promise<WorkPage> {
  const found = await catalogue.work(key)
  const work = found && 'movedTo' in found ? await catalogue.work(found.movedTo) : found
  if (!work || 'movedTo' in work) throw new Error(`There is no work ${plain(key)}. incipit review and incipit search tell the keys of works`)
  return work
}

/** One of a work's texts, by the end of its file's path. @throws Error when none or several are called so, with those that there are */
function textOf({ key, segments, alternatives }: WorkPage, name: string): { readonly segment: number; readonly alternative: number } {
  const texts = [...segments.map((each) => ({ ...each, alternative: 0 })), ...alternatives].map(({ number, alternative, path }) => {
    const read = admit(keeper, path)
    return { segment: number, alternative, path: read.is === 'open' ? read.words : '' }
  })
  const exact = texts.filter(({ path }) => path === name)
  const [one, ...more] = exact.length > 0 ? exact : texts.filter(({ path }) => path.endsWith(name))
  if (!one || more.length > 0) throw new Error(`${one ? 'Several texts' : 'No text'} of ${key} ${one ? 'are' : 'is'} called ${plain(name)}. It has ${texts.map(({ path }) => plain(path)).join(', ')}`)
  return { segment: one.segment, alternative: one.alternative }
}

function history(rulings: readonly Ruling[]): string {
  const active = new Set(activeRulings(rulings).map(({ id }) => id))
  return rulings.map((ruling) => `  ${String(ruling.id).padStart(5)}  ${ruling.at.slice(0, 10)}  ${plain(ruling.by)}: ${inWords(ruling)}${ruling.reason === undefined ? '' : ` (${plain(ruling.reason)})`}${active.has(ruling.id) || ruling.act === 'undo' ? '' : ', undone'}\n`).join('')
}

function inWords({ act, field, value, undoes }: Ruling): string {
  if (field === 'story') return `it is ${(value as StoryRuling).story ? 'a' : 'no'} story`
  if (field === 'place') return (value as PlaceRuling).is === 'first' ? 'of the texts of this part this one is right' : 'this text is a work by itself'
  return [act, field, value === undefined ? undefined : plain(JSON.stringify(value)), undoes].filter((part) => part !== undefined).join(' ')
}
