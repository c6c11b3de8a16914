import { createHash } from 'node:crypto'
import { intake } from '../../src/intake/intake.ts'
import type { Edit } from '../../src/model/edit.ts'
import type { Block } from '../../src/model/reading.ts'
import { apply } from '../../src/text/edits.ts'
import { alarmsOf } from '../../src/text/typography/lost-marks-alarms.ts'
import { made } from '../../src/text/typography/repairs.ts'
import { type Piece, spotsOf } from '../../src/text/typography/speech.ts'
import { type Chance, chance } from '../random.ts'
import { type SetText, straighten } from './texts.ts'

/**
 * One alarm of a damaged text, with the truth. `right`: the number of the spot from which the mark was taken, `other` where it stood at none of them,
 * `reopens` where it opened the paragraph behind, `none` where nothing is missing. `weight`: how often this comes in a text that lost a mark in three of a hundred paragraphs.
 */
export type SpeechCase = {
  readonly author: string
  readonly right: number | 'none' | 'other' | 'reopens'
  readonly signs: readonly string[]
  readonly words: readonly string[]
  readonly spots: readonly { readonly signs: readonly string[]; readonly inside: readonly [number, number] }[]
  readonly after: readonly string[]
  readonly show: string
  weight: number
}

/** Cases, and how many marks were lost without any alarm, in all and as often as `weight` says. */
export type SpeechCases = { readonly cases: readonly SpeechCase[]; readonly unseen: ReadonlyMap<string, number>; readonly lost: ReadonlyMap<string, number> }

const share = 0.03

/** A set text as a typewriter has it, but for its double marks, with its blocks. */
type Ground = SetText & { readonly blocks: readonly Block[]; readonly language: string }

/** Texts with their blocks; slow. */
export async function groundsOf(texts: readonly SetText[]): Promise<readonly Ground[]> {
  const grounds: Ground[] = []
  for (const each of texts) {
    const text = each.text.replace(/[‘’]/g, "'").replace(/—/g, '--').replace(/…/g, '...')
    const reading = await intake({ bytes: Buffer.from(straighten(text)), name: each.name })
    if (reading.text.length === text.length) grounds.push({ ...each, text: text.includes('"') ? withSides(text, reading.edits ?? []) : text, blocks: reading.blocks, language: reading.drafts[0]?.language ?? 'en' })
  }
  return grounds
}

/** A text with straight double marks, which of them open as we read it: where nothing is lost, that is hardly ever wrong. */
function withSides(text: string, edits: readonly Edit[]): string {
  return apply(text, made(edits).filter(({ before, after }) => before === '"' && (after === '“' || after === '”')))
}

/** The alarms of texts from which marks were taken, `rounds` times over. */
export function speechCases(grounds: readonly Ground[], rounds: number, seed: number): SpeechCases {
  const by = chance(seed)
  const known = new Map<string, SpeechCase>()
  const [unseen, lost] = [new Map<string, number>(), new Map<string, number>()]
  for (let round = 0; round < rounds; round += 1) {
    for (const ground of grounds) {
      const { text, blocks, taken } = torn(ground, by)
      const seen = new Set<number>()
      for (const alarm of alarmsOf({ text, blocks, language: ground.language })) {
        const { hole, reopens, signs, pieces, after } = alarm
        const mark = taken.find(({ at, opens }) => at >= hole.at[0] && at <= hole.at[1] && opens === (hole.wants === 'open')) ?? taken.find(({ at, opens }) => opens && at === reopens)
        if (mark) seen.add(mark.at)
        const key = createHash('sha1').update([ground.name, text.slice(...hole.at), mark?.at === undefined ? '' : mark.at - hole.at[0], ...signs].join('\t')).digest('base64')
        const old = known.get(key)
        if (old) {
          old.weight += 1 / rounds
          continue
        }
        const spots = spotsOf(text, hole, pieces)
        const found = mark ? spots.findIndex(({ at }) => at === mark.at) : -1
        const right = !mark ? 'none' : mark.at === reopens && found < 0 ? 'reopens' : found < 0 ? 'other' : found
        known.set(key, { author: ground.author, right, signs, words: pieces.map(wordSign), spots: spots.map(({ signs: own, inside }) => ({ signs: joined(own), inside })), after: after.map(wordSign), show: text.slice(...hole.at), weight: 1 / rounds })
      }
      add(lost, ground.author, taken.length / rounds)
      add(unseen, ground.author, (taken.length - seen.size) / rounds)
    }
  }
  return { cases: [...known.values()], unseen, lost }
}

const wordSign = ({ low }: Piece): string => `w ${low}`

/** Kinds and values in turn as signs. */
function joined(signs: readonly string[]): readonly string[] {
  return Array.from({ length: signs.length / 2 }, (_, i) => `${signs[2 * i]} ${signs[2 * i + 1]}`)
}

const add = (sums: Map<string, number>, key: string, value: number): void => void sums.set(key, (sums.get(key) ?? 0) + value)

type Taken = { readonly at: number; readonly opens: boolean }

/** A text without one of the double marks of some of its paragraphs. */
function torn({ text, blocks }: Ground, by: Chance): { readonly text: string; readonly blocks: readonly Block[]; readonly taken: readonly Taken[] } {
  const taken: Taken[] = []
  const kept: Block[] = []
  const parts: string[] = []
  let from = 0
  for (const block of blocks) {
    const [start, end] = block.at
    const gone = taken.length
    const places = [...text.slice(start, end).matchAll(/[“”]/g)].map(({ index }) => start + index)
    if (places.length > 0 && by.happens(share)) {
      const at = by.pick(places)
      taken.push({ at: at - gone, opens: text.charAt(at) === '“' })
      parts.push(text.slice(from, at))
      from = at + 1
    }
    kept.push({ ...block, at: [start - gone, end - taken.length] })
  }
  return { text: straighten(parts.join('') + text.slice(from)), blocks: kept, taken }
}
