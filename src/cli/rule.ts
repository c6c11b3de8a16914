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

type Act = { readonly says: string; readonly wish: Pick<Parameters<Desk['rule']>[1], 'act' | 'field' | 'value'>; /** What it takes beside its name, and how many words of that at least. */ readonly takes?: readonly ('WORK' | 'NUMBER' | 'TEXT')[]; readonly least?: number }

/** What a person can rule on a work here; values of its record are set at the desk, beside their evidence. */
const acts: Readonly<Record<string, Act>> = {
  story: { says: 'it is a story: nobody is asked about it any more', wish: { act: 'set', field: 'story', value: { story: true } } },
  'no-story': { says: 'it is none: it is taken off the shelves', wish: { act: 'set', field: 'story', value: { story: false } } },
  withhold: { says: 'it is not shown to the public', wish: { act: 'withhold' } },
  publish: { says: 'it is', wish: { act: 'publish' } },
  first: { says: 'of the texts of a part, this one is right: it is shown', wish: { act: 'set', field: 'place', value: { is: 'first' } }, takes: ['TEXT'] },
  apart: { says: 'a text is a work by itself', wish: { act: 'set', field: 'place', value: { is: 'apart' } }, takes: ['TEXT'] },
  part: { says: 'a text is the part of that number of another work, or of its own', wish: { act: 'set', field: 'place', value: { is: 'part' } }, takes: ['WORK', 'NUMBER', 'TEXT'], least: 2 },
  same: { says: 'it and another work are one, whose text is shown', wish: { act: 'set', field: 'place', value: { is: 'same' } }, takes: ['WORK'] },
  other: { says: 'it and another work are two', wish: { act: 'set', field: 'place', value: { is: 'other' } }, takes: ['WORK'] },
}

const wanted: Readonly<Record<string, string>> = { WORK: 'Say which other work, by its key', NUMBER: 'Say which part, by its number', TEXT: 'Say which text, by the path of its file or the end of it' }

/** Rules on a work, and takes rulings back. */
export const ruleCommand: Command = {
  usage: 'WORK [ACT [MORE]]',
  about: `Rules on a work, by its key, as incipit review and incipit search tell it. Without an act it tells what was ruled on it.\nEvery ruling is kept, and can be taken back. Values of its record are set at the desk, beside their evidence.\n\n${[...Object.entries(acts).map(([act, { says, ...row }]) => [[act, ...namesOf(row)].join(' '), says] as const), ['undo NUMBER', 'takes a ruling back; undoing that restores it'] as const].map(([act, says]) => `  ${act.padEnd(26)}${says}`).join('\n')}\n\nA text is known by the path of its file, or the end of it.`,
  flags: {
    by: { takes: 'word', says: 'who rules (the keeper)' },
    reason: { takes: 'word', says: 'why' },
    json: { takes: 'nothing', says: 'as JSON, a line for each ruling' },
  },
  run: async ({ args: [key, act, ...rest], flags, settings, terminal }) => {
    if (key === undefined) throw new UsageError('Say which work, by its key')
    const row = act === undefined || act === 'undo' ? undefined : Object.hasOwn(acts, act) ? acts[act] : undefined
    if (act !== undefined && act !== 'undo' && !row) throw new UsageError(`There is no act ${act}; there are ${Object.keys(acts).join(', ')} and undo`)
    const takes = act === 'undo' ? ['NUMBER'] : row?.takes ?? []
    const missing = takes[rest.length]
    if (missing !== undefined && rest.length < (row?.least ?? takes.length)) throw new UsageError(act === 'undo' ? 'Say which ruling, by its number' : wanted[missing] as string)
    if (rest.length > takes.length) throw new UsageError(`incipit rule WORK ${act} takes ${takes.length === 0 ? 'no words' : takes.join(' ')} more, and not ${rest.join(' ')}`)
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
      const ruling = row ? await desk.rule(work, { ...await wishOf(catalogue, page, row, rest), by, ...(typeof flags['reason'] === 'string' && { reason: flags['reason'] }) }) : { ...await desk.undo(Number(rest[0]), by), work }
      told([ruling], `Ruling ${ruling.id} on ${ruling.work}: ${inWords(ruling)}. incipit rule ${ruling.work} undo ${ruling.id} takes it back.\n`)
      return 0
    } finally {
      await desk.close()
      await catalogue.close()
    }
  },
}

function namesOf({ takes = [], least = takes.length }: Pick<Act, 'takes' | 'least'>): readonly string[] {
  return takes.map((name, n) => (n < least ? name : `[${name}]`))
}

/** What is wished, with what its words name. @throws Error when they name nothing, or a part of several texts is not told apart */
async function wishOf(catalogue: OpenCatalogue, page: WorkPage, { wish, takes = [] }: Act, words: readonly string[]): Promise<Act['wish'] & { readonly segment?: number; readonly alternative?: number }> {
  const said = new Map(takes.map((name, n) => [name, words[n]]))
  const [work, number, text] = [said.get('WORK'), said.get('NUMBER'), said.get('TEXT')]
  const beside = work === undefined ? undefined : { ...wish.value as object, of: (await workOf(catalogue, work)).key, ...(number !== undefined && { number: Number(number) }) }
  const isOne = page.segments.length + page.alternatives.length === 1
  return { ...wish, ...(beside && { value: beside }), ...(takes.includes('TEXT') && !(text === undefined && isOne) && textOf(page, text ?? '')) }
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
  if (field === 'place') return placeInWords(value as PlaceRuling)
  return [act, field, value === undefined ? undefined : plain(JSON.stringify(value)), undoes].filter((part) => part !== undefined).join(' ')
}

function placeInWords(place: PlaceRuling): string {
  switch (place.is) {
    case 'first': return 'of the texts of this part this one is right'
    case 'apart': return 'this text is a work by itself'
    case 'part': return `this text is part ${place.number} of ${plain(place.of.key)}`
    case 'same': return `this and ${plain(place.of.key)} are one work`
    case 'other': return `this and ${plain(place.of.key)} are two works`
  }
}
