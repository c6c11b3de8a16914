import { numeral, type NumeralStyle } from '../office/numerals.ts'
import { shapeOfName } from '../office/style-names.ts'
import type { BlockKind } from '../../model/reading.ts'
import type { XmlAttributes } from '../xml/read-xml.ts'

/** What a style says. Absent: nothing. */
type Said = { strong?: boolean; emphasis?: boolean; hidden?: boolean; language?: string; align?: 'center' | 'right' | 'none'; level?: number; newPage?: boolean; rule?: boolean; list?: string }

/** A style with what it takes from its parents. */
export type Style = Said & { readonly kind?: BlockKind; readonly furniture?: boolean }

type Row = { readonly name: string; readonly shown: string; readonly parent: string | undefined; readonly said: Said }
type ListLevel = { readonly format: NumeralStyle | 'bullet'; readonly prefix: string; readonly suffix: string; readonly start: number; readonly shows: number }

const longestChain = 24
const mostStyles = 50_000
const longestAffix = 40
const formats: Readonly<Record<string, NumeralStyle>> = { 1: 'decimal', i: 'roman', I: 'ROMAN', a: 'letter', A: 'LETTER' }

/** Collects the styles of `styles.xml` and `content.xml`, which have one namespace of names a family. */
export class Styles {
  /** The document's own language, where its default style states one. */
  language: string | undefined
  readonly #rows = new Map<string, Row>()
  readonly #settled = new Map<string, Style>()
  readonly #lists = new Map<string, Map<number, ListLevel>>()
  #row: Row | undefined
  #isDefault = false
  #list: Map<number, ListLevel> | undefined

