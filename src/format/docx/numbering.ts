import { numeral, type NumeralStyle } from '../office/numerals.ts'
import { readXml, type XmlRead } from '../xml/read-xml.ts'
import { ooxml } from './ooxml.ts'

/** The numbers that Word shows before paragraphs and that do not stand in their words. */
export type Numbering = {
  /** The next label of a list at a level of 0 to 8: "1.", "Chapter 3"; empty for a bullet, undefined for a list that is not there. */
  readonly next: (list: string, level: number) => string | undefined
  readonly read: XmlRead
}

type Level = { start: number; format: NumeralStyle | 'bullet'; text: string }
type Kind = { readonly levels: Map<number, Level>; link: string | undefined; readonly counts: number[] }
type List = { kind: string; readonly starts: Map<number, number>; begun: boolean }

const formats: Readonly<Record<string, Level['format']>> = { upperRoman: 'ROMAN', lowerRoman: 'roman', upperLetter: 'LETTER', lowerLetter: 'letter', bullet: 'bullet', none: 'bullet' }
const mostLists = 20_000
const longestLabel = 100
const largest = 1_000_000

/** Reads `numbering.xml`. */
export function readNumbering(bytes: Uint8Array | undefined): Numbering {
  const kinds = new Map<string, Kind>()
  const styled = new Map<string, string>()
  const lists = new Map<string, List>()
  let kind: Kind | undefined
  let kindId = ''
  let list: List | undefined
  let level: Level | undefined
  let override = 0
  const read = bytes === undefined ? {} : readXml(bytes, ooxml, {
    open: (name, attributes) => {
      const value = attributes.get('w:val') ?? ''
      const at = Number(attributes.get('w:ilvl') ?? 0)
      switch (name) {
        case 'w:abstractNum':
          kindId = attributes.get('w:abstractNumId') ?? ''
          kind = { levels: new Map(), link: undefined, counts: [] }
          if (kinds.size < mostLists && !kinds.has(kindId)) kinds.set(kindId, kind)
          break
        case 'w:num':
          list = { kind: '', starts: new Map(), begun: false }
          if (lists.size < mostLists) lists.set(attributes.get('w:numId') ?? '', list)
          break
        case 'w:lvl':
          level = { start: 1, format: 'decimal', text: '' }
          if (kind && !list && at >= 0 && at < 9) kind.levels.set(at, level)
          break
        case 'w:start': if (level) level.start = count(value); break
        case 'w:numFmt': if (level) level.format = Object.hasOwn(formats, value) ? formats[value] as Level['format'] : 'decimal'; break
        case 'w:lvlText': if (level) level.text = value.slice(0, longestLabel); break
        case 'w:styleLink': styled.set(value, kindId); break
        case 'w:numStyleLink': if (kind) kind.link = value; break
        case 'w:abstractNumId': if (list) list.kind = value; break
        case 'w:lvlOverride': override = at; break
        case 'w:startOverride': list?.starts.set(override, count(value)); break
        default:
      }
    },
    close: (name) => {
      if (name === 'w:abstractNum') kind = undefined
      if (name === 'w:num') list = undefined
      if (name === 'w:lvl') level = undefined
    },
    text: () => {},
  })

  const kindOf = (id: string): Kind | undefined => {
    let found = kinds.get(id)
    // A list may borrow another's levels; a ring of such links ends after one step.
    if (found?.link !== undefined && found.levels.size === 0) found = kinds.get(styled.get(found.link) ?? '') ?? found
    return found
  }

  const next = (id: string, at: number): string | undefined => {
    const of = lists.get(id)
    const its = of && kindOf(of.kind)
    const own = its?.levels.get(at)
    if (!of || !its || !own) return undefined
    if (!of.begun) for (const [each, start] of of.starts) its.counts[each] = start - 1
    of.begun = true
    its.counts.length = Math.min(its.counts.length, at + 1)
    for (let above = 0; above < at; above++) its.counts[above] ??= its.levels.get(above)?.start ?? 1
    its.counts[at] = (its.counts[at] ?? own.start - 1) + 1
    if (own.format === 'bullet') return ''
    return own.text.replace(/%([1-9])/g, (_, digit: string) => {
      const which = Number(digit) - 1
      const { format = 'decimal' } = its.levels.get(which) ?? {}
      return numeral(its.counts[which] ?? 1, format === 'bullet' ? 'decimal' : format)
    })
  }
  return { next, read }
}

function count(value: string): number {
  const number = /^\d{1,7}$/.test(value) ? Number(value) : 1
  return Math.min(number, largest)
}
