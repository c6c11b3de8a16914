// bounded: each pattern here meets a name of at most 100 characters.
import type { BlockKind } from '../../model/reading.ts'

/** What a paragraph style means. */
export type StyleMeaning = { readonly kind: BlockKind; readonly level?: number; readonly isContents?: boolean }

// Heading styles have a name in each language of Word; an outline level says the same in most of those files.
const heading = /^(?:heading|überschrift|titre|título|titolo|kop|rubrik|overskrift|otsikko|nagłówek|nadpis|заголовок|címsor|başlık|見出し|标题|標題|제목)\s?([1-9])\b/iu

/** What a style means by its name; undefined for one of plain prose. */
export function meaningOf(name: string): StyleMeaning | undefined {
  const words = name.trim()
  const level = heading.exec(words)?.[1]
  if (level !== undefined) return { kind: 'heading', level: Math.min(6, Number(level)) }
  if (/^(?:title|book title)$/i.test(words)) return { kind: 'heading', level: 1 }
  if (/^subtitle$/i.test(words)) return { kind: 'heading', level: 2 }
  if (/^(?:toc|contents) ?\d/i.test(words)) return { kind: 'paragraph', isContents: true }
  if (/^(?:(?:intense )?quote|quotations?|block ?quote|block quotation|block text)$/i.test(words)) return { kind: 'quotation' }
  return undefined
}

type Style = { name: string; outline: number | undefined }

// More than Word takes.
const mostStyles = 20_000
const longestName = 100

/** The table of paragraph styles. */
export class Styles {
  readonly #styles = new Map<number, Style>()
  readonly #meanings = new Map<number, StyleMeaning | undefined>()
  #current: Style = { name: '', outline: undefined }

  /** Begins the description of a style. */
  begin(number: number): void {
    this.#current = { name: '', outline: undefined }
    if (this.#styles.size < mostStyles) this.#styles.set(number, this.#current)
  }

  setOutline(level: number): void {
    this.#current.outline = level
  }

  addName(words: string): void {
    if (this.#current.name.length < longestName) this.#current.name = (this.#current.name + words.replace(/;.*$/s, '')).slice(0, longestName)
  }

  /** What a style means: by its name, or by its level in the outline. */
  meaning(number: number): StyleMeaning | undefined {
    if (this.#meanings.has(number)) return this.#meanings.get(number)
    const style = this.#styles.get(number)
    const meaning = style && (meaningOf(style.name) ?? (style.outline !== undefined && style.outline >= 0 && style.outline < 9 ? { kind: 'heading' as const, level: Math.min(6, style.outline + 1) } : undefined))
    if (this.#meanings.size < mostStyles) this.#meanings.set(number, meaning)
    return meaning
  }
}