  /** Hears an element within the styles. */
  open(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'style:style': this.#begin(attributes); break
      case 'style:default-style': this.#isDefault = attributes.get('style:family') === 'paragraph'; break
      case 'style:text-properties': case 'style:paragraph-properties': case 'style:properties': this.#properties(attributes); break
      case 'text:list-style': this.#list = this.#beginList(attributes.get('style:name') ?? ''); break
      case 'text:outline-style': this.#list = this.#beginList('outline'); break
      case 'text:list-level-style-number': case 'text:list-level-style-bullet': case 'text:outline-level-style': this.#level(name, attributes); break
      default:
    }
  }

  close(name: string): void {
    if (name === 'style:style') this.#row = undefined
    if (name === 'style:default-style') this.#isDefault = false
    if (name === 'text:list-style' || name === 'text:outline-style') this.#list = undefined
  }

  /** A style of paragraphs, or of words. */
  of(family: 'paragraph' | 'text', name: string | undefined): Style {
    if (name === undefined) return {}
    const key = `${family} ${name}`
    const known = this.#settled.get(key)
    if (known) return known
    const chain: Row[] = []
    for (let row = this.#rows.get(key); row && chain.length < longestChain; row = row.parent === undefined ? undefined : this.#rows.get(`${family} ${row.parent}`)) chain.push(row)
    const said: Said = {}
    for (const each of chain.toReversed()) Object.assign(said, each.said)
    // What the standard style says of every paragraph stresses none of them.
    const base = family === 'paragraph' ? this.#rows.get('paragraph Standard')?.said : undefined
    if (base?.strong) said.strong = false
    if (base?.emphasis) said.emphasis = false
    const shape = family === 'paragraph' ? shapeIn(chain, name) : undefined
    const level = said.level
    const style: Style = level !== undefined && level > 0 && shape?.furniture !== true ? { ...said, ...shape, kind: 'heading', level: shape?.kind === 'heading' ? shape.level ?? level : level } : { ...said, ...shape }
    this.#settled.set(key, style)
    return style
  }

  /** What is written before an item of a list: its number, or nothing. `counts`: the numbers of it and of those above it. */
  label(list: string | undefined, counts: readonly number[]): string {
    const levels = this.#lists.get(list ?? '')
    const at = counts.length - 1
    const level = levels?.get(at)
    if (!levels || !level || level.format === 'bullet') return ''
    const shown = counts.slice(Math.max(0, at + 1 - level.shows)).map((count, index) => {
      const each = levels.get(at + 1 - Math.min(level.shows, at + 1) + index)
      return each === undefined || each.format === 'bullet' ? undefined : numeral(count, each.format)
    })
    return `${level.prefix}${shown.filter((part) => part !== undefined).join('.')}${level.suffix}`.trim()
  }

  /** The number that a list begins with at a level. */
  start(list: string | undefined, level: number): number {
    return this.#lists.get(list ?? '')?.get(level)?.start ?? 1
  }

  #begin(attributes: XmlAttributes): void {
    const name = attributes.get('style:name') ?? ''
    const key = `${attributes.get('style:family') ?? ''} ${name}`
    const said: Said = {}
    const level = attributes.get('style:default-outline-level')
    if (level !== undefined && /^\d{1,2}$/.test(level)) said.level = Math.min(6, Number(level))
    const list = attributes.get('style:list-style-name')
    if (list) said.list = list
    this.#row = { name, shown: attributes.get('style:display-name') ?? name, parent: attributes.get('style:parent-style-name'), said }
    if (this.#rows.size < mostStyles && !this.#rows.has(key)) this.#rows.set(key, this.#row)
    this.#settled.clear()
  }

  #properties(attributes: XmlAttributes): void {
    const language = attributes.get('fo:language')
    if (this.#isDefault && language !== undefined && language !== 'none') this.language = language
    const said = this.#row?.said
    if (!said) return
    const weight = attributes.get('fo:font-weight')
    const slant = attributes.get('fo:font-style')
    const align = attributes.get('fo:text-align')
    const border = attributes.get('fo:border-bottom') ?? attributes.get('fo:border-top')
    if (weight !== undefined) said.strong = weight === 'bold' || Number(weight) >= 600
    if (slant !== undefined) said.emphasis = slant === 'italic' || slant === 'oblique'
    if (attributes.has('text:display')) said.hidden = attributes.get('text:display') === 'none'
    if (language !== undefined && language !== 'none' && language !== 'zxx') said.language = language
    if (align !== undefined) said.align = align === 'center' ? 'center' : align === 'right' || align === 'end' ? 'right' : 'none'
    if (attributes.get('fo:break-before') === 'page') said.newPage = true
    if (border !== undefined && attributes.get('fo:border') === undefined) said.rule = border !== 'none' && !(attributes.get('fo:border-left') ?? 'none').includes('solid')
  }

  #beginList(name: string): Map<number, ListLevel> {
    const levels = new Map<number, ListLevel>()
    if (this.#lists.size < mostStyles && !this.#lists.has(name)) this.#lists.set(name, levels)
    return levels
  }

  #level(name: string, attributes: XmlAttributes): void {
    const at = Number(attributes.get('text:level') ?? 1) - 1
    if (!this.#list || !(at >= 0 && at < 10)) return
    const count = (value: string | undefined): number => (value !== undefined && /^\d{1,6}$/.test(value) ? Number(value) : 1)
    const format = attributes.get('style:num-format') ?? ''
    this.#list.set(at, {
      format: name === 'text:list-level-style-bullet' || !Object.hasOwn(formats, format) ? 'bullet' : (formats[format] as NumeralStyle),
      prefix: (attributes.get('style:num-prefix') ?? '').slice(0, longestAffix),
      suffix: (attributes.get('style:num-suffix') ?? '').slice(0, longestAffix),
      start: count(attributes.get('text:start-value')),
      shows: Math.max(1, count(attributes.get('text:display-levels'))),
    })
  }
}

/** What the nearest style with a telling name makes of its paragraphs. */
function shapeIn(chain: readonly Row[], name: string): ReturnType<typeof shapeOfName> {
  for (const row of chain) {
    const found = shapeOfName(row.shown) ?? shapeOfName(row.name)
    if (found) return found
  }
  return chain.length === 0 ? shapeOfName(name) : undefined
}
